/** What is shown of actors ⇄ the address: filters, stretches of days, the other of a comparison. */

import { ACTS, EVENT_NAMES } from '#domain'
import { asOfIn } from '../../parts/as-of-bar.tsx'
import { FAMILIES, FAMILY_KEYS, type FamilyKey } from '../../parts/families.ts'
import { actorPath, actorsPath } from '../../parts/route.ts'

/** What the page of an actor shows. */
export interface ActorView {
  readonly family: FamilyKey | null
  readonly from: string | null
  readonly until: string | null
  readonly asOf: string | null
  /** The actor that this one stands beside. */
  readonly other: string | null
  readonly isTable: boolean
}

/** What the page of all actors shows. */
export interface ActorsView {
  readonly screen: 'list' | 'matrix'
  readonly name: string
  /** An actor for whom another is being chosen to stand beside. */
  readonly compare: string | null
  readonly from: string | null
  readonly until: string | null
  readonly type: string | null
  readonly by: 'party' | 'country'
  /** The chosen cell. */
  readonly actor: string | null
  readonly recipient: string | null
  /** The events of an actor, also denied ones and of all days, in the place of the matrix. */
  readonly isAll: boolean
  readonly asOf: string | null
}

const dayIn = (query: URLSearchParams, name: string): string | null => {
  const day = query.get(name)
  return day !== null && /^[12]\d{3}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null
}

/** Reads the view of one actor; what is not understood is left out. */
export function parseActorView(address: URL): ActorView {
  const query = address.searchParams
  return {
    family: FAMILY_KEYS.find((key) => key === query.get('family')) ?? null,
    from: dayIn(query, 'from'),
    until: dayIn(query, 'until'),
    asOf: asOfIn(address),
    other: query.get('with') || null,
    isTable: query.has('table'),
  }
}

/** The address of an actor in a view. */
export function writeActorView(key: string, view: Partial<ActorView>): string {
  const { family, from, until, asOf, other, isTable } = view
  return addressOf(actorPath(key), { with: other, family, from, until, asOf, table: isTable ? 'yes' : null })
}

/** Types that can be asked for, in the order of the manual. */
export const EVENT_TYPES = Object.keys(EVENT_NAMES).filter((name) => !name.includes(' '))

/** Reads the view of all actors: a stretch, a type or a side shows the matrix. */
export function parseActorsView(address: URL): ActorsView {
  const query = address.searchParams
  const isMatrix = ['by', 'from', 'until', 'type', 'actor', 'recipient'].some((name) => query.has(name))
  return {
    screen: isMatrix ? 'matrix' : 'list',
    name: query.get('name') ?? '',
    compare: query.get('compare') || null,
    from: dayIn(query, 'from'),
    until: dayIn(query, 'until'),
    type: EVENT_TYPES.find((type) => type === query.get('type')) ?? null,
    by: query.get('by') === 'country' ? 'country' : 'party',
    actor: query.get('actor') || null,
    recipient: query.get('recipient') || null,
    isAll: query.get('events') === 'all',
    asOf: asOfIn(address),
  }
}

/** The address of all actors in a view. */
export function writeActorsView(view: Partial<ActorsView>): string {
  const { screen, name, compare, from, until, type, by, actor, recipient, isAll, asOf } = view
  if (screen !== 'matrix') return addressOf(actorsPath(), { name, compare, asOf })
  const events = isAll ? 'all' : null
  return addressOf(actorsPath(), { by: by ?? 'party', type, from, until, actor, recipient, events, asOf })
}

/** The acts of a family as the API takes them. */
export function actsOf(family: FamilyKey | null): string | null {
  const acts: readonly string[] = FAMILIES.find(({ key }) => key === family)?.acts ?? []
  return ACTS.filter((act) => acts.includes(act)).join(',') || null
}

function addressOf(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
