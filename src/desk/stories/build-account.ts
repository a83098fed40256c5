/** The reports of a story → its account; pure, run on a worker thread. */

import type {
  CopyLink,
  Correction,
  FoldJudgement,
  KeptOverruling,
  Reading,
  ReportId,
  StanceOverruling,
  StoryAccount,
  StoryNews,
  StoryReport,
} from '#domain'
import { countOrigins, findPropositions, newsOf, type WordWeights } from '#linking'
import { applyCorrections } from '#reading'
import { quotesOf } from './quotes.ts'

/** A report of the story with its reading as the machine made it, in JSON. */
export interface AccountReport {
  readonly report: StoryReport
  readonly readingText: string
  readonly corrections: readonly Correction[]
}

export interface AccountInput {
  /** In the order of days. */
  readonly reports: readonly AccountReport[]
  readonly copies: readonly CopyLink[]
  /** Outlet and owner. */
  readonly owners: readonly (readonly [string, string])[]
  /** In the order of time. */
  readonly overrulings: readonly KeptOverruling[]
  /** Reports of the story that are not among `reports`. */
  readonly leftOut: number
}

interface DatedReading {
  readonly reading: Reading
  readonly day: string
}

/** Makes the account. The same reports give the same account, whatever order they came in. */
export function buildAccount(input: AccountInput, words: WordWeights): StoryAccount {
  const { reports, copies, owners, leftOut } = input
  const standing = input.overrulings.filter(({ revoked }) => revoked === null)
  const read: DatedReading[] = reports.map(({ report, readingText, corrections }) => ({
    reading: applyCorrections(JSON.parse(readingText) as Reading, corrections),
    day: report.day,
  }))
  const days = daysOf(read)
  const [firstDay = '', lastDay = ''] = [days[0], days.at(-1)]
  const overrulings = standing.map(({ overruling }) => overruling).filter(isOfStances)
  const propositionsOf = (some: readonly DatedReading[]) =>
    findPropositions({ reports: some, words, overrulings })
  const propositions = propositionsOf(read)
  const title = titleOf(reports)
  const origins = countOrigins({
    reports: read,
    copies: withoutOverruled(copies, standing),
    owners: new Map(owners),
    judgements: standing.map(({ overruling }) => overruling).filter(isFold),
  })
  const news = newsSince(read, { lastDay, propositionsOf, now: propositions })
  const told = foremost(propositions)
  return {
    title: title?.title ?? '',
    titleReport: title?.id ?? null,
    reportCount: reports.length + leftOut,
    copyCount: reports.filter(({ report }) => report.copyOf !== null).length,
    outletCount: new Set(reports.map(({ report }) => report.outlet ?? report.id)).size,
    ...{ firstDay, lastDay },
    ...{ origins, propositions: told, propositionCount: propositions.length, news, leftOut },
    quotes: quotesOf(
      read.map(({ reading }) => reading),
      { origins, propositions: told, news },
    ),
  }
}

/** More than this nobody reads, and the account of a story of hundreds of reports would be megabytes long. */
const PROPOSITIONS_MAX = 120

/** In a very long story the contested ones and those of most speakers, in the order of days as they were. */
function foremost(propositions: StoryAccount['propositions']): StoryAccount['propositions'] {
  if (propositions.length <= PROPOSITIONS_MAX) return propositions
  const speakers = new Map(
    propositions.map((one) => [one, new Set(one.stances.map(({ speaker }) => speaker)).size]),
  )
  const weight = (one: (typeof propositions)[number]) =>
    (one.isContested ? 1_000 : 0) + (speakers.get(one) ?? 0)
  const kept = new Set([...propositions].sort((a, b) => weight(b) - weight(a)).slice(0, PROPOSITIONS_MAX))
  return propositions.filter((one) => kept.has(one))
}

/** A report without a day counts under the day on which it came, which says nothing of the story while others have one. */
function daysOf(read: readonly DatedReading[]): string[] {
  const dated = read.filter(({ reading }) => reading.report.published !== null)
  return (dated.length > 0 ? dated : read).map(({ day }) => day).sort()
}

/** The headline of the report that says most of its own: no copy, most statements, first of these. */
function titleOf(reports: readonly AccountReport[]): { title: string; id: ReportId } | null {
  const own = reports.filter(({ report }) => report.copyOf === null)
  const [first] = [...(own.length > 0 ? own : reports)].sort(
    (a, b) => b.report.statementCount - a.report.statementCount,
  )
  return first === undefined ? null : { title: first.report.title, id: first.report.id }
}

/** What the last day brought, beside what the days before had told. */
function newsSince(
  read: readonly DatedReading[],
  {
    lastDay,
    propositionsOf,
    now,
  }: {
    readonly lastDay: string
    readonly propositionsOf: (some: readonly DatedReading[]) => StoryAccount['propositions']
    readonly now: StoryAccount['propositions']
  },
): readonly StoryNews[] {
  const before = read.filter(({ day }) => day < lastDay)
  if (before.length === 0) return []
  return newsOf(
    { reports: before, propositions: propositionsOf(before) },
    { reports: read, propositions: now },
  )
}

const isFold = (given: { readonly kind: string }): given is { kind: 'fold' } & FoldJudgement =>
  given.kind === 'fold'
const isOfStances = (given: { readonly kind: string }): given is StanceOverruling =>
  given.kind === 'stance' || given.kind === 'join'

/** A person's word on two reports stands in the place of the machine's. */
export function withoutOverruled(
  copies: readonly CopyLink[],
  standing: readonly KeptOverruling[],
): readonly CopyLink[] {
  const said = new Map<string, CopyLink | null>()
  for (const { overruling, by } of standing) {
    if (overruling.kind !== 'copy') continue
    const { copy, original, isCopy } = overruling
    const link: CopyLink = {
      copy,
      original,
      kind: 'copy',
      probability: 1,
      reasons: [{ kind: 'by-hand', by }],
    }
    said.set([copy, original].sort().join(' '), isCopy ? link : null)
  }
  const machine = copies.filter(({ copy, original }) => !said.has([copy, original].sort().join(' ')))
  return [...machine, ...[...said.values()].filter((link) => link !== null)]
}
