/** Address → the rules of its host, asked for once and kept for a while (RFC 9309, 2.3 and 2.4). */

import { TocsinError } from '#base'
import { errors } from '../errors.ts'
import { ALLOW_ALL, parseRobots, type RobotsRules } from './parse-robots.ts'

export interface RobotsReply {
  readonly status: number
  readonly bytes: Uint8Array
}

export interface RobotsOptions {
  /** The product token that rules are looked up by. */
  readonly agent: string
  /** Fetches a robots.txt, redirects and all. */
  fetchRobots(address: URL): Promise<RobotsReply>
  now(): number
  readonly keptMs: number
  readonly failureKeptMs: number
}

const HOSTS_KEPT_MAX = 1000

/** Makes a memory of rules; throws what says why a host gives none. */
export function openRobots(options: RobotsOptions): (url: URL) => Promise<RobotsRules> {
  const known = new Map<string, { readonly rules: Promise<RobotsRules>; goodUntil: number }>()
  return ({ origin }) => {
    const now = options.now()
    const found = known.get(origin)
    if (found !== undefined && now < found.goodUntil) return found.rules
    const rules = askFor(new URL('/robots.txt', origin), options)
    const entry = { rules, goodUntil: now + options.keptMs }
    rules.catch(() => {
      entry.goodUntil = options.now() + options.failureKeptMs
    })
    known.delete(origin)
    known.set(origin, entry)
    const [oldest] = known.keys()
    if (known.size > HOSTS_KEPT_MAX && oldest !== undefined) known.delete(oldest)
    return rules
  }
}

async function askFor(address: URL, { agent, fetchRobots }: RobotsOptions): Promise<RobotsRules> {
  const { status, bytes } = await fetchRobots(address).catch((error: unknown) => {
    // RFC 9309, 2.3.1.2: after too many redirects there are no rules.
    if (error instanceof TocsinError && error.code === 'net.too_many_redirects')
      return { status: 404, bytes: new Uint8Array() }
    throw error
  })
  if (status >= 200 && status < 300) return parseRobots(new TextDecoder().decode(bytes), agent)
  // "Too many requests" says nothing about rules: it counts as a host that cannot tell them now.
  if (status >= 500 || status === 429) throw errors.robots_unreachable(address.host, status)
  return ALLOW_ALL
}
