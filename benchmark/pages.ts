/**
 * Measures the room ingest on pages whose body was marked by hand (a folder with ground-truth.json and html/*.html.gz,
 * as in the article extraction benchmark of Zyte): precision and recall of word 4-grams with multiplicity, averaged
 * over pages, F1 of the averages; pages per second; what each rule dropped; and Readability alone in the same run.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { z } from 'zod'
import type { BlockKind, Page, Report } from '#domain'
import { explainDrops, extractReport } from '#ingest'

const GRAM = 4
const TRUTH = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string().nullish() }))
/** The hand-made bodies leave out what stands in the head, captions and credit lines. */
const BODY_KINDS: ReadonlySet<BlockKind> = new Set(['heading', 'paragraph'])

export interface PageScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface RuleCount {
  /** Words dropped that the hand-made body does not have, and that it has. */
  readonly good: number
  readonly bad: number
}

export interface PagesResult {
  readonly pages: number
  /** Headings and paragraphs only, as the hand-made bodies are. */
  readonly body: PageScore
  /** All of the report but its title. */
  readonly whole: PageScore
  readonly peer: PageScore
  /** Pages in a second of processor time. */
  readonly pagesPerSecond: number
  readonly slowestMs: number
  readonly peerPagesPerSecond: number
  readonly rules: ReadonlyMap<string, RuleCount>
}

/** Measures all pages of a folder. */
export function measurePages(folder: string): PagesResult {
  const truth = TRUTH.parse(JSON.parse(readFileSync(`${folder}/ground-truth.json`, 'utf8')))
  const scores = { body: [] as PageScore[], whole: [] as PageScore[], peer: [] as PageScore[] }
  const rules = new Map<string, { good: number; bad: number }>()
  const times: number[] = []
  let processorMs = 0
  let peerMs = 0
  for (const file of readdirSync(`${folder}/html`).sort()) {
    const known = truth[file.split('.', 1)[0] ?? '']
    if (known === undefined) continue
    const bytes = gunzipSync(readFileSync(`${folder}/html/${file}`))
    const page = pageOf(bytes, known.url ?? null)
    const started = performance.now()
    const processor = process.cpuUsage()
    const { report } = extractReport(page)
    processorMs += spentMs(processor)
    times.push(performance.now() - started)
    scores.body.push(scoreText(known.articleBody, wordsOfKinds(report, BODY_KINDS)))
    scores.whole.push(scoreText(known.articleBody, wordsOfKinds(report, null)))
    const peerProcessor = process.cpuUsage()
    const peer = peerText(bytes.toString('utf8'))
    peerMs += spentMs(peerProcessor)
    scores.peer.push(scoreText(known.articleBody, peer))
    countDrops(page, known.articleBody, rules)
  }
  return {
    pages: times.length,
    body: average(scores.body),
    whole: average(scores.whole),
    peer: average(scores.peer),
    pagesPerSecond: (times.length * 1000) / processorMs,
    slowestMs: Math.max(0, ...times),
    peerPagesPerSecond: (times.length * 1000) / peerMs,
    rules,
  }
}

/** Processor time since `before`; on a machine that others use it tells more than the clock. */
function spentMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function pageOf(bytes: Uint8Array, url: string | null): Page {
  return { bytes, url, kind: 'html', charset: null, outlet: null, published: null, title: null }
}

function wordsOfKinds(report: Report, kinds: ReadonlySet<BlockKind> | null): string {
  return report.blocks
    .filter(({ kind }) => (kinds === null ? kind !== 'title' : kinds.has(kind)))
    .map(({ span }) => report.text.slice(span[0], span[1]))
    .join('\n')
}

function peerText(html: string): string {
  return new Readability(parseHTML(html).document).parse()?.textContent ?? ''
}

/** How often each run of four words stands in a text; a shorter text counts as one run. */
function gramCounts(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  const runs = Math.max(words.length - GRAM + 1, Math.min(1, words.length))
  for (let at = 0; at < runs; at++) {
    const gram = words.slice(at, at + GRAM).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

function scoreText(wanted: string, found: string): PageScore {
  const [a, b] = [gramCounts(wanted), gramCounts(found)]
  let both = 0
  for (const [gram, count] of a) both += Math.min(count, b.get(gram) ?? 0)
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((total, n) => total + n, 0)
  const precision = sum(b) > 0 ? both / sum(b) : Number(sum(a) === 0)
  const recall = sum(a) > 0 ? both / sum(a) : 1
  return { precision, recall, f1: f1Of(precision, recall) }
}

function average(scores: readonly PageScore[]): PageScore {
  const mean = (of: (score: PageScore) => number): number =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length
  const precision = mean((score) => score.precision)
  const recall = mean((score) => score.recall)
  return { precision, recall, f1: f1Of(precision, recall) }
}

function f1Of(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
}

function countDrops(page: Page, wanted: string, rules: Map<string, { good: number; bad: number }>): void {
  const lines = wanted.replace(/\s+/g, ' ')
  for (const { rule, text } of explainDrops(page)) {
    const words = text.replace(/\s+/g, ' ').trim()
    if (words === '') continue
    const count = rules.get(rule) ?? { good: 0, bad: 0 }
    const size = words.split(' ').length
    if (size >= GRAM && lines.includes(words)) count.bad += size
    else count.good += size
    rules.set(rule, count)
  }
}

function print(result: PagesResult): void {
  const row = (name: string, { precision, recall, f1 }: PageScore): string =>
    `${name.padEnd(34)} ${f1.toFixed(4)}   ${precision.toFixed(4)}   ${recall.toFixed(4)}`
  const rules = [...result.rules].sort(([, a], [, b]) => b.good + b.bad - a.good - a.bad)
  const lines = [
    `${result.pages} pages${' '.repeat(26)} F1       precision recall`,
    row('ingest, headings and paragraphs', result.body),
    row('ingest, all but the title', result.whole),
    row('Readability on linkedom', result.peer),
    `${result.pagesPerSecond.toFixed(1)} pages per processor second, slowest ${result.slowestMs.toFixed(0)} ms; Readability ${result.peerPagesPerSecond.toFixed(1)}`,
    '',
    'rule                     words dropped rightly  wrongly',
    ...rules.map(
      ([name, { good, bad }]) => `${name.padEnd(24)} ${String(good).padStart(20)} ${String(bad).padStart(9)}`,
    ),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error('Give the folder with ground-truth.json and html/.')
  print(measurePages(folder))
}
