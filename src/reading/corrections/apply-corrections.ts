/**
 * The machine's reading and what people judged of it → the reading as corrected. The machine's stays as it is; what
 * cannot be applied any more is kept and says why.
 */

import { wordsOf } from '#base'
import type {
  Chain,
  Correction,
  CorrectionState,
  Judgement,
  MachineStatement,
  Reading,
  Source,
  SourceTarget,
  Statement,
  StatementTarget,
} from '#domain'
import { findStatement } from './match.ts'
import { mergeSources, resolveSource, resolveSpeaker, splitSource } from './sources.ts'
import { giveSpeaker } from './speakers.ts'
import { addStatement, idOfAdded, rejectStatement, setAct, setSpans, WHY } from './statements.ts'
import { nowCalled, openWorksheet, signMark, type Worksheet } from './worksheet.ts'

/** What became of a correction: what it was about in this reading, and why it had no effect. */
interface Outcome {
  readonly statement: string | null
  readonly source?: string | null
  readonly why: string | null
}

/** Applies corrections in the order of their time. Without any it gives the reading back as it is. */
export function applyCorrections(machine: Reading, corrections: readonly Correction[]): Reading {
  if (corrections.length === 0) return machine
  const sheet = openWorksheet(machine)
  const byId = new Map(corrections.map((correction) => [correction.id, correction]))
  const inOrder = [...byId.values()].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
  const states = inOrder.map((correction) => applyOne(sheet, correction))
  const checked = inOrder.findLast(
    ({ revoked, judgement }) => revoked === null && judgement.kind === 'mark-checked',
  )
  return {
    ...machine,
    ...readingOf(sheet),
    corrections: states,
    ...(checked === undefined ? {} : { checked: { by: checked.by, at: checked.at } }),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function applyOne(sheet: Worksheet, correction: Correction): CorrectionState {
  const { id, by, at, note, revoked, judgement } = correction
  const { about, value } = inWords(sheet, judgement)
  const { statement, source, why }: Outcome =
    revoked === null ? judge(sheet, correction) : { statement: null, why: null }
  const applied = revoked === null && why === null
  for (const marked of applied ? [statement, source ?? null] : [])
    if (marked !== null) signMark(sheet, marked, { by, at, kind: judgement.kind })
  return { id, kind: judgement.kind, by, at, note, revoked, applied, why, statement, about, value }
}

function judge(sheet: Worksheet, correction: Correction): Outcome {
  const { judgement } = correction
  switch (judgement.kind) {
    case 'add-statement': {
      const why = addStatement(sheet, correction, judgement)
      return { statement: why === null ? idOfAdded(correction) : null, why }
    }
    case 'merge-sources': {
      const why = mergeSources(sheet, judgement)
      return { statement: null, source: resolveSource(sheet, judgement.into), why }
    }
    case 'split-source': {
      const split = splitSource(sheet, judgement)
      if (typeof split === 'string') return { statement: null, why: split }
      return { statement: null, source: split.id, why: null }
    }
    case 'mark-checked':
      return { statement: null, why: null }
    default:
      return judgeStatement(sheet, judgement)
  }
}

type OfStatement = Extract<Judgement, { readonly statement: StatementTarget }>

function judgeStatement(sheet: Worksheet, judgement: OfStatement): Outcome {
  const found = resolveStatement(sheet, judgement.statement)
  if (typeof found === 'string') return { statement: null, why: found }
  const done = (why: string | null): Outcome => ({ statement: found.id, why })
  switch (judgement.kind) {
    case 'set-act':
      setAct(sheet, found, judgement.act)
      return done(null)
    case 'set-spans':
      return done(setSpans(sheet, found, judgement.spans))
    case 'reject-statement':
      rejectStatement(sheet, found)
      return done(null)
    case 'set-speaker': {
      const speaker = resolveSpeaker(sheet, judgement.speaker)
      if (speaker === undefined) return done(WHY.noSource)
      giveSpeaker(sheet, found.id, speaker)
      return done(null)
    }
  }
}

/** The statement as it now is, or why there is none. */
function resolveStatement(sheet: Worksheet, target: StatementTarget): Statement | string {
  const found = 'id' in target ? target : findStatement(sheet.machine, target.anchor)
  if (found === 'no words') return WHY.noWords
  if (found === 'no match') return WHY.noStatement
  const id = nowCalled(sheet, found.id)
  if (sheet.rejected.some((statement) => statement.id === id)) return WHY.rejected
  return sheet.statements.find((statement) => statement.id === id) ?? WHY.takenBack
}

/** What a correction is about and what it says, in words of the report, for lists of corrections. */
function inWords(sheet: Worksheet, judgement: Judgement): { readonly about: string; readonly value: string } {
  const speaker = 'speaker' in judgement ? judgement.speaker : null
  const who = speaker === null ? '' : 'name' in speaker ? speaker.name : wordsOfSource(sheet, speaker.source)
  switch (judgement.kind) {
    case 'mark-checked':
      return { about: '', value: '' }
    case 'add-statement':
      return { about: wordsOfAnchor(judgement.spans), value: who }
    case 'merge-sources':
      return { about: wordsOfSource(sheet, judgement.source), value: wordsOfSource(sheet, judgement.into) }
    case 'split-source':
      return { about: wordsOfSource(sheet, judgement.source), value: judgement.name }
    case 'set-speaker':
      return { about: wordsOfTarget(sheet, judgement.statement), value: who }
    case 'set-act':
      return { about: wordsOfTarget(sheet, judgement.statement), value: judgement.act }
    case 'set-spans':
      return { about: wordsOfTarget(sheet, judgement.statement), value: wordsOfAnchor(judgement.spans) }
    case 'reject-statement':
      return { about: wordsOfTarget(sheet, judgement.statement), value: '' }
  }
}

const WORDS_MAX = 120

function wordsOfTarget(sheet: Worksheet, target: StatementTarget): string {
  if ('anchor' in target) return wordsOfAnchor(target.anchor)
  const { text } = sheet.machine.report
  const statement = [...sheet.statements, ...sheet.rejected].find(({ id }) => id === target.id)
  const spans = statement === undefined ? [] : [...statement.cue, ...statement.content]
  return short(spans.map((span) => wordsOf(text, span)).join(' … '))
}

type Words = Extract<StatementTarget, { readonly anchor: unknown }>['anchor']

const wordsOfAnchor = ({ cue, content }: Words): string =>
  short([...cue, ...content].map(({ words }) => words).join(' … '))

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > WORDS_MAX ? `${line.slice(0, WORDS_MAX)}…` : line
}

function wordsOfSource(sheet: Worksheet, target: SourceTarget): string {
  if ('anchor' in target) {
    const { name, description, mentions } = target.anchor
    return short(name ?? description ?? mentions[0]?.words ?? '')
  }
  const source = sheet.sources.find(({ id }) => id === nowCalled(sheet, target.id))
  return short(source?.name ?? source?.description ?? '')
}

/** The reading that the sheet has become, every id leading to something. */
function readingOf(sheet: Worksheet) {
  const used = usedSources(sheet)
  const wasUsed = usedSources(openWorksheet(sheet.machine))
  // A source whose only statement was rejected or credited to another is none; one that never spoke stays.
  const sources = sheet.sources.filter(({ id }) => used.has(id) || !wasUsed.has(id))
  const there = new Set(sources.map(({ id }) => id))
  const signed = (statement: Statement) => signedStatement(sheet, statement)
  const rejected = sheet.rejected.map((statement) => ({
    ...signed(statement),
    speaker: there.has(statement.speaker ?? '') ? statement.speaker : null,
    addressee: there.has(statement.addressee ?? '') ? statement.addressee : null,
  }))
  return {
    sources: sources.map((source): Source => {
      const corrected = sheet.marks.get(source.id)
      return corrected === undefined ? source : { ...source, corrected }
    }),
    statements: sheet.statements.map(signed),
    events: sheet.events,
    chains: sheet.statements.flatMap(({ id }): Chain[] => {
      const path = sheet.pathByStatement.get(id)
      return path === undefined ? [] : [{ statement: id, path }]
    }),
    ...(rejected.length === 0 ? {} : { rejected }),
  }
}

function usedSources(sheet: Worksheet): ReadonlySet<string> {
  return new Set([
    ...sheet.statements.flatMap(({ speaker, addressee }) => [speaker ?? [], addressee ?? []].flat()),
    ...sheet.events.flatMap(({ actors, recipients }) => [...actors, ...recipients]),
    ...[...sheet.pathByStatement.values()].flat(),
  ])
}

function signedStatement(sheet: Worksheet, statement: Statement): Statement {
  const mark = sheet.marks.get(statement.id)
  if (mark === undefined) return statement
  const machine = sheet.machineOf.get(statement.id) ?? null
  return { ...statement, corrected: { ...mark, machine: machine && asMachineHadIt(sheet, machine) } }
}

function asMachineHadIt({ machine }: Worksheet, statement: Statement): MachineStatement {
  const { speaker, act, source, cue, content } = statement
  const by = machine.sources.find(({ id }) => id === speaker)
  const [mention] = by?.mentions ?? source
  const words = mention === undefined ? null : wordsOf(machine.report.text, mention)
  return { who: by === undefined ? null : (by.name ?? by.description ?? words), act, source, cue, content }
}
