/** Which tokens around the word that ascribes belong to its cue: auxiliaries before it, particles and objects after it. */

import type { TokenRange } from '../../layers.ts'
import type { Anchor, Outlook } from './outlook.ts'
import { relationAt, sentenceAt, tagAt } from './words.ts'

const MOST = 36
const LONGEST = 12
const BEFORE = /^(?:MD|VB.?|RB|TO|IN|PRP\$|JJ|DT|NN|PRP|RP)$/

/** Candidates for the extent of a cue, the field's own first. */
export function cueCandidates({ sight, children, borders }: Outlook, anchor: Anchor): TokenRange[] {
  const { word } = anchor
  const [first, end] = sentenceAt(sight, word)
  const { leftmost, rightmost } = sight.tree
  const begins = new Set<number>()
  const ends = new Set<number>()
  for (const { cue } of anchor.proposals) {
    begins.add(cue[0])
    ends.add(cue[1])
  }
  begins.add(word)
  ends.add(word + 1)
  for (let t = word - 1; t >= first && t >= word - 5 && BEFORE.test(tagAt(sight, t)); t--) begins.add(t)
  for (let t = Math.max(first, word - LONGEST); t <= word; t++)
    if ((borders.cue.begin[t] as number) > 0.05) begins.add(t)
  for (let t = word + 1; t <= Math.min(end, word + LONGEST); t++)
    if ((borders.cue.end[t] as number) > 0.05) ends.add(t)
  for (const k of children[word] as readonly number[]) {
    if (k < word || !/^(?:compound:prt|dobj|iobj|nmod|xcomp|advmod|acl|case)$/.test(relationAt(sight, k)))
      continue
    ends.add(leftmost[k] as number)
    ends.add((rightmost[k] as number) + 1)
    ends.add(k + 1)
  }
  for (const e of [...ends]) if (e < end && /^(?:IN|TO|RP)$/.test(tagAt(sight, e))) ends.add(e + 1)
  const out = new Map<string, TokenRange>()
  const add = (from: number, to: number) => {
    if (from <= word && to > word && to - from <= LONGEST && out.size < MOST)
      out.set(`${from},${to}`, [from, to])
  }
  for (const { cue } of anchor.proposals) out.set(cue.join(), cue)
  for (const from of begins) for (const to of ends) add(from, to)
  return [...out.values()]
}
