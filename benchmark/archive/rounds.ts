/**
 * Runs in a process of its own (archive.ts starts it, on one core or on all): fills an archive, takes reports in as a
 * newsroom would, or asks it as a reader would. Prints one JSON object.
 * Arguments: fill | take | ask, the data folder, the folder of shared data, how many, from which number on, threads.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openDesk, openReader, type Reader } from '#desk'
import type { Page, Reading } from '#domain'
import { parseWordWeights } from '#linking'
import { loadWeights } from '#store'
import { readCorpus } from '../../training/attribution-corpus.ts'
import { loadLanguage } from '../load-language.ts'
import { readPage } from '../read-text.ts'
import { askArchive } from './ask.ts'
import { cloneArchive } from './clone.ts'
import { asHtml, type MadeReport, madeReports, namesIn, renamed } from './made-reports.ts'
import { pasteReading } from './paste-reading.ts'

const [work = '', data = '', shared = '', many = '0', first = '0', threads = '1'] = process.argv.slice(2)
const [count, from] = [Number(many), Number(first)]
/** How many reports are under way at once, as clients that send pages. */
const AT_ONCE = 6
/** Taken in before the clock is started: a desk runs for months, and its code is warm. */
const WARM = 120

const PARAGRAPH = { least: 120, most: 900 }

function poolOf(): string[] {
  const texts = readCorpus(join(shared, 'corpora/polnear'), 'train').map(({ text }) => text)
  const paragraphs = texts.flatMap((text) => text.split(/\n+/).map((words) => words.trim()))
  return paragraphs.filter(({ length }) => length >= PARAGRAPH.least && length <= PARAGRAPH.most)
}

const pool = poolOf()
const names = namesIn(pool)

function* reportsFrom(number: number): Generator<MadeReport> {
  for (const report of madeReports(pool, names)) if (report.number >= number) yield report
}

/** Does the work for so many reports, several at once, in their order. */
async function withReports(work: (report: MadeReport) => Promise<void>): Promise<void> {
  const reports = reportsFrom(from)
  let left = count
  const hand = async () => {
    while (left-- > 0) {
      const next = reports.next()
      if (!next.done) await work(next.value)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, hand))
}

const pageFor = (report: MadeReport): Page => ({
  bytes: new TextEncoder().encode(asHtml(report)),
  ...{ kind: 'html', charset: 'utf-8', outlet: report.outlet, published: null, title: null },
  url: `https://post.example/${report.number}`,
})

/** Reads nothing anew: pastes together what was read of the paragraphs. All that comes after is the desk itself. */
async function fill(): Promise<object> {
  const language = loadLanguage('weights')
  const known = new Map<number, Reading>()
  const partOf = (at: number): Reading => {
    const reading =
      known.get(at) ??
      readPage(
        {
          bytes: new TextEncoder().encode(pool[at]),
          ...{ kind: 'text', charset: null, url: null, outlet: null, published: '2023-01-01', title: null },
        },
        language,
      )
    known.set(at, reading)
    return reading
  }
  const byUrl = new Map<string, MadeReport>()
  const real = openReader({ threads: Number(threads) })
  const reader: Reader = {
    ...real,
    readPage: async ({ url }) => {
      const report = byUrl.get(url ?? '') as MadeReport
      byUrl.delete(url ?? '')
      const parts = report.paragraphs.map(({ from: at }) => partOf(at))
      const reading = pasteReading(report, parts, (words) => renamed(words, names, report.story))
      return { reading, sketches: await real.sketch(reading.report) }
    },
  }
  parseWordWeights(loadWeights('words'))
  const desk = await openDesk({ dataFolder: data, reader })
  const began = performance.now()
  let done = 0
  await withReports(async (report) => {
    const page = pageFor(report)
    byUrl.set(page.url as string, report)
    await desk.takeIn(page)
    if (++done % 1000 === 0)
      process.stderr.write(`${done} filled, ${Math.round((done * 1000) / (performance.now() - began))}/s\n`)
  })
  const seconds = (performance.now() - began) / 1000
  await desk.close()
  return { seconds }
}

/** The whole way: bytes of HTML → stored and linked, with accounts of stories made beside it as on a desk that runs. */
async function take(): Promise<object> {
  const desk = await openDesk({ dataFolder: data, threads: Number(threads) })
  const background = desk.stories.keepUp()
  const pages: Page[] = []
  for (const report of reportsFrom(from)) {
    pages.push(pageFor(report))
    if (pages.length >= count + WARM) break
  }
  const takeAll = async (queue: Page[]) => {
    const hand = async () => {
      for (let page = queue.shift(); page !== undefined; page = queue.shift()) await desk.takeIn(page)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, hand))
  }
  await takeAll(pages.splice(0, WARM))
  const [began, cpu, server] = [performance.now(), process.cpuUsage(), serverSeconds()]
  await takeAll(pages)
  const seconds = (performance.now() - began) / 1000
  const own = process.cpuUsage(cpu)
  const cpuSeconds = (own.user + own.system) / 1e6
  const serverCpu = serverSeconds() - server
  await background.stop()
  const peakMb = process.resourceUsage().maxRSS / 1000
  await desk.close()
  return { seconds, perSecond: count / seconds, cpuSeconds, serverCpu, peakMb }
}

/** Makes all accounts that are due, as a desk does that is left alone. */
async function settle(): Promise<object> {
  const desk = await openDesk({ dataFolder: data, threads: Number(threads) })
  const began = performance.now()
  await desk.stories.settle()
  await desk.close()
  return { seconds: (performance.now() - began) / 1000 }
}

/** Processor seconds of the PostgreSQL processes that serve the data folder (Linux). */
function serverSeconds(): number {
  let ticks = 0
  const master = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8')
    .split('\n')[0]
    ?.trim()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (pid !== master && fields[1] !== master) continue
      // Also those of children that have ended: utime, stime, cutime, cstime.
      ticks += [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0)
    } catch {
      // The process has ended in the meantime.
    }
  }
  return ticks / 100
}

/** Bytes of all files below a folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size)
  }, 0)
}

async function run(): Promise<object> {
  if (work === 'fill') return fill()
  if (work === 'take') return take()
  if (work === 'settle') return settle()
  if (work === 'ask') return askArchive(data, count)
  if (work === 'clone') return cloneArchive(data, count)
  return { bytes: sizeOf(data) }
}

process.stdout.write(`${JSON.stringify(await run())}\n`)
