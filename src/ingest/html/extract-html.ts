/** HTML → findings: bound, read what the head says, take boxes out, find the body, sort its lines. */

import type { Page } from '#domain'
import type { Findings, Line } from '../findings.ts'
import { note } from '../notes.ts'
import { cleanLine, lineKey } from '../words/clean.ts'
import { boundMarkup } from './bound-markup.ts'
import { findBody } from './find-body.ts'
import { findDay } from './find-day.ts'
import { readMetas } from './head-metas.ts'
import { readLinkedData } from './json-ld.ts'
import { linesOf } from './lines-of.ts'
import { declaredLanguage, findByline, findOutlet, findTitle } from './metadata.ts'
import { parsePage } from './parse-page.ts'
import { prune } from './prune.ts'
import { sortLines } from './sort-lines.ts'

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
  prune(document)
  const body = findBody(document)
  const kept = body === null ? [] : sortLines(linesOf(body), { title, byline })
  return {
    title,
    lines: withFurniture(
      all.map(({ text }) => text),
      kept,
    ),
    byline,
    outlet,
    published,
    language,
    credits: [],
    notes: markup.cut ? [note('ingest.markup_cut')] : [],
  }
}
function withFurniture(_all: string[], kept: readonly Line[]): Line[] {
  void cleanLine
  void lineKey
  return [...kept]
}
