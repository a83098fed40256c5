/** Chains of sources: who passed a statement on, and the longest way from the page to an origin. */

import type { Chain, Reading, Source } from '#domain'

/** Who passed a statement on, outermost first; nobody where the page heard the speaker itself. */
export function passedOnBy(
  { path }: Chain,
  speaker: string | null,
  sources: Reading['sources'],
): readonly Source[] {
  return sourcesOf(path.at(-1) === speaker ? path.slice(0, -1) : path, sources)
}

/** The sources on the longest chain, outermost first; of several as long the first; empty when nobody passed on. */
export function longestChain({ chains, sources }: Reading): readonly Source[] {
  const [longest] = [...chains].sort((a, b) => b.path.length - a.path.length)
  return longest === undefined || longest.path.length < 2 ? [] : sourcesOf(longest.path, sources)
}

function sourcesOf(path: readonly string[], sources: Reading['sources']): readonly Source[] {
  return path.flatMap((id) => sources.find((source) => source.id === id) ?? [])
}
