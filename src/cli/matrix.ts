/** `tocsin matrix`: who acts on whom over a stretch of days, as a table of counts. */

import type { Command } from 'commander'
import { timexInWords } from '#base'
import type { MatrixTable } from '#desk'
import { EVENT_NAMES } from '#domain'
import { EXIT } from './exit.ts'
import { parseDay } from './read.ts'
import { harmless } from './terminal/paint.ts'
import { type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

interface MatrixOptions extends PlaceOptions {
  readonly since?: string
  readonly until?: string
  readonly asOf?: string
  readonly country?: boolean
  readonly json?: boolean
}

const EXAMPLES = `
Examples:
  tocsin matrix                                        the 30 days up to the newest report
  tocsin matrix --since 2021-11-01 --until 2021-11-30 --country
  tocsin matrix --as-of 2021-11-12 --json

Copies do not count double: events of one story, day and kind with the same parties are one. What is denied, or
said not to happen, is left out.`

const TOP = 30

/** Adds the command to the program. */
export function addMatrix(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('matrix')
      .summary('tell who acts on whom')
      .description('Counts the events between parties, or between countries, over a stretch of days.')
      .option('--since <day>', 'events of this day and later, YYYY-MM-DD', parseDay)
      .option('--until <day>', 'events of this day and earlier', parseDay)
      .option('--as-of <day>', 'leave out what later reports told', parseDay)
      .option('--country', 'countries take the place of their governments, bodies and people')
      .option('--json', 'print one JSON object'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (options: MatrixOptions) => finish(await count(options)))
}

async function count({
  since,
  until,
  asOf,
  country = false,
  json,
  ...place
}: MatrixOptions): Promise<number> {
  return withDesk(place, async ({ actors }) => {
    const matrix = await actors.matrix({ since, until, asOf, byCountry: country, top: TOP })
    process.stdout.write(json ? `${JSON.stringify(matrix)}\n` : linesOf(matrix))
    if (!json) process.stderr.write(summaryOf(matrix))
    return EXIT.done
  })
}

/** One pair a line, those of most events first. */
function linesOf({ parties, cells }: MatrixTable): string {
  const labels = new Map(parties.map(({ key, label }) => [key, harmless(label)]))
  return [...cells]
    .sort((a, b) => b.cooperation + b.conflict - a.cooperation - a.conflict)
    .map(({ actor, recipient, cooperation, conflict, types }) => {
      const named = types.map(({ type, count: number }) => `${number} × ${EVENT_NAMES[type] ?? type}`)
      const pair = `${labels.get(actor)} → ${labels.get(recipient)}`
      return `${pair}  ▲ ${cooperation}  ◆ ${conflict}  ${named.join(', ')}\n`
    })
    .join('')
}

function summaryOf({ eventCount, countedSince, since, until }: MatrixTable): string {
  if (until === '') return 'tocsin: no report is on the desk yet\n'
  const days = `from ${timexInWords(countedSince)} to ${timexInWords(until)}`
  const cut = countedSince > since ? '; earlier days hold too many events to be counted' : ''
  return `tocsin: ${eventCount} events with somebody on both sides ${days}${cut}; ▲ cooperation, ◆ conflict\n`
}
