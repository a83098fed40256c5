/** Story → its account: fetches what it is made of, has it made on a thread. */

import type { CopyLink, KeptOverruling, StoryAccount, StoryReport } from '#domain'
import type { Store } from '#store'
import type { Reader } from '../reader.ts'
import { withoutOverruled } from './build-account.ts'

export interface AccountBench {
  readonly reader: Reader
  readonly store: Store
}

/** More reports than this are not read again for one account: of copies the newest are left out first. */
const REPORTS_MAX = 240
const LISTED_MAX = 5_000

export interface AccountOfStory {
  readonly account: StoryAccount
  readonly reports: readonly StoryReport[]
}

/** Makes the account of a story as of a day, or as of now; null when it has no report on the desk by then. */
export async function makeAccount(
  { store, reader }: AccountBench,
  storyId: string,
  asOf?: string,
): Promise<AccountOfStory | null> {
  const [listed, overrulings, outlets] = await Promise.all([
    store.listStoryReports({ id: storyId, asOf, limit: LISTED_MAX }),
    store.findOverrulings({ story: storyId }),
    store.listOutlets(),
  ])
  if (listed.length === 0) return null
  const chosen = chooseReports(listed)
  const ids = chosen.map(({ id }) => id)
  const [texts, corrected, copies] = await Promise.all([
    store.findReadingTexts(ids),
    store.listCorrectedAmong(ids),
    store.findCopies(ids),
  ])
  const corrections = new Map(
    await Promise.all(corrected.map(async (id) => [id, await store.findCorrections(id)] as const)),
  )
  const reports = asJudged(listed, copies, overrulings)
  const account = await reader.makeAccount({
    reports: reports
      .filter(({ id }) => texts.has(id))
      .map((report) => ({
        report,
        readingText: texts.get(report.id) as string,
        corrections: corrections.get(report.id) ?? [],
      })),
    copies,
    owners: outlets.flatMap(({ name, owner }) => (owner === null ? [] : [[name, owner] as const])),
    overrulings,
    leftOut: listed.length - texts.size,
  })
  return { account, reports }
}

/** Reports with what they are copies of, with the word of people over the machine's. */
export function asJudged(
  reports: readonly StoryReport[],
  copies: readonly CopyLink[],
  overrulings: readonly KeptOverruling[],
): readonly StoryReport[] {
  const standing = overrulings.filter(({ revoked }) => revoked === null)
  const judged = withoutOverruled(copies, standing)
  return reports.map((report) => withCopy(report, judged))
}

/** What the store tells of copies, with the word of people over it. */
function withCopy(
  report: StoryReport,
  copies: readonly { copy: string; original: string; kind: string; probability: number }[],
): StoryReport {
  const own = copies.filter(({ copy, kind }) => copy === report.id && kind !== 'same-release')
  const [best] = own.sort((a, b) => b.probability - a.probability)
  const copyOf =
    best === undefined
      ? null
      : { report: best.original as StoryReport['id'], kind: best.kind, probability: best.probability }
  return { ...report, copyOf }
}

function chooseReports(listed: readonly StoryReport[]): readonly StoryReport[] {
  if (listed.length <= REPORTS_MAX) return listed
  const isCopy = ({ copyOf }: StoryReport) => copyOf !== null
  const chosen = new Set(
    [...listed.filter((report) => !isCopy(report)), ...listed.filter(isCopy)].slice(0, REPORTS_MAX),
  )
  return listed.filter((report) => chosen.has(report))
}
