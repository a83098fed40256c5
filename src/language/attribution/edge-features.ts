/** The features of a step from one token to the next: what speaks for a role to begin, go on or end here. */

import { mix1, mix2, mix3 } from '#learn'
import type { Parsed } from '../layers.ts'
import { INSIDE, OPENING } from './quotes.ts'
import type { Sight } from './sight.ts'

/** Upper bound of edge features a token; the rest of a row stays -1. */
export const EDGE_WIDTH = 16
export const EDGE_BUCKETS = 1 << 12

/** A function that writes the features of the step to token t. */
export function edgeWriter(sight: Sight, out: Int32Array): (t: number) => void {
  const { text, quotes, bucket, word, sentenceOf, paragraphOf } = sight
  let at = 0
  const put = (hash: number) => {
    out[at++] = hash & (EDGE_BUCKETS - 1)
  }
  return (t) => {
    if (t === 0) return
    at = t * EDGE_WIDTH
    const startsParagraph = paragraphOf[t] !== paragraphOf[t - 1]
    const starts = startsParagraph ? 2 : sentenceOf[t] !== sentenceOf[t - 1] ? 1 : 0
    const before = quotes.state[t - 1] as number
    const here = quotes.state[t] as number
    const paragraph = paragraphOf[t] as number
    const paragraphCode =
      (quotes.startsQuoted[paragraph] as number) * 2 + (quotes.carriedOver[paragraph] as number)
    put(mix1(0, 0))
    put(mix1(1, starts))
    put(mix3(2, starts, before, here))
    put(mix3(3, starts, paragraphCode, here))
    put(mix2(4, text.tags[t - 1] as number, text.tags[t] as number))
    put(mix2(5, bucket[t - 1] as number, bucket[t] as number))
    put(mix3(6, bucket[t - 1] as number, bucket[t] as number, before * 4 + here))
    put(mix2(7, text.relations[t - 1] as number, text.relations[t] as number))
    put(mix2(8, starts, text.tags[t] as number))
    put(mix1(9, word[t] as number))
    put(mix1(10, word[t - 1] as number))
    put(mix2(11, before === INSIDE || before === OPENING ? 1 : 0, text.tags[t] as number))
    put(
      mix3(
        12,
        text.heads[t] === t - 1 ? 1 : text.heads[t - 1] === t ? 2 : 0,
        text.tags[t - 1] as number,
        bucket[t] as number,
      ),
    )
    put(
      mix3(
        13,
        sight.above[t - 1] === sight.above[t] ? 1 : 0,
        sight.aboveVia[t - 1] === sight.aboveVia[t] ? 1 : 0,
        starts,
      ),
    )
    put(
      mix3(
        14,
        sight.aboveVia[t - 1] === sight.aboveVia[t] ? 1 : 0,
        relationOf(text, sight.aboveVia[t - 1] as number),
        relationOf(text, sight.aboveVia[t] as number),
      ),
    )
  }
}

function relationOf(text: Parsed, t: number): number {
  return t < 0 ? 99 : (text.relations[t] as number)
}
