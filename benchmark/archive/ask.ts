/** What a reader waits for: the start of the desk, and the pages and searches of an archive, over HTTP. */

import { startServer } from '#api'
import { openDesk } from '#desk'

/** Milliseconds below which 95 of 100 answers stay. */
const p95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

const SEARCHES = [
  'q=campaign',
  'q=%22climate+change%22',
  'q=court+ruling',
  'act=deny',
  'act=accuse&q=emails',
  'speaker=Clinton',
  'country=RUS&act=assert',
  'since=2024-01-01&q=police',
  'origins=3&q=president',
]

/** Starts the desk on an archive and asks it so many times; all times in milliseconds. */
export async function askArchive(data: string, rounds: number): Promise<object> {
  const began = performance.now()
  const desk = await openDesk({ dataFolder: data, threads: 1 })
  const server = await startServer({ desk, host: '127.0.0.1', port: 0, webFolder: data })
  const timed = async (path: string): Promise<{ ms: number; body: unknown }> => {
    const asked = performance.now()
    const reply = await fetch(`${server.address}${path}`)
    const body: unknown = await reply.json()
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${JSON.stringify(body)}`)
    return { ms: performance.now() - asked, body }
  }
  const first = await timed('/api/stories')
  const startMs = performance.now() - began
  const { stories } = first.body as { readonly stories: readonly { readonly id: string }[] }
  const { body } = await timed('/api/readings?limit=100')
  const { readings } = body as { readonly readings: readonly { readonly id: string }[] }
  const times: Record<string, number[]> = { stories: [], story: [], report: [], links: [], search: [] }
  const keep = async (kind: string, path: string) => times[kind]?.push((await timed(path)).ms)
  for (let round = 0; round < rounds; round++) {
    const story = stories[round % stories.length]?.id ?? ''
    const report = readings[round % readings.length]?.id ?? ''
    await keep('stories', '/api/stories')
    await keep('story', `/api/stories/${story}`)
    await keep('report', `/api/readings/${report}`)
    await keep('links', `/api/readings/${report}/links`)
    await keep('search', `/api/search?${SEARCHES[round % SEARCHES.length]}`)
  }
  await server.close()
  await desk.close()
  return { startMs, ...Object.fromEntries(Object.entries(times).map(([kind, all]) => [kind, p95(all)])) }
}
