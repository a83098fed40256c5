/** `tocsin reread`: reads reports that are kept once more, with the present rules and weights. Corrections stay. */

import type { Command } from 'commander'
import { errors } from './errors.ts'
import { EXIT, exitCodeFor, wordsFor } from './exit.ts'
import { harmless } from './terminal/paint.ts'
import { idsOnDesk, type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

interface RereadOptions extends PlaceOptions {
  readonly all?: boolean
}

const EXAMPLES = `
Examples:
  tocsin reread 1f3a…      one report, by its id (the last part of its address)
  tocsin reread --all      every report on the desk, after an update or a training

What people corrected stays. A correction whose words are gone is kept and counted as not applied.`

/** Adds the command to the program. */
export function addReread(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('reread')
      .summary('read reports on the desk again, keeping corrections')
      .description('Reads reports on the desk again with the present rules and weights. Corrections stay.')
      .argument('[id...]', 'ids of reports')
      .option('--all', 'every report on the desk'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (ids: string[], options: RereadOptions) => finish(await reread(ids, options)))
}

async function reread(given: readonly string[], options: RereadOptions): Promise<number> {
  if (given.length === 0 && !options.all) throw errors.no_report_named()
  return withDesk(options, async (desk) => {
    const ids = options.all ? await idsOnDesk(desk) : given
    let exitCode: number = EXIT.done
    let failed = 0
    for (const id of ids) {
      try {
        const { report, statements, corrections = [] } = await desk.reread(id)
        const lost = corrections.filter(({ revoked, applied }) => revoked === null && !applied).length
        const kept = corrections.length === 0 ? '' : `, ${corrections.length} corrections`
        const notApplied = lost === 0 ? '' : `, ${lost} not applied`
        process.stdout.write(
          `${id}  ${harmless(report.title) || 'untitled'}: ${statements.length} statements${kept}${notApplied}\n`,
        )
      } catch (error) {
        failed++
        exitCode = Math.max(exitCode, exitCodeFor(error))
        process.stderr.write(wordsFor(error, process.env, harmless(id)))
      }
    }
    process.stderr.write(`tocsin: ${ids.length - failed} of ${ids.length} read again\n`)
    return exitCode
  })
}
