/**
 * Runs in a process of its own (speed.ts starts it): takes the processor time of each step of the product and of
 * its peers, on one thread, round by round in turn, so that a busy machine is the same for all of them. Prints one JSON object.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import nlp from 'compromise'
import { parseHTML } from 'linkedom/worker'
import { extractReport } from '#ingest'
import { attribute, type LanguageWeights, parse, tag, tokenise } from '#language'
import { readReport } from '#reading'
import { readCorpus } from '../training/attribution-corpus.ts'
import { CORPUS_DAY } from './corpus-day.ts'
import { loadLanguage } from './load-language.ts'
import { medianOf } from './measure.ts'
import { pageOf, readPage } from './read-text.ts'

export interface SpeedOptions {
  readonly shared: string
  readonly weights: string
  readonly rounds: number
}

/** Medians over the rounds. */
export interface SpeedResult {
  /** Tokens, reports or pages a second. */
  readonly rates: Readonly<Record<string, number>>
  /** The largest memory of the process after reading all texts once, before any peer ran. */
  readonly peakMb: number
}

function measureSpeed({ shared, weights, rounds }: SpeedOptions): SpeedResult {
  const language = loadLanguage(weights)
  const texts = readCorpus(join(shared, 'corpora/polnear'), 'dev').map(({ text }) => text)
  const textPages = texts.map((text) => pageOf(text, 'text', CORPUS_DAY))
  const reports = textPages.map((page) => extractReport(page).report)
  const markup = loadMarkup(join(shared, 'data/pages/html'))
  const htmlPages = markup.map((words) => pageOf(words, 'html', null))
  const tokenCount = texts.reduce((sum, text) => sum + tokenise(text).count, 0)
  const rates: Record<string, number[]> = {}
  const timed = <T>(name: string, amount: number, work: () => T): T => {
    const began = cpuSeconds()
    const result = work()
    rates[name] = [...(rates[name] ?? []), amount / (cpuSeconds() - began)]
    return result
  }
  const timedOnTexts = <T>(name: string, work: () => T) => timed(`${name}, tokens/s`, tokenCount, work)
  let peakMb = 0
  for (let round = 0; round < rounds; round++) {
    timeLayers(texts, language, timedOnTexts)
    timedOnTexts('read, whole chain', () => reports.map((report) => readReport(report, language)))
    timed('page to reading, reports/s', textPages.length, () =>
      textPages.map((page) => readPage(page, language)),
    )
    timed('page to report, pages/s', htmlPages.length, () => htmlPages.map(extractReport))
    if (round === 0) peakMb = process.resourceUsage().maxRSS / 1000
    timedOnTexts('compromise .quotations()', () => texts.map((text) => nlp(text).quotations().out('array')))
    timed('Readability on linkedom, pages/s', markup.length, () =>
      markup.map((words) => new Readability(parseHTML(words).document).parse()?.textContent),
    )
  }
  return {
    rates: Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, medianOf(all)])),
    peakMb,
  }
}

function timeLayers(
  texts: readonly string[],
  { tagger, parser, attribution }: LanguageWeights,
  timed: <T>(name: string, work: () => T) => T,
): void {
  const tokenised = timed('tokenise', () => texts.map(tokenise))
  const tagged = timed('tag and name', () => tokenised.map((text) => tag(text, tagger)))
  const parsed = timed('parse', () => tagged.map((text) => parse(text, parser)))
  timed('attribute', () => parsed.map((text) => attribute(text, attribution)))
}

/** Time of the processor, all threads together: other programs on the machine do not count, clearing memory does. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function loadMarkup(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html.gz'))
    .map((file) => gunzipSync(readFileSync(join(folder, file))).toString('utf8'))
}

const options = JSON.parse(process.argv[2] ?? '{}') as SpeedOptions
process.stdout.write(JSON.stringify(measureSpeed(options)))
