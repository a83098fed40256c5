/**
 * Which cue a stretch of content belongs to, and which source a cue: pieces → attributions.
 * A cue may take several stretches (its content broken by the cue itself, or running on); a source may serve several cues.
 */

import { mix1, mix2, mix3, type Ranker, scoreCandidate, softmax } from '#learn'
import type { TokenRange } from '../layers.ts'
import { OPENING } from './quotes.ts'
import type { Fragment, Roles } from './roles.ts'
import type { Sight } from './sight.ts'

export interface LinkWeights {
  readonly content: Ranker
  readonly source: Ranker
}

/** Indexes into the pieces; source −1 for none. */
export interface Linked {
  readonly cue: number
  readonly fragments: readonly number[]
  readonly source: number
  readonly probability: number
}

/** How many pieces on each side are looked at. */
const REACH = 4

/** Links the pieces of one text: every fragment to its best cue, every cue to its best source or none. */
export function linkRoles(sight: Sight, roles: Roles, weights: LinkWeights): Linked[] {
  const fragmentsOfCue = roles.cues.map((): number[] => [])
  const probabilities = roles.cues.map(() => 1)
  roles.fragments.forEach((_, fragment) => {
    const cues = cuesNear(roles, fragment)
    if (cues.length === 0) return
    const scores = cues.map((cue) =>
      scoreCandidate(weights.content, contentFeatures(sight, roles, fragment, cue)),
    )
    const best = scores.indexOf(Math.max(...scores))
    const cue = cues[best] as number
    fragmentsOfCue[cue]?.push(fragment)
    probabilities[cue] = Math.min(probabilities[cue] as number, softmax(scores)[best] as number)
  })
  return roles.cues.map((_, cue) => {
    const fragments = fragmentsOfCue[cue] as number[]
    const sources = [-1, ...sourcesNear(roles, cue)]
    const scores = sources.map((source) =>
      scoreCandidate(weights.source, sourceFeatures(sight, roles, cue, source, fragments[0] ?? -1)),
    )
    const best = scores.indexOf(Math.max(...scores))
    const share = softmax(scores)[best] as number
    return {
      cue,
      fragments,
      source: sources[best] as number,
      probability: (probabilities[cue] as number) * share,
    }
  })
}

/** Cues that a fragment may belong to: the nearest on each side. */
export function cuesNear(roles: Roles, fragment: number): number[] {
  const [from, to] = (roles.fragments[fragment] as Fragment).range
  return nearest(roles.cues, from, to)
}

/** Sources that a cue may have. */
export function sourcesNear(roles: Roles, cue: number): number[] {
  const [from, to] = roles.cues[cue] as TokenRange
  return nearest(roles.sources, from, to)
}

/** The nearest of ranges in order of the text: up to REACH before [from, to), those in it, up to REACH after. */
function nearest(ranges: readonly TokenRange[], from: number, to: number): number[] {
  const first = firstEndingAfter(ranges, from)
  const found: number[] = []
  for (let k = Math.max(0, first - REACH); k < first; k++) found.push(k)
  let at = first
  while (at < ranges.length && (ranges[at] as TokenRange)[0] < to) found.push(at++)
  for (let k = at; k < Math.min(ranges.length, at + REACH); k++) found.push(k)
  return found
}

/** Place of the first range that ends after token t; ranges are in order and do not overlap. */
function firstEndingAfter(ranges: readonly TokenRange[], t: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as TokenRange)[1] <= t) low = middle + 1
    else high = middle
  }
  return low
}

function step(distance: number): number {
  return distance <= 4
    ? distance
    : distance <= 8
      ? 5
      : distance <= 15
        ? 6
        : distance <= 30
          ? 7
          : distance <= 60
            ? 8
            : 9
}

/** Tokens strictly between two ranges; 0 when they touch or overlap. */
function gap(a: TokenRange, b: TokenRange): number {
  return Math.max(0, a[1] <= b[0] ? b[0] - a[1] : a[0] - b[1])
}

/** How many of the ranges (in order of the text) lie wholly between a and b, at most 3. */
function countBetween(ranges: readonly TokenRange[], a: TokenRange, b: TokenRange): number {
  const from = Math.min(a[1], b[1])
  const to = Math.max(a[0], b[0])
  let found = 0
  for (let k = firstEndingAfter(ranges, from); k < ranges.length && found < 3; k++) {
    const [begin, end] = ranges[k] as TokenRange
    if (begin >= to) break
    if (begin >= from && end <= to) found++
  }
  return found
}

/** The same for stretches of content. */
function fragmentsBetween(roles: Roles, a: TokenRange, b: TokenRange): number {
  return countBetween(fragmentRanges(roles), a, b)
}

const RANGES = new WeakMap<Roles, readonly TokenRange[]>()

/** The ranges of the fragments, made once a text. */
function fragmentRanges(roles: Roles): readonly TokenRange[] {
  const known = RANGES.get(roles) ?? roles.fragments.map(({ range }) => range)
  RANGES.set(roles, known)
  return known
}

/** The token of a range whose head lies outside it (the first such). */
export function headOf(sight: Sight, range: TokenRange): number {
  for (let t = range[0]; t < range[1]; t++) {
    const head = sight.text.heads[t] as number
    if (head < range[0] || head >= range[1]) return t
  }
  return range[0]
}

/** The token of a cue that ascribes: the one with the highest P(cue). */
export function cueWord(sight: Sight, cue: TokenRange): number {
  let best = cue[0]
  for (let t = cue[0]; t < cue[1]; t++)
    if ((sight.share[t] as number) > (sight.share[best] as number)) best = t
  return best
}

function inside(t: number, range: TokenRange): boolean {
  return t >= range[0] && t < range[1]
}

/** How b hangs from a in the tree: relation × direction, looking two steps up; 0 for neither. */
function hanging(sight: Sight, a: TokenRange, b: TokenRange): number {
  const { heads, relations } = sight.text
  for (let t = b[0]; t < b[1]; t++) {
    const head = heads[t] as number
    if (head >= 0 && inside(head, a)) return 1 + (relations[t] as number)
  }
  for (let t = a[0]; t < a[1]; t++) {
    const head = heads[t] as number
    if (head >= 0 && inside(head, b)) return 100 + (relations[t] as number)
  }
  const up = heads[headOf(sight, b)] as number
  if (up >= 0 && inside(heads[up] as number, a)) return 200 + (relations[up] as number)
  const upA = heads[headOf(sight, a)] as number
  if (upA >= 0 && upA === up) return 300
  return 0
}

/** Features of "this fragment belongs to this cue". */
export function contentFeatures(sight: Sight, roles: Roles, index: number, cue: number): Int32Array {
  const { lemma, sentenceOf, paragraphOf, quotes } = sight
  const { range: fragment, begins } = roles.fragments[index] as Fragment
  const range = roles.cues[cue] as TokenRange
  const word = cueWord(sight, range)
  const side = range[0] < fragment[0] ? 0 : 1
  const inner = side === 0 && !begins ? 1 : 0
  const distance = step(gap(fragment, range))
  const quoted = quotes.state[fragment[0]] === OPENING ? 1 : 0
  const inSentence =
    sentenceOf[range[0]] === sentenceOf[fragment[0]] || sentenceOf[range[0]] === sentenceOf[fragment[1] - 1]
  const sameParagraph = paragraphOf[range[0]] === paragraphOf[fragment[0]] ? 1 : 0
  const cuesBetween = countBetween(roles.cues, fragment, range)
  const near = (inSentence ? 2 : 0) + sameParagraph
  const before = roles.fragments[index - 1]
  const follows = before && before.range[1] <= range[0] && range[1] <= fragment[0] ? 1 : 0
  const hang = hanging(sight, range, fragment)
  return Int32Array.of(
    mix2(1, side, distance),
    mix3(2, side, distance, near),
    mix3(3, side, cuesBetween, near),
    mix3(4, inner, begins ? 1 : 0, near * 2 + side),
    mix2(5, hang, side),
    mix3(6, hang === 0 ? 0 : 1, side, cuesBetween),
    mix3(7, lemma[word] as number, side, near),
    mix3(8, quoted, side, distance),
    mix3(9, countBetween(roles.sources, fragment, range), side, cuesBetween),
    mix3(10, fragmentsBetween(roles, fragment, range), side, near),
    mix2(11, sight.bucket[word] as number, side),
    mix1(12, hang),
    mix3(13, sight.text.tags[word] as number, side, near),
    mix3(14, inner, follows, near),
    mix3(15, begins ? 1 : 0, side, cuesBetween),
    mix3(16, quoted, follows, near),
    mix3(17, begins ? 1 : 0, quoted, side * 16 + near),
  )
}

/** Features of "this cue has this source" (or none, source −1). */
export function sourceFeatures(
  sight: Sight,
  roles: Roles,
  cue: number,
  source: number,
  fragment: number,
): Int32Array {
  const { lemma, sentenceOf, paragraphOf, text, tree } = sight
  const range = roles.cues[cue] as TokenRange
  const word = cueWord(sight, range)
  const cueTag = text.tags[word] as number
  if (source < 0) {
    const children = tree.childRelations[word] as number
    return Int32Array.of(
      mix1(21, 0),
      mix1(22, lemma[word] as number),
      mix2(23, cueTag, children),
      mix2(24, cueTag, text.relations[word] as number),
      mix2(25, lemma[range[0]] as number, range[1] - range[0]),
      mix1(26, sourcesInSentence(sight, roles, range)),
    )
  }
  const piece = roles.sources[source] as TokenRange
  const side = piece[0] < range[0] ? 0 : 1
  const distance = step(gap(piece, range))
  const sameSentence = sentenceOf[piece[0]] === sentenceOf[range[0]] ? 1 : 0
  const near = sameSentence * 2 + (paragraphOf[piece[0]] === paragraphOf[range[0]] ? 1 : 0)
  const hang = hanging(sight, range, piece)
  const cuesBetween = countBetween(roles.cues, piece, range)
  const sourcesBetween = countBetween(roles.sources, piece, range)
  const contentBetween =
    fragment >= 0 ? countBetween([(roles.fragments[fragment] as Fragment).range], piece, range) : 2
  return Int32Array.of(
    mix2(31, side, distance),
    mix3(32, side, distance, near),
    mix2(33, hang, side),
    mix3(34, hang === 0 ? 0 : 1, cuesBetween, side),
    mix3(35, sourcesBetween, cuesBetween, side),
    mix3(36, lemma[word] as number, side, near),
    mix3(37, lemma[word] as number, hang, side),
    mix3(38, contentBetween, side, cuesBetween),
    mix3(39, cueTag, side, distance),
    mix3(40, text.tags[headOf(sight, piece)] as number, side, near),
    mix1(41, near),
    mix3(42, sourcesBetween, near, side),
  )
}

function sourcesInSentence(sight: Sight, roles: Roles, cue: TokenRange): number {
  let found = 0
  for (const [from] of roles.sources) if (sight.sentenceOf[from] === sight.sentenceOf[cue[0]]) found++
  return Math.min(3, found)
}
