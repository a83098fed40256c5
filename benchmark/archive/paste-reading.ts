/** Readings of paragraphs → the reading of a report made of them, so that an archive can be filled without reading every report anew. */

import { hashOf, type Span } from '#base'
import type { Reading, ReportId } from '#domain'
import type { MadeReport } from './made-reports.ts'

/** Pastes the readings of the paragraphs together; `rename` gives the words that stand in the place of names. */
export function pasteReading(
  report: MadeReport,
  parts: readonly Reading[],
  rename: (words: string) => string,
): Reading {
  const texts = [report.title, ...report.paragraphs.map(({ words }) => words)]
  const text = texts.join('\n')
  const starts: number[] = []
  texts.reduce((at, words) => {
    starts.push(at)
    return at + words.length + 1
  }, 0)
  const named = (words: string | null) => (words === null ? null : rename(words))
  const moved = parts.map((part, at) => shifted(part, `p${at}`, starts[at + 1] as number, named))
  return {
    schema: 'tocsin/reading/1',
    report: {
      id: hashOf('made', String(report.number)) as ReportId,
      ...{
        title: report.title,
        byline: null,
        outlet: report.outlet,
        language: 'en',
        credit: null,
        credits: [],
      },
      url: `https://post.example/${report.number}`,
      published: { value: report.day, basis: 'metadata' },
      text,
      blocks: texts.map((words, at) => ({
        kind: at === 0 ? 'title' : 'paragraph',
        span: [starts[at] as number, (starts[at] as number) + words.length],
      })),
      furniture: [],
    },
    sources: moved.flatMap(({ sources }) => sources),
    statements: moved.flatMap(({ statements }) => statements),
    times: moved.flatMap(({ times }) => times),
    events: moved.flatMap(({ events }) => events),
    chains: moved.flatMap(({ chains }) => chains),
    notes: [],
  }
}

/** A reading with its spans moved and its ids under a name of their own. */
function shifted(
  reading: Reading,
  part: string,
  by: number,
  named: (words: string | null) => string | null,
): Pick<Reading, 'sources' | 'statements' | 'times' | 'events' | 'chains'> {
  const move = ([begin, end]: Span): Span => [begin + by, end + by]
  const spans = (all: readonly Span[]) => all.map(move)
  const own = (id: string) => `${part}-${id}`
  const ownOr = (id: string | null) => (id === null ? null : own(id))
  return {
    sources: reading.sources.map((source) => ({
      ...source,
      ...{ id: own(source.id), name: named(source.name), description: named(source.description) },
      mentions: spans(source.mentions),
    })),
    statements: reading.statements.map((statement) => ({
      ...statement,
      ...{ id: own(statement.id), speaker: ownOr(statement.speaker), addressee: ownOr(statement.addressee) },
      ...{ source: spans(statement.source), cue: spans(statement.cue), content: spans(statement.content) },
      within: ownOr(statement.within),
      likelihood: statement.likelihood && { ...statement.likelihood, span: move(statement.likelihood.span) },
    })),
    times: reading.times.map((time) => ({ ...time, span: move(time.span) })),
    events: reading.events.map((event) => ({
      ...event,
      ...{ id: own(event.id), actors: event.actors.map(own), recipients: event.recipients.map(own) },
      ...{ trigger: spans(event.trigger), span: move(event.span), statement: ownOr(event.statement) },
      place: event.place && { ...event.place, span: move(event.place.span) },
    })),
    chains: reading.chains.map(({ statement, path }) => ({ statement: own(statement), path: path.map(own) })),
  }
}
