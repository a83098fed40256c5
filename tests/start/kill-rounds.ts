/**
 * Kills the desk, and every second time its database too, at random moments while pages come in over HTTP; starts it
 * again and asks for everything that was acknowledged. Nothing may be lost, be there twice, or lack what hangs on it.
 */

import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { seededChance } from '#base'
import { readingSchema } from '#contract'
import { verifyArchive } from '#desk'
import { start } from '../flow/program.ts'

export interface KillOptions {
  /** A new data folder. */
  readonly folder: string
  readonly rounds: number
  readonly seed: number
  readonly clients?: number
}

/** What came of all rounds. */
export interface KillResult {
  readonly rounds: number
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  readonly faults: readonly string[]
  /** Reports whose links were not made within the time that was given after the last start. */
  readonly unlinked: number
  /** Milliseconds from a start to the address, the longest. */
  readonly startMsMax: number
}

const DELAY_MS_RANGE = 1_500
const FIRST_LIMIT_MS = 20_000
const LINK_LIMIT_MS = 30_000

/** Runs the rounds one after the other in one data folder. */
export async function killRounds({ folder, rounds, seed, clients = 4 }: KillOptions): Promise<KillResult> {
  const draw = seededChance(seed)
  const acknowledged = new Map<string, string>()
  const lost = new Set<string>()
  let startMsMax = 0
  const begin = async () => {
    const startedAt = performance.now()
    const desk = await startDesk(folder)
    startMsMax = Math.max(startMsMax, performance.now() - startedAt)
    return desk
  }
  const pages = openPages(draw)
  for (let round = 0; round < rounds; round++) {
    const { desk, address } = await begin()
    const sent = sendUntilKilled(address, { clients, pages, acknowledged })
    // Now and then before anything was answered, else while answers come and go.
    if (draw() < 0.8) await Promise.race([sent.first, pause(FIRST_LIMIT_MS)])
    await pause(draw() * DELAY_MS_RANGE)
    const exit = once(desk, 'exit')
    desk.kill('SIGKILL')
    if (round % 2 === 1) killDatabase(folder)
    await exit
    await sent.all
  }
  const { desk, address } = await begin()
  try {
    for (const id of acknowledged.keys()) if (!(await isThere(address, id))) lost.add(id)
    const titles = await titlesOn(address)
    const twice = titles.filter((title, at) => titles.indexOf(title) !== at)
    const { faults, unlinked } = await verified(folder)
    const told = [...lost].map((id) => `${id}: ${acknowledged.get(id)}`)
    return { rounds, acknowledged: acknowledged.size, lost: told, twice, faults, unlinked, startMsMax }
  } finally {
    const exit = once(desk, 'exit')
    desk.kill('SIGTERM')
    await exit
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function startDesk(folder: string): Promise<{ desk: ChildProcess; address: string }> {
  const desk = start({ words: ['desk', '--port', '0', '--no-open', '--data', folder] })
  desk.stderr?.pipe(process.stderr)
  for await (const line of createInterface({ input: desk.stdout as NodeJS.ReadableStream })) {
    const address = /^Tocsin is ready: (http:\S+)$/.exec(line)?.[1]
    if (address !== undefined) return { desk, address }
  }
  throw new Error('the desk ended before it was ready')
}

/** Every process that works in the folder of the database: a killed server leaves none of its own behind. */
function killDatabase(folder: string): void {
  const cluster = join(folder, 'postgres')
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readlinkSync(`/proc/${pid}/cwd`) === cluster) process.kill(Number(pid), 'SIGKILL')
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'ENOENT' && code !== 'ESRCH' && code !== 'EACCES') throw error
    }
  }
}

interface Pages {
  next(): string
}

const PLACES = ['Orran', 'Arl', 'Velm', 'Tarsk', 'Holt', 'Brin']
const PEOPLE = ['Ada Reed', 'Bo Lind', 'Eva Holm', 'Ivo Ters', 'Vera Kolm']
const DEEDS = ['may stop', 'is to be closed', 'will be searched', 'has been paid for', 'is in danger']

/** New reports, copies of earlier ones under another headline, and now and then the very same page again. */
function openPages(draw: () => number): Pages {
  const pick = (from: readonly string[]) => from[Math.floor(draw() * from.length)] as string
  const bodies: string[] = []
  const before: string[] = []
  let count = 0
  return {
    next: () => {
      const kind = draw()
      if (kind < 0.1 && before.length > 0) return pick(before)
      const [place, deed] = [pick(PLACES), pick(DEEDS)]
      const isCopy = kind < 0.3 && bodies.length > 0
      const body = isCopy
        ? pick(bodies)
        : `The ferry to ${place} ${deed}, harbour minister ${pick(PEOPLE)} warned on Friday after ${count + 3} days of storm.\n` +
          `"We have told the ${Math.floor(draw() * 900)} people of ${place} to stay at home," said ${pick(PEOPLE)}, the mayor.\n` +
          `${pick(PEOPLE)} denied that the ship was too old. Two officials said the report number ${count} was not finished.`
      if (!isCopy) bodies.push(body)
      const page = `Ferry to ${place} ${deed}, number ${count++}\n\n${body}\n`
      before.push(page)
      return page
    },
  }
}

interface Sending {
  readonly clients: number
  readonly pages: Pages
  readonly acknowledged: Map<string, string>
}

interface Sent {
  /** Resolves with the first acknowledgement. */
  readonly first: Promise<void>
  readonly all: Promise<unknown>
}

/** Clients that send one page after the other until nobody answers any more. */
function sendUntilKilled(address: string, { clients, pages, acknowledged }: Sending): Sent {
  let tell = () => {}
  const first = new Promise<void>((resolve) => {
    tell = resolve
  })
  const client = async () => {
    for (;;) {
      const page = pages.next()
      const id = await send(address, page)
      if (id === null) return
      acknowledged.set(id, page.split('\n')[0] as string)
      tell()
    }
  }
  return { first, all: Promise.all(Array.from({ length: clients }, client)) }
}

/** The id that was acknowledged; null when the desk was gone before it had answered to the end. */
async function send(address: string, page: string): Promise<string | null> {
  const headers = { 'content-type': 'text/plain' }
  try {
    const reply = await fetch(`${address}/api/readings`, { method: 'POST', headers, body: page })
    const { reading } = (await reply.json()) as { reading?: { report: { id: string } } }
    // The database was killed a moment before the desk: an error is no acknowledgement.
    return reply.ok && reading !== undefined ? reading.report.id : null
  } catch {
    return null // The connection broke: that is what this is about.
  }
}

const isThere = async (address: string, id: string): Promise<boolean> =>
  (await fetch(`${address}/api/readings/${id}`)).ok

async function titlesOn(address: string): Promise<string[]> {
  const titles: string[] = []
  for (let before = ''; ; ) {
    const reply = await fetch(`${address}/api/readings?limit=100${before}`)
    const list = (await reply.json()) as { readings: { title: string }[]; next: string | null }
    titles.push(...list.readings.map(({ title }) => title))
    if (list.next === null) return titles
    before = `&before=${encodeURIComponent(list.next)}`
  }
}

/** What is wrong once the desk has had time to make the links that were still to be made. */
async function verified(folder: string): Promise<{ faults: string[]; unlinked: number }> {
  const deadline = Date.now() + LINK_LIMIT_MS
  for (;;) {
    const faults: string[] = []
    let unlinked = 0
    const faultOfShape = (value: unknown) => readingSchema.safeParse(value).error?.message ?? null
    for await (const { check, about, what, isFault } of verifyArchive({ dataFolder: folder, faultOfShape })) {
      if (check === 'links to make') unlinked++
      else if (isFault) faults.push(`${check}: ${about}: ${what}`)
    }
    if ((faults.length === 0 && unlinked === 0) || Date.now() > deadline) return { faults, unlinked }
    await pause(500)
  }
}
