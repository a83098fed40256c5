/** `tocsin stories`, `tocsin story` and `tocsin outlets`: what the reports on the desk come to, and who owns whom. */

import { type Command, InvalidArgumentError } from 'commander'
import type { Desk } from '#desk'
import { EXIT } from './exit.ts'
import { parseDay } from './read.ts'
import { lineOfStory, linesOfStory } from './stories/show-story.ts'
import { harmless, paintFor } from './terminal/paint.ts'
import { nameOfUser, type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

interface StoriesOptions extends PlaceOptions {
  readonly asOf?: string
  readonly limit: number
  readonly json?: boolean
}

interface OutletOptions extends PlaceOptions {
  readonly owner?: string
  readonly nobody?: boolean
  readonly json?: boolean
}

const STORIES = `
Examples:
  tocsin stories                      what is going on, by independent origins and by what is new
  tocsin stories --as-of 2021-12-04   as it stood at the end of that day
  tocsin stories --json               one story a line`

const STORY = `
Examples:
  tocsin story 3e3506                 origins, what is contested, and the reports
  tocsin story 3e3506 --as-of 2021-12-04

The first characters of an id will do, as long as one story on the list of "tocsin stories" has them.`

const OUTLETS = `
Examples:
  tocsin outlets                                      what is known of owners
  tocsin outlets "Vistula Kurier" --owner "Brandau"   outlets of one owner are one origin
  tocsin outlets "Vistula Kurier" --nobody            nobody else owns it`

const LIMIT_MAX = 1000
const PART = 100

/** Adds the commands to the program. */
export function addStories(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('stories')
      .summary('list stories by independent origins and by what is new')
      .description('Lists the stories that the reports on the desk tell, with the origins behind each.')
      .option('--as-of <day>', 'as they stood at the end of this day, YYYY-MM-DD', parseDay)
      .option('--limit <number>', 'how many at most', parseLimit, 20)
      .option('--json', 'as JSON lines'),
  )
    .addHelpText('after', STORIES)
    .action(async (options: StoriesOptions) => finish(await listStories(options)))
  withPlace(
    program
      .command('story')
      .summary('tell a story: origins, contested statements, reports')
      .description('Tells what stands behind a story, what is contested in it, and which reports tell it.')
      .argument('<id>', 'the id of a story, or the beginning of it')
      .option('--as-of <day>', 'as it stood at the end of this day, YYYY-MM-DD', parseDay)
      .option('--json', 'as JSON'),
  )
    .addHelpText('after', STORY)
    .action(async (id: string, options: StoriesOptions) => finish(await showStory(id, options)))
  withPlace(
    program
      .command('outlets')
      .summary('tell who owns which outlet, or say it')
      .description('Lists what people said of who owns which outlet, or keeps what you say of one.')
      .argument('[name]', 'the name of an outlet, as its reports have it')
      .option('--owner <name>', 'who owns it')
      .option('--nobody', 'nobody else owns it')
      .option('--json', 'as JSON lines'),
  )
    .addHelpText('after', OUTLETS)
    .action(async (name: string | undefined, options: OutletOptions) =>
      finish(await tellOutlets(name, options)),
    )
}

function parseLimit(words: string): number {
  const number = Number(words)
  if (/^\d+$/.test(words) && number >= 1 && number <= LIMIT_MAX) return number
  throw new InvalidArgumentError(`It is not a number from 1 to ${LIMIT_MAX}.`)
}

async function listStories({ asOf, limit, json, ...place }: StoriesOptions): Promise<number> {
  return withDesk(place, async ({ stories }) => {
    await stories.settle()
    const paint = paintFor(process.stdout, process.env)
    const found = await stories.list({ limit, asOf })
    for (const { line } of found)
      process.stdout.write(json ? `${JSON.stringify(line)}\n` : lineOfStory(line, paint))
    if (found.length === 0)
      process.stderr.write('tocsin: no stories yet: take in reports with "tocsin take" or feeds\n')
    return EXIT.done
  })
}

async function showStory(given: string, { asOf, json, ...place }: StoriesOptions): Promise<number> {
  return withDesk(place, async ({ stories }) => {
    await stories.settle()
    const view = await stories.get((await wholeId(stories, given)) ?? given, asOf)
    const paint = paintFor(process.stdout, process.env)
    process.stdout.write(json ? `${JSON.stringify(view)}\n` : linesOfStory(view, paint))
    return EXIT.done
  })
}

/** The one id that begins so, among all stories; null when there is none or more than one. */
async function wholeId(stories: Desk['stories'], begin: string): Promise<string | null> {
  const fitting: string[] = []
  let before: { rank: number; id: string } | undefined
  for (;;) {
    const part = await stories.list(before === undefined ? { limit: PART } : { limit: PART, before })
    fitting.push(...part.map(({ line }) => line.id).filter((id) => id.startsWith(begin)))
    const last = part.at(-1)
    if (last === undefined || fitting.length > 1) return fitting.length === 1 ? (fitting[0] ?? null) : null
    before = { rank: last.rank, id: last.line.id }
  }
}

async function tellOutlets(
  name: string | undefined,
  { owner, nobody, json, ...place }: OutletOptions,
): Promise<number> {
  return withDesk(place, async ({ stories }) => {
    if (name !== undefined && (owner !== undefined || nobody))
      await stories.setOwner(name, nobody ? null : (owner ?? null), nameOfUser())
    const outlets = await stories.listOutlets()
    for (const outlet of outlets.filter((one) => name === undefined || one.name === name)) {
      const told = `${harmless(outlet.name)}: ${harmless(outlet.owner ?? 'nobody else')}\n`
      process.stdout.write(json ? `${JSON.stringify(outlet)}\n` : told)
    }
    return EXIT.done
  })
}
