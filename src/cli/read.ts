/** `tocsin read`: files and addresses → readings, on the terminal for people or as JSON lines for programs. */

import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import type { Note } from '#base'
import type { PageFetcher } from '#desk'
import type { Reading } from '#domain'
import { errors } from './errors.ts'
import { EXIT, exitCodeFor, wordsFor } from './exit.ts'
import type { Loaded } from './read/load-pages.ts'
import { type Progress, showProgress } from './read/show-progress.ts'
import { showReading } from './read/show-reading.ts'
import { harmless, paintFor } from './terminal/paint.ts'

interface ReadOptions {
  readonly json?: boolean
  readonly date?: string
  readonly allowHost?: readonly string[]
  readonly limit?: number
}

type Outcome = { readonly label: string } & (
  | { readonly reading: Reading }
  | { readonly error: unknown }
  | { readonly notes: readonly Note[] }
)

type Print = (label: string, reading: Reading) => Promise<void>

const { stdout, stderr } = process

const EXAMPLES = `
Examples:
  tocsin read report.html                     who says what, as an account for people
  tocsin read --json report.html              the same as JSON (format tocsin/reading/1)
  tocsin read --json pages/ > readings.jsonl  every report in a folder, one JSON object a line
  tocsin read --date 2024-05-17 report.txt    with the day of publication, which dates such as "on Friday" need
  tocsin read https://news.example/report     a page by its address
  tocsin read --limit 3 https://news.example/feed.xml   the first reports of a feed

A folder is read with all that is in it: .html .htm .txt .md .json .jsonl .ndjson.
JSON has one object for each report, with "text" or "html", and if known "title", "url", "outlet", "published".`

/** Adds the command to the program. */
export function addRead(program: Command, finish: (exitCode: number) => void): void {
  program
    .command('read')
    .summary('read reports and tell who says what')
    .description('Reads reports and tells who says what, on whose authority.')
    .argument('<file...>', 'files, folders, addresses of pages and feeds, or - for standard input')
    .option('--json', 'print one JSON object a line (format tocsin/reading/1)')
    .option('--date <day>', 'day of publication, YYYY-MM-DD, for reports that come without one', parseDay)
    .option('--limit <number>', 'how many reports of a feed are read, 10 if not told', parseLimit)
    .option(
      '--allow-host <host>',
      'fetch from this host of your own, HOST or HOST:PORT; may be repeated',
      (host, hosts: string[] = []) => [...hosts, host],
    )
    .addHelpText('after', EXAMPLES)
    .action(async (names: string[], options: ReadOptions) => finish(await read(names, options)))
}

/** A day of the calendar, or a usage error. */
export function parseDay(words: string): string {
  const day = new Date(`${words}T00:00:00Z`)
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(words)
  if (!isDay) throw new InvalidArgumentError('It is not a day: write it as YYYY-MM-DD, such as 2024-05-17.')
  return words
}

/** A number of reports, or a usage error. */
function parseLimit(words: string): number {
  if (!/^[1-9]\d{0,3}$/.test(words)) throw new InvalidArgumentError('It is not a number from 1 to 9999.')
  return Number(words)
}

async function read(names: readonly string[], options: ReadOptions): Promise<number> {
  const [{ openReader, readFetched }, { findFiles }, { loadPages }, { inOrder }] = await Promise.all([
    import('#desk'),
    import('./read/find-files.ts'),
    import('./read/load-pages.ts'),
    import('./read/in-order.ts'),
  ])
  const files = findFiles(names)
  const threads = availableParallelism()
  const reader = openReader({ threads })
  let begun = 0
  const work = (loaded: Loaded) => {
    if (loaded.kind !== 'notes') begun++
    return readOne(loaded, (page) => readFetched(page, reader))
  }
  const progress = showProgress({ screen: stderr, total: () => Math.max(files.length, begun) })
  const fetcher = fetcherFor(options, progress)
  const pages = loadPages(files, { date: options.date ?? null, fetcher })
  const hasAddress = files.some(({ kind }) => kind === 'address')
  // Pages from the network come slowly: each is shown when it is there.
  const outcomes = inOrder(pages, hasAddress ? 2 : 4 * threads, work)
  const print = printerFor(Boolean(options.json), files.length === 1 && !hasAddress)
  try {
    const { exitCode, failed } = await printAll(outcomes, print, progress)
    if (failed > 0 && begun > 1)
      stderr.write(`tocsin: ${begun - failed} of ${begun} read, ${failed} failed\n`)
    return exitCode
  } finally {
    progress.clear()
    await reader.close()
  }
}

/** One fetcher for all addresses, made with the first. */
function fetcherFor({ allowHost, limit }: ReadOptions, progress: Progress): () => Promise<PageFetcher> {
  let fetcher: Promise<PageFetcher> | undefined
  const onFetch = (address: string) => progress.tell(`fetching ${harmless(address)}`)
  return () => {
    fetcher ??= import('#desk').then(({ openPageFetcher }) =>
      openPageFetcher({ allowHosts: allowHost, entriesMax: limit, onFetch }),
    )
    return fetcher
  }
}

/** Readings go to the output, all else to the error output. */
async function printAll(
  outcomes: AsyncIterable<Outcome>,
  print: Print,
  progress: Progress,
): Promise<{ exitCode: number; failed: number }> {
  let exitCode: number = EXIT.done
  let failed = 0
  for await (const outcome of outcomes) {
    const label = harmless(outcome.label)
    if ('notes' in outcome) {
      progress.clear()
      for (const { message } of outcome.notes) stderr.write(`tocsin: ${label}: ${message}\n`)
      continue
    }
    progress.step()
    if ('reading' in outcome) {
      if (stdout.isTTY) progress.clear()
      await print(outcome.label, outcome.reading)
      continue
    }
    failed++
    exitCode = Math.max(exitCode, exitCodeFor(outcome.error))
    progress.clear()
    stderr.write(wordsFor(outcome.error, process.env, label))
  }
  progress.clear()
  return { exitCode, failed }
}

async function readOne(
  loaded: Loaded,
  readPage: (loaded: Loaded & { kind: 'page' }) => Promise<Reading>,
): Promise<Outcome> {
  const { label } = loaded
  if (loaded.kind === 'problem') return { label, error: loaded.error }
  if (loaded.kind === 'notes') return { label, notes: loaded.notes }
  try {
    return { label, reading: await readPage(loaded) }
  } catch (error) {
    return { label, error }
  }
}

const WIDTH_MAX = 100

/** On a terminal one reading is laid out, also as JSON; into a pipe or a file JSON goes line by line. */
function printerFor(json: boolean, isOnlyFile: boolean): Print {
  const paint = paintFor(stdout, process.env)
  const width = Math.min(stdout.columns || 80, WIDTH_MAX)
  const layOut = json && isOnlyFile && stdout.isTTY ? 2 : 0
  let printed = 0
  return (label, reading) => {
    if (json) return write(`${JSON.stringify(reading, null, layOut)}\n`)
    const rule = printed++ > 0 ? `\n${paint('dim', '─'.repeat(width))}\n` : ''
    const name = isOnlyFile ? '' : `${paint('dim', harmless(label))}\n`
    return write(`${rule}${name}${showReading(reading, { width, paint })}`)
  }
}

/** Waits until the words are taken, so that a slow reader at the other end does not fill our memory. */
function write(words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(words, (error) => (error ? reject(errors.output_not_written(error)) : resolve()))
  })
}
