/** `tocsin search`: looks through the archive by words and by what reports, statements and events are. */

import { type Command, InvalidArgumentError, Option } from 'commander'
import type { SearchDesk } from '#desk'
import { ACTS, EVENT_NAMES } from '#domain'
import { EXIT } from './exit.ts'
import { parseDay } from './read.ts'
import { showHit } from './search/show-hit.ts'
import { paintFor } from './terminal/paint.ts'
import { type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

type Question = Parameters<SearchDesk['search']>[0]

interface SearchOptions extends PlaceOptions {
  readonly speaker?: string
  readonly named?: boolean
  readonly unnamed?: boolean
  readonly act?: string[]
  readonly type?: string[]
  readonly actor?: string
  readonly recipient?: string
  readonly country?: string
  readonly since?: string
  readonly until?: string
  readonly asOf?: string
  readonly story?: string
  readonly outlet?: string
  readonly origins?: number
  readonly reports?: boolean
  readonly statements?: boolean
  readonly events?: boolean
  readonly relevance?: boolean
  readonly limit: number
  readonly json?: boolean
}

const EXAMPLES = `
Examples:
  tocsin search harbour closure                      reports with both words
  tocsin search '"no plans" -harbour'                a phrase, and a word that must not be there
  tocsin search --speaker Kolm --act deny            what Kolm denies
  tocsin search troops --statements --unnamed        what unnamed sources say of troops
  tocsin search --type MOBILIZE --country UKR --since 2021-11-01
  tocsin search pipeline --origins 3                 only where three origins stand behind the story
  tocsin search --act deny --as-of 2021-12-01 --json what was denied by that day, as JSON lines

Without --reports, --statements or --events the list is of what the filters are about.`

const LIMIT_MAX = 1000
const PAGE_MAX = 50
const TYPES = Object.keys(EVENT_NAMES).filter((name) => !name.includes(' '))

/** Adds the command to the program. */
export function addSearch(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('search')
      .summary('look through reports, statements and events')
      .description('Looks through the archive by words and by what reports, statements and events are.')
      .argument('[words...]', 'words; "quoted" for a phrase, - before what must not be there')
      .option('--speaker <name>', 'who speaks: a name or a part of it')
      .addOption(new Option('--named', 'only speakers with a name').conflicts('unnamed'))
      .option('--unnamed', 'only speakers without a name')
      .addOption(new Option('--act <act...>', 'what the speaker does').choices(ACTS))
      .addOption(new Option('--type <type...>', 'type of event').choices(TYPES))
      .option('--actor <name>', 'who acts in an event')
      .option('--recipient <name>', 'who is acted upon in an event')
      .option('--country <code>', 'of the speaker or of the event, three letters', parseCountry)
      .option('--since <day>', 'first day, YYYY-MM-DD', parseDay)
      .option('--until <day>', 'last day, YYYY-MM-DD', parseDay)
      .option('--as-of <day>', 'the archive as it stood at the end of this day', parseDay)
      .option('--story <id>', 'only reports of a story')
      .option('--outlet <name>', 'only reports of an outlet')
      .option('--origins <number>', 'only stories with at least so many origins', parseNumber(99))
      .addOption(new Option('--reports', 'list reports').conflicts(['statements', 'events']))
      .addOption(new Option('--statements', 'list statements').conflicts(['reports', 'events']))
      .addOption(new Option('--events', 'list events').conflicts(['reports', 'statements']))
      .option('--relevance', 'the most fitting first, not the newest')
      .option('--limit <number>', 'how many at most', parseNumber(LIMIT_MAX), 20)
      .option('--json', 'as JSON lines'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: SearchOptions) => finish(await search(words.join(' '), options)))
}

function parseCountry(code: string): string {
  if (/^[a-z]{3}$/i.test(code)) return code.toUpperCase()
  throw new InvalidArgumentError('It is not a country: give three letters, such as UKR.')
}

const parseNumber = (max: number) => (words: string) => {
  const number = Number(words)
  if (/^\d+$/.test(words) && number >= 1 && number <= max) return number
  throw new InvalidArgumentError(`It is not a number from 1 to ${max}.`)
}

function questionOf(words: string, options: SearchOptions): Question {
  const { speaker, actor, recipient, country, since, until, asOf, story, outlet } = options
  const ofEvents = options.type !== undefined || actor !== undefined || recipient !== undefined
  const named = options.named ? true : options.unnamed ? false : undefined
  const ofStatements = options.act !== undefined || speaker !== undefined || named !== undefined
  const meant = ofEvents ? 'events' : ofStatements ? 'statements' : 'reports'
  const told = options.reports
    ? 'reports'
    : options.statements
      ? 'statements'
      : options.events
        ? 'events'
        : meant
  return {
    ...{ kind: told, words: words.trim() === '' ? undefined : words, speaker, named, acts: options.act },
    ...{ types: options.type, actor, recipient, country, since, until, asOf, story, outlet },
    ...{ originsMin: options.origins, order: options.relevance ? 'relevance' : 'day', limit: 0 },
  }
}

async function search(words: string, options: SearchOptions): Promise<number> {
  return withDesk(options, async ({ searches }) => {
    const question = questionOf(words, options)
    const paint = paintFor(process.stdout, process.env)
    let after: Question['after']
    let shown = 0
    let isAll = true
    do {
      const limit = Math.min(PAGE_MAX, options.limit - shown)
      const { hits, next } = await searches.search({ ...question, limit, after })
      for (const hit of hits)
        process.stdout.write(options.json ? `${JSON.stringify(hit)}\n` : showHit(hit, paint))
      shown += hits.length
      isAll = next === null
      after = next ?? undefined
    } while (after !== undefined && shown < options.limit)
    const more = isAll ? '' : '; there are more: --limit shows more of them'
    process.stderr.write(`tocsin: ${shown === 1 ? '1 found' : `${shown} found`}${more}\n`)
    return EXIT.done
  })
}
