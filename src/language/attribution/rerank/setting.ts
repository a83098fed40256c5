/** What the features of one anchor's candidates have in common, and the questions they share. */

import type { TokenRange } from '../../layers.ts'
import { CLOSING, INSIDE, OPENING } from '../quotes.ts'
import type { Sight } from '../sight.ts'
import { type Bag, valueAt } from './bag.ts'
import type { Anchor, Border, Outlook } from './outlook.ts'
import { isFiniteVerb } from './words.ts'

/** One anchor in its text, and the bag that the features go into. */
export interface Setting {
  readonly outlook: Outlook
  readonly anchor: Anchor
  readonly bag: Bag
}

/** How token t hangs on the anchor: relation and kind of link, up to two steps apart; 0 for farther. */
export function linkTo(sight: Sight, t: number, word: number): number {
  const { heads, relations } = sight.text
  if (t === word) return 1
  const head = heads[t] as number
  if (head === word) return 100 + (relations[t] as number)
  if (heads[word] === t) return 200 + (relations[word] as number)
  if (head >= 0 && heads[head] === word) return 300 + (relations[head] as number)
  const up = heads[word] as number
  if (up >= 0 && head === up) return 400 + (relations[word] as number)
  if (up >= 0 && heads[up] === t) return 500 + (relations[up] as number)
  if (up >= 0 && heads[up] === head && head >= 0) return 600
  return 0
}

/** Sum of the field's log odds for the tokens of a range. */
export function oddsSum(border: Border, [from, to]: TokenRange): number {
  return (border.sum[to] as number) - (border.sum[from] as number)
}

/** Which decodings agree, as bits. */
export function agreement(anchor: Anchor, agrees: (index: number) => boolean): number {
  let decodings = 0
  anchor.proposals.forEach((proposal, index) => {
    if (agrees(index)) decodings |= 1 << proposal.decoding
  })
  return decodings
}

/** How many quotes the ranges hold only a part of, at most 3. */
export function quoteCuts({ quotes }: Sight, ranges: readonly TokenRange[]): number {
  let cuts = 0
  for (const [from, to] of ranges) {
    const before = valueAt(quotes.state, from)
    const after = valueAt(quotes.state, to - 1)
    if (before === INSIDE || before === CLOSING) cuts++
    if (after === INSIDE || after === OPENING) cuts++
  }
  return Math.min(3, cuts)
}

/** What ends at token t: the relation of the highest token whose subtree ends here. */
export function rightEdgeOf({ text, tree }: Sight, t: number): number {
  let top = t
  for (let up = text.heads[t] as number, depth = 0; up >= 0 && depth < 20; depth++) {
    if (tree.rightmost[up] !== t) break
    top = up
    up = text.heads[up] as number
  }
  return text.relations[top] as number
}

/** Number of commas in a range, at most 4. */
export function commasIn({ text }: Sight, [from, to]: TokenRange): number {
  let commas = 0
  for (let t = from; t < to; t++) if (text.words[t] === ',') commas++
  return Math.min(4, commas)
}

/** 1 when a finite verb stands in one of the ranges. */
export function verbIn(sight: Sight, ranges: readonly TokenRange[]): number {
  for (const [from, to] of ranges) for (let t = from; t < to; t++) if (isFiniteVerb(sight, t)) return 1
  return 0
}
