/** A story as its screens show it: words of statements, who stands where on what is contested, what is agreed. */

import type { Account, ReportOfStory, StoryOnWire } from '../../data/stories.ts'

export type Proposition = Account['propositions'][number]
export type Stance = Proposition['stances'][number]
export type Origin = Account['origins']['origins'][number]
export type Fold = Account['origins']['folds'][number]
export type Quote = Account['quotes'][number]
export interface Ref {
  readonly report: string
  readonly statement: string
}

/** A story whose account is there, with ways to look things up in it. */
export interface FullStory {
  readonly story: StoryOnWire
  readonly account: Account
  readonly asOf: string | null
  readonly reportById: ReadonlyMap<string, ReportOfStory>
  quoteOf(ref: Ref, span?: readonly [number, number]): Quote | undefined
  /** The words of a span that is no statement. */
  wordsAt(report: string, span: readonly [number, number]): string | null
  originOf(ref: Ref): Origin | undefined
}

const keyOf = ({ report, statement }: Ref) => `${report} ${statement}`

/** Makes the look-ups once. */
export function fullStory(story: StoryOnWire, account: Account, asOf: string | null): FullStory {
  const bySpan = new Map(
    account.quotes.map((quote) => [`${quote.report} ${quote.statement} ${quote.span}`, quote]),
  )
  const byStatement = new Map<string, Quote>()
  for (const quote of account.quotes) {
    const key = `${quote.report} ${quote.statement}`
    if (!byStatement.has(key)) byStatement.set(key, quote)
  }
  const originByStatement = new Map(
    account.origins.origins.flatMap((origin) =>
      origin.statements.map((ref) => [keyOf(ref), origin] as const),
    ),
  )
  return {
    ...{ story, account, asOf },
    reportById: new Map(story.reports.map((report) => [report.id, report])),
    quoteOf: (ref, span) =>
      (span && bySpan.get(`${ref.report} ${ref.statement} ${span}`)) ?? byStatement.get(keyOf(ref)),
    wordsAt: (report, span) => bySpan.get(`${report} null ${span}`)?.text ?? null,
    originOf: (ref) => originByStatement.get(keyOf(ref)),
  }
}

/** What one speaker says on a proposition, and where it is said again. */
export interface Said {
  readonly stance: Stance
  readonly again: readonly Stance[]
}

export interface Speaker {
  readonly key: string
  readonly label: string
  readonly isUnnamed: boolean
}

export interface Matrix {
  readonly speakers: readonly Speaker[]
  /** True when a last column holds all other speakers. */
  readonly hasOthers: boolean
  readonly rows: readonly {
    readonly proposition: Proposition
    /** One cell for each speaker, and one for the others. */
    readonly cells: readonly (readonly Said[])[]
  }[]
}

/** Speakers × propositions; those who speak to most of them have columns of their own. */
export function matrixOf(propositions: readonly Proposition[], columnsMax: number): Matrix {
  const all = new Map<string, Speaker & { rows: Set<string> }>()
  for (const { id, stances } of propositions)
    for (const { speaker: key, label, speakerKind } of stances) {
      const known = all.get(key) ?? { key, label, isUnnamed: speakerKind === 'unnamed', rows: new Set() }
      known.rows.add(id)
      all.set(key, known)
    }
  // Sorting is stable: who speaks to as many comes in the order of days.
  const ranked = [...all.values()].sort((a, b) => b.rows.size - a.rows.size)
  const hasOthers = ranked.length > columnsMax
  const speakers = ranked.slice(0, hasOthers ? columnsMax - 1 : columnsMax)
  const rows = propositions.map((proposition) => {
    const said = saidOf(proposition.stances)
    const own = speakers.map(({ key }) => said.filter(({ stance }) => stance.speaker === key))
    const others = said.filter(({ stance }) => !speakers.some(({ key }) => key === stance.speaker))
    return { proposition, cells: hasOthers ? [...own, others] : own }
  })
  return { speakers, hasOthers, rows }
}

/** Stances without repetitions: the same again of the same speaker stands with what was said first. */
export function saidOf(stances: readonly Stance[]): readonly Said[] {
  const said: { stance: Stance; again: Stance[] }[] = []
  for (const stance of stances) {
    const first = said.find(
      (one) =>
        one.stance.speaker === stance.speaker &&
        one.stance.side === stance.side &&
        (stance.stance === 'repeats' || one.stance.stance === stance.stance) &&
        one.stance.figure?.words === stance.figure?.words,
    )
    if (first === undefined) said.push({ stance, again: [] })
    else first.again.push(stance)
  }
  return said
}

/** Each speaker once, with all that they say to a matter: for lists where one name is enough. */
export function bySpeaker(stances: readonly Stance[]): readonly Said[] {
  const speakers = [...new Set(stances.map(({ speaker }) => speaker))]
  return speakers.flatMap((speaker) => {
    const [stance, ...again] = stances.filter((one) => one.speaker === speaker)
    return stance === undefined ? [] : [{ stance, again }]
  })
}

/** Propositions in three parts: contested, agreed by several speakers, and said by one alone or left open. */
export function partsOf(propositions: readonly Proposition[]) {
  const contested = propositions.filter(({ isContested }) => isContested)
  const calm = propositions.filter(({ isContested }) => !isContested)
  const agreed = calm.filter(({ stances }) => {
    const speakers = new Set(stances.filter(({ side }) => side === 'for').map(({ speaker }) => speaker))
    return speakers.size > 1 && stances.every(({ side }) => side !== 'against')
  })
  return { contested, agreed, single: calm.filter((one) => !agreed.includes(one)) }
}
