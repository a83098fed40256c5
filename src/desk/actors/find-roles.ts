/** What the actor ledger tells of a person: each wording of a role once, with its words and the report. */

import { wordsOf } from '#base'
import type { ActorEntry, Reading } from '#domain'
import { speakerKey } from '#linking'
import type { PartyLine, Store } from '#store'
import type { ActorRole } from './actor-desk.ts'

const ROLES_MAX = 5
/** "Its spokesman" tells no role without the words before it. */
const OF_ANOTHER = /^(?:its|his|her|their|our|my|your)\b/i
const LAST_DAY = '9999-12-31'

/** Finds the roles of a party, the newest first; only people have some. */
export async function findRoles(store: Store, party: PartyLine, asOf?: string): Promise<ActorRole[]> {
  if (party.kind !== 'person') return []
  const entries = await store.findActors({ names: [party.label], asOf: asOf ?? LAST_DAY })
  const chosen = rolesOf(entries, party.key)
  const readings = await store.findReadingTexts(chosen.map(({ report }) => report))
  return chosen.flatMap(({ role, asOf: day, report: id, span }) => {
    const text = readings.get(id)
    if (text === undefined || role === null) return []
    const { report } = JSON.parse(text) as Reading
    const { title, outlet } = report
    return [{ role, day, words: wordsOf(report.text, span), report: { id, title, outlet } }]
  })
}

/** Names that sound alike may be others: only those of the same key count. */
function rolesOf(entries: readonly ActorEntry[], key: string): ActorEntry[] {
  const own = entries.filter(
    ({ name, role, country }) =>
      role !== null &&
      !OF_ANOTHER.test(role) &&
      speakerKey({ kind: 'person', name, description: role, country }) === key,
  )
  const newest = new Map<string, ActorEntry>()
  for (const entry of own) {
    const words = (entry.role as string).toLowerCase()
    if (!newest.has(words)) newest.set(words, entry)
  }
  return [...newest.values()].slice(0, ROLES_MAX)
}
