/** Another speaker for a statement, with all that follows: mentions, the way to the origin, and what speaking itself did. */

import { overlaps, type Span } from '#base'
import type { Source, Statement } from '#domain'
import { insideOf, nowCalled, once, replaceStatement, type Worksheet } from './worksheet.ts'

/** Gives a statement to a speaker, null for "not told". */
export function giveSpeaker(sheet: Worksheet, id: string, speaker: string | null): void {
  const statement = sheet.statements.find((one) => one.id === id)
  if (statement === undefined || statement.speaker === speaker) return
  const before = statement.speaker
  replaceStatement(sheet, id, { ...statement, speaker })
  moveMentions(sheet, statement, speaker)
  turnPath(sheet, { ...statement, speaker }, before)
  if (before === null) return
  for (const inner of insideOf(sheet, id)) swapInPath(sheet, inner, before, speaker)
  // "X accused Y" is an event of the cue itself: who accused is who speaks.
  sheet.events = sheet.events.map((event) => {
    const isOfCue = event.trigger.some((span) => statement.cue.some((cue) => overlaps(span, cue)))
    if (!isOfCue || !event.actors.includes(before)) return event
    const actors = event.actors.flatMap((actor) => (actor === before ? (speaker ?? []) : actor))
    return { ...event, actors: [...new Set(actors)] }
  })
}

/** The words that name the speaker are mentions of the new one, unless they still name the old one elsewhere. */
function moveMentions(
  sheet: Worksheet,
  { id, source, speaker: before }: Statement,
  after: string | null,
): void {
  const isSame = (a: Span, b: Span) => a[0] === b[0] && a[1] === b[1]
  const isKept = (span: Span) =>
    sheet.statements.some(
      (other) => other.id !== id && other.speaker === before && other.source.some((one) => isSame(one, span)),
    )
  const moved = source.filter((span) => !isKept(span))
  sheet.sources = sheet.sources.map((one): Source => {
    if (one.id === before)
      return { ...one, mentions: one.mentions.filter((span) => !moved.some((other) => isSame(span, other))) }
    return one.id === after ? { ...one, mentions: withMentions(one.mentions, source) } : one
  })
}

/** Mentions with more of them, in the order of the text; words inside of known ones add nothing. */
function withMentions(known: readonly Span[], more: readonly Span[]): Span[] {
  const isKnown = (span: Span) => known.some(([begin, end]) => begin <= span[0] && span[1] <= end)
  return [...known, ...more.filter((span) => !isKnown(span))].sort((a, b) => a[0] - b[0])
}

/** The way of the statement itself: to the new speaker instead of the old one. */
function turnPath(sheet: Worksheet, { id, speaker, within }: Statement, before: string | null): void {
  const path = sheet.pathByStatement.get(id)
  if (speaker === null) sheet.pathByStatement.delete(id)
  else if (path === undefined || before === null || !path.includes(before)) {
    const start = within === null ? pageOf(sheet) : (sheet.pathByStatement.get(within) ?? pageOf(sheet))
    sheet.pathByStatement.set(id, [...start.filter((other) => other !== speaker), speaker])
  } else sheet.pathByStatement.set(id, swapped(path, before, speaker))
}

/** A statement inside came through the one who told the outer one. */
export function swapInPath(sheet: Worksheet, inner: Statement, before: string, after: string | null): void {
  const path = sheet.pathByStatement.get(inner.id)
  if (path !== undefined && inner.speaker !== before)
    sheet.pathByStatement.set(inner.id, swapped(path, before, after))
}

function swapped(path: readonly string[], before: string, after: string | null): string[] {
  if (after !== null && path.includes(after)) return path.filter((id) => id !== before)
  return path.flatMap((id) => (id === before ? (after ?? []) : id))
}

/** The outlets that all ways of the machine's reading begin with: the page and whom it credits. */
function pageOf(sheet: Worksheet): readonly string[] {
  const { machine } = sheet
  const [first, ...others] = machine.chains.map(({ path }) => path.slice(0, -1))
  if (first === undefined || others.length === 0) return []
  const differs = first.findIndex((id, at) => others.some((path) => path[at] !== id))
  const shared = differs < 0 ? first : first.slice(0, differs)
  const outlets = shared.filter((id) => machine.sources.find((source) => source.id === id)?.kind === 'outlet')
  return once(outlets.map((id) => nowCalled(sheet, id)))
}
