/** Goes from address to address until one answers with something else than "look there" (RFC 9110, 15.4). */

import type { IncomingHttpHeaders } from 'node:http'
import { errors } from './errors.ts'
import type { Reply } from './exchange.ts'

export interface Redirect {
  readonly from: string
  readonly to: string
  /** True when the host says that the old address will not come back. */
  readonly isPermanent: boolean
}

export interface Arrival {
  readonly url: URL
  readonly reply: Reply
  readonly redirects: readonly Redirect[]
}

export interface Trip {
  readonly redirectsMax: number
  /** Judges an address before anything is asked of it. */
  admit(address: string, base?: URL): URL
  /** Asks one address; `hosts` are those that were asked on this trip before. */
  visit(url: URL, hosts: ReadonlySet<string>): Promise<Reply>
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]
const PERMANENT: readonly number[] = [301, 308]

/** True for a reply that only tells another address. */
export const isRedirect = (status: number, headers: IncomingHttpHeaders): boolean =>
  REDIRECTS.includes(status) && headers.location !== undefined

/** Follows an address to where it leads; every address on the way is judged like the first. */
export async function follow(address: string, trip: Trip): Promise<Arrival> {
  const redirects: Redirect[] = []
  const hosts = new Set<string>()
  let url = trip.admit(address)
  for (;;) {
    const reply = await trip.visit(url, hosts)
    if (!isRedirect(reply.status, reply.headers)) return { url, reply, redirects }
    if (redirects.length === trip.redirectsMax) throw errors.too_many_redirects(address, trip.redirectsMax)
    hosts.add(url.hostname)
    const next = trip.admit(locationOf(reply.headers), url)
    redirects.push({ from: url.href, to: next.href, isPermanent: PERMANENT.includes(reply.status) })
    url = next
  }
}

/** Subtle: Node gives header lines as Latin letters, but hosts write addresses with letters beyond them in UTF-8. */
function locationOf({ location = '' }: IncomingHttpHeaders): string {
  const octets = Uint8Array.from(location, (letter) => letter.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    return location // Not UTF-8, so it is what it looks like.
  }
}
