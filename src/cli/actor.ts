/** `tocsin actor`: somebody over time: who it is, what was denied, what was said otherwise, what was said by day. */

import { type Command, InvalidArgumentError } from 'commander'
import { timexInWords } from '#base'
import type { Desk } from '#desk'
import { errors } from './errors.ts'
import { EXIT } from './exit.ts'
import { ACT_WORDS } from './read/acts.ts'
import { parseDay } from './read.ts'
import { harmless } from './terminal/paint.ts'
import { type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

interface ActorOptions extends PlaceOptions {
  readonly asOf?: string
  readonly since?: string
  readonly until?: string
  readonly limit?: number
  readonly json?: boolean
}

type Said = Awaited<ReturnType<Desk['actors']['statements']>>['statements'][number]
type Turn = Awaited<ReturnType<Desk['actors']['turns']>>[number]

const EXAMPLES = `
Examples:
  tocsin actor Kolm                        what Kolm said, denied and said otherwise
  tocsin actor Kolm --as-of 2024-05-17     as it stood on that day
  tocsin actor government:NOR              by the key of a party
  tocsin actor Kolm --json | jq .turns

Names that sound alike are found too; of several people of a name the one that is used most is shown.`

const LIMIT_USUAL = 40
const LIMIT_MAX = 1000
const DENIALS = ['deny', 'refuse']

/** Adds the command to the program. */
export function addActor(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('actor')
      .summary('tell what somebody said over time')
      .description('Tells who somebody is, and what was said by day; denials and changed words stand apart.')
      .argument('<name...>', 'a name, or the key of a party')
      .option('--since <day>', 'statements of this day and later, YYYY-MM-DD', parseDay)
      .option('--until <day>', 'statements of this day and earlier', parseDay)
      .option('--as-of <day>', 'leave out what later reports told', parseDay)
      .option('--limit <number>', `how many statements, ${LIMIT_USUAL} if not told`, parseCount)
      .option('--json', 'print one JSON object'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: ActorOptions) =>
      finish(await withDesk(options, (desk) => tell(desk, words.join(' '), options))),
    )
}

/** A number of statements, or a usage error. */
function parseCount(words: string): number {
  const number = Number(words)
  if (!Number.isInteger(number) || number < 1 || number > LIMIT_MAX)
    throw new InvalidArgumentError(`Give a number from 1 to ${LIMIT_MAX}.`)
  return number
}

async function tell({ actors }: Desk, name: string, options: ActorOptions): Promise<number> {
  const { asOf, since, until, limit = LIMIT_USUAL } = options
  const { key, others } = await findKey(actors, name, asOf)
  const question = { party: key, asOf, since, until, limit }
  const [profile, said, denied, turns] = await Promise.all([
    actors.get(key, asOf),
    actors.statements(question),
    actors.statements({ ...question, acts: DENIALS }),
    actors.turns(key, asOf),
  ])
  if (options.json) {
    const { statements } = said
    process.stdout.write(`${JSON.stringify({ ...profile, statements, denials: denied.statements, turns })}\n`)
    return EXIT.done
  }
  const { party, roles } = profile
  const facts = [party.kind, party.country, party.sector].filter((fact) => fact !== null)
  process.stdout.write(`${harmless(party.label)} · ${facts.join(' · ')} (${key})\n`)
  for (const { role, day } of roles)
    process.stdout.write(`    ${harmless(role)}, told on ${timexInWords(day)}\n`)
  section('Denied or refused', denied.statements.map(saidLine))
  section('Said otherwise than before', turns.map(turnLines))
  section('Said, newest first', byDay(said.statements))
  if (said.next !== null) process.stderr.write(`tocsin: the newest ${limit} are shown; see --limit\n`)
  if (others.length > 0) process.stderr.write(`tocsin: others of this name: ${others.join(', ')}\n`)
  return EXIT.done
}

/** A key is itself; of a name the party that is used most. */
async function findKey(actors: Desk['actors'], name: string, asOf: string | undefined) {
  if (/^(?:person|government|body|unnamed):/.test(name)) return { key: name, others: [] }
  const { parties } = await actors.list({ name, asOf, limit: 6 })
  const [first, ...rest] = parties
  if (first === undefined) throw errors.nobody_of_name(name)
  return { key: first.key, others: rest.map(({ key }) => harmless(key)) }
}

function section(title: string, lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`\n${title}\n${lines.join('')}`)
}

function saidLine({ day, act, words, report, otherCount }: Said): string {
  const [verb, family] = ACT_WORDS[act]
  const others = otherCount === 0 ? '' : `, and ${otherCount} more`
  const where = `${harmless(report.outlet ?? report.title)}${others} (${report.id})`
  return `  ${timexInWords(day)}  ${family.shape} ${verb}: “${harmless(words)}”\n      ${where}\n`
}

function turnLines({ from, to, kinds }: Turn): string {
  const line = ({ day, words, report }: Turn['from']) =>
    `      ${timexInWords(day)}: “${harmless(words)}” (${report})\n`
  return `  ${kinds.join(', ')}\n${line(from)}${line(to)}`
}

/** The day once, then what was said on it. */
function byDay(said: readonly Said[]): string[] {
  return said.map((one, at) => {
    const line = saidLine(one)
    const day = timexInWords(one.day)
    return said[at - 1]?.day === one.day ? line.replace(day, ' '.repeat(day.length)) : line
  })
}
