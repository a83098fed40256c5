/**
 * The content of a cue for which the field marked none: the clause that the tree hangs from the cue, or all that
 * stands before a closing "…, sources said.". The field gives such content to an inner cue, as attributions of the
 * corpus never nest; the outer one is what counts.
 */

import { RELATIONS } from '../labels.ts'
import type { TokenRange } from '../layers.ts'
import { cueWord } from './link.ts'
import { CLOSING, INSIDE } from './quotes.ts'
import type { Sight } from './sight.ts'

const CLAUSE = RELATIONS.indexOf('ccomp')
/** A cue must be this telling, and a clause this long in tokens, to be completed. */
const TELLING = 0.5
const SHORTEST = 4
/** How far from the end of its sentence a closing cue may stand, in tokens. */
const TAIL = 4

/** Finds the content of a bare cue; null when nothing speaks for one. */
export function completeContent(sight: Sight, cue: TokenRange, source: TokenRange | null): TokenRange | null {
  const word = cueWord(sight, cue)
  if ((sight.share[word] as number) < TELLING) return null
  return clauseBefore(sight, cue, source) ?? clauseBelow(sight, cue, word)
}

function clauseBefore(sight: Sight, cue: TokenRange, source: TokenRange | null): TokenRange | null {
  const { text, quotes, sentenceOf } = sight
  const sentence = sentenceOf[cue[0]] as number
  const first = text.sentences[sentence] as number
  const end = text.sentences[sentence + 1] as number
  const from = source && source[0] < cue[0] && source[0] >= first ? source[0] : cue[0]
  const to = source && source[1] > cue[1] ? source[1] : cue[1]
  if (end - to > TAIL || from - first <= SHORTEST) return null
  const separator = text.words[from - 1] as string
  if (!/^(?:,|”|"|''|’)$/.test(separator)) return null
  const state = quotes.state[from - 1] as number
  if (state === INSIDE) return null
  const last = state === CLOSING || separator !== ',' ? from : from - 1
  return last - first >= SHORTEST ? [first, last] : null
}

function clauseBelow(sight: Sight, cue: TokenRange, word: number): TokenRange | null {
  const { text, tree } = sight
  for (let t = word + 1; t < text.count && sight.sentenceOf[t] === sight.sentenceOf[word]; t++) {
    if (text.heads[t] !== word || text.relations[t] !== CLAUSE) continue
    const from = Math.max(cue[1], tree.leftmost[t] as number)
    const to = (tree.rightmost[t] as number) + 1
    if (to - from >= SHORTEST) return [from, to]
  }
  return null
}
