/**
 * Two sketches → which sentence of one goes back to which of the other, and how much of it.
 * A sentence is compared with those that share its telling words, so the work grows with what is shared.
 */

import type { Passage } from './passages.ts'
import type { Sketch } from './sketch.ts'

/** How much of one sentence stands in another. All shares 0..1 of the first sentence. */
export interface Match {
  readonly from: number
  readonly to: number
  /** Share of its weight that the other has, in any order. */
  readonly words: number
  /** Share of its runs of three words that the other has. */
  readonly runs: number
  /** Longest run of equal words outside quotation marks, in words. */
  readonly longest: number
  /** Share of its weight inside quotation marks. */
  readonly quoted: number
  /** Numbers of both that differ. */
  readonly otherNumbers: number
}

/** Words below this weight find no partners: too common. */
const TELLING = 0.3
/** Partners looked at closely. */
const CLOSE = 3
/** Words and runs of a sentence that is there whole: no other partner can have more. */
const ALL = 1.999

/** The best partner in `to` of each sentence of `from`, null for sentences that share hardly anything. */
export function alignPassages(from: readonly Passage[], to: readonly Passage[]): (Match | null)[] {
  const places = new Map<number, number[]>()
  to.forEach(({ stems, weights }, index) => {
    for (let k = 0; k < stems.length; k++) {
      if ((weights[k] as number) < TELLING) continue
      const stem = stems[k] as number
      const list = places.get(stem)
      if (list === undefined) places.set(stem, [index])
      else if (list.at(-1) !== index) list.push(index)
    }
  })
  return from.map((passage, index) => {
    const shared = new Map<number, number>()
    for (let k = 0; k < passage.stems.length; k++)
      for (const place of places.get(passage.stems[k] as number) ?? [])
        shared.set(place, (shared.get(place) ?? 0) + (passage.weights[k] as number))
    const nearest = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CLOSE)
    let best: Omit<Match, 'longest'> | null = null
    for (const [place] of nearest) {
      if (best !== null && best.words + best.runs > ALL) break
      const match = compare(passage, to[place] as Passage, index, place)
      if (best === null || match.words + match.runs > best.words + best.runs) best = match
    }
    if (best === null) return null
    // Dear, so only for the best.
    return { ...best, longest: best.runs > 0 ? longestRun(passage, to[best.to] as Passage) : 0 }
  })
}

function compare(one: Passage, other: Passage, from: number, to: number): Omit<Match, 'longest'> {
  const left = new Map<number, number>()
  for (const stem of other.stems) left.set(stem, (left.get(stem) ?? 0) + 1)
  let [shared, quoted] = [0, 0]
  for (let k = 0; k < one.stems.length; k++) {
    const weight = one.weights[k] as number
    if (one.quoted[k] === 1) quoted += weight
    const rest = left.get(one.stems[k] as number) ?? 0
    if (rest === 0) continue
    left.set(one.stems[k] as number, rest - 1)
    shared += weight
  }
  const mass = Math.max(one.mass, 1e-6)
  return {
    from,
    to,
    words: shared / mass,
    runs: sharedRuns(one, other),
    quoted: quoted / mass,
    otherNumbers: otherNumbers(one, other),
  }
}

const RUN = 3

/** Share of the runs of three words of `one` that stand in `other`; of a shorter sentence, whether all of it does. */
function sharedRuns(one: Passage, other: Passage): number {
  const length = Math.min(RUN, one.words.length)
  const there = new Set(runsOf(other.words, length))
  const runs = runsOf(one.words, length)
  return runs.filter((run) => there.has(run)).length / Math.max(1, runs.length)
}

/** Hashes of the runs of `length` words. */
export function runsOf(words: Int32Array, length: number): number[] {
  const runs: number[] = []
  for (let at = 0; at + length <= words.length; at++) {
    let hash = 0
    for (let k = at; k < at + length; k++)
      hash = Math.imul(hash ^ (words[k] as number), 0x9e3779b1) ^ (hash >>> 15)
    runs.push(hash)
  }
  return runs
}

/** Longest common run of words outside quotation marks. */
function longestRun(one: Passage, other: Passage): number {
  const width = other.words.length
  // Row i holds the length of the run that ends at word i of `one` and each word of `other`; going backwards, one row is enough.
  const row = new Uint16Array(width + 1)
  let longest = 0
  for (let i = 0; i < one.words.length; i++) {
    const word = one.quoted[i] === 0 ? one.words[i] : undefined
    for (let j = width; j > 0; j--) {
      const length = other.words[j - 1] === word ? (row[j - 1] as number) + 1 : 0
      row[j] = length
      if (length > longest) longest = length
    }
  }
  return longest
}

/** How many numbers of `one` are not in `other`, if other has others in their stead. */
function otherNumbers(one: Passage, other: Passage): number {
  const numbersOf = ({ numbers, words }: Passage) => words.filter((_, k) => numbers[k] === 1)
  const [own, theirs] = [numbersOf(one), numbersOf(other)]
  const missing = own.filter((number) => !theirs.includes(number)).length
  const added = theirs.filter((number) => !own.includes(number)).length
  return Math.min(missing, added)
}

/** The best partner of each sentence of both. */
export interface Alignment {
  readonly one: readonly (Match | null)[]
  readonly other: readonly (Match | null)[]
}

/** Both ways at once. */
export function alignSketches(one: Sketch, other: Sketch): Alignment {
  return {
    one: alignPassages(one.passages, other.passages),
    other: alignPassages(other.passages, one.passages),
  }
}
