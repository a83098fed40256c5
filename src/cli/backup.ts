/** `tocsin backup`: the whole database as one file, while the desk goes on. */

import type { Command } from 'commander'
import { EXIT } from './exit.ts'
import { type PlaceOptions, withPlace } from './with-desk.ts'

const EXAMPLES = `
Examples:
  tocsin backup desk.backup                    all that is kept, in one file
  tocsin backup "desk-$(date +%F).backup"      one for each day
  tocsin restore desk.backup --data ~/desks/b  and back, into an empty place

The desk may run: the file holds what was kept when the backup began. A file of the same name is replaced when
the new one is whole. It holds everything, for this user alone to read.`

/** Adds the command to the program. */
export function addBackup(program: Command, version: string, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('backup')
      .summary('write all that is kept into one file')
      .description(
        'Writes the whole database into one file: pages, readings, corrections, links, all tables.',
      )
      .argument('<file>', 'the file to write'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: PlaceOptions) => finish(await runBackup(file, options, version)))
}

async function runBackup(file: string, { data, database }: PlaceOptions, version: string): Promise<number> {
  const { backUp } = await import('#desk')
  const { tables } = await backUp({ dataFolder: data, databaseUrl: database, version }, file)
  process.stderr.write(`tocsin: ${rowsIn(tables)} written to "${file}"\n`)
  return EXIT.done
}

/** "12 reports, 345 rows in 20 tables" */
export function rowsIn(tables: readonly { readonly name: string; readonly rowCount: number }[]): string {
  const reports = tables.find(({ name }) => name === 'readings')?.rowCount ?? 0
  const rows = tables.reduce((sum, { rowCount }) => sum + rowCount, 0)
  return `${reports} ${reports === 1 ? 'report' : 'reports'}, ${rows} rows in ${tables.length} tables,`
}
