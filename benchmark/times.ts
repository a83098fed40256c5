/**
 * Measures the days of the room reading on texts annotated with TIMEX3: extent F1, strict and relaxed (by overlap), and
 * value F1, where a time is right when it overlaps the marked one and has its value. Run by itself with folders of
 * documents it prints them apart by even and odd place, and with --misses what is wrong in the even ones.
 */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Time } from '#domain'
import { parseTagger, type Tagged, tag, tokenise } from '#language'
import { findTimes } from '#reading'
import { loadWeights } from '#store'
import { f1Of, type Measure, share, type Task } from './measure.ts'
import { type MarkedText, type MarkedTime, readMarked } from './times-corpora.ts'

const FOLDERS = { MEANTIME: ['meantime/apple', 'meantime/stock'], WikiWars: ['wikiwars'] } as const
const ROUNDS = 5

export interface TimeCounts {
  readonly marked: number
  readonly found: number
  readonly strict: number
  readonly relaxed: number
  readonly value: number
}

/** The task "times". */
export const timesTask: Task = {
  name: 'times',
  about: [
    'Days and times against annotation by hand: found when it overlaps a marked one, right when it has its TIMEX3 value.',
    'The rules were made with the documents at even places; "odd documents" are the others.',
  ],
  data: 'MEANTIME (60 Wikinews reports, sentences 0 to 5) and WikiWars (22 histories, read without a day of publication)',
  needs: ({ shared }) => [join(shared, 'data/times/meantime'), join(shared, 'data/times/wikiwars')],
  run: ({ shared, weights }) => {
    const tagger = parseTagger(loadWeights('tagger', weights), loadWeights('names', weights))
    const read = (text: string) => tag(tokenise(text), tagger)
    const texts: Tagged[] = []
    const measures = Object.entries(FOLDERS).flatMap(([name, folders]) => {
      const documents = folders.map((folder) => readMarked(join(shared, 'data/times', folder)))
      const counts = documents.map((list) =>
        list.map(({ text, published, times }) => {
          const tagged = read(text)
          texts.push(tagged)
          return countTimes(times, findTimes(tagged, published))
        }),
      )
      const odd = counts.flatMap((list) => list.filter((_, index) => index % 2 === 1))
      return [
        ...measuresOf(name, sumCounts(counts.flat())),
        share(`${name}: value F1, odd documents`, valueF1(sumCounts(odd))),
      ]
    })
    return [...measures, { name: 'tokens a second of processor time', value: speedOf(texts), unit: 'rate' }]
  },
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

/** Adds up counts. */
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

const f1 = ({ found, marked }: TimeCounts, right: number) => f1Of({ right, given: found, wanted: marked })
const valueF1 = (counts: TimeCounts) => f1(counts, counts.value)

function measuresOf(name: string, counts: TimeCounts): Measure[] {
  return [
    share(`${name}: value F1`, valueF1(counts)),
    share(`${name}: extent F1, relaxed`, f1(counts, counts.relaxed)),
    share(`${name}: extent F1, strict`, f1(counts, counts.strict)),
  ]
}

/** Tokens a second of processor time in the best of some rounds; the tagger is not counted. */
function speedOf(texts: readonly Tagged[]): number {
  const tokens = texts.reduce((sum, { count }) => sum + count, 0)
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    for (const text of texts) findTimes(text, '2009-12-19')
    const { user, system } = process.cpuUsage(before)
    return tokens / ((user + system) / 1e6)
  })
  return Math.round(Math.max(...rounds))
}

function missesIn({ name, text, published, times }: MarkedText, found: readonly Time[]): string[] {
  const quote = ([begin, end]: readonly [number, number]) =>
    `${text.slice(Math.max(0, begin - 60), begin)}[${text.slice(begin, end)}]${text.slice(end, end + 40)}`.replaceAll(
      '\n',
      ' ',
    )
  const touches = (a: Time, b: MarkedTime) => a.span[0] < b.span[1] && b.span[0] < a.span[1]
  const wrong = times.flatMap((marked) => {
    const touching = found.filter((time) => touches(time, marked))
    if (touching.some(({ value }) => value === marked.value)) return []
    const read = touching.map(
      ({ span, value, unresolved }) => `${text.slice(...span)} = ${value ?? unresolved}`,
    )
    return [`  ${marked.value}, read ${read.join(' | ') || 'nothing'}: ${quote(marked.span)}`]
  })
  const extra = found.filter((time) => !times.some((marked) => touches(time, marked)))
  const lines = [...wrong, ...extra.map(({ span, value }) => `  not marked, read ${value}: ${quote(span)}`)]
  return lines.length > 0 ? [`${name} (${published ?? 'no day'})`, ...lines] : []
}

function printFolders(folders: readonly string[], withMisses: boolean): void {
  const tagger = parseTagger(loadWeights('tagger', 'weights'), loadWeights('names', 'weights'))
  const rows = ['                              marked  found  strict relaxed  value F1']
  for (const folder of folders) {
    const documents = readMarked(folder)
    const found = documents.map(({ text, published }) => findTimes(tag(tokenise(text), tagger), published))
    const counts = documents.map(({ times }, index) => countTimes(times, found[index] ?? []))
    for (const [name, rest] of [
      ['even', [0]],
      ['odd', [1]],
      ['all', [0, 1]],
    ] as const) {
      const sum = sumCounts(counts.filter((_, index) => rest.some((place) => place === index % 2)))
      const shares = [sum.strict, sum.relaxed, sum.value].map((right) =>
        (100 * f1(sum, right)).toFixed(1).padStart(7),
      )
      const label = `${folder.split('/').slice(-2).join('/')}, ${name}`
      rows.push(
        `${label.padEnd(30)}${String(sum.marked).padStart(6)}${String(sum.found).padStart(7)} ${shares.join(' ')}`,
      )
    }
    if (withMisses)
      for (const [index, document] of documents.entries())
        if (index % 2 === 0)
          process.stdout.write(
            missesIn(document, found[index] ?? [])
              .map((line) => `${line}\n`)
              .join(''),
          )
  }
  process.stdout.write(`${rows.join('\n')}\n`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const options = process.argv.slice(2)
  const folders = options.filter((option) => !option.startsWith('--'))
  if (folders.length === 0) throw new Error('Give folders with MEANTIME (.xml) or WikiWars (.tml) documents.')
  printFolders(folders, options.includes('--misses'))
}
