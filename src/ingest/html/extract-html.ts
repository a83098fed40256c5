/** HTML → findings: bound, read what the head says, take boxes out, find the body, sort its lines. */

import type { Page } from '#domain'
import type { Findings, Line } from '../findings.ts'
import { note } from '../notes.ts'
import { boundMarkup } from './bound-markup.ts'
import { findBody } from './find-body.ts'
import { findDay } from './find-day.ts'
import { findLead } from './find-lead.ts'
import { firstMeta, readMetas } from './head-metas.ts'
import { readLinkedData } from './json-ld.ts'
import { linesOf, type TreeLine } from './lines-of.ts'
import { declaredLanguage, findByline, findOutlet, findTitle } from './metadata.ts'
import { parsePage } from './parse-page.ts'
import { prune } from './prune.ts'
import { type SortedLine, sortLines } from './sort-lines.ts'

const DESCRIPTION_METAS = ['og:description', 'description', 'twitter:description']

/** Takes the report out of a page of HTML. */
export function extractHtml(characters: string, page: Page): Findings {
  const markup = boundMarkup(characters)
  const document = parsePage(markup.html)
  const metas = readMetas(document)
  const data = readLinkedData(markup.jsonLd)
  const title = findTitle(document, metas, data) ?? page.title
  const byline = findByline(document, metas, data)
  const outlet = findOutlet(metas, data, page.url)
  const language = declaredLanguage(document, metas, data)
  const all = linesOf(document.body)
  const published = findDay(document, metas, data, page.url, all)
  const lead = findLead(all, title, firstMeta(metas, DESCRIPTION_METAS))
  prune(document)
  const body = findBody(document)
  const kept = body === null ? [] : withLead(sortLines(linesOf(body), { title, byline, lead }), all, lead)
  return {
    title,
    lines: withFurniture(all, kept),
    byline,
    outlet,
    published,
    language,
    credits: [],
    notes: markup.cut ? [note('ingest.markup_cut')] : [],
  }
}

/** Puts the standfirst before the body when the body came without it. */
function withLead(
  sorted: readonly SortedLine[],
  all: readonly TreeLine[],
  lead: string | null,
): readonly SortedLine[] {
  if (lead === null || sorted.some(({ kind }) => kind === 'lead')) return sorted
  const line = all.find(({ text }) => text === lead)
  return line === undefined ? sorted : [{ line, kind: 'lead', rule: null }, ...sorted]
}

/** Puts what was left out where it stood on the page: all lines of the page that the report does not keep, each once. */
function withFurniture(all: readonly TreeLine[], sorted: readonly SortedLine[]): Line[] {
  const lines: Line[] = []
  const places = new Map(sorted.map(({ line, kind }, index) => [line.text, { kind, index }]))
  const seen = new Set<string>()
  let next = 0
  for (const { text } of all) {
    const place = places.get(text)
    if (place === undefined || place.kind === 'furniture') {
      if (!seen.has(text)) lines.push({ kind: 'furniture', text })
      seen.add(text)
      continue
    }
    for (; next <= place.index; next++) addKept(lines, sorted[next])
  }
  for (; next < sorted.length; next++) addKept(lines, sorted[next])
  return lines
}

function addKept(lines: Line[], sorted: SortedLine | undefined): void {
  if (sorted !== undefined && sorted.kind !== 'furniture')
    lines.push({ kind: sorted.kind, text: sorted.line.text })
}
