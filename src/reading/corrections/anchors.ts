/** Spans with their words, and where the same words stand in another reading's text. */

import { type Span, wordsOf } from '#base'
import type { Anchor, StatementAnchor } from '#domain'

/** How many letters around the words are kept to tell them from the same words elsewhere. */
const AROUND = 32
/** Words shorter than this are found only where something around them is the same too: "said" stands everywhere. */
const LONG = 24
const AROUND_MIN = 8

/** The words at a span, ready to be found again. */
export function anchorOf(text: string, span: Span): Anchor {
  const [begin, end] = span
  const [before, after] = [text.slice(Math.max(0, begin - AROUND), begin), text.slice(end, end + AROUND)]
  return { span, words: wordsOf(text, span), before, after }
}

/** Where the words stand now: where most around them is the same, then nearest to their old place; null when nowhere. */
export function findAnchor(text: string, anchor: Anchor): Span | null {
  const { span, words, before, after } = anchor
  if (words === '') return null
  const needed = words.length >= LONG ? 0 : Math.min(AROUND_MIN, before.length + after.length)
  let best: { readonly begin: number; readonly shared: number } | null = null
  for (let begin = text.indexOf(words); begin >= 0; begin = text.indexOf(words, begin + 1)) {
    const shared = sharedAround(text, anchor, begin)
    const isNearer = best !== null && Math.abs(begin - span[0]) < Math.abs(best.begin - span[0])
    if (shared < needed || (best !== null && (shared < best.shared || (shared === best.shared && !isNearer))))
      continue
    best = { begin, shared }
  }
  return best && [best.begin, best.begin + words.length]
}

/** How many letters before and after a place are as they were around the words. */
function sharedAround(text: string, { words, before, after }: Anchor, begin: number): number {
  let left = 0
  while (left < before.length && text[begin - 1 - left] === before[before.length - 1 - left]) left++
  let right = 0
  const end = begin + words.length
  while (right < after.length && text[end + right] === after[right]) right++
  return left + right
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
