/**
 * Which quotation marks open and which close. Typographic marks say so themselves; straight ones (" '' ')
 * are told by the blanks around them and by what is open, anew in every paragraph.
 */

import type { Tokenised } from '../layers.ts'

export const NO_QUOTE = 0
export const OPENS = 1
export const CLOSES = 2

const OPENERS = new Set(['“', '‘', '„', '«', '‹', '``', '`'])
const CLOSERS = new Set(['”', '’', '’’', '»', '›'])
const STRAIGHT = new Set(['"', "''", "'"])

/** For every token NO_QUOTE, OPENS or CLOSES; apostrophes standing alone count as single quotes. */
export function quoteDirections(tokenised: Tokenised): Uint8Array {
  const { words, count, paragraphs } = tokenised
  const directions = new Uint8Array(count)
  for (let paragraph = 0; paragraph + 1 < paragraphs.length; paragraph++) {
    let isOpen = false
    let isSingleOpen = false
    for (let at = paragraphs[paragraph] as number; at < (paragraphs[paragraph + 1] as number); at++) {
      const word = words[at] as string
      if (word.length > 2) continue
      if (OPENERS.has(word)) directions[at] = OPENS
      else if (CLOSERS.has(word)) directions[at] = CLOSES
      else if (STRAIGHT.has(word))
        directions[at] = straight(tokenised, at, word === "'" ? isSingleOpen : isOpen)
      else continue
      const opens = directions[at] === OPENS
      if (word === "'" || word === '‘' || word === '’') isSingleOpen = opens
      else isOpen = opens
    }
  }
  return directions
}

function straight(tokenised: Tokenised, at: number, isOpen: boolean): number {
  const { text, starts, ends } = tokenised
  const before = text.charAt((starts[at] as number) - 1)
  const after = text.charAt(ends[at] as number)
  const free = before === '' || /[\s([{—–\-“‘"'/]/.test(before)
  const freeAfter = after === '' || /[\s)\]},.;:!?—–\-”’"']/.test(after)
  if (free && !freeAfter) return OPENS
  if (!free && freeAfter) return CLOSES
  return isOpen ? CLOSES : OPENS
}
