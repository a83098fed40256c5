/** Chains of sources: who passed a statement on, and the longest way from the page to an origin. */

import type { Act, Chain, Reading, Source, Statement } from '#domain'

/** Who passed a statement on, outermost first; nobody where the page heard the speaker itself. */
export function passedOnBy(
  { path }: Chain,
  speaker: string | null,
  sources: Reading['sources'],
): readonly Source[] {
  return sourcesOf(path.at(-1) === speaker ? path.slice(0, -1) : path, sources)
}

/** What somebody has in mind is told by who speaks of it, not passed on by who has it. */
const IN_MIND: readonly Act[] = ['believe', 'doubt', 'intend']

/**
 * The sources on the longest chain, outermost first; of several as long the one that most statements share, then the
 * first; empty when nobody passed on. What is told inside a speaker's own words is no way of the page: only outlets
 * pass on what others told them.
 */
export function longestChain({ chains, sources, statements }: Reading): readonly Source[] {
  const statementOf = new Map(statements.map((statement) => [statement.id, statement]))
  const outlets = new Set(sources.filter(({ kind }) => kind === 'outlet').map(({ id }) => id))
  const isWay = ({ statement }: Chain) => {
    const told = statementOf.get(statement)
    if (told === undefined) return false
    if (told.within === null) return true
    return !IN_MIND.includes(told.act) && isOnlyPassedOn(told, statementOf, outlets)
  }
  const ways = chains.filter((chain) => chain.path.length > 1 && isWay(chain))
  const keyOf = ({ path }: Chain) => path.join(' ')
  const shared = new Map<string, number>()
  for (const way of ways) shared.set(keyOf(way), (shared.get(keyOf(way)) ?? 0) + 1)
  const sharedBy = (way: Chain) => shared.get(keyOf(way)) ?? 0
  const [longest] = ways.sort((a, b) => b.path.length - a.path.length || sharedBy(b) - sharedBy(a))
  return longest === undefined ? [] : sourcesOf(longest.path, sources)
}

/** True when all statements around one are those of outlets. */
function isOnlyPassedOn(
  inner: Statement,
  statementOf: ReadonlyMap<string, Statement>,
  outlets: ReadonlySet<string>,
): boolean {
  let outer = statementOf.get(inner.within ?? '')
  // Statements stand in statements at most as deep as there are any.
  for (let depth = 0; outer !== undefined && depth <= statementOf.size; depth++) {
    if (outer.speaker === null || !outlets.has(outer.speaker)) return false
    outer = statementOf.get(outer.within ?? '')
  }
  return true
}

function sourcesOf(path: readonly string[], sources: Reading['sources']): readonly Source[] {
  return path.flatMap((id) => sources.find((source) => source.id === id) ?? [])
}
