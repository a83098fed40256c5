/** `tocsin verify`: reads everything that is kept and says what is wrong. */

import type { Command } from 'commander'
import type { Finding } from '#desk'
import { EXIT } from './exit.ts'
import { showProgress } from './read/show-progress.ts'
import { harmless } from './terminal/paint.ts'
import { type PlaceOptions, withPlace } from './with-desk.ts'

interface VerifyOptions extends PlaceOptions {
  readonly json?: boolean
}

const EXAMPLES = `
Examples:
  tocsin verify           what is wrong, one line each; exit code 1 when anything is
  tocsin verify --json    the same as JSON lines

It changes nothing, and the desk may run meanwhile.`

/** Adds the command to the program. */
export function addVerify(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('verify')
      .summary('check all that is kept')
      .description(
        'Reads every page, reading, correction and table of the desk, and says what does not fit together.',
      )
      .option('--json', 'print findings as JSON, one a line'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (options: VerifyOptions) => finish(await runVerify(options)))
}

async function runVerify({ data, database, json = false }: VerifyOptions): Promise<number> {
  const [{ verifyArchive }, faultOfShape] = await Promise.all([import('#desk'), shapes()])
  let [total, faults] = [0, 0]
  const progress = showProgress({ screen: process.stderr, deed: 'checked', total: () => total })
  const onProgress = (at: { readonly total: number }) => {
    total = at.total
    progress.step()
  }
  const options = { dataFolder: data, databaseUrl: database, faultOfShape, onProgress }
  for await (const finding of verifyArchive(options)) {
    if (finding.isFault) faults++
    progress.clear()
    process.stdout.write(json ? `${JSON.stringify(finding)}\n` : lineOf(finding))
  }
  progress.clear()
  const found = faults === 0 ? 'nothing is wrong' : faults === 1 ? '1 fault' : `${faults} faults`
  process.stderr.write(`tocsin: ${total} pages and reports checked, ${found}\n`)
  return faults === 0 ? EXIT.done : EXIT.userCanAct
}

function lineOf({ check, about, what, isFault }: Finding): string {
  return `${isFault ? 'fault ' : 'notice'}  ${check}: ${harmless(about)}: ${harmless(what)}\n`
}

/** The contract comes with a large library: it is loaded only here. */
async function shapes(): Promise<(value: unknown) => string | null> {
  const { readingSchema } = await import('#contract')
  return (value) => {
    const { error } = readingSchema.safeParse(value)
    const issue = error?.issues[0]
    return issue === undefined ? null : `${issue.path.join('.') || 'reading'}: ${issue.message}`
  }
}
