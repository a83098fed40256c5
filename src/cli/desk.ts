/** `tocsin desk`: starts the desk and its screens, and runs until it is stopped. */

import { spawn } from 'node:child_process'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Desk } from '#desk'
import { EXIT } from './exit.ts'
import { keepWorking } from './keep-working.ts'
import { mailSettings } from './mail-settings.ts'
import { stopSignal } from './stop-signal.ts'

export interface RunningServer {
  readonly address: string
  close(): Promise<void>
}

/** Starts the HTTP server of the desk; given by the front step, for the command line does not know the API. */
export type StartServer = (options: { desk: Desk; host: string; port: number }) => Promise<RunningServer>

interface DeskOptions {
  readonly host: string
  readonly port: number
  readonly data?: string
  readonly database?: string
  readonly open: boolean
}

const EXAMPLES = `
Examples:
  tocsin desk                          on http://127.0.0.1:4321, for this machine alone
  tocsin desk --port 0                 on any port that is free
  tocsin desk --data ~/desks/baltic    with its data in a folder of your choice
  DATABASE_URL=postgres://… tocsin desk  on a PostgreSQL server, version 15 or later

Without --database Tocsin starts a PostgreSQL of its own in the data folder and stops it with the last process.`

/** Adds the command to the program. */
export function addDesk(
  program: Command,
  startServer: StartServer,
  finish: (exitCode: number) => void,
): void {
  program
    .command('desk')
    .summary('start the desk and open it in the browser')
    .description('Starts the desk: the screens, the API and the database behind them.')
    .addOption(
      new Option('--port <number>', 'port to listen on, 0 for any')
        .env('TOCSIN_PORT')
        .default(4321)
        .argParser(parsePort),
    )
    .addOption(new Option('--host <name>', 'address to listen on').env('TOCSIN_HOST').default('127.0.0.1'))
    .addOption(new Option('--data <folder>', 'where the data is kept').env('TOCSIN_DATA'))
    .addOption(
      new Option('--database <url>', 'PostgreSQL server to use instead of our own').env('DATABASE_URL'),
    )
    .option('--no-open', 'do not open the browser')
    .addHelpText('after', EXAMPLES)
    .action(async (options: DeskOptions) => finish(await runDesk(options, startServer)))
}

function parsePort(words: string): number {
  const port = Number(words)
  if (/^\d+$/.test(words) && port <= 65_535) return port
  throw new InvalidArgumentError('It is not a port: give a number from 0 to 65535.')
}

async function runDesk(options: DeskOptions, startServer: StartServer): Promise<number> {
  const stopped = stopSignal()
  const { openDesk, takeSeat } = await import('#desk')
  const place = { dataFolder: options.data, databaseUrl: options.database }
  const seat = await takeSeat(place)
  try {
    const desk = await openDesk({ ...place, mail: mailSettings(process.env, addressOf(options)) })
    try {
      await serve(desk, { options, startServer, seat, stopped })
    } finally {
      await desk.close()
    }
  } finally {
    await seat.leave()
  }
  return EXIT.done
}

/** Where a browser on this machine finds the desk, as far as it can be told before it listens. */
function addressOf({ host, port }: DeskOptions): string {
  return `http://${/^(0\.0\.0\.0|::)$/.test(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}

interface Serving {
  readonly options: DeskOptions
  readonly startServer: StartServer
  readonly seat: { tell(address: string): Promise<void> }
  readonly stopped: Promise<void>
}

async function serve(desk: Desk, { options, startServer, seat, stopped }: Serving): Promise<void> {
  const server = await startServer({ desk, host: options.host, port: options.port })
  const stopWork = keepWorking(desk)
  try {
    await seat.tell(server.address)
    process.stdout.write(`Tocsin is ready: ${server.address}\nStop it with Ctrl+C.\n`)
    if (options.open && hasScreen()) openBrowser(server.address)
    await stopped
  } finally {
    await stopWork()
    await server.close()
  }
}

/** A person at this very machine: a terminal, a screen, no continuous integration, no remote shell. */
function hasScreen(): boolean {
  const { CI, SSH_CONNECTION, DISPLAY, WAYLAND_DISPLAY } = process.env
  if (!process.stdout.isTTY || CI || SSH_CONNECTION) return false
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

function openBrowser(address: string): void {
  const [program = 'xdg-open', ...words] = OPENERS[process.platform] ?? ['xdg-open']
  const opener = spawn(program, [...words, address], { stdio: 'ignore', detached: true })
  opener.on('error', () => null) // The address is on the terminal: who has no opener opens it by hand.
  opener.unref()
}
