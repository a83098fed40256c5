/**
 * Network addresses that lead out into the public network, told from those that lead into a network of somebody's own
 * (IANA's registries of special-purpose addresses, RFC 6890 and its updates).
 */

import addresses, { type IPv6 } from 'ipaddr.js'

/** RFC 6052: an IPv4 address behind a translator between the two kinds of network. */
const TRANSLATED: [IPv6, number] = [addresses.parse('64:ff9b::') as IPv6, 96]
/** RFC 4291, 2.4: all that is given out for use; what lies outside is reserved. */
const GLOBAL: [IPv6, number] = [addresses.parse('2000::') as IPv6, 3]

/** Why an address is not public ("loopback", "private"), or null when it is. */
export function whyNotPublic(address: string): string | null {
  if (!addresses.isValid(address)) return 'unknown'
  const parsed = addresses.parse(address)
  if (parsed.kind() === 'ipv4') return rangeOf(parsed.range())
  const six = parsed as IPv6
  if (six.range() === 'ipv4Mapped') return whyNotPublic(lastFour(six))
  if (six.match(TRANSLATED)) return whyNotPublic(lastFour(six))
  // Subtle: 6to4 and Teredo carry an IPv4 address too, but are out of use; they fall out here with the rest.
  return rangeOf(six.range()) ?? (six.match(GLOBAL) ? null : 'reserved')
}

const lastFour = (six: IPv6): string => six.toByteArray().slice(12).join('.')

/** `carrierGradeNat` → "carrier grade nat" */
const rangeOf = (range: string): string | null =>
  range === 'unicast' ? null : range.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
