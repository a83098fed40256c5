/** A statement as a person is about to have it, and what must be sent to make it so. */

import { contains, type Span } from '#base'
import type { CorrectionBody } from '#contract'
import type { Act, Reading, SourceKind, Statement } from '#domain'
import { without } from './words.ts'

export const WORD_ROLES = ['source', 'cue', 'content'] as const
export type WordRole = (typeof WORD_ROLES)[number]

type WithoutSender<T> = T extends unknown ? Omit<T, 'by' | 'note'> : never
/** A correction before it has a sender. */
export type Wish = WithoutSender<CorrectionBody>

/** The id of a source, nobody, or somebody whose name is typed. */
export type DraftSpeaker =
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'named'; readonly name: string; readonly sourceKind: SourceKind }

export interface Draft {
  readonly spans: Readonly<Record<WordRole, readonly Span[]>>
  readonly act: Act
  readonly speaker: DraftSpeaker
  readonly note: string
}

/** The statement as it is. */
export function draftOf({ source, cue, content, act, speaker }: Statement): Draft {
  return {
    spans: { source, cue, content },
    act,
    speaker: speaker === null ? { kind: 'nobody' } : { kind: 'source', id: speaker },
    note: '',
  }
}

/** A new statement; words that are chosen already are its content. */
export function newDraft(chosen: Span | null): Draft {
  const content = chosen === null ? [] : [chosen]
  return { spans: { source: [], cue: [], content }, act: 'assert', speaker: { kind: 'nobody' }, note: '' }
}

/** The draft with words in a role: in the place of what stood there, or besides it. Other roles lose them. */
export function withWords(
  text: string,
  draft: Draft,
  { role, span, isAdded }: { readonly role: WordRole; readonly span: Span; readonly isAdded: boolean },
): Draft {
  const spans = { ...draft.spans }
  for (const other of WORD_ROLES) spans[other] = without(text, spans[other], span)
  const kept = isAdded ? spans[role] : []
  spans[role] = [...kept, span].sort((a, b) => a[0] - b[0])
  return { ...draft, spans }
}

/** The draft with one stretch moved; other roles lose the words that it takes, itself loses none. */
export function withMoved(
  text: string,
  draft: Draft,
  { role, place, span }: { readonly role: WordRole; readonly place: number; readonly span: Span },
): Draft {
  const rest = { ...draft, spans: { ...draft.spans, [role]: withoutPlace(draft.spans[role], place) } }
  return withWords(text, rest, { role, span, isAdded: true })
}

/** The draft without one stretch of a role. */
export function withoutWords(draft: Draft, role: WordRole, place: number): Draft {
  return { ...draft, spans: { ...draft.spans, [role]: withoutPlace(draft.spans[role], place) } }
}

const withoutPlace = (spans: readonly Span[], place: number) => spans.filter((_, at) => at !== place)

/** Why a draft cannot be kept as it is; null when it can. */
export function lackOf({ spans, speaker }: Draft): string | null {
  if (spans.cue.length + spans.content.length === 0) return 'Choose a cue or a content'
  if (speaker.kind === 'named' && speaker.name.trim() === '') return 'Type who speaks'
  return null
}

/** What must be sent to make a statement what the draft says; empty when it is so already. */
export function wishesFor(statement: Statement, draft: Draft): readonly Wish[] {
  const { id } = statement
  const before = draftOf(statement)
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const wishes: Wish[] = []
  if (!isSame(before.spans, draft.spans))
    wishes.push({ kind: 'set-spans', statement: id, spans: onWire(draft) })
  if (before.act !== draft.act) wishes.push({ kind: 'set-act', statement: id, act: draft.act })
  if (!isSame(before.speaker, draft.speaker))
    wishes.push({ kind: 'set-speaker', statement: id, speaker: speakerOnWire(draft) })
  return wishes
}

/** What must be sent to add the statement of a draft. */
export function wishToAdd(draft: Draft): Wish {
  return { kind: 'add-statement', spans: onWire(draft), act: draft.act, speaker: speakerOnWire(draft) }
}

function onWire({ spans }: Draft) {
  const pairs = (role: WordRole) => spans[role].map(([begin, end]): [number, number] => [begin, end])
  return { source: pairs('source'), cue: pairs('cue'), content: pairs('content') }
}

function speakerOnWire({ speaker }: Draft) {
  if (speaker.kind === 'nobody') return null
  return speaker.kind === 'source'
    ? { source: speaker.id }
    : { name: speaker.name.trim(), kind: speaker.sourceKind }
}

const NEW_ID = 'draft'

/** The reading with the draft in it, for the marks in the text; without an id the draft is a new statement. */
export function previewOf(reading: Reading, id: string | null, { spans, act, speaker }: Draft): Reading {
  const known = reading.statements.find((statement) => statement.id === id)
  const hasWords = WORD_ROLES.some((role) => spans[role].length > 0)
  if (!hasWords || (id !== null && known === undefined)) return reading
  const base: Statement = known ?? {
    ...{ id: NEW_ID, addressee: null, form: 'indirect', likelihood: null, within: null, said: null },
    ...{ speaker: null, source: [], cue: [], content: [], act },
  }
  const isInside = (span: Span) => spans.content.some((outer) => contains(outer, span))
  const drafted: Statement = {
    ...base,
    ...spans,
    act,
    likelihood: base.likelihood !== null && isInside(base.likelihood.span) ? base.likelihood : null,
    speaker: speaker.kind === 'source' ? speaker.id : null,
  }
  const statements =
    known === undefined
      ? [...reading.statements, drafted]
      : reading.statements.map((statement) => (statement.id === id ? drafted : statement))
  return { ...reading, statements }
}
