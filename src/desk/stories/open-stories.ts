/** Stories on the desk: what the store keeps of them, as front ends ask for it. */

import type { ReportId, StoryLine, StoryReport } from '#domain'
import { errors } from '../errors.ts'
import type { LinkBench } from '../linking/link-report.ts'
import { withoutOverruled } from './build-account.ts'
import { compareReports } from './compare-reports.ts'
import { keepAccounts, makeDueAccounts, rankOf } from './keep-accounts.ts'
import { asJudged, makeAccount } from './make-account.ts'
import { overrule, turnOverruling } from './overrule.ts'
import type { ReportLinks, StoryDesk, StoryView } from './story-desk.ts'

/** Reports of a story that one reply holds. */
const REPORTS_MAX = 1_000
const RELATED_MAX = 8
/** Stories looked at for a list of the past: each of their accounts is made as of that day. */
const PAST_MAX = 60

/** Gives the desk its stories. */
export function openStories(bench: LinkBench): StoryDesk {
  const { store, now } = bench
  return {
    list: async ({ asOf, ...options }) =>
      asOf === undefined ? store.listStories(options) : listAsOf(bench, asOf, options.limit),
    get: (id, asOf) => getStory(bench, id, asOf),
    linksOf: (reportId) => linksOf(bench, reportId),
    compareVersions: (oldId, newId) => compareReports(bench, oldId, newId),
    mark: async (id, { isRead, isWatched }) => {
      const marked = await store.markStory(id, {
        ...(isRead === undefined ? {} : { readAt: isRead ? now() : null }),
        ...(isWatched === undefined ? {} : { isWatched }),
      })
      if (!marked) throw errors.story_not_found(id)
      await store.sendNotice({ kind: 'story', id })
    },
    overrule: (wish, by) => overrule(bench, wish, by),
    turnOverruling: (id, turn) => turnOverruling(bench, id, turn),
    listOutlets: () => store.listOutlets(),
    setOwner: (name, owner, by) => store.keepOutlet({ name, owner, by, at: now() }),
    keepUp: () => keepAccounts(bench, tellFault),
    settle: async () => {
      const later = { ...bench, now: () => new Date(now().getTime() + 3_600_000) }
      while ((await makeDueAccounts(later, () => false)) > 0);
    },
    hear: (listener) => store.hearNotices(listener),
  }
}

/** A fault in the background belongs to no request: it goes to the log, and the work goes on. */
function tellFault(error: unknown): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`tocsin: stories: ${words}\n`)
}

async function getStory(bench: LinkBench, id: string, asOf?: string): Promise<StoryView> {
  const { store } = bench
  const found = await store.findStory(id)
  if (found === null) throw errors.story_not_found(id)
  const { mergedInto } = found
  const overrulings = await store.findOverrulings({ story: id })
  if (asOf !== undefined) {
    const made = await makeAccount(bench, id, asOf)
    if (made === null) throw errors.story_not_begun(id, asOf)
    const { account, reports } = made
    return { line: lineAsOf(found.line, account), account, reports, overrulings, mergedInto }
  }
  const listed = await store.listStoryReports({ id, limit: REPORTS_MAX })
  const copies = await store.findCopies(listed.map((report) => report.id))
  const reports = asJudged(listed, copies, overrulings)
  return { line: found.line, account: found.account, reports, overrulings, mergedInto }
}

async function listAsOf(bench: LinkBench, asOf: string, limit: number) {
  const begun = await bench.store.listStories({ limit: Math.max(limit, PAST_MAX), asOf })
  const lines = []
  for (const { line } of begun) {
    const made = await makeAccount(bench, line.id, asOf)
    if (made !== null) lines.push({ line: lineAsOf(line, made.account), rank: rankOf(made.account) })
  }
  return lines.sort((a, b) => b.rank - a.rank || (a.line.id < b.line.id ? 1 : -1)).slice(0, limit)
}

/** The line of a story as its account of a past day has it. */
function lineAsOf(line: StoryLine, account: NonNullable<StoryView['account']>): StoryLine {
  const { title, reportCount, copyCount, outletCount, firstDay, lastDay, news, origins } = account
  return {
    ...line,
    ...{ title, reportCount, copyCount, outletCount, firstDay, lastDay, news },
    originLow: origins.low,
    originHigh: origins.high,
    contestedCount: account.propositions.filter(({ isContested }) => isContested).length,
  }
}

async function linksOf({ store }: LinkBench, reportId: string): Promise<ReportLinks> {
  const place = await store.findReportPlace(reportId)
  if (place === null) throw errors.reading_not_found(reportId)
  const { storyId, versions } = place
  const [listed, reports, copies, overrulings] = await Promise.all([
    storyId === null ? [] : store.listStories({ limit: 1, ids: [storyId] }),
    storyId === null ? [] : store.listStoryReports({ id: storyId, limit: REPORTS_MAX }),
    store.findCopies([reportId]),
    storyId === null ? [] : store.findOverrulings({ story: storyId }),
  ])
  const standing = overrulings.filter(({ revoked }) => revoked === null)
  const judged = withoutOverruled(copies, standing).filter(
    ({ copy, original }) => copy === reportId || original === reportId,
  )
  const named = new Set(judged.flatMap(({ copy, original }) => [copy, original]))
  return {
    ...{ story: listed[0]?.line ?? null, copies: judged, versions },
    related: nearest(reports, reportId),
    reports: reports
      .filter(({ id }) => named.has(id))
      .map(({ id, title, outlet, day }) => ({ id, title, outlet, day })),
  }
}

/** Other reports of the story, those of its own words first, then those nearest in days. */
function nearest(reports: readonly StoryReport[], reportId: string): StoryReport[] {
  const day = reports.find(({ id }) => id === (reportId as ReportId))?.day ?? ''
  const distance = (report: StoryReport) => Math.abs(Date.parse(report.day) - Date.parse(day))
  return reports
    .filter(({ id, copyOf }) => id !== reportId && copyOf?.report !== reportId)
    .sort((a, b) => Number(a.copyOf !== null) - Number(b.copyOf !== null) || distance(a) - distance(b))
    .slice(0, RELATED_MAX)
}
