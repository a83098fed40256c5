/** What people decide against or beside the machine's links: kept, taken back, brought back, and what follows from it. */

import { hashOf } from '#base'
import type { KeptOverruling, Overruling, ReportId, StoryId } from '#domain'
import { packStory, storyKeys, withReport } from '#linking'
import type { ChangedStory, Move } from '#store'
import { errors } from '../errors.ts'
import type { LinkBench } from '../linking/link-report.ts'
import type { OverrulingWish } from './story-desk.ts'

const REPORTS_MAX = 5_000

type Place = Extract<Overruling, { readonly kind: 'place' }>

/** Keeps what a person decided. Throws when a report or story is not there. */
export async function overrule(
  bench: LinkBench,
  wish: OverrulingWish,
  { by, note, story }: { readonly by: string; readonly note: string | null; readonly story: string | null },
): Promise<KeptOverruling> {
  const { store, now } = bench
  const at = now()
  const overruling = await overrulingOf(bench, wish, at)
  const id = hashOf('overruling', by, at.toISOString(), JSON.stringify(overruling))
  const storyId = await storyOf(bench, overruling, story)
  const regrouping = await regroup(bench, movesOf(overruling, 'to'))
  await store.keepOverruling(
    { deed: 'judge', overrulingId: id, by, at, note, storyId, overruling },
    regrouping,
  )
  await spread(bench, overruling, storyId)
  return { id, storyId, by, at: at.toISOString(), note, overruling, revoked: null }
}

/** Takes an overruling back or brings it back; what is so already stays as it is. Throws desk.overruling_not_found. */
export async function turnOverruling(
  bench: LinkBench,
  id: string,
  { deed, by }: { readonly deed: 'undo' | 'redo'; readonly by: string },
): Promise<KeptOverruling> {
  const { store, now } = bench
  const [kept] = await store.findOverrulings({ id })
  if (kept === undefined) throw errors.overruling_not_found(id)
  if ((kept.revoked === null) === (deed === 'redo')) return kept
  const at = now()
  const regrouping = await regroup(bench, movesOf(kept.overruling, deed === 'undo' ? 'from' : 'to'))
  await store.keepOverruling({ deed, overrulingId: id, by, at }, regrouping)
  await spread(bench, kept.overruling, kept.storyId)
  return { ...kept, revoked: deed === 'undo' ? { by, at: at.toISOString() } : null }
}

const movesOf = (overruling: Overruling, side: 'from' | 'to'): Move[] =>
  overruling.kind === 'place' ? overruling.moves.map((move) => ({ report: move.report, to: move[side] })) : []

/** Accounts of all stories that it touches become due. */
async function spread(
  { store, now }: LinkBench,
  overruling: Overruling,
  storyId: StoryId | null,
): Promise<void> {
  const reports = overruling.kind === 'copy' ? [overruling.copy, overruling.original] : []
  for (const report of reports) await store.makeAccountDue({ report }, now())
  if (storyId !== null) await store.makeAccountDue({ story: storyId }, now())
}

async function storyOf(
  { store }: LinkBench,
  overruling: Overruling,
  story: string | null,
): Promise<StoryId | null> {
  if (overruling.kind === 'place') return overruling.moves[0]?.from ?? null
  if (overruling.kind !== 'copy') return story as StoryId | null
  return (await store.findReportPlace(overruling.copy))?.storyId ?? null
}

/** A wish in the terms of what is kept. */
async function overrulingOf(bench: LinkBench, wish: OverrulingWish, at: Date): Promise<Overruling> {
  if (wish.kind === 'move') {
    const [first] = wish.reports
    if (first === undefined) throw errors.nothing_to_move()
    const to = (wish.to ?? hashOf('story', first, at.toISOString())) as StoryId
    if (wish.to !== null) await demandStory(bench, wish.to)
    return placeOf(bench, wish.reports, to)
  }
  if (wish.kind === 'merge') {
    await demandStory(bench, wish.into)
    await demandStory(bench, wish.story)
    if (wish.story === wish.into) throw errors.nothing_to_move()
    const reports = await bench.store.listStoryReports({ id: wish.story, limit: REPORTS_MAX })
    return placeOf(
      bench,
      reports.map(({ id }) => id),
      wish.into as StoryId,
    )
  }
  return wish
}

async function demandStory({ store }: LinkBench, id: string): Promise<void> {
  if ((await store.findStory(id)) === null) throw errors.story_not_found(id)
}

async function placeOf({ store }: LinkBench, reports: readonly string[], to: StoryId): Promise<Place> {
  const moves = []
  for (const report of reports) {
    const place = await store.findReportPlace(report)
    if (place?.storyId == null) throw errors.reading_not_found(report)
    if (place.storyId !== to) moves.push({ report: report as ReportId, from: place.storyId, to })
  }
  if (moves.length === 0) throw errors.nothing_to_move()
  return { kind: 'place', moves }
}

/** The sums of all stories that reports leave or join, made anew from the reports that they then have. */
async function regroup(
  { store, reader }: LinkBench,
  moves: readonly Move[],
): Promise<{ readonly moves: readonly Move[]; readonly changed: readonly ChangedStory[] }> {
  const to = new Map(moves.map((move) => [move.report, move.to]))
  const left = new Set<StoryId>()
  for (const { report } of moves) {
    const place = await store.findReportPlace(report)
    if (place?.storyId != null) left.add(place.storyId)
  }
  const changed: ChangedStory[] = []
  for (const id of new Set([...left, ...to.values()])) {
    const had = await store.listStoryReports({ id, limit: REPORTS_MAX })
    const stays = had.filter((report) => (to.get(report.id) ?? id) === id)
    const comes = moves.filter((move) => move.to === id && !had.some((report) => report.id === move.report))
    const ids = [...stays.map((report) => report.id), ...comes.map(({ report }) => report)]
    let story: ReturnType<typeof withReport> | null = null
    const days: string[] = stays.map(({ day }) => day)
    for (const report of ids) {
      const reading = await store.findReading(report)
      if (reading === null) continue
      const { story: sketch } = await reader.sketch(reading.report)
      story = withReport(story, sketch)
      if (sketch.published !== null) days.push(sketch.published)
    }
    days.sort()
    const goes = moves.filter(({ report }) => had.some((one) => one.id === report))
    const isEmptied = ids.length === 0
    changed.push({
      ...{ id, reportCount: ids.length, firstDay: days[0] ?? '', lastDay: days.at(-1) ?? '' },
      // A story without reports is never asked for; when they come back its sums are made anew.
      sums: story === null ? '' : packStory(story),
      keys: story === null ? [] : storyKeys(story),
      mergedInto: isEmptied ? (goes[0]?.to ?? null) : null,
    })
  }
  return { moves, changed }
}
