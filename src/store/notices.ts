/** What changed, told to every process that works on the same database (LISTEN and NOTIFY of PostgreSQL). */

import type pg from 'pg'

/** A change that screens may want to show. */
export interface Notice {
  readonly kind: 'report' | 'story' | 'feed'
  readonly id: string
}

const CHANNEL = 'tocsin_notices'

/** Tells everybody who listens; what nobody hears is lost. */
export async function sendNotice(pool: pg.Pool, notice: Notice): Promise<void> {
  await pool.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(notice)])
}

/** Hears notices until the returned function is called; when the connection breaks, it is made anew. */
export async function hearNotices(
  pool: pg.Pool,
  hear: (notice: Notice) => void,
): Promise<() => Promise<void>> {
  let isOpen = true
  let client: pg.PoolClient | null = null
  const listen = async (): Promise<void> => {
    const own = await pool.connect()
    if (!isOpen) return own.release()
    client = own
    own.on('notification', ({ payload }) => {
      const notice = parseNotice(payload ?? '')
      if (notice !== null) hear(notice)
    })
    own.on('error', () => {
      client = null
      own.release(true)
      retry()
    })
    await own.query(`listen ${CHANNEL}`)
  }
  const retry = () => {
    if (isOpen) setTimeout(() => void listen().catch(retry), RETRY_MS).unref()
  }
  await listen()
  return async () => {
    isOpen = false
    client?.release(true)
    client = null
  }
}

const RETRY_MS = 1_000
const KINDS: readonly string[] = ['report', 'story', 'feed']

function parseNotice(text: string): Notice | null {
  try {
    const { kind, id } = JSON.parse(text) as Partial<Record<string, unknown>>
    return typeof kind === 'string' && KINDS.includes(kind) && typeof id === 'string'
      ? { kind: kind as Notice['kind'], id }
      : null
  } catch {
    return null // Somebody else uses the channel: nothing for us.
  }
}
