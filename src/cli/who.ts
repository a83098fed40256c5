/** `tocsin who`: what reports on the desk told of a person, with the words and the reports. */

import type { Command } from 'commander'
import { timexInWords, wordsOf } from '#base'
import type { Desk } from '#desk'
import type { ActorEntry } from '#domain'
import { EXIT } from './exit.ts'
import { parseDay } from './read.ts'
import { harmless } from './terminal/paint.ts'
import { type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

interface WhoOptions extends PlaceOptions {
  readonly asOf?: string
}

const EXAMPLES = `
Examples:
  tocsin who Kolm                     all that reports told of people of this name, newest first
  tocsin who Kolm --as-of 2024-05-17  what was known on that day

Names that sound alike are found too: press spellings differ.`

const SHOWN_MAX = 50

/** Adds the command to the program. */
export function addWho(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('who')
      .summary('tell what reports on the desk told of a person')
      .description(
        'Tells what reports on the desk told of a person: role, country and sector, each with its words.',
      )
      .argument('<name...>', 'a name; the last word counts')
      .option('--as-of <day>', 'leave out what later reports told, YYYY-MM-DD', parseDay),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: WhoOptions) => finish(await who(words.join(' '), options)))
}

async function who(name: string, options: WhoOptions): Promise<number> {
  return withDesk(options, async (desk) => {
    const entries = await desk.findActors(name, options.asOf)
    for (const entry of entries.slice(0, SHOWN_MAX)) process.stdout.write(await showEntry(desk, entry))
    process.stderr.write(`tocsin: ${countOf(entries.length)} of "${harmless(name)}"\n`)
    return EXIT.done
  })
}

function countOf(entryCount: number): string {
  if (entryCount === 0) return 'no report tells'
  const more = entryCount > SHOWN_MAX ? `, the newest ${SHOWN_MAX} shown,` : ''
  return entryCount === 1 ? '1 report tells' : `${entryCount} reports tell${more}`
}

/** The fact on one line, then where it comes from. */
async function showEntry(desk: Desk, entry: ActorEntry): Promise<string> {
  const { name, role, country, sector, asOf, report: id, span } = entry
  const { report } = await desk.getReading(id, 'machine')
  const fact = [name, role, country, sector].filter((part) => part !== null).map((part) => harmless(part))
  const words = harmless(wordsOf(report.text, span))
  return `${fact.join(' · ')}\n    ${timexInWords(asOf)}: “${words}”, in “${harmless(report.title)}” (${id})\n`
}
