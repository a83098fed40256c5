/** `tocsin import`: JSON lines of another desk, or pages as JSON lines, taken in. */

import { createReadStream } from 'node:fs'
import type { Command } from 'commander'
import type { ArchiveLine, Importer } from '#desk'
import { errors } from './errors.ts'
import { EXIT, exitCodeFor, wordsFor } from './exit.ts'
import { whyNotReadable } from './read/find-files.ts'
import { linesIn } from './read/lines-in.ts'
import { showProgress } from './read/show-progress.ts'
import { harmless } from './terminal/paint.ts'
import { type PlaceOptions, withPlace } from './with-desk.ts'

const EXAMPLES = `
Examples:
  tocsin import desk.jsonl         what "tocsin export" wrote, with corrections
  tocsin import pages.jsonl        pages, one object a line with "text" or "html"; they are read
  tocsin export | tocsin import --data ~/desks/b -

A line that is neither is told with its number and left out; the others are taken in. What is on the desk
already stays, and gets the corrections that it lacks.`

/** Adds the command to the program. */
export function addImport(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('import')
      .summary('take in readings or pages as JSON lines')
      .description('Takes in readings that "tocsin export" wrote, or pages as JSON lines.')
      .argument('<file...>', 'files, or "-" for the standard input'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: PlaceOptions) => finish(await runImport(files, options)))
}

interface Tally {
  fresh: number
  known: number
  exitCode: number
}

async function runImport(files: readonly string[], { data, database }: PlaceOptions): Promise<number> {
  const [{ openImporter }, parse] = await Promise.all([import('#desk'), lineParser()])
  const importer = await openImporter({ dataFolder: data, databaseUrl: database })
  const tally: Tally = { fresh: 0, known: 0, exitCode: EXIT.done }
  const progress = showProgress({
    screen: process.stderr,
    deed: 'taken in',
    total: () => tally.fresh + tally.known + 1,
  })
  try {
    for (const path of files) {
      for await (const { bytes, line } of linesOf(path)) {
        try {
          for (const isNew of await takeLine(importer, parse, { bytes, path, line })) {
            if (isNew) tally.fresh++
            else tally.known++
          }
        } catch (error) {
          tally.exitCode = Math.max(tally.exitCode, exitCodeFor(error))
          progress.clear()
          process.stderr.write(wordsFor(error, process.env, `${harmless(path)}:${line}`))
        }
        progress.step()
      }
    }
  } finally {
    progress.clear()
    await importer.close()
  }
  process.stderr.write(`tocsin: ${tally.fresh} taken in, ${tally.known} were on the desk\n`)
  return tally.exitCode
}

async function* linesOf(path: string) {
  try {
    yield* linesIn(path, path === '-' ? process.stdin : createReadStream(path))
  } catch (error) {
    throw whyNotReadable(path, error)
  }
}

interface Place {
  readonly bytes: Uint8Array
  readonly path: string
  readonly line: number
}

/** What became of each report of a line: true for a new one. */
async function takeLine(
  importer: Importer,
  parse: ParseLine,
  { bytes, path, line }: Place,
): Promise<boolean[]> {
  const parsed = parse(bytes)
  if (parsed.kind === 'reading') return [(await importer.keep(parsed.reading)).isNew]
  if (parsed.kind === 'fault') throw errors.line_not_a_reading(path, line, parsed.why)
  const { splitPages } = await import('#desk')
  const { pages, problems } = await splitPages(bytes)
  const [problem] = problems
  if (problem !== undefined) throw errors.line_not_a_page(path, line, problem.why)
  const taken: boolean[] = []
  for (const page of pages) taken.push((await importer.takeIn(page)).isNew)
  return taken
}

type Parsed =
  | { readonly kind: 'reading'; readonly reading: ArchiveLine }
  | { readonly kind: 'fault'; readonly why: string }
  | { readonly kind: 'other' }
type ParseLine = (bytes: Uint8Array) => Parsed

/** Lines are checked here, at the edge; what passes is trusted inside, with fields that are not known here. */
async function lineParser(): Promise<ParseLine> {
  const { archiveLineSchema } = await import('#contract')
  return (bytes) => {
    const value = parseJson(bytes)
    if (typeof value !== 'object' || value === null || !('schema' in value)) return { kind: 'other' }
    const { error } = archiveLineSchema.safeParse(value)
    const issue = error?.issues[0]
    if (issue === undefined) return { kind: 'reading', reading: value as ArchiveLine }
    return { kind: 'fault', why: `${issue.path.join('.') || 'the line'}: ${issue.message}` }
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null // What is no JSON is told with its reason by who splits pages.
  }
}
