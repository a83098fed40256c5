/** What is shown of a reading: filters, panel, selected statement. All of it stands in the address. */

import { ACTS, type Act, EVENT_STATUSES, type Event } from '#domain'
import { FAMILY_KEYS, type FamilyKey } from '../../parts/families.ts'

export const PANELS = [
  'statements',
  'sources',
  'chain',
  'days',
  'places',
  'events',
  'related',
  'notes',
  'corrections',
] as const
export type Panel = (typeof PANELS)[number]

export interface View {
  readonly statement: string | null
  readonly speaker: string | null
  readonly act: Act | null
  readonly families: readonly FamilyKey[]
  readonly named: 'named' | 'unnamed' | null
  readonly words: string
  /** A source that statements came from or through; the page itself is `page`. */
  readonly through: string | null
  /** The country of the speaker. */
  readonly country: string | null
  readonly panel: Panel
  /** The selected line of the panel, of days, places and events. */
  readonly at: string | null
  /** True for the table in the place of the picture. */
  readonly isTable: boolean
  /** What the list of events is narrowed to. */
  readonly status: Event['status'] | null
  readonly type: string | null
  /** True when the map shows the countries of sources as well as places. */
  readonly isWide: boolean
  readonly showsFurniture: boolean
  /** What is being corrected: the id of a statement, or `add`. */
  readonly hand: string | null
}

export const PLAIN_VIEW: View = {
  statement: null,
  speaker: null,
  act: null,
  families: [],
  named: null,
  words: '',
  through: null,
  country: null,
  panel: 'statements',
  at: null,
  isTable: false,
  status: null,
  type: null,
  isWide: false,
  showsFurniture: false,
  hand: null,
}

/** Reads the view from a query and a fragment; what is not understood is left out. `#t7` also selects. */
export function parseView(search: string, hash: string): View {
  const query = new URLSearchParams(search)
  const one = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((word) => word === query.get(name)) ?? null
  const families = (query.get('family') ?? '').split(',')
  return {
    statement: query.get('statement') ?? (hash.replace(/^#/, '') || null),
    speaker: query.get('speaker'),
    act: one('act', ACTS),
    families: FAMILY_KEYS.filter((key) => families.includes(key)),
    named: one('named', ['named', 'unnamed']),
    words: query.get('words') ?? '',
    through: query.get('through'),
    country: query.get('country'),
    panel: one('panel', PANELS) ?? 'statements',
    at: query.get('at'),
    isTable: query.has('table'),
    status: one('status', EVENT_STATUSES),
    type: query.get('type'),
    isWide: query.has('wide'),
    showsFurniture: query.has('furniture'),
    hand: query.get('hand'),
  }
}

/** Writes the view as a query; the plain view is the empty string. */
export function writeView(view: View): string {
  const query = new URLSearchParams()
  if (view.panel !== 'statements') query.set('panel', view.panel)
  if (view.at !== null) query.set('at', view.at)
  if (view.isTable) query.set('table', '')
  if (view.isWide) query.set('wide', '')
  if (view.status !== null) query.set('status', view.status)
  if (view.type !== null) query.set('type', view.type)
  if (view.families.length > 0) query.set('family', view.families.join(','))
  if (view.act !== null) query.set('act', view.act)
  if (view.speaker !== null) query.set('speaker', view.speaker)
  if (view.named !== null) query.set('named', view.named)
  if (view.words !== '') query.set('words', view.words)
  if (view.through !== null) query.set('through', view.through)
  if (view.country !== null) query.set('country', view.country)
  if (view.showsFurniture) query.set('furniture', '')
  if (view.statement !== null) query.set('statement', view.statement)
  if (view.hand !== null) query.set('hand', view.hand)
  const written = query.toString()
  return written === '' ? '' : `?${written}`
}

/** The query that selects one statement. */
export function statementQuery(id: string): string {
  return `?${new URLSearchParams({ statement: id })}`
}

/** The query that opens a panel at one of its lines. */
export function findingAddress({ panel, at }: { readonly panel: Panel; readonly at: string }): string {
  return writeView({ ...PLAIN_VIEW, panel, at })
}

/** True when some statements may be hidden. */
export function isFiltered(view: View): boolean {
  return (
    view.speaker !== null ||
    view.act !== null ||
    view.families.length > 0 ||
    view.named !== null ||
    view.through !== null ||
    view.country !== null ||
    view.words.trim() !== ''
  )
}

/** The view with another panel; what was chosen in the panel before is let go. */
export function withPanel(view: View, panel: Panel): View {
  const { at, isTable, status, type, isWide, through, country } = PLAIN_VIEW
  const stays =
    panel === 'statements' ? { through: view.through, country: view.country } : { through, country }
  return { ...view, at, isTable, status, type, isWide, ...stays, panel }
}

/** The filters of the view and nothing else. */
export function onlyFilters(view: View): View {
  const { speaker, act, families, named, words, through, country } = view
  return { ...PLAIN_VIEW, speaker, act, families, named, words, through, country }
}

/** The view without its filters. */
export function withoutFilters(view: View): View {
  const { speaker, act, families, named, words, through, country } = PLAIN_VIEW
  return { ...view, speaker, act, families, named, words, through, country }
}
