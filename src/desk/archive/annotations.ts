/**
 * Reading → one annotation for each statement, after the W3C Web Annotation Data Model: who says it and what they do
 * with it, at the words that show it, by their position and by the words themselves.
 */

import { type Span, wordsOf } from '#base'
import type { Reading, Report, Source, Statement } from '#domain'
import { uriOf } from './ninjs.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
/** How many letters around the words go with them. */
const AROUND = 32

/** The annotations of a reading, in its order. */
export function annotationsOf(reading: Reading, takenInAt: string) {
  const { report, sources, statements } = reading
  const nameOf = new Map(sources.map((source) => [source.id, wordsFor(source)]))
  return statements.map((statement) => ({
    '@context': CONTEXT,
    id: `${uriOf(report.id)}:statement:${encodeURIComponent(statement.id)}`,
    type: 'Annotation',
    motivation: 'identifying',
    created: takenInAt,
    generator: { type: 'Software', name: 'Tocsin' },
    body: [
      tag('identifying', nameOf.get(statement.speaker ?? '') ?? 'not told'),
      tag('classifying', statement.act),
      tag('tagging', statement.form),
    ],
    target: targetsOf(report, statement),
  }))
}

const wordsFor = ({ name, description, kind }: Source): string => name ?? description ?? kind

const tag = (purpose: string, value: string) => ({
  type: 'TextualBody',
  purpose,
  format: 'text/plain',
  value,
})

/** What is said; who says it and the words that ascribe it where nothing is. Broken words are several targets. */
function targetsOf(report: Report, { content, cue, source }: Statement) {
  const spans = content.length > 0 ? content : [...source, ...cue]
  const page = report.url === null ? {} : { via: report.url }
  return spans.map((span) => ({
    type: 'SpecificResource',
    source: { id: uriOf(report.id), type: 'Text', format: 'text/plain', language: report.language, ...page },
    selector: [positionOf(report.text, span), quoteOf(report.text, span)],
  }))
}

/** The model counts characters by code points, readings by UTF-16 code units. */
function positionOf(text: string, [begin, end]: Span) {
  const start = codePoints(text, 0, begin)
  return { type: 'TextPositionSelector', start, end: start + codePoints(text, begin, end) }
}

function codePoints(text: string, begin: number, end: number): number {
  let count = 0
  for (const _ of text.slice(begin, end)) count++
  return count
}

function quoteOf(text: string, span: Span) {
  const [begin, end] = span
  return {
    type: 'TextQuoteSelector',
    exact: wordsOf(text, span),
    prefix: text.slice(Math.max(0, begin - AROUND), begin),
    suffix: text.slice(end, end + AROUND),
  }
}
