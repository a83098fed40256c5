/**
 * The guard at the door: which addresses may be fetched. A page must not lead Tocsin into the network it runs in
 * (server-side request forgery), so the network address is judged where the connection is made, at every redirect anew.
 */

import { isIP, type LookupFunction } from 'node:net'
import { TocsinError } from '#base'
import { errors } from './errors.ts'
import { whyNotPublic } from './judge-address.ts'
import { ADDRESS_LENGTH_MAX } from './limits.ts'
import type { Outside } from './outside.ts'

const PORTS = new Set(['80', '443', '8080', '8443'])

export interface Guard {
  /** Parses an address and judges all of it that can be judged without asking for its host. */
  admit(address: string, base?: URL): URL
  /** Finds the network address for a connection to an admitted address, and refuses one that is not public. */
  lookupFor(url: URL): LookupFunction
}

interface AllowedHost {
  readonly host: string
  /** Null when every port is meant. */
  readonly port: string | null
}

/** Builds the guard; hosts that are allowed by name may stand in any network, and without a port have any port. */
export function buildGuard(allowHosts: readonly string[], outside: Pick<Outside, 'resolve'>): Guard {
  const allowed = allowHosts.map(parseAllowed)
  const isAllowed = (url: URL): boolean =>
    allowed.some(({ host, port }) => host === hostOf(url) && (port === null || port === portOf(url)))

  function admit(address: string, base?: URL): URL {
    const url = URL.canParse(address, base) ? new URL(address, base) : null
    if (url === null || url.href.length > ADDRESS_LENGTH_MAX) throw errors.address_not_valid(shown(address))
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw errors.scheme_not_allowed(shown(address))
    if (url.username !== '' || url.password !== '') throw errors.address_has_password(url.host)
    url.hash = ''
    if (isAllowed(url)) return url
    if (!PORTS.has(portOf(url))) throw errors.port_not_allowed(url.host)
    // Subtle: a connection to a bare network address asks for no name, so it never comes to a lookup.
    const host = hostOf(url)
    if (isIP(host) !== 0) judge(host, host)
    return url
  }

  function lookupFor(url: URL): LookupFunction {
    return (host, options, callback) => {
      outside
        .resolve(host)
        .then((addresses) => {
          if (addresses.length === 0) throw errors.host_not_found(host, undefined)
          // One private address among public ones is as bad: the connection may be made to any of them.
          if (!isAllowed(url)) for (const address of addresses) judge(host, address)
          return addresses.map((address) => ({ address, family: isIP(address) }))
        })
        .then(
          (found) => {
            const [first = { address: '', family: 0 }] = found
            if (options.all === true) callback(null, found)
            else callback(null, first.address, first.family)
          },
          (error: unknown) => callback(asError(host, error), ''),
        )
    }
  }
  return { admit, lookupFor }
}

function judge(host: string, address: string): void {
  const range = whyNotPublic(address)
  if (range !== null) throw errors.address_not_public(host, range)
}

const asError = (host: string, error: unknown): Error =>
  error instanceof TocsinError ? error : errors.host_not_found(host, error)

/** `[::1]` → `::1` */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1')

const portOf = (url: URL): string => url.port || (url.protocol === 'https:' ? '443' : '80')

/** Addresses come from strangers too: only so much of one goes into a message, and never a password. */
function shown(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//').slice(0, 200)
}

function parseAllowed(words: string): AllowedHost {
  const [, name = words, port = null] = /^(\[[^\]]*\]|[^:]*):(\d{1,5})$/.exec(words) ?? []
  const bare = isIP(name) === 6 ? `[${name}]` : name
  const isName = bare !== '' && !/[/@?#\s\\]/.test(bare) && URL.canParse(`http://${bare}`)
  const url = isName ? new URL(`http://${bare}`) : null
  if (url === null || url.port !== '') throw errors.allowed_host_not_valid(words)
  return { host: hostOf(url), port }
}
