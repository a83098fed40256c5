/** Report → reading: the room's main path, read from top to bottom. */

import type { Note, Span } from '#base'
import type { Reading, Report, Statement } from '#domain'
import {
  type Attributed,
  analyse,
  type LanguageWeights,
  spanOf,
  type Tokenised,
  type TokenRange,
} from '#language'
import { traceSources } from './chains/trace-sources.ts'
import { findEvents } from './events/find-events.ts'
import type { EventWeights } from './events/predict.ts'
import { type Grammar, grammarOf } from './grammar.ts'
import { findLikelihood } from './likelihood/find-likelihood.ts'
import { NOTES } from './notes.ts'
import { findPlaces } from './places/find-places.ts'
import { findBodies } from './sources/bodies.ts'
import { describeSources } from './sources/describe-sources.ts'
import { findPeople } from './sources/people.ts'
import { resolveSources } from './sources/resolve-sources.ts'
import { actOf } from './statements/acts.ts'
import type { Draft } from './statements/draft.ts'
import { findStatements } from './statements/find-statements.ts'
import { formOf } from './statements/form.ts'
import { findTimes } from './times/find-times.ts'
import { findSaid } from './times/said.ts'

/** Everything trained that a reading needs. */
export interface ReadingWeights extends LanguageWeights {
  readonly events: EventWeights
}

/**
 * Reads one report: who says what, with the words. Never fails; what is missing is said in the notes.
 * `text` is the analysis of `report.text`, if it is there already.
 */
export function readReport(
  report: Report,
  language: ReadingWeights,
  text: Attributed = analyse(report.text, language),
): Reading {
  const grammar = grammarOf(text)
  const drafts = findStatements(grammar, text, headlinesOf(report, text), language.attribution)
  const ordered = inTextOrder(drafts)
  const bodies = findBodies(grammar)
  const people = findPeople(grammar, bodies)
  const { sources, speakers } = resolveSources(grammar, { people, bodies }, ordered)
  const kindOfSource = new Map(sources.map((source) => [source.id, source.kind]))
  const times = findTimes(text, report.published?.value ?? null)
  const statements = ordered.map((draft, index): Statement => {
    const speaker = speakers[index] ?? null
    const byOutlet = speaker !== null && kindOfSource.get(speaker) === 'outlet'
    return {
      id: `t${index + 1}`,
      speaker,
      addressee: null,
      source: draft.source ? [spanOf(text, draft.source)] : [],
      cue: draft.cue[0] < draft.cue[1] ? [spanOf(text, draft.cue)] : [],
      content: draft.content.map((range) => spanOf(text, range)),
      form: formOf(grammar, draft.content),
      act: draft.act ?? actOf(grammar, draft.cue, draft.content, byOutlet),
      likelihood: findLikelihood(grammar, draft.content, contentsWithin(ordered, index)),
      within: draft.within >= 0 ? `t${draft.within + 1}` : null,
      said: findSaid(grammar, draft.cue, draft.content, times),
    }
  })
  const happened = findEvents({
    ...{ grammar, people, bodies, sources, statements, drafts: ordered, times },
    places: findPlaces(grammar),
    published: report.published?.value ?? null,
    weights: language.events,
  })
  const traced = traceSources({
    ...{ report, grammar, people, statements, drafts: ordered },
    sources: happened.sources,
    events: happened.events,
  })
  const described = describeSources({
    ...{ grammar, people },
    sources: traced.sources,
    statements: traced.statements,
  })
  return {
    schema: 'tocsin/reading/1',
    report,
    sources: described.sources,
    statements: traced.statements,
    times,
    events: happened.events,
    chains: traced.chains,
    notes: [...notesOf(report, grammar), ...described.notes],
  }
}

/** Token ranges of the report's title and headings. */
function headlinesOf(report: Report, text: Tokenised): TokenRange[] {
  return report.blocks
    .filter(({ kind }) => kind === 'title' || kind === 'lead' || kind === 'heading')
    .map(({ span }) => tokensIn(text, span))
    .filter((range) => range !== null)
}

function tokensIn(text: Tokenised, [begin, end]: Span): TokenRange | null {
  let from = 0
  while (from < text.count && (text.starts[from] as number) < begin) from++
  let to = from
  while (to < text.count && (text.ends[to] as number) <= end) to++
  return to > from ? [from, to] : null
}

/** Sorted by where a statement begins, outer before inner; `within` follows. */
function inTextOrder(drafts: readonly Draft[]): Draft[] {
  const beginOf = (draft: Draft) =>
    Math.min(draft.cue[0], draft.source?.[0] ?? draft.cue[0], ...draft.content.map((range) => range[0]))
  const order = drafts
    .map((_, index) => index)
    .sort(
      (a, b) =>
        beginOf(drafts[a] as Draft) - beginOf(drafts[b] as Draft) ||
        Math.sign((drafts[a] as Draft).within + 1) - Math.sign((drafts[b] as Draft).within + 1) ||
        (drafts[a] as Draft).cue[0] - (drafts[b] as Draft).cue[0] ||
        a - b,
    )
  const place = new Map(order.map((index, position) => [index, position]))
  return order.map((index) => {
    const draft = drafts[index] as Draft
    return { ...draft, within: draft.within >= 0 ? (place.get(draft.within) as number) : -1 }
  })
}

/** Contents of the statements reported inside the one at a place. */
function contentsWithin(drafts: readonly Draft[], index: number): TokenRange[] {
  return drafts.filter(({ within }) => within === index).flatMap(({ content }) => content)
}

function notesOf(report: Report, grammar: Grammar): Note[] {
  const notes: Note[] = []
  if (!report.published) notes.push(NOTES.no_publication_date())
  if (report.language !== 'en') notes.push(NOTES.other_language(report.language))
  if (grammar.text.count === 0) notes.push(NOTES.no_words())
  return notes
}
