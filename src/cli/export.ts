/** `tocsin export`: what the desk holds as JSON lines, for another desk, a newsroom, an annotator, or to learn from. */

import { open } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import type { ExportFormat } from '#desk'
import { errors } from './errors.ts'
import { EXIT } from './exit.ts'
import { parseDay } from './read.ts'
import { type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

interface ExportOptions extends PlaceOptions {
  readonly training?: boolean
  readonly format: ExportFormat
  readonly pages?: boolean
  readonly since?: string
  readonly until?: string
  readonly outlet?: string
  readonly story?: string
}

const FORMATS: readonly ExportFormat[] = ['readings', 'ninjs', 'annotations']

const EXAMPLES = `
Examples:
  tocsin export desk.jsonl                      readings with their corrections, for "tocsin import"
  tocsin export --pages desk.jsonl              also the pages that they were read from
  tocsin export --format ninjs --since 2024-05-01 > news.jsonl
  tocsin export --format annotations --outlet "The Harbour Post"
  tocsin export --training corrected.jsonl      reports that people corrected or marked as checked

One JSON object a line. "readings" are in the format tocsin/reading/1, "ninjs" are news items of IPTC ninjs 2.1,
"annotations" are W3C Web Annotations, one for each statement. Learn from lines written with --training with
  npm run train -- --corpus FOLDER --only attribution --also corrected.jsonl
The lines hold the words of the reports: mind whose they are before you pass them on.`

/** Adds the command to the program. */
export function addExport(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('export')
      .summary('write what the desk holds as JSON lines')
      .description('Writes the reports on the desk, as people corrected them, one JSON object a line.')
      .argument('[file]', 'the file to write; the standard output without it')
      .addOption(new Option('--format <name>', 'what each line is').choices(FORMATS).default('readings'))
      .option('--pages', 'also the pages that readings were made from')
      .option('--since <day>', 'reports of this day and later, YYYY-MM-DD', parseDay)
      .option('--until <day>', 'reports of this day and earlier, YYYY-MM-DD', parseDay)
      .option('--outlet <name>', 'reports of this outlet')
      .option('--story <id>', 'reports of this story')
      .option(
        '--training',
        'what people corrected, in the format of the corpus that attribution learns from',
      ),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, options: ExportOptions) =>
      finish(await runExport(file, options)),
    )
}

async function runExport(path: string | undefined, options: ExportOptions): Promise<number> {
  const file = path === undefined ? null : await writing(path, () => open(path, 'w'))
  const write = async (line: string) => {
    if (file === null || path === undefined) await print(`${line}\n`)
    else await writing(path, () => file.appendFile(`${line}\n`))
  }
  try {
    const count = await (options.training ? eachTrainingLine(options, write) : eachLine(options, write))
    const what = !options.training && options.format === 'annotations' ? 'annotation' : 'report'
    process.stderr.write(`tocsin: ${count} ${count === 1 ? what : `${what}s`} written\n`)
    return EXIT.done
  } finally {
    await file?.close()
  }
}

type Write = (line: string) => Promise<void>

const eachTrainingLine = (options: PlaceOptions, write: Write): Promise<number> =>
  withDesk(options, (desk) => writeEach(desk.exportTraining(), write))

async function eachLine(options: ExportOptions, write: Write): Promise<number> {
  const { data, database, format, since, until, outlet, story, pages = false } = options
  const { exportArchive } = await import('#desk')
  const place = { dataFolder: data, databaseUrl: database }
  const filter = { since, until, outlet, story }
  return writeEach(exportArchive({ ...place, format, filter, withPages: pages }), write)
}

async function writeEach(lines: AsyncIterable<string>, write: Write): Promise<number> {
  let count = 0
  for await (const line of lines) {
    await write(line)
    count++
  }
  return count
}

/** A disk that is full, or a place where nobody may write, is for the user to mend. */
async function writing<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    throw errors.file_not_written(path, cause)
  }
}

/** Waits until the words are taken. */
function print(words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(words, (error) => (error ? reject(errors.output_not_written(error)) : resolve()))
  })
}
