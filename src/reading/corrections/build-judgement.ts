/**
 * What a person wants, said with ids and spans of the reading on their screen → a judgement that points to words, or
 * why it cannot be one.
 */

import { overlaps, type Span } from '#base'
import type {
  Act,
  Judgement,
  Reading,
  Source,
  SourceKind,
  SourceTarget,
  SpeakerChoice,
  StatementTarget,
} from '#domain'
import { anchorOf, type StatementSpans, statementAnchor } from './anchors.ts'

/** A source by its id, a new one by its name, or nobody. */
export type WishedSpeaker =
  | { readonly source: string }
  | { readonly name: string; readonly kind: SourceKind }
  | null

/** A correction in terms of one reading. */
export type CorrectionWish =
  | { readonly kind: 'set-speaker'; readonly statement: string; readonly speaker: WishedSpeaker }
  | { readonly kind: 'set-act'; readonly statement: string; readonly act: Act }
  | { readonly kind: 'set-spans'; readonly statement: string; readonly spans: StatementSpans }
  | { readonly kind: 'reject-statement'; readonly statement: string }
  | {
      readonly kind: 'add-statement'
      readonly spans: StatementSpans
      readonly act: Act
      readonly speaker: WishedSpeaker
    }
  | { readonly kind: 'merge-sources'; readonly source: string; readonly into: string }
  | {
      readonly kind: 'split-source'
      readonly source: string
      readonly mentions: readonly Span[]
      readonly name: string
      readonly sourceKind: SourceKind
    }
  | { readonly kind: 'mark-checked' }

/** A wish that cannot be granted: the id that is not there, or what is wrong with the words. */
export type Refusal =
  | { readonly unknown: 'statement' | 'source'; readonly id: string }
  | { readonly fault: string }

/** The two readings that a wish is about. */
export interface Sides {
  /** As the machine read it: what corrections point to. */
  readonly machine: Reading
  /** As corrected so far: what the person sees. */
  readonly corrected: Reading
}

class Refused {
  constructor(readonly refusal: Refusal) {}
}

/** Builds the judgement, or says why not. */
export function buildJudgement(sides: Sides, wish: CorrectionWish): Judgement | Refusal {
  try {
    return judgementOf(sides, wish)
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

function judgementOf(sides: Sides, wish: CorrectionWish): Judgement {
  const { text } = sides.machine.report
  switch (wish.kind) {
    case 'mark-checked':
      return wish
    case 'reject-statement':
      return { kind: wish.kind, statement: statementTarget(sides, wish.statement) }
    case 'set-act':
      return { kind: wish.kind, statement: statementTarget(sides, wish.statement), act: wish.act }
    case 'set-speaker': {
      const statement = statementTarget(sides, wish.statement)
      return { kind: wish.kind, statement, speaker: speakerChoice(sides, wish.speaker) }
    }
    case 'set-spans': {
      const statement = statementTarget(sides, wish.statement)
      return { kind: wish.kind, statement, spans: statementAnchor(text, tidySpans(text, wish.spans)) }
    }
    case 'add-statement': {
      const spans = statementAnchor(text, tidySpans(text, wish.spans))
      return { kind: wish.kind, spans, act: wish.act, speaker: speakerChoice(sides, wish.speaker) }
    }
    case 'merge-sources': {
      if (wish.source === wish.into) throw new Refused({ fault: 'a source cannot be merged with itself' })
      const source = sourceTarget(sides, wish.source)
      return { kind: wish.kind, source, into: sourceTarget(sides, wish.into) }
    }
    case 'split-source':
      return splitOf(sides, wish)
  }
}

function splitOf(sides: Sides, wish: Extract<CorrectionWish, { kind: 'split-source' }>): Judgement {
  const { text } = sides.machine.report
  const source = sourceTarget(sides, wish.source)
  const known = sides.corrected.sources.find(({ id }) => id === wish.source)
  const mentions = tidy(text, wish.mentions, 'mentions')
  if (mentions.length === 0) throw new Refused({ fault: 'no mention is chosen' })
  if (!mentions.every((span) => known?.mentions.some((mention) => overlaps(span, mention))))
    throw new Refused({ fault: 'a chosen mention is none of this source' })
  return {
    kind: wish.kind,
    source,
    mentions: mentions.map((span) => anchorOf(text, span)),
    name: wish.name,
    sourceKind: wish.sourceKind,
  }
}

/** What is shown may have been renamed or added by hand: then its id is for good. */
function statementTarget({ machine, corrected }: Sides, id: string): StatementTarget {
  if (!corrected.statements.some((statement) => statement.id === id))
    throw new Refused({ unknown: 'statement', id })
  const read = machine.statements.find((statement) => statement.id === id)
  return read === undefined ? { id } : { anchor: statementAnchor(machine.report.text, read) }
}

/** Also a source that lost all it said to others: who gives some of it back means the same one. */
function sourceTarget({ machine, corrected }: Sides, id: string): SourceTarget {
  const read = machine.sources.find((source) => source.id === id)
  if (read === undefined && !corrected.sources.some((source) => source.id === id))
    throw new Refused({ unknown: 'source', id })
  return read === undefined ? { id } : { anchor: sourceAnchor(machine.report.text, read) }
}

function sourceAnchor(text: string, { kind, name, description, mentions }: Source) {
  return { kind, name, description, mentions: mentions.map((span) => anchorOf(text, span)) }
}

function speakerChoice(sides: Sides, wished: WishedSpeaker): SpeakerChoice {
  if (wished === null) return null
  return 'source' in wished ? { source: sourceTarget(sides, wished.source) } : wished
}

const ROLES = ['source', 'cue', 'content'] as const

/** Spans that can stand for a statement: inside the text, in order, no word twice, and a cue or a content. */
function tidySpans(text: string, spans: StatementSpans): StatementSpans {
  const [source, cue, content] = ROLES.map((role) => tidy(text, spans[role], role)) as [
    Span[],
    Span[],
    Span[],
  ]
  if (cue.length + content.length === 0) throw new Refused({ fault: 'a statement needs a cue or a content' })
  const all = [...source, ...cue, ...content]
  if (all.some((span, at) => all.slice(at + 1).some((other) => overlaps(span, other))))
    throw new Refused({ fault: 'the same words are given twice; a word is source, cue or content' })
  return { source, cue, content }
}

function tidy(text: string, spans: readonly Span[], what: string): Span[] {
  for (const [begin, end] of spans) {
    if (begin < 0 || begin >= end || end > text.length)
      throw new Refused({ fault: `[${begin}, ${end}] in ${what} is no stretch of the report` })
    if (text.slice(begin, end).trim() === '')
      throw new Refused({ fault: `[${begin}, ${end}] in ${what} holds only blanks` })
  }
  return spans.map(([begin, end]) => trimmed(text, begin, end)).sort((a, b) => a[0] - b[0])
}

/** Without blanks at its ends, and never half a character. */
function trimmed(text: string, from: number, to: number): Span {
  let [begin, end] = [from, to]
  while (/\s/.test(text[begin] as string)) begin++
  while (/\s/.test(text[end - 1] as string)) end--
  if (/[\udc00-\udfff]/.test(text[begin] as string) && /[\ud800-\udbff]/.test(text[begin - 1] ?? '')) begin--
  if (/[\ud800-\udbff]/.test(text[end - 1] as string) && /[\udc00-\udfff]/.test(text[end] ?? '')) end++
  return [begin, end]
}
