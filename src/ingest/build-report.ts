/** Findings → report: puts the lines into one text, counts spans, and settles credit, language, day and id. */

import { hashOf, type Note, type Span } from '#base'
import type { Block, BlockKind, Credit, CreditKind, Page, Published, Report, ReportId } from '#domain'
import { findCredits } from './credits/find-credits.ts'
import { errors } from './errors.ts'
import type { Findings, Line } from './findings.ts'
import { FURNITURE_LENGTH_MAX, FURNITURE_LINES_MAX, TEXT_MAX } from './limits.ts'
import { note } from './notes.ts'
import { cutAt } from './words/clean.ts'
import { hostName } from './words/host-name.ts'
import { languageOf } from './words/language-of.ts'
import { parseDay } from './words/parse-day.ts'

const STAND_IN_TITLE_LENGTH = 100
const CREDIT_ORDER: readonly CreditKind[] = ['line', 'dateline', 'byline']

/** Builds the report that findings make, for the page they were found in. */
export function buildReport(findings: Findings, page: Page): { report: Report; notes: Note[] } {
  const notes: Note[] = []
  const { text, blocks, cut } = writeText(findings)
  if (text === '') throw errors.nothing_readable(page.url)
  if (cut) notes.push(note('ingest.text_cut'))
  if (findings.title === null) notes.push(note('ingest.no_title'))
  const published = settleDay(findings.published, page, notes)
  const credits = sortCredits([...findCredits(findings.lines, findings.byline), ...findings.credits])
  const title = findings.title ?? standInTitle(text)
  const outlet = page.outlet ?? findings.outlet ?? hostName(page.url)
  // The same words in two papers are two reports; at two addresses of one paper they are one.
  const publisher = outlet === null ? [] : [outlet.toLowerCase()]
  const report: Report = {
    id: hashOf('report', ...publisher, title, text) as ReportId,
    title,
    byline: findings.byline,
    outlet,
    url: page.url,
    language: languageOf(text, findings.language),
    credit: credits[0]?.name ?? null,
    credits,
    published,
    text,
    blocks,
    furniture: listFurniture(findings.lines),
  }
  return { report, notes }
}

function writeText(findings: Findings): { text: string; blocks: Block[]; cut: boolean } {
  const blocks: Block[] = []
  let text = ''
  const lines: { kind: BlockKind; text: string }[] = []
  if (findings.title !== null) lines.push({ kind: 'title', text: findings.title })
  for (const { kind, text: words } of findings.lines)
    if (kind !== 'furniture') lines.push({ kind, text: words })
  for (const line of lines) {
    const begin = text === '' ? 0 : text.length + 1
    const words = cutAt(line.text, TEXT_MAX - begin).trimEnd()
    if (words.length > 0) {
      text += (begin === 0 ? '' : '\n') + words
      const span: Span = [begin, text.length]
      blocks.push({ kind: line.kind, span })
    }
    if (words.length < line.text.length) return { text, blocks, cut: true }
  }
  return { text, blocks, cut: false }
}

/** A day that was given wins, then what the page says of itself, then its feed, then a guess; a day that differs from the given one is told. */
function settleDay(found: Published | null, page: Page, notes: Note[]): Published | null {
  const givenDay = page.published === null ? null : parseDay(page.published)
  if (givenDay !== null) {
    if (found !== null && found.basis !== 'text' && found.value !== givenDay) {
      notes.push(note('ingest.dates_differ', `given ${givenDay}, on the page ${found.value}`))
    }
    return { value: givenDay, basis: 'given' }
  }
  const feedDay = parseDay(page.feedDay ?? '')
  if (feedDay !== null && (found === null || found.basis === 'text')) return { value: feedDay, basis: 'feed' }
  if (found === null) notes.push(note('ingest.no_date'))
  else if (found.basis === 'text') notes.push(note('ingest.date_guessed', found.value))
  return found
}

/** Line before dateline before byline, each outlet once per kind. */
function sortCredits(credits: readonly Credit[]): Credit[] {
  const seen = new Set<string>()
  const once = credits.filter(({ kind, name }) => {
    const key = `${kind} ${name.toLowerCase()}`
    return seen.has(key) ? false : seen.add(key)
  })
  return CREDIT_ORDER.flatMap((kind) => once.filter((credit) => credit.kind === kind))
}

function standInTitle(text: string): string {
  const [first = ''] = text.split('\n', 1)
  if (first.length <= STAND_IN_TITLE_LENGTH) return first
  const cut = cutAt(first, STAND_IN_TITLE_LENGTH)
  const lastBlank = cut.lastIndexOf(' ')
  return `${lastBlank > STAND_IN_TITLE_LENGTH / 2 ? cut.slice(0, lastBlank) : cut}…`
}

function listFurniture(lines: readonly Line[]): string[] {
  const left: string[] = []
  for (const { kind, text } of lines) {
    if (kind !== 'furniture') continue
    if (left.length === FURNITURE_LINES_MAX) break
    left.push(text.length > FURNITURE_LENGTH_MAX ? `${cutAt(text, FURNITURE_LENGTH_MAX - 1)}…` : text)
  }
  return left
}
