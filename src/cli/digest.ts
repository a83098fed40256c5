/** `tocsin digest`: prints the digest of Today or of a saved search, or sends it by e-mail. */

import { type Command, InvalidArgumentError } from 'commander'
import { EXIT } from './exit.ts'
import { mailSettings, USUAL_ADDRESS } from './mail-settings.ts'
import { harmless } from './terminal/paint.ts'
import { type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

interface DigestOptions extends PlaceOptions {
  readonly search?: string
  readonly to?: string
  readonly list?: boolean
  readonly json?: boolean
}

const EXAMPLES = `
Examples:
  tocsin digest                            the stories of Today, on the terminal
  tocsin digest --list                     the saved searches, with their ids
  tocsin digest --search 5f0c…             what a saved search finds
  tocsin digest --to ada@example.org       send it; TOCSIN_MAIL_HOST and TOCSIN_MAIL_FROM must be set

Subscriptions, daily or with changes, are made on the screen Search; a running desk sends them.`

/** Adds the command to the program. */
export function addDigest(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('digest')
      .summary('print or send the stories of Today or of a saved search')
      .description('Prints the digest of Today or of a saved search, or sends it by e-mail.')
      .option('--search <id>', 'a saved search in the place of Today')
      .option('--to <address>', 'send it there', parseAddress)
      .option('--list', 'list the saved searches')
      .option('--json', 'as JSON'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (options: DigestOptions) => finish(await digest(options)))
}

function parseAddress(words: string): string {
  if (/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(words)) return words
  throw new InvalidArgumentError('It is not an e-mail address.')
}

async function digest(options: DigestOptions): Promise<number> {
  const mail = mailSettings(process.env)
  return withDesk({ ...options, mail }, async ({ digests, searches }) => {
    const searchId = options.search ?? null
    if (options.list) {
      for (const { id, name } of await searches.list()) process.stdout.write(`${id}  ${harmless(name)}\n`)
    } else if (options.to !== undefined) {
      await digests.sendOnce(searchId, options.to)
      process.stderr.write(`tocsin: sent to ${harmless(options.to)}\n`)
    } else if (options.json) {
      process.stdout.write(`${JSON.stringify(await digests.digest(searchId), null, 2)}\n`)
    } else process.stdout.write(await digests.text(searchId, mail?.deskAddress ?? USUAL_ADDRESS))
    return EXIT.done
  })
}
