/**
 * Scores propositions against a collection whose truth is known. A true stance is found where one of ours overlaps its words;
 * then pairs of true stances of one story are counted, as the clusters of a coreference task are.
 */

import type { Proposition, Reading, Side, Stance } from '#domain'
import type { TrueProposition, TrueStance } from '../training/contested-collection.ts'

/** One story: its reports by the ids of the collection, what is true of it and what was found. */
export interface ScoredStory {
  readonly readings: ReadonlyMap<string, Reading>
  readonly truth: readonly TrueProposition[]
  readonly found: readonly Proposition[]
}

export interface ContestedCounts {
  /** True stances whose words some statement with a speaker overlaps. */
  readonly read: number
  readonly stances: number
  readonly pairsRight: number
  readonly pairsGiven: number
  readonly pairsWanted: number
  /** Among the pairs that are rightly together: those that stand to each other as in truth. */
  readonly relationsRight: number
  /** Of the relations, those between a denial and what it denies. */
  readonly opposedRight: number
  readonly opposedGiven: number
  readonly opposedWanted: number
  readonly answersRight: number
  readonly answersWanted: number
  readonly figuresRight: number
  readonly figuresWanted: number
}

interface Placed {
  readonly proposition: string
  readonly truth: TrueStance
  readonly ours: readonly { readonly in: Proposition; readonly stance: Stance }[]
}

/** Counts one story. */
export function countContested({ readings, truth, found }: ScoredStory): ContestedCounts {
  const idOf = new Map([...readings].map(([id, reading]) => [reading.report.id as string, id]))
  const placed = truth.flatMap(({ id, stances }) =>
    stances.flatMap((stance): Placed[] => {
      const reading = readings.get(stance.report)
      return reading === undefined
        ? []
        : [{ proposition: id, truth: stance, ours: oursFor(stance, reading, found) }]
    }),
  )
  const asked = placed.filter(({ truth: one }) => one.answers?.some((id) => readings.has(id)))
  const figured = placed.filter(({ truth: one }) => one.figure !== undefined && one.figure !== 'none')
  return {
    stances: placed.length,
    read: placed.filter(({ truth: one }) => isRead(one, readings.get(one.report) as Reading)).length,
    ...countPairs(placed),
    answersWanted: asked.length,
    answersRight: asked.filter((one) =>
      one.ours.some(({ stance }) =>
        stance.answers.some(({ report }) => one.truth.answers?.includes(idOf.get(report) ?? '')),
      ),
    ).length,
    figuresWanted: figured.length,
    figuresRight: figured.filter(({ truth: one, ours }) =>
      ours.some(({ stance }) => isFigure(stance, one.figure ?? '')),
    ).length,
  }
}

function countPairs(placed: readonly Placed[]) {
  const counts = {
    pairsRight: 0,
    pairsGiven: 0,
    pairsWanted: 0,
    relationsRight: 0,
    opposedRight: 0,
    opposedGiven: 0,
    opposedWanted: 0,
  }
  placed.forEach((one, at) => {
    for (const other of placed.slice(at + 1)) {
      const together = togetherIn(one, other)
      if (together === 'one statement') continue
      const isTrue = one.proposition === other.proposition
      if (!isTrue && together !== null && shareProposition(placed, together)) continue
      const relation = isTrue ? relationOf(one.truth, other.truth) : null
      if (isTrue) counts.pairsWanted++
      if (relation === 'opposed') counts.opposedWanted++
      if (together === null) continue
      counts.pairsGiven++
      const ours = relationBetween(together[0].side, together[1].side)
      if (ours === 'opposed') counts.opposedGiven++
      if (!isTrue) continue
      counts.pairsRight++
      if (ours !== relation) continue
      counts.relationsRight++
      if (relation === 'opposed') counts.opposedRight++
    }
  })
  return counts
}

function oursFor(stance: TrueStance, reading: Reading, found: readonly Proposition[]): Placed['ours'] {
  const begin = reading.report.text.indexOf(stance.words)
  if (begin < 0) return []
  const end = begin + stance.words.length
  return found.flatMap((proposition) =>
    proposition.stances
      .filter(({ report, span }) => report === reading.report.id && span[0] < end && begin < span[1])
      .map((own) => ({ in: proposition, stance: own })),
  )
}

function isRead(stance: TrueStance, { report, statements }: Reading): boolean {
  const begin = report.text.indexOf(stance.words)
  const end = begin + stance.words.length
  return (
    begin >= 0 &&
    statements.some(
      ({ speaker, content }) => speaker !== null && content.some(([from, to]) => from < end && begin < to),
    )
  )
}

/** The two stances that are in one proposition of ours; a statement that holds both is no pair. */
function togetherIn(one: Placed, other: Placed): readonly [Stance, Stance] | 'one statement' | null {
  const isOne = one.ours.some(({ stance }) => other.ours.some((theirs) => theirs.stance === stance))
  if (isOne) return 'one statement'
  for (const mine of one.ours)
    for (const theirs of other.ours) if (mine.in === theirs.in) return [mine.stance, theirs.stance]
  return null
}

/** Words may stand in two true propositions ("moved by 200 metres": whether, and how far); together in one of them they are no false pair. */
function shareProposition(placed: readonly Placed[], [one, other]: readonly [Stance, Stance]): boolean {
  const of = (own: Stance) =>
    placed
      .filter(({ ours }) => ours.some(({ stance }) => stance === own))
      .map(({ proposition }) => proposition)
  const theirs = new Set(of(other))
  return of(one).some((proposition) => theirs.has(proposition))
}

type Relation = 'same' | 'opposed' | 'open'

const SIDE_OF = { supports: 'for', denies: 'against', unsure: 'open' } as const

const relationOf = (one: TrueStance, other: TrueStance): Relation =>
  relationBetween(SIDE_OF[one.stance], SIDE_OF[other.stance])

function relationBetween(one: Side, other: Side): Relation {
  if (one === 'open' || other === 'open') return 'open'
  return one === other ? 'same' : 'opposed'
}

function isFigure({ figure }: Stance, wanted: string): boolean {
  if (figure === null) return false
  const numbers = numbersIn(wanted)
  return figure.low === Math.min(...numbers) && figure.high === Math.max(...numbers)
}

const SMALL = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ')
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 }

/** "169,000 to 190,000", "600 million" and "three" as numbers. */
function numbersIn(words: string): number[] {
  const all = words.toLowerCase().split(/\s+/)
  return all.flatMap((word, at) => {
    const small = SMALL.indexOf(word)
    if (small < 0 && !/^\d[\d,]*$/.test(word)) return []
    return (small < 0 ? Number(word.replaceAll(',', '')) : small) * (SCALES[all[at + 1] ?? ''] ?? 1)
  })
}
