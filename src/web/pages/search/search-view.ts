/** A search as its address has it: read, changed, written. What is not known is left out. */

import { SEARCH_KINDS, SEARCH_ORDERS } from '#contract'

/** In the order in which they stand in the address. */
export const FIELDS = [
  'q',
  'kind',
  'speaker',
  'named',
  'act',
  'type',
  'actor',
  'recipient',
  'country',
  'since',
  'until',
  'asOf',
  'origins',
  'outlet',
  'story',
  'order',
] as const
export type Field = (typeof FIELDS)[number]
/** Every value is as in the address; an empty one is not there. */
export type SearchView = Readonly<Record<Field, string>>

/** Reads the query of an address. */
export function parseSearch(query: string): SearchView {
  const given = new URLSearchParams(query)
  return Object.fromEntries(FIELDS.map((field) => [field, (given.get(field) ?? '').trim()])) as SearchView
}

/** Writes a query without "?"; what is as usual is left out. */
export function writeSearch(view: SearchView): string {
  const query = new URLSearchParams()
  for (const field of FIELDS)
    if (view[field] !== '' && !(field === 'order' && view.order === SEARCH_ORDERS[0]))
      query.set(field, view[field])
  return query.toString()
}

/** True when something is asked for. */
export function asksSomething(view: SearchView): boolean {
  return FIELDS.some((field) => field !== 'order' && view[field] !== '')
}

/** What is listed: as chosen, else what the filters are about; the API decides the same. */
export function kindOf(view: SearchView): (typeof SEARCH_KINDS)[number] {
  const chosen = SEARCH_KINDS.find((kind) => kind === view.kind)
  if (chosen !== undefined) return chosen
  if (view.type !== '' || view.actor !== '' || view.recipient !== '') return 'events'
  return view.act !== '' || view.speaker !== '' || view.named !== '' ? 'statements' : 'reports'
}

/** The search in words, as a name to begin with: "deny · Kolm · harbour". */
export function nameOf(view: SearchView): string {
  const said = [
    view.q,
    view.speaker,
    view.act,
    view.type,
    view.actor,
    view.recipient,
    view.country,
    view.outlet,
  ]
  const parts = said.filter(Boolean)
  if (view.named !== '') parts.push(view.named)
  if (view.origins !== '') parts.push(`${view.origins} origins`)
  return parts.join(' · ').slice(0, 120) || 'Search'
}
