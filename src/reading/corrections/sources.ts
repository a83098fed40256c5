/** Sources as a person sees them: one chosen or made as speaker, two that are one, one that is two. */

import { hashOf, overlaps, type Span } from '#base'
import type { Judgement, Source, SourceKind, SourceTarget, SpeakerChoice, Statement } from '#domain'
import { findAnchors } from './anchors.ts'
import { findSource } from './match.ts'
import { giveSpeaker } from './speakers.ts'
import { nowCalled, once, type Worksheet } from './worksheet.ts'

type JudgementOf<K extends Judgement['kind']> = Extract<Judgement, { readonly kind: K }>

/** Id of the source that a target means, as it is called now; null when there is none. */
export function resolveSource(sheet: Worksheet, target: SourceTarget): string | null {
  const id = 'id' in target ? target.id : findSource(sheet.machine, target.anchor)?.id
  if (id === undefined) return null
  const now = nowCalled(sheet, id)
  return sheet.sources.some((source) => source.id === now) ? now : null
}

/** Id of the speaker that a person chose; a name that is new makes a source. Undefined when the choice is not there. */
export function resolveSpeaker(sheet: Worksheet, choice: SpeakerChoice): string | null | undefined {
  if (choice === null) return null
  if ('source' in choice) return resolveSource(sheet, choice.source) ?? undefined
  return sourceNamed(sheet, choice.name, choice.kind)
}

/** The source of a name or, of kind "unnamed", of a description; made by hand if there is none. */
function sourceNamed(sheet: Worksheet, name: string, kind: SourceKind): string {
  const isUnnamed = kind === 'unnamed'
  const id = `h${hashOf('source', isUnnamed ? 'unnamed' : 'named', comparable(name)).slice(0, 12)}`
  const known = sheet.sources.find((source) => {
    const called = isUnnamed ? source.name === null && source.description : source.name
    return source.id === nowCalled(sheet, id) || (called && comparable(called) === comparable(name))
  })
  if (known !== undefined) {
    if (known.id !== id) sheet.renamed.set(id, known.id)
    return known.id
  }
  sheet.sources = [
    ...sheet.sources,
    {
      id,
      kind,
      name: isUnnamed ? null : name,
      description: isUnnamed ? name : null,
      country: null,
      number: null,
      mentions: [],
    },
  ]
  return id
}

const comparable = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/** Makes one source of two; null, or why not. */
export function mergeSources(
  sheet: Worksheet,
  { source, into }: JudgementOf<'merge-sources'>,
): string | null {
  const [from, to] = [resolveSource(sheet, source), resolveSource(sheet, into)]
  if (from === null || to === null) return 'the reading has no such source any more'
  if (from === to) return 'both are one source already'
  const gone = sheet.sources.find(({ id }) => id === from) as Source
  sheet.sources = sheet.sources.flatMap((one) =>
    one.id === from ? [] : one.id === to ? [mergedSource(one, gone)] : [one],
  )
  sheet.renamed.set(from, to)
  renameSource(sheet, from, to)
  return null
}

/** The one that stays, with the places of the other; a name wins over none. */
function mergedSource(stays: Source, goes: Source): Source {
  const named = stays.name === null && goes.name !== null ? goes : stays
  return {
    ...goes,
    ...stays,
    kind: named.kind,
    name: named.name,
    description: named.description ?? stays.description ?? goes.description,
    country: stays.country ?? goes.country,
    number: named.name === null ? stays.number : null,
    mentions: joined(stays.mentions, goes.mentions),
  }
}

/** Both lists in the order of the text; a span that stands in another goes. */
export function joined(a: readonly Span[], b: readonly Span[]): Span[] {
  const sorted = [...a, ...b].sort((one, other) => one[0] - other[0] || other[1] - one[1])
  const spans: Span[] = []
  for (const span of sorted)
    if (!spans.some(([begin, end]) => begin <= span[0] && span[1] <= end)) spans.push(span)
  return spans
}

function renameSource(sheet: Worksheet, from: string, to: string): void {
  const rename = (id: string) => (id === from ? to : id)
  const orNull = (id: string | null) => (id === null ? null : rename(id))
  const statement = (one: Statement): Statement => ({
    ...one,
    speaker: orNull(one.speaker),
    addressee: orNull(one.addressee),
  })
  sheet.statements = sheet.statements.map(statement)
  sheet.rejected = sheet.rejected.map(statement)
  sheet.events = sheet.events.map((event) => ({
    ...event,
    actors: once(event.actors.map(rename)),
    recipients: once(event.recipients.map(rename)),
  }))
  for (const [id, path] of sheet.pathByStatement)
    sheet.pathByStatement.set(id, withoutRepeats(path.map(rename)))
}

/** The last place counts: a chain ends where it ends. */
function withoutRepeats(path: readonly string[]): string[] {
  return path.filter((id, at) => path.lastIndexOf(id) === at)
}

/** Gives some mentions of a source, and the statements that begin there, to somebody else; the new id, or why not. */
export function splitSource(
  sheet: Worksheet,
  judgement: JudgementOf<'split-source'>,
): { readonly id: string } | string {
  const from = resolveSource(sheet, judgement.source)
  const moved = findAnchors(sheet.machine.report.text, judgement.mentions)
  if (moved === null) return 'the report no longer has these words'
  if (from === null) return 'the reading has no such source any more'
  const id = sourceNamed(sheet, judgement.name, judgement.sourceKind)
  if (id === from) return 'both are one source already'
  const isMoved = (span: Span) => moved.some((other) => overlaps(span, other))
  for (const statement of sheet.statements)
    if (statement.speaker === from && statement.source.some(isMoved)) giveSpeaker(sheet, statement.id, id)
  sheet.sources = sheet.sources.map((one) => {
    if (one.id === from) return { ...one, mentions: one.mentions.filter((span) => !isMoved(span)) }
    return one.id === id ? { ...one, mentions: joined(one.mentions, moved) } : one
  })
  return { id }
}
