/** `tocsin export`: what people corrected, as lines to learn from. */

import { open } from 'node:fs/promises'
import type { Command } from 'commander'
import { errors } from './errors.ts'
import { EXIT } from './exit.ts'
import { type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

interface ExportOptions extends PlaceOptions {
  readonly training?: boolean
}

const EXAMPLES = `
Examples:
  tocsin export --training corrected.jsonl    reports that people corrected or marked as checked
  tocsin export --training > corrected.jsonl

One JSON object a line, in the format of the corpus that attribution learns from. Learn from them with
  npm run train -- --corpus FOLDER --only attribution --also corrected.jsonl
The lines hold the whole text of the reports: mind whose it is before you pass them on.`

/** Adds the command to the program. */
export function addExport(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('export')
      .summary('write what people corrected, to learn from')
      .description('Writes reports that people corrected or marked as checked, to learn from.')
      .argument('[file]', 'the file to write; the standard output without it')
      .option('--training', 'in the format of the corpus that attribution learns from'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, options: ExportOptions) =>
      finish(await exportTraining(file, options)),
    )
}

async function exportTraining(path: string | undefined, options: ExportOptions): Promise<number> {
  if (!options.training) throw errors.no_format_named()
  const file = path === undefined ? null : await writing(path, () => open(path, 'w'))
  try {
    const count = await withDesk(options, async (desk) => {
      let written = 0
      for await (const line of desk.exportTraining()) {
        if (file === null || path === undefined) await print(`${line}\n`)
        else await writing(path, () => file.appendFile(`${line}\n`))
        written++
      }
      return written
    })
    process.stderr.write(`tocsin: ${count} ${count === 1 ? 'report' : 'reports'} written\n`)
    return EXIT.done
  } finally {
    await file?.close()
  }
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
