/** What a correction is about, found in a reading: the statement or source that stands best on the same words. */

import type { Span } from '#base'
import type { Anchor, Reading, Source, SourceAnchor, Statement, StatementAnchor } from '#domain'
import { findSomeAnchors, type StatementSpans } from './anchors.ts'

/** What a statement must share with the words at least, of 1. */
const SHARE_MIN = 0.4
/** The cue tells statements apart that share their content: one may stand inside the other. */
const WEIGHTS = { cue: 3, content: 2, source: 1 } as const
const ROLES = ['cue', 'content', 'source'] as const

/** How much of the words two lists of spans share: 0 to 1 (Dice). */
function shareOf(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((sum, [begin, end]) => sum + end - begin, 0)
  let shared = 0
  for (const one of a)
    for (const other of b) shared += Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]))
  const all = length(a) + length(b)
  return all === 0 ? 0 : (2 * shared) / all
}

/** How well a statement stands on given words: 0 to 1, over the roles that either of them has. */
export function scoreStatement(statement: StatementSpans, words: StatementSpans): number {
  if (statement.cue.length > 0 && words.cue.length > 0 && shareOf(statement.cue, words.cue) === 0) return 0
  const roles = ROLES.filter((role) => statement[role].length + words[role].length > 0)
  const whole = roles.reduce((sum, role) => sum + WEIGHTS[role], 0)
  const shared = roles.reduce((sum, role) => sum + WEIGHTS[role] * shareOf(statement[role], words[role]), 0)
  return whole === 0 ? 0 : shared / whole
}

/** The statement that stands best on the words, if any stands well enough. */
export function findStatementAt<T extends StatementSpans>(
  statements: readonly T[],
  words: StatementSpans,
): T | null {
  let best: { readonly statement: T; readonly score: number } | null = null
  for (const statement of statements) {
    const score = scoreStatement(statement, words)
    if (score >= SHARE_MIN && score > (best?.score ?? 0)) best = { statement, score }
  }
  return best?.statement ?? null
}

/** The machine's statement that an anchor means; else why there is none. */
export function findStatement(
  reading: Reading,
  anchor: StatementAnchor,
): Statement | 'no words' | 'no match' {
  const { text } = reading.report
  const find = (anchors: readonly Anchor[]) => findSomeAnchors(text, anchors)
  const words = { source: find(anchor.source), cue: find(anchor.cue), content: find(anchor.content) }
  // Without its cue, or where it has none its content, it is not the same statement any more.
  const key = anchor.cue.length > 0 ? words.cue : words.content
  if (key.length === 0) return 'no words'
  return findStatementAt(reading.statements, words) ?? 'no match'
}

/** The machine's source that an anchor means: the same name counts most, then the places where it is mentioned. */
export function findSource(reading: Reading, anchor: SourceAnchor): Source | null {
  const { text } = reading.report
  const places = findSomeAnchors(text, anchor.mentions)
  let best: { readonly source: Source; readonly score: number } | null = null
  for (const source of reading.sources) {
    const isNamed = anchor.name !== null && source.name === anchor.name
    const isAlike =
      source.kind === anchor.kind && source.name === anchor.name && source.description === anchor.description
    const score = (isNamed ? 2 : 0) + (isAlike ? 0.1 : 0) + shareOf(source.mentions, places)
    if ((isNamed || isAlike || score > 0.1) && score > (best?.score ?? 0)) best = { source, score }
  }
  return best?.source ?? null
}
