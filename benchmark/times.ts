/**
 * Measures the days of the room reading on texts annotated with TIMEX3: MEANTIME (CAT XML, of which only the sentences
 * 0 to 5 are annotated) and WikiWars (TimeML, histories without a day of publication). Extent F1, strict and relaxed
 * (by overlap), and value F1: matched by overlap with the right value. Documents at even and at odd places apart.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Span } from '#base'
import type { Time } from '#domain'
import { parseTagger, type Tagged, tag, tokenise } from '#language'
import { findTimes } from '#reading'

const LAST_SENTENCE = 5
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export interface MarkedTime {
  readonly span: Span
  readonly value: string
}

export interface MarkedText {
  readonly name: string
  readonly text: string
  readonly published: string | null
  readonly times: readonly MarkedTime[]
}

export interface TimeCounts {
  readonly marked: number
  readonly found: number
  readonly strict: number
  readonly relaxed: number
  readonly value: number
}

/** A document of MEANTIME: its text up to sentence 5 without the dateline, whose day is the day of publication. */
export function readMeantime(name: string, xml: string): MarkedText {
  const marks = [...xml.matchAll(/<TIMEX3 ([^>]*)>([\s\S]*?)<\/TIMEX3>/g)].map((match) => ({
    attributes: attributesOf(match[1] as string),
    tokens: [...(match[2] as string).matchAll(/t_id="(\d+)"/g)].map((anchor) => anchor[1] as string),
  }))
  const dateline = marks.find(({ attributes }) => attributes.functionInDocument === 'CREATION_TIME')
  const left = new Set(dateline?.tokens)
  const places = new Map<string, Span>()
  let text = ''
  let line = '0'
  for (const match of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const { sentence = '0', t_id: id = '' } = attributesOf(match[1] as string)
    if (Number(sentence) > LAST_SENTENCE || left.has(id)) continue
    const word = plain(match[2] as string).replace(/^(?:``|'')$/, '"')
    // The title stands on a line of its own; the sentences that follow make one paragraph.
    if (text !== '') text += line === '0' && sentence !== '0' ? '\n' : ' '
    line = sentence
    places.set(id, [text.length, text.length + word.length])
    text += word
  }
  const times = marks.flatMap(({ attributes, tokens }): MarkedTime[] => {
    const [first, last] = [places.get(tokens[0] ?? ''), places.get(tokens.at(-1) ?? '')]
    return first && last ? [{ span: [first[0], last[1]], value: attributes.value ?? '' }] : []
  })
  return { name, text, published: dateline?.attributes.value ?? null, times }
}

/** A document of WikiWars. A history has no day of publication: the day it was fetched says nothing about its days. */
export function readWikiWars(name: string, xml: string): MarkedText {
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? ''
  const times: MarkedTime[] = []
  const open: { readonly begin: number; readonly value: string }[] = []
  let text = ''
  for (const match of body.matchAll(/<TIMEX3 ([^>]*)>|<\/TIMEX3>|([^<]+)/g)) {
    if (match[2] !== undefined) text += plain(match[2])
    else if (match[1] !== undefined)
      open.push({ begin: text.length, value: attributesOf(match[1]).value ?? '' })
    else {
      const mark = open.pop()
      if (mark) times.push({ span: [mark.begin, text.length], value: mark.value })
    }
  }
  return { name, text, published: null, times: times.sort((a, b) => a.span[0] - b.span[0]) }
}

/** Compares what was found with what is marked; each time counts once. */
export function countTimes(marked: readonly MarkedTime[], found: readonly Time[]): TimeCounts {
  const free = new Set(found)
  const counts = { strict: 0, relaxed: 0, value: 0 }
  for (const { span, value } of marked) {
    const touching = [...free].filter((time) => time.span[0] < span[1] && span[0] < time.span[1])
    const best = touching.find((time) => time.value === value) ?? touching[0]
    if (best === undefined) continue
    free.delete(best)
    counts.relaxed++
    counts.strict += Number(best.span[0] === span[0] && best.span[1] === span[1])
    counts.value += Number(best.value === value)
  }
  return { marked: marked.length, found: found.length, ...counts }
}

/** Sums counts. */
export function sumCounts(all: readonly TimeCounts[]): TimeCounts {
  const sum = (of: (counts: TimeCounts) => number) => all.reduce((total, counts) => total + of(counts), 0)
  return {
    marked: sum(({ marked }) => marked),
    found: sum(({ found }) => found),
    strict: sum(({ strict }) => strict),
    relaxed: sum(({ relaxed }) => relaxed),
    value: sum(({ value }) => value),
  }
}

function attributesOf(source: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...source.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1] as string, match[2] as string]),
  )
}

function plain(source: string): string {
  return source.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  )
}

function readFolder(folder: string): MarkedText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.xml') || file.endsWith('.tml'))
    .sort()
    .map((file) => {
      const xml = readFileSync(`${folder}/${file}`, 'utf8')
      return file.endsWith('.xml') ? readMeantime(file, xml) : readWikiWars(file, xml)
    })
}

const weights = () => parseTagger(readFileSync('weights/tagger.bin'), readFileSync('weights/names.bin'))

function printMisses(document: MarkedText, found: readonly Time[]): void {
  const lines: string[] = []
  for (const { span, value } of document.times) {
    const touching = found.filter((time) => time.span[0] < span[1] && span[0] < time.span[1])
    if (touching.some((time) => time.value === value)) continue
    const got = touching
      .map((time) => `${document.text.slice(...time.span)} = ${time.value ?? time.unresolved}`)
      .join(' | ')
    lines.push(
      `  ${value} "${document.text.slice(...span).replaceAll('\n', ' ')}"  read: ${got || 'nothing'}`,
    )
    lines.push(
      `      … ${document.text.slice(Math.max(0, span[0] - 80), span[1] + 50).replaceAll('\n', ' ')}`,
    )
  }
  for (const time of found) {
    if (document.times.some(({ span }) => time.span[0] < span[1] && span[0] < time.span[1])) continue
    lines.push(`  not marked: "${document.text.slice(...time.span)}" = ${time.value ?? time.unresolved}`)
    lines.push(
      `      … ${document.text.slice(Math.max(0, time.span[0] - 60), time.span[1] + 40).replaceAll('\n', ' ')}`,
    )
  }
  if (lines.length > 0)
    process.stdout.write(`${document.name} (${document.published})\n${lines.join('\n')}\n`)
}

function main(folders: readonly string[], misses: 'even' | 'all' | null): void {
  const tagger = weights()
  const row = (name: string, { marked, found, strict, relaxed, value }: TimeCounts) => {
    const f1 = (right: number) => ((200 * right) / Math.max(1, marked + found)).toFixed(1).padStart(6)
    return `${name.padEnd(28)} ${String(marked).padStart(5)} ${String(found).padStart(5)}  ${f1(strict)} ${f1(relaxed)} ${f1(value)}`
  }
  const rows = ['                            marked found  strict relaxed value F1']
  const whole: TimeCounts[] = []
  for (const folder of folders) {
    const documents = readFolder(folder)
    const tagged = documents.map(({ text }): Tagged => tag(tokenise(text), tagger))
    const started = performance.now()
    const found = documents.map(({ published }, index) => findTimes(tagged[index] as Tagged, published))
    const seconds = (performance.now() - started) / 1000
    const counts = documents.map(({ times }, index) => countTimes(times, found[index] ?? []))
    documents.forEach((document, index) => {
      if (misses === 'all' || (misses === 'even' && index % 2 === 0))
        printMisses(document, found[index] ?? [])
    })
    const name = folder.split('/').slice(-2).join('/')
    rows.push(row(`${name}, even`, sumCounts(counts.filter((_, index) => index % 2 === 0))))
    rows.push(row(`${name}, odd`, sumCounts(counts.filter((_, index) => index % 2 === 1))))
    rows.push(row(`${name}, all`, sumCounts(counts)))
    const tokens = tagged.reduce((sum, { count }) => sum + count, 0)
    rows.push(`    ${documents.length} documents, ${tokens} tokens, ${Math.round(tokens / seconds)} tokens/s`)
    whole.push(...counts)
  }
  if (folders.length > 1) rows.push(row('all folders', sumCounts(whole)))
  process.stdout.write(`${rows.join('\n')}\n`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const options = process.argv.slice(2)
  const folders = options.filter((option) => !option.startsWith('--'))
  if (folders.length === 0) throw new Error('Give folders with MEANTIME (.xml) or WikiWars (.tml) documents.')
  main(folders, options.includes('--misses=all') ? 'all' : options.includes('--misses') ? 'even' : null)
}
