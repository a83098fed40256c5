/** What was found → what is shown of it: report, story, and the words with what was looked for. */

import { type SQL, sql } from 'drizzle-orm'
import type { Reading, Statement } from '#domain'
import { intArray, type Rows, textArray } from './copies.ts'
import { markWords, passagesOf } from './search-marks.ts'
import { labelsOf } from './search-parties.ts'
import type {
  EventHit,
  Found,
  HitReport,
  HitStory,
  ReportHit,
  SearchHit,
  SearchQuestion,
} from './search-question.ts'

interface ReportRow extends Record<string, unknown> {
  readonly number: number
  readonly report_id: string
  readonly title: string
  readonly outlet: string | null
  readonly day: string
  readonly statement_count: number
  readonly source_count: number
  readonly story_id: string | null
  readonly story_title: string | null
  readonly origin_low: number | null
  readonly origin_high: number | null
  readonly report_count: number | null
  readonly reading: Reading | null
}

/** Loads the hits of one page, in their order. */
export async function loadHits(
  rows: Rows,
  { kind, words }: SearchQuestion,
  page: readonly Found[],
): Promise<SearchHit[]> {
  if (page.length === 0) return []
  // A text is loaded only where a passage of it is to be shown.
  const reports = await loadReports(rows, page, kind === 'reports' && words !== undefined)
  if (kind === 'reports') return reportHits(rows, { page, reports, words })
  return kind === 'statements'
    ? statementHits(rows, { page, reports, words })
    : eventHits(rows, { page, reports, words })
}

interface Loading {
  readonly page: readonly Found[]
  readonly reports: ReadonlyMap<number, ReportRow>
  readonly words: string | undefined
}

async function loadReports(rows: Rows, page: readonly Found[], withText: boolean) {
  const numbers = [...new Set(page.map(({ report }) => report))]
  const found = await rows.execute<ReportRow>(sql`
    select r.number, r.report_id, r.title, r.outlet, r.day, r.statement_count, r.source_count,
      story.id as story_id, story.title as story_title, story.origin_low, story.origin_high, story.report_count,
      ${withText ? sql`r.reading` : sql`null`} as reading
    from tocsin.readings r left join tocsin.stories story on story.id = r.story_id
    where r.number = any(${intArray(numbers)})`)
  return new Map(found.rows.map((row) => [row.number, row]))
}

async function reportHits(rows: Rows, { page, reports, words }: Loading): Promise<ReportHit[]> {
  const texts = page.map(({ report }) => reports.get(report)?.reading?.report.text ?? '')
  const passages = words === undefined ? [] : await passagesOf(rows, texts, words)
  return page.flatMap(({ report }, at) => {
    const row = reports.get(report)
    if (row === undefined) return []
    const { statement_count: statementCount, source_count: sourceCount } = row
    const passage = passages[at] ?? { words: '', marks: [] }
    return [{ kind: 'report' as const, ...placeOf(row), ...passage, statementCount, sourceCount }]
  })
}

/** The rows of one page of statements or events, in their order. */
const rowsOf = (table: SQL, page: readonly Found[]): SQL => sql`
  select s.* from unnest(${intArray(page.map(({ report }) => report))}, ${textArray(page.map(({ id }) => id))})
    with ordinality as wanted(report, id, place)
  join ${table} s on s.report = wanted.report and s.id = wanted.id order by wanted.place`

interface StatementRow extends Record<string, unknown>, Pick<Statement, 'id' | 'act' | 'form'> {
  readonly report: number
  readonly speaker: string | null
  readonly party: string | null
  readonly is_named: boolean
  readonly country: string | null
  readonly day: string
  readonly words: string
}

async function statementHits(rows: Rows, { page, reports, words }: Loading): Promise<SearchHit[]> {
  const { rows: found } = await rows.execute<StatementRow>(rowsOf(sql`tocsin.statements`, page))
  const marks = await markWords(
    rows,
    found.map((row) => row.words),
    words,
  )
  return found.flatMap((row, at) => {
    const report = reports.get(row.report)
    if (report === undefined) return []
    const { id, speaker, party, is_named: isNamed, country, act, form, day } = row
    const said = { id, speaker, party, isNamed, country, act, form, day }
    return [
      { kind: 'statement' as const, ...placeOf(report), words: row.words, marks: marks[at] ?? [], ...said },
    ]
  })
}

interface EventRow extends Record<string, unknown>, Omit<EventHit, 'report' | 'words'> {
  readonly report: number
  readonly words: string
}

async function eventHits(rows: Rows, { page, reports, words }: Loading): Promise<SearchHit[]> {
  const { rows: found } = await rows.execute<EventRow>(rowsOf(sql`tocsin.events`, page))
  const labels = await labelsOf(rows, [
    ...new Set(found.flatMap((row) => [...row.actors, ...row.recipients])),
  ])
  const called = (keys: readonly string[]) => keys.map((key) => labels.get(key) ?? key)
  const marks = await markWords(
    rows,
    found.map((row) => row.words),
    words,
  )
  return found.flatMap((row, at) => {
    const report = reports.get(row.report)
    if (report === undefined) return []
    const { id, type, mode, status, day, place, country, statement } = row
    const done = { id, type, mode, status, day, place, country, statement }
    const parties = { actors: called(row.actors), recipients: called(row.recipients) }
    return [
      {
        kind: 'event' as const,
        ...placeOf(report),
        words: row.words,
        marks: marks[at] ?? [],
        ...done,
        ...parties,
      },
    ]
  })
}

function placeOf(row: ReportRow): { report: HitReport; story: HitStory | null } {
  const { report_id: id, title, outlet, day } = row
  const { story_id: storyId, story_title: storyTitle } = row
  const story: HitStory | null =
    storyId === null
      ? null
      : {
          ...{ id: storyId, title: storyTitle ?? title, reportCount: row.report_count ?? 0 },
          ...{ originLow: row.origin_low ?? 0, originHigh: row.origin_high ?? 0 },
        }
  return { report: { id, title, outlet, day }, story }
}
