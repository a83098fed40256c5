/** `tocsin take`: files, folders and addresses → reports on the desk; `tocsin read` only shows them. */

import type { Command } from 'commander'
import type { Note } from '#base'
import type { Desk, Intake, PageFetcher } from '#desk'
import { EXIT, exitCodeFor, wordsFor } from './exit.ts'
import { findFiles } from './read/find-files.ts'
import { inOrder } from './read/in-order.ts'
import { type Loaded, loadPages } from './read/load-pages.ts'
import { showProgress } from './read/show-progress.ts'
import { parseDay } from './read.ts'
import { harmless } from './terminal/paint.ts'
import { type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

interface TakeOptions extends PlaceOptions {
  readonly json?: boolean
  readonly date?: string
  readonly allowHost?: readonly string[]
}

const EXAMPLES = `
Examples:
  tocsin take report.html                     one report, kept on the desk
  tocsin take pages/ more.jsonl               all in a folder, and JSON lines
  tocsin take https://news.example/report     a page by its address, or the first entries of a feed
  tocsin take --json pages/ > taken.jsonl     what became of each, one JSON object a line

What is on the desk already changes nothing. To collect from a feed or a folder for good: tocsin feeds add.`

/** Adds the command to the program. */
export function addTake(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('take')
      .summary('take files, folders and addresses in, onto the desk')
      .description('Reads files, folders and addresses, and keeps the reports on the desk.')
      .argument('<file...>', 'files, folders, addresses of pages and feeds, or - for standard input')
      .option('--json', 'print one JSON object a line')
      .option('--date <day>', 'day of publication, YYYY-MM-DD, for reports that come without one', parseDay)
      .option(
        '--allow-host <host>',
        'fetch from this host of your own, HOST or HOST:PORT; may be repeated',
        (host, hosts: string[] = []) => [...hosts, host],
      ),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (names: string[], options: TakeOptions) =>
      finish(await withDesk(options, (desk) => take(desk, names, options))),
    )
}

type Outcome =
  | { readonly kind: 'taken'; readonly label: string; readonly intake: Intake }
  | { readonly kind: 'failed'; readonly label: string; readonly error: unknown }
  | { readonly kind: 'notes'; readonly label: string; readonly notes: readonly Note[] }

const AT_ONCE = 4

async function take(desk: Desk, names: readonly string[], options: TakeOptions): Promise<number> {
  const files = findFiles(names)
  const tally = { begun: 0, fresh: 0, known: 0, failed: 0 }
  let exitCode: number = EXIT.done
  const total = () => Math.max(files.length, tally.begun)
  const progress = showProgress({ screen: process.stderr, total, deed: 'taken in' })
  const pages = loadPages(files, { date: options.date ?? null, fetcher: fetcherFor(options) })
  const outcomes = inOrder(pages, AT_ONCE, (loaded) => {
    if (loaded.kind !== 'notes') tally.begun++
    return takeOne(desk, loaded)
  })
  for await (const outcome of outcomes) {
    if (outcome.kind !== 'notes') progress.step()
    if (outcome.kind === 'taken') {
      if (process.stdout.isTTY) progress.clear()
      process.stdout.write(showTaken(outcome, options.json === true))
      if (outcome.intake.isNew) tally.fresh++
      else tally.known++
      continue
    }
    progress.clear()
    process.stderr.write(showTrouble(outcome))
    if (outcome.kind === 'notes') continue
    tally.failed++
    exitCode = Math.max(exitCode, exitCodeFor(outcome.error))
  }
  progress.clear()
  const { fresh, known, failed } = tally
  process.stderr.write(`tocsin: ${fresh} taken in, ${known} were on the desk, ${failed} failed\n`)
  return exitCode
}

/** One fetcher for all addresses, made with the first. */
function fetcherFor({ allowHost }: TakeOptions): () => Promise<PageFetcher> {
  let fetcher: Promise<PageFetcher> | undefined
  return () => {
    fetcher ??= import('#desk').then(({ openPageFetcher }) => openPageFetcher({ allowHosts: allowHost }))
    return fetcher
  }
}

async function takeOne(desk: Desk, loaded: Loaded): Promise<Outcome> {
  const { label } = loaded
  if (loaded.kind === 'problem') return { kind: 'failed', label, error: loaded.error }
  if (loaded.kind === 'notes') return { kind: 'notes', label, notes: loaded.notes }
  try {
    return { kind: 'taken', label, intake: await desk.takeFetched(loaded) }
  } catch (error) {
    return { kind: 'failed', label, error }
  }
}

function showTaken({ label, intake }: Outcome & { kind: 'taken' }, json: boolean): string {
  const { report, statements } = intake.reading
  const { id, title, outlet, published } = report
  const line = { id, isNew: intake.isNew, title, outlet, published: published?.value ?? null }
  if (json) return `${JSON.stringify({ ...line, statementCount: statements.length, from: label })}\n`
  return `${id}  ${intake.isNew ? 'new  ' : 'known'}  ${harmless(title) || 'untitled'}\n`
}

function showTrouble(outcome: Exclude<Outcome, { kind: 'taken' }>): string {
  const label = harmless(outcome.label)
  if (outcome.kind === 'failed') return wordsFor(outcome.error, process.env, label)
  return outcome.notes.map(({ message }) => `tocsin: ${label}: ${message}\n`).join('')
}
