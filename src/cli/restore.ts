/** `tocsin restore`: a backup into an empty database, or in the place of what is there. */

import type { Command } from 'commander'
import { rowsIn } from './backup.ts'
import { EXIT } from './exit.ts'
import { type PlaceOptions, withPlace } from './with-desk.ts'

interface RestoreOptions extends PlaceOptions {
  readonly replace?: boolean
}

const EXAMPLES = `
Examples:
  tocsin restore desk.backup --data ~/desks/b   into a new place
  tocsin restore desk.backup --replace          in the place of what the desk holds now

All of it is restored, or nothing: until the end the database stays as it was. Backups of older versions
of Tocsin are brought up to date.`

/** Adds the command to the program. */
export function addRestore(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('restore')
      .summary('fill the desk from a backup')
      .description('Fills an empty database from a file that "tocsin backup" wrote.')
      .argument('<file>', 'the backup')
      .option('--replace', 'put it in the place of what is there'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: RestoreOptions) => finish(await runRestore(file, options)))
}

async function runRestore(
  file: string,
  { data, database, replace = false }: RestoreOptions,
): Promise<number> {
  const { restore } = await import('#desk')
  const { tables, madeAt } = await restore({ dataFolder: data, databaseUrl: database, replace }, file)
  process.stderr.write(`tocsin: ${rowsIn(tables)} restored as of ${madeAt}\n`)
  return EXIT.done
}
