/** `tocsin feeds`: where the desk collects: listed with how each feed is, added, imported, paused, removed, fetched now. */

import { readFile, writeFile } from 'node:fs/promises'
import { Argument, type Command, InvalidArgumentError } from 'commander'
import type { Desk, FeedLine } from '#desk'
import { errors } from './errors.ts'
import { EXIT, exitCodeFor, wordsFor } from './exit.ts'
import { checkNow } from './feeds/check-now.ts'
import { showEntries, showFeeds } from './feeds/show-feeds.ts'
import { whyNotReadable } from './read/find-files.ts'
import { harmless, paintFor } from './terminal/paint.ts'
import { type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

interface FeedsOptions extends PlaceOptions {
  readonly json?: boolean
  readonly outlet?: string
  readonly allowHost?: readonly string[]
}

const DEEDS = ['add', 'import', 'export', 'show', 'pause', 'resume', 'remove', 'restore', 'check'] as const
type Deed = (typeof DEEDS)[number]

const EXAMPLES = `
Examples:
  tocsin feeds                                     how each feed is: last seen, usual a day, silent since
  tocsin feeds add https://news.example/feed.xml   also the address of a front page that names its feed
  tocsin feeds add --outlet "The Harbour Post" https://harbour.example/rss
  tocsin feeds add inbox/                          a folder: files put there are taken in once each
  tocsin feeds add --allow-host localhost:8000 http://localhost:8000/feed.xml
  tocsin feeds import feeds.opml                   the feeds of a feed reader
  tocsin feeds export > feeds.opml
  tocsin feeds show 9dca46d6                       its entries, with what became of each
  tocsin feeds pause 9dca46d6                      and resume, remove, restore
  tocsin feeds check                               fetch all feeds now, or the ones named

Feeds are fetched while "tocsin desk" or "tocsin work" runs. An id may be cut short as long as it is clear.`

/** Adds the command to the program. */
export function addFeeds(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('feeds')
      .summary('where the desk collects: feeds, pages and folders')
      .description('Lists the feeds with how each is, and adds, imports, pauses, removes and fetches them.')
      .addArgument(
        new Argument('[deed]', `what to do: ${DEEDS.join(', ')}; lists without it`).argParser(parseDeed),
      )
      .argument('[what...]', 'addresses, folders, files or ids')
      .option('--outlet <name>', 'with add: what the outlet is called')
      .option(
        '--allow-host <host>',
        'with add: this feed may lead to this host of your own, HOST or HOST:PORT; may be repeated',
        (host, hosts: string[] = []) => [...hosts, host],
      )
      .option('--json', 'print one JSON object a line'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (deed: Deed | undefined, what: string[], options: FeedsOptions) =>
      finish(await withDesk(options, (desk) => perform(desk, { deed, what, options }))),
    )
}

function parseDeed(word: string): Deed {
  const deed = DEEDS.find((one) => one === word)
  if (deed === undefined) throw new InvalidArgumentError(`Choose one of ${DEEDS.join(', ')}.`)
  return deed
}

interface Wish {
  readonly deed: Deed | undefined
  readonly what: readonly string[]
  readonly options: FeedsOptions
}

async function perform(desk: Desk, { deed, what, options }: Wish): Promise<number> {
  const { feeds } = desk
  if (deed === undefined) return list(desk, options)
  if (deed === 'export') return writeOut(await feeds.exportList(), what[0])
  if (deed === 'check') return checkNow(desk, await linesOf(desk, what), (line) => print([line], options))
  if (what.length === 0) throw errors.no_feed_named(deed)
  return eachOf(what, async (word) => {
    if (deed === 'import') return importFile(desk, word)
    if (deed === 'add') {
      const { outlet, allowHost } = options
      const { feed, isNew } = await feeds.add({
        ...{ address: word, outlet: outlet ?? null, allowHosts: allowHost ?? [], mayBeFolder: true },
      })
      if (!isNew) process.stderr.write(`tocsin: ${harmless(feed.address)} was there already\n`)
      return print([feed], options)
    }
    const id = deed === 'restore' ? word : (await findLine(desk, word)).id
    if (deed === 'show') return show(desk, id, options)
    if (deed === 'remove') {
      await feeds.remove(id)
      process.stdout.write(`${id} removed; bring it back with: tocsin feeds restore ${id}\n`)
      return
    }
    print([await feeds[deed](id)], options)
  })
}

/** Does something for each word; one that fails does not hold the others. */
async function eachOf(words: readonly string[], work: (word: string) => Promise<void>): Promise<number> {
  let exitCode: number = EXIT.done
  for (const word of words) {
    try {
      await work(word)
    } catch (error) {
      exitCode = Math.max(exitCode, exitCodeFor(error))
      process.stderr.write(wordsFor(error, process.env))
    }
  }
  return exitCode
}

async function list({ feeds }: Desk, options: FeedsOptions): Promise<number> {
  const lines = await feeds.list()
  if (lines.length === 0)
    process.stderr.write('tocsin: there are no feeds yet; add one with: tocsin feeds add ADDRESS\n')
  print(lines, options)
  return EXIT.done
}

function print(lines: readonly FeedLine[], { json }: FeedsOptions): void {
  if (json) for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`)
  else
    process.stdout.write(showFeeds(lines, { paint: paintFor(process.stdout, process.env), now: new Date() }))
}

const ENTRIES_SHOWN = 50

async function show({ feeds }: Desk, id: string, options: FeedsOptions): Promise<void> {
  const entries = await feeds.listEntries(id, { limit: ENTRIES_SHOWN })
  if (options.json) for (const entry of entries) process.stdout.write(`${JSON.stringify(entry)}\n`)
  else process.stdout.write(showEntries(entries))
}

async function importFile({ feeds }: Desk, path: string): Promise<void> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw whyNotReadable(path, error)
  })
  const { added, knownCount } = await feeds.importList(new Uint8Array(bytes))
  process.stderr.write(`tocsin: ${added.length} feeds added, ${knownCount} were there already\n`)
}

async function writeOut(opml: string, path: string | undefined): Promise<number> {
  if (path === undefined) process.stdout.write(opml)
  else
    await writeFile(path, opml).catch((error: unknown) => {
      throw errors.file_not_written(path, error)
    })
  return EXIT.done
}

/** The named feeds, or all that are not paused. */
async function linesOf(desk: Desk, ids: readonly string[]): Promise<FeedLine[]> {
  if (ids.length > 0) return Promise.all(ids.map((id) => findLine(desk, id)))
  return (await desk.feeds.list()).filter(({ pausedAt }) => pausedAt === null)
}

async function findLine({ feeds }: Desk, word: string): Promise<FeedLine> {
  const found = (await feeds.list()).filter(({ id, address }) => id.startsWith(word) || address === word)
  return found.length === 1 ? (found[0] as FeedLine) : feeds.get(word)
}
