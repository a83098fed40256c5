/** Hits → how often each act, speaker, type of event, country and outlet stands among them. */

import type { Rows } from './copies.ts'
import { labelsOf } from './search-parties.ts'
import type { FacetCount, FacetName, Found } from './search-question.ts'

const TOP = 10

const VALUES: Readonly<Record<FacetName, (found: Found) => string | null>> = {
  act: ({ act }) => act,
  speaker: ({ party }) => party,
  type: ({ type }) => type,
  country: ({ country }) => country,
  outlet: ({ outlet }) => outlet,
}

/** The ten most frequent values of each facet. */
export async function countFacets(rows: Rows, found: readonly Found[]): Promise<FacetCount[]> {
  const counts = (Object.keys(VALUES) as FacetName[]).flatMap((facet) => top(facet, found))
  const keys = counts.filter(({ facet }) => facet === 'speaker').map(({ value }) => value)
  const labels = await labelsOf(rows, keys)
  return counts.map((one) =>
    one.facet === 'speaker' ? { ...one, label: labels.get(one.value) ?? null } : one,
  )
}

function top(facet: FacetName, found: readonly Found[]): FacetCount[] {
  const sizes = new Map<string, number>()
  for (const one of found) {
    const value = VALUES[facet](one)
    if (value !== null) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  }
  return [...sizes]
    .sort(([a, sizeOfA], [b, sizeOfB]) => sizeOfB - sizeOfA || (a < b ? -1 : 1))
    .slice(0, TOP)
    .map(([value, count]) => ({ facet, value, label: null, count }))
}
