/** Page → report, the room's main path: decode, tell the kind, take the lines apart, write the report. */

import type { Note } from '#base'
import type { Page, Report } from '#domain'
import { buildReport } from './build-report.ts'
import { decode } from './decode.ts'
import { binaryKind, detectKind, isFeed, isNoise } from './detect-kind.ts'
import { errors } from './errors.ts'
import { extractHtml } from './html/extract-html.ts'
import { note } from './notes.ts'
import { splitPages } from './split-pages.ts'
import { extractText } from './text/extract-text.ts'

export interface Extraction {
  readonly report: Report
  readonly notes: readonly Note[]
}

/** Takes the report out of a page; throws a TocsinError when there is nothing in it to read. */
export function extractReport(page: Page): Extraction {
  const binary = binaryKind(page.bytes)
  if (binary !== null) throw errors.not_text(page.url, binary)
  const { characters, notes } = decode(page.bytes, page.charset)
  if (characters.trim() === '') throw errors.empty_page(page.url)
  if (isNoise(characters)) throw errors.not_text(page.url, 'binary')
  if (isFeed(characters)) throw errors.is_feed(page.url)
  const kind = page.kind ?? detectKind(characters)
  if (kind === 'json') return extractJson(page, characters)
  const findings = kind === 'html' ? extractHtml(characters, page) : extractText(characters, page)
  const { report, notes: more } = buildReport(findings, page)
  return { report, notes: [...notes, ...findings.notes, ...more] }
}

/** A page that is itself a JSON record: its first page is read, and what the sender knew wins. */
function extractJson(page: Page, characters: string): Extraction {
  const { pages, problems } = splitPages(new TextEncoder().encode(characters))
  const first = pages[0]
  if (first === undefined) throw errors.bad_json(page.url, problems[0]?.message ?? 'no object in it')
  const inner: Page = {
    ...first,
    url: page.url ?? first.url,
    outlet: page.outlet ?? first.outlet,
    published: page.published ?? first.published,
    title: page.title ?? first.title,
  }
  const { report, notes } = extractReport(inner)
  return { report, notes: pages.length > 1 ? [...notes, note('ingest.more_pages')] : notes }
}
