/** `tocsin read`: files → readings, on the terminal for people or as JSON lines for programs. */

import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import type { Reader } from '#desk'
import type { Reading } from '#domain'
import { errors } from './errors.ts'
import { EXIT, exitCodeFor, wordsFor } from './exit.ts'
import type { Loaded } from './read/load-pages.ts'
import { showProgress } from './read/show-progress.ts'
import { showReading } from './read/show-reading.ts'
import { harmless, paintFor } from './terminal/paint.ts'

interface ReadOptions {
  readonly json?: boolean
  readonly date?: string
}

type Outcome = { readonly label: string } & ({ readonly reading: Reading } | { readonly error: unknown })

const { stdout, stderr } = process

const EXAMPLES = `
Examples:
  tocsin read report.html                     who says what, as an account for people
  tocsin read --json report.html              the same as JSON (format tocsin/reading/1)
  tocsin read --json pages/ > readings.jsonl  every report in a folder, one JSON object a line
  tocsin read --date 2024-05-17 report.txt    with the day of publication, which dates such as "on Friday" need
  curl -s ADDRESS | tocsin read -             a page from standard input

A folder is read with all that is in it: .html .htm .txt .md .json .jsonl .ndjson.
JSON has one object for each report, with "text" or "html", and if known "title", "url", "outlet", "published".`

/** Adds the command to the program. */
export function addRead(program: Command, finish: (exitCode: number) => void): void {
  program
    .command('read')
    .summary('read reports and tell who says what')
    .description('Reads reports and tells who says what, on whose authority.')
    .argument('<file...>', 'files, folders, or - for standard input')
    .option('--json', 'print one JSON object a line (format tocsin/reading/1)')
    .option('--date <day>', 'day of publication, YYYY-MM-DD, for reports that come without one', parseDay)
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

async function read(names: readonly string[], { json, date }: ReadOptions): Promise<number> {
  const [{ openReader }, { findFiles }, { loadPages }, { inOrder }] = await Promise.all([
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
    begun++
    return readOne(loaded, reader)
  }
  const progress = showProgress({ screen: stderr, total: () => Math.max(files.length, begun) })
  const print = printerFor(Boolean(json), files.length === 1)
  let exitCode: number = EXIT.done
  let failed = 0
  try {
    for await (const outcome of inOrder(loadPages(files, date ?? null), 4 * threads, work)) {
      progress.step()
      if ('reading' in outcome) {
        if (stdout.isTTY) progress.clear()
        await print(outcome.label, outcome.reading)
        continue
      }
      failed++
      exitCode = Math.max(exitCode, exitCodeFor(outcome.error))
      progress.clear()
      stderr.write(wordsFor(outcome.error, process.env, harmless(outcome.label)))
    }
  } finally {
    progress.clear()
    await reader.close()
  }
  if (failed > 0 && begun > 1) stderr.write(`tocsin: ${begun - failed} of ${begun} read, ${failed} failed\n`)
  return exitCode
}

async function readOne(loaded: Loaded, reader: Reader): Promise<Outcome> {
  const { label } = loaded
  if (loaded.kind === 'problem') return { label, error: loaded.error }
  try {
    return { label, reading: await reader.read(loaded.page) }
  } catch (error) {
    return { label, error }
  }
}

const WIDTH_MAX = 100

/** On a terminal one reading is laid out, also as JSON; into a pipe or a file JSON goes line by line. */
function printerFor(json: boolean, isOnlyFile: boolean): (label: string, reading: Reading) => Promise<void> {
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
