/**
 * Takes gold and found attributions of one text as spans, and its tokens, and counts what is right:
 * token labels, exact roles, whole attributions exact and by overlap. The definitions are those of the
 * sequence-labelling literature on PolNeAR: every token is B- or I- of source or content, CUE or O.
 */

import type { Span } from '#base'
import type { Hits } from './measure.ts'

export const ROLES = ['source', 'cue', 'content'] as const
type Role = (typeof ROLES)[number]

/** What each role of an attribution covers: spans of a text, or numbers of tokens in order. */
export type Roles<Part> = Readonly<Record<Role, readonly Part[]>>

export type AttributionCounts = Readonly<Record<'tokens' | Role | 'whole' | 'overlap', Hits>>

/** For each gold attribution, whether it was found. */
export interface Found {
  readonly exact: boolean
  readonly overlap: boolean
}

export interface AttributionScore {
  readonly counts: AttributionCounts
  readonly found: readonly Found[]
}

/** Scores one text. */
export function scoreAttributions(
  tokens: readonly Span[],
  gold: readonly Roles<Span>[],
  given: readonly Roles<Span>[],
): AttributionScore {
  const [wanted, read] = [gold, given].map((all) => all.map((one) => onTokens(tokens, one))) as [
    Roles<number>[],
    Roles<number>[],
  ]
  const role = (name: Role) => sharedKeys(wanted.map(partKey(name)), read.map(partKey(name)))
  const keys = new Set(read.map(wholeKey))
  const found = wanted.map((one) => ({
    exact: keys.has(wholeKey(one)),
    overlap: read.some((other) => doOverlap(one, other)),
  }))
  const size = { given: read.length, wanted: wanted.length }
  const counts = {
    tokens: labelHits(tokens, gold, given),
    source: role('source'),
    cue: role('cue'),
    content: role('content'),
    whole: { right: sharedKeys(wanted.map(wholeKey), read.map(wholeKey)).right, ...size },
    overlap: { right: found.filter(({ overlap }) => overlap).length, ...size },
  }
  return { counts, found }
}

/** Adds up the counts of several texts. */
export function addAttributions(all: readonly AttributionCounts[]): AttributionCounts {
  const sum = (name: keyof AttributionCounts): Hits =>
    all.reduce(
      (total, counts) => ({
        right: total.right + counts[name].right,
        given: total.given + counts[name].given,
        wanted: total.wanted + counts[name].wanted,
      }),
      { right: 0, given: 0, wanted: 0 },
    )
  const [tokens, source, cue, content] = [sum('tokens'), sum('source'), sum('cue'), sum('content')]
  return { tokens, source, cue, content, whole: sum('whole'), overlap: sum('overlap') }
}

/** The tokens that each role touches, in order, each once. */
export function onTokens(tokens: readonly Span[], roles: Roles<Span>): Roles<number> {
  const touched = (spans: readonly Span[]) => [...new Set(spans.flatMap((span) => tokensIn(tokens, span)))]
  const sorted = (role: Role) => touched(roles[role]).sort((a, b) => a - b)
  return { source: sorted('source'), cue: sorted('cue'), content: sorted('content') }
}

function tokensIn(tokens: readonly Span[], [begin, end]: Span): readonly number[] {
  return tokens.flatMap((token, at) => (token[0] < end && token[1] > begin ? [at] : []))
}

/** A label for each token; where roles meet, the first attribution has it. */
function labelsOf(tokens: readonly Span[], attributions: readonly Roles<Span>[]): readonly string[] {
  const labels = tokens.map(() => 'O')
  for (const attribution of attributions) {
    for (const role of ROLES) {
      let isFirst = true
      for (const at of attribution[role].flatMap((span) => tokensIn(tokens, span))) {
        if (labels[at] !== 'O') continue
        labels[at] = role === 'cue' ? 'CUE' : `${isFirst ? 'B' : 'I'}-${role}`
        isFirst = false
      }
    }
  }
  return labels
}

function labelHits(
  tokens: readonly Span[],
  gold: readonly Roles<Span>[],
  given: readonly Roles<Span>[],
): Hits {
  const [wanted, read] = [labelsOf(tokens, gold), labelsOf(tokens, given)]
  return {
    right: wanted.filter((label, at) => label !== 'O' && label === read[at]).length,
    given: read.filter((label) => label !== 'O').length,
    wanted: wanted.filter((label) => label !== 'O').length,
  }
}

const partKey =
  (role: Role) =>
  (roles: Roles<number>): string =>
    roles[role].join(' ')

const wholeKey = (roles: Roles<number>): string => ROLES.map((role) => partKey(role)(roles)).join('|')

/** Different keys on either side, and how many both have; empty ones do not count. */
function sharedKeys(wanted: readonly string[], given: readonly string[]): Hits {
  const [a, b] = [wanted, given].map((keys) => new Set(keys.filter((key) => key !== ''))) as [
    Set<string>,
    Set<string>,
  ]
  return { right: [...a].filter((key) => b.has(key)).length, given: b.size, wanted: a.size }
}

/** Every role that the wanted one has is touched; source and content are absent only together. */
function doOverlap(wanted: Roles<number>, read: Roles<number>): boolean {
  const touch = (role: Role) => wanted[role].some((at) => read[role].includes(at))
  const bothLack = (role: Role) => wanted[role].length === 0 && read[role].length === 0
  return (
    (touch('source') || bothLack('source')) &&
    (touch('content') || bothLack('content')) &&
    (touch('cue') || wanted.cue.length === 0)
  )
}
