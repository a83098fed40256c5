/**
 * Sketch → the keys under which a report is found again by whoever copied from it. Two a sentence:
 * the smallest hash of its runs of telling words (winnowing, Schleimer et al. 2003) holds when the sentence is kept,
 * and its three rarest words hold when the words around them are changed. Keys are 32-bit integers.
 */

import type { Passage } from './passages.ts'
import type { Sketch } from './sketch.ts'

/** Sentences that get keys; the rest of a very long report goes without. */
const PASSAGES_MAX = 60
/** Words below this weight are left out of runs. */
const TELLING = 0.12
const RUN = 3
const RARE = 3
/** A sentence with fewer telling words gets no key: "He declined to comment." is everywhere. */
const WORDS_MIN = 6

/** The keys of a report, each once, in order of the text. */
export function copyKeys({ passages }: Pick<Sketch, 'passages'>): number[] {
  return [...new Set(passages.slice(0, PASSAGES_MAX).flatMap(keysOf))]
}

function keysOf({ stems, weights }: Passage): number[] {
  const telling = [...stems.keys()].filter((k) => (weights[k] as number) >= TELLING)
  if (telling.length < WORDS_MIN) return []
  let least = 0x7fffffff
  for (let at = 0; at + RUN <= telling.length; at++) {
    let hash = 1
    for (let k = at; k < at + RUN; k++) hash = mixed(hash, stems[telling[k] as number] as number)
    least = Math.min(least, hash)
  }
  const rare = telling
    .sort(
      (a, b) =>
        (weights[b] as number) - (weights[a] as number) || (stems[a] as number) - (stems[b] as number),
    )
    .slice(0, RARE)
    .map((k) => stems[k] as number)
    .sort((a, b) => a - b)
  return [least, rare.reduce(mixed, 2)]
}

/** Stays within 31 bits, so that a key is a positive integer of a database. */
function mixed(hash: number, value: number): number {
  const next = Math.imul(hash ^ value, 0x9e3779b1)
  return (next ^ (next >>> 15)) & 0x7fffffff
}
