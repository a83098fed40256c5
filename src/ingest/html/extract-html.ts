/** HTML → findings: bound, read what the head says, take boxes out, find the body, sort its lines. */

import type { Note } from '#base'
import type { Page } from '#domain'
import type { Findings } from '../findings.ts'
import { type IngestNote, note } from '../notes.ts'
import { boundMarkup } from './bound-markup.ts'
import { chooseWay, type Way } from './choose-way.ts'
import { findDay } from './find-day.ts'
import { findLead } from './find-lead.ts'
import { firstMeta, readMetas } from './head-metas.ts'
import { readLinkedData } from './json-ld.ts'
import { linesOf } from './lines-of.ts'
import { mergeFurniture } from './merge-furniture.ts'
import { bylineNear, declaredLanguage, findByline, findOutlet, findTitle } from './metadata.ts'
import { parsePage } from './parse-page.ts'
import type { Drop } from './prune.ts'
import type { SortedLine } from './sort-lines.ts'

const DESCRIPTION_METAS = ['og:description', 'description', 'twitter:description']
const WAY_NOTES: Readonly<Record<Way['name'], string | null>> = {
  usual: null,
  mended: 'the markup was mended first',
  'linked data': "the page's JSON-LD has the words",
  density: 'the densest stretch of words was taken',
}

/** Takes the report out of a page of HTML. */
export function extractHtml(characters: string, page: Page): Findings {
  return readHtml(characters, page).findings
}

/** The findings, and what each rule dropped on the way to them. */
export function readHtml(characters: string, page: Page): { findings: Findings; drops: readonly Drop[] } {
  const markup = boundMarkup(characters)
  const document = parsePage(markup.html)
  const metas = readMetas(document)
  const data = readLinkedData(markup.jsonLd)
  const title = findTitle(document, metas, data) ?? page.title
  const all = linesOf(document.body)
  const byline = findByline(document, metas, data) ?? bylineNear(all, title)
  const lead = findLead(all, title, firstMeta(metas, DESCRIPTION_METAS))
  const known = { title, byline, lead }
  const findings = {
    title,
    byline,
    outlet: findOutlet(metas, data, page.url),
    published: findDay(document, metas, data, page.url, all),
    language: declaredLanguage(document, metas, data),
    credits: [],
  }
  const way = chooseWay(document, markup, all, data?.body ?? null, known)
  const lines = mergeFurniture(all, withLead(way.lines, lead), title)
  return { findings: { ...findings, lines, notes: notesOf(markup.cut, way) }, drops: way.drops }
}

/** Puts the standfirst before the body when the body came without it. */
function withLead(lines: readonly SortedLine[], lead: string | null): readonly SortedLine[] {
  if (lead === null || lines.length === 0 || lines.some(({ kind }) => kind === 'lead')) return lines
  return [{ text: lead, kind: 'lead', rule: null }, ...lines]
}

function notesOf(cut: boolean, way: Way): Note[] {
  const notes: Note[] = []
  const add = (code: IngestNote, detail?: string): void => void notes.push(note(code, detail))
  if (cut) add('ingest.markup_cut')
  if (way.failure !== null) add('ingest.fallback', way.failure)
  const told = WAY_NOTES[way.name]
  if (told !== null) add('ingest.fallback', told)
  return notes
}
