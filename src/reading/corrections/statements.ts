/** Statements as a person sees them: another act, other words, none at all, or one that the machine did not find. */

import { contains, type Span } from '#base'
import type { Correction, Judgement, Statement } from '#domain'
import { findStatementSpans, type StatementSpans } from './anchors.ts'
import { moveEvents, releaseEvents, turnEvents } from './carried-events.ts'
import { formOfWords } from './form-of-words.ts'
import { findStatementAt } from './match.ts'
import { nest } from './nesting.ts'
import { resolveSpeaker } from './sources.ts'
import { giveSpeaker, swapInPath } from './speakers.ts'
import { insideOf, replaceStatement, type Worksheet } from './worksheet.ts'

export const WHY = {
  noWords: 'the report no longer has these words',
  noStatement: 'the reading has no statement at these words any more',
  noSource: 'the reading has no such source any more',
  rejected: 'its statement is rejected',
  takenBack: 'the statement was taken back',
} as const

/** Another act; the events that it carries follow. */
export function setAct(sheet: Worksheet, statement: Statement, act: Statement['act']): void {
  turnEvents(sheet, statement, act)
  replaceStatement(sheet, statement.id, { ...statement, act })
}

/** Other words; null, or why not. */
export function setSpans(
  sheet: Worksheet,
  statement: Statement,
  anchor: Extract<Judgement, { kind: 'set-spans' }>['spans'],
): string | null {
  const { text } = sheet.machine.report
  const spans = findStatementSpans(text, anchor)
  if (spans === null) return WHY.noWords
  placeStatement(sheet, { ...statement, ...spans, ...qualitiesOf(text, spans, statement) })
  return null
}

function qualitiesOf(text: string, { content }: StatementSpans, { likelihood }: Statement) {
  const isInside = (span: Span) => content.some((outer) => contains(outer, span))
  return {
    form: formOfWords(text, content),
    likelihood: likelihood !== null && isInside(likelihood.span) ? likelihood : null,
  }
}

function placeStatement(sheet: Worksheet, statement: Statement): void {
  replaceStatement(sheet, statement.id, statement)
  nest(sheet, statement.id)
  const placed = sheet.statements.find(({ id }) => id === statement.id)
  if (placed !== undefined) moveEvents(sheet, placed)
}

/** No statement after all: what stood inside it goes to the statement around it. */
export function rejectStatement(sheet: Worksheet, statement: Statement): void {
  const { id, within, speaker } = statement
  releaseEvents(sheet, statement)
  for (const inner of insideOf(sheet, id)) if (speaker !== null) swapInPath(sheet, inner, speaker, null)
  sheet.statements = sheet.statements
    .filter((one) => one.id !== id)
    .map((one) => (one.within === id ? { ...one, within } : one))
  sheet.rejected = [...sheet.rejected.map((one) => (one.within === id ? { ...one, within } : one)), statement]
  sheet.pathByStatement.delete(id)
}

/** The id of a statement that a person added; it never changes. */
export function idOfAdded({ id }: Pick<Correction, 'id'>): string {
  return `h${id.slice(0, 12)}`
}

/** A statement of a person. Where the machine has come to read it too, the person's takes its place. */
export function addStatement(
  sheet: Worksheet,
  correction: Correction,
  judgement: Extract<Judgement, { kind: 'add-statement' }>,
): string | null {
  const { text } = sheet.machine.report
  const spans = findStatementSpans(text, judgement.spans)
  if (spans === null) return WHY.noWords
  const speaker = resolveSpeaker(sheet, judgement.speaker)
  if (speaker === undefined) return WHY.noSource
  const id = idOfAdded(correction)
  const twin = findStatementAt(sheet.statements, spans)
  if (twin !== null) takeOver(sheet, twin, id)
  else {
    sheet.machineOf.set(id, null)
    sheet.statements = [...sheet.statements, blankStatement(id)]
  }
  const found = twin === null ? blankStatement(id) : { ...twin, id }
  turnEvents(sheet, found, judgement.act)
  placeStatement(sheet, { ...found, act: judgement.act, ...spans, ...qualitiesOf(text, spans, found) })
  giveSpeaker(sheet, id, speaker)
  return null
}

function blankStatement(id: string): Statement {
  return {
    id,
    speaker: null,
    addressee: null,
    source: [],
    cue: [],
    content: [],
    form: 'none',
    act: 'assert',
    likelihood: null,
    within: null,
    said: null,
  }
}

/** The machine's statement goes on under the id of the one that a person added. */
function takeOver(sheet: Worksheet, { id: before }: Statement, id: string): void {
  const rename = (one: string | null) => (one === before ? id : one)
  sheet.statements = sheet.statements.map((one) => ({
    ...one,
    id: one.id === before ? id : one.id,
    within: rename(one.within),
  }))
  sheet.events = sheet.events.map((event) => ({ ...event, statement: rename(event.statement) }))
  const path = sheet.pathByStatement.get(before)
  if (path !== undefined) sheet.pathByStatement.set(id, path)
  sheet.pathByStatement.delete(before)
  sheet.machineOf.set(id, sheet.machineOf.get(before) ?? null)
  sheet.renamed.set(before, id)
}
