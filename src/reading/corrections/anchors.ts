/** Spans with their words, and where the same words stand in another reading's text. */

import { type Span, wordsOf } from '#base'
import type { Anchor, StatementAnchor } from '#domain'

/** The words at a span, ready to be found again. */
export function anchorOf(text: string, span: Span): Anchor {
  return { span, words: wordsOf(text, span) }
}

/** Where the words stand now: at their old place, else at the place nearest to it; null when they are gone. */
export function findAnchor(text: string, { span, words }: Anchor): Span | null {
  if (words === '') return null
  if (wordsOf(text, span) === words) return span
  const after = text.indexOf(words, span[0])
  const before = text.lastIndexOf(words, span[0])
  if (after < 0 && before < 0) return null
  const begin = before < 0 || (after >= 0 && after - span[0] <= span[0] - before) ? after : before
  return [begin, begin + words.length]
}

/** Where those of the words stand now that are still there. */
export function findSomeAnchors(text: string, anchors: readonly Anchor[]): Span[] {
  return anchors.map((anchor) => findAnchor(text, anchor)).filter((span) => span !== null)
}

/** Where all the words stand now, or null when some of them are gone. */
export function findAnchors(text: string, anchors: readonly Anchor[]): Span[] | null {
  const spans = findSomeAnchors(text, anchors)
  return spans.length === anchors.length ? spans : null
}

/** Source, cue and content of a statement as spans. */
export interface StatementSpans {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** The words of a statement, ready to be found again. */
export function statementAnchor(text: string, { source, cue, content }: StatementSpans): StatementAnchor {
  const anchors = (spans: readonly Span[]) => spans.map((span) => anchorOf(text, span))
  return { source: anchors(source), cue: anchors(cue), content: anchors(content) }
}

/** The spans that a person gave a statement, in this text; null when some of the words are gone. */
export function findStatementSpans(text: string, anchor: StatementAnchor): StatementSpans | null {
  const source = findAnchors(text, anchor.source)
  const cue = findAnchors(text, anchor.cue)
  const content = findAnchors(text, anchor.content)
  return source && cue && content ? { source, cue, content } : null
}
