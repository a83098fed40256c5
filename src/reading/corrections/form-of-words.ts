/** Direct, indirect or mixed, told from the words alone: for contents that a person marked. */

import type { Span } from '#base'
import type { Form } from '#domain'

const OPENS = /[“«„]/
const CLOSES = /[”»]/
const LETTER = /[\p{L}\p{N}]/u
/** Fewer letters than this share outside of the quote marks are slips of the hand. */
const PLAIN_MAX = 0.1

/** The form of a content: how much of it stands in quote marks. */
export function formOfWords(text: string, content: readonly Span[]): Form {
  let quoted = 0
  let plain = 0
  for (const [begin, end] of content) {
    // A quote may open right before the words that were marked.
    let inQuote = begin > 0 && (OPENS.test(text[begin - 1] ?? '') || isStraightOpening(text, begin - 1))
    for (let at = begin; at < end; at++) {
      const char = text[at] as string
      if (char === '"') inQuote = !inQuote
      else if (OPENS.test(char)) inQuote = true
      else if (CLOSES.test(char)) inQuote = false
      else if (LETTER.test(char)) {
        if (inQuote) quoted++
        else plain++
      }
    }
  }
  if (quoted + plain === 0) return 'none'
  if (quoted === 0) return 'indirect'
  return plain / (quoted + plain) < PLAIN_MAX ? 'direct' : 'mixed'
}

/** A straight quote opens what follows it when a blank or a line break stands before it. */
function isStraightOpening(text: string, at: number): boolean {
  return text[at] === '"' && (at === 0 || /\s/.test(text[at - 1] as string))
}
