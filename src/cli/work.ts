/** `tocsin work`: a further worker beside a desk: fetches feeds and reads what they bring, until it is stopped. */

import type { Command } from 'commander'
import type { Desk } from '#desk'
import { EXIT } from './exit.ts'
import { keepWorking } from './keep-working.ts'
import { mailSettings } from './mail-settings.ts'
import { stopSignal } from './stop-signal.ts'
import { type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

const EXAMPLES = `
Examples:
  tocsin work                                        on this machine, beside a desk or without one
  DATABASE_URL=postgres://… tocsin work              on another machine

"tocsin desk" does this work by itself; more workers share it. One that is killed loses nothing.`

/** Adds the command to the program. */
export function addWork(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('work')
      .summary('fetch feeds and read what they bring, as a further worker')
      .description('Fetches feeds and reads what they bring, as a further worker beside a desk.'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (options: PlaceOptions) =>
      finish(await withDesk({ ...options, mail: mailSettings(process.env) }, work)),
    )
}

async function work(desk: Desk): Promise<number> {
  const stopped = stopSignal()
  const stop = keepWorking(desk)
  process.stdout.write('Tocsin works.\nStop it with Ctrl+C.\n')
  await stopped
  await stop()
  return EXIT.done
}
