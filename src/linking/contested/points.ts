/** Readings → points: each part of each statement with its speaker, its concepts, its figures and which way it goes. */

import { hashOf, type Span } from '#base'
import type { Reading, ReportId, StatedFigure, Statement } from '#domain'
import { type Tokenised, tokenise } from '#language'
import { type Concept, countryConcept, type TextConcepts } from './concepts.ts'
import { figuresIn, type TokenPart } from './figures.ts'
import { partsOf, spanOfPart } from './parts.ts'
import { type Polarity, polarityOf } from './polarity.ts'
import type { Speaker } from './speakers.ts'

/** A report of the story: its reading as corrected, and its day. */
export interface ContestedReport {
  readonly reading: Reading
  /** YYYY-MM-DD */
  readonly day: string | null
}

export interface Point {
  readonly key: string
  readonly report: ReportId
  readonly statement: Statement
  readonly span: Span
  readonly words: string
  readonly concepts: ReadonlyMap<string, Concept>
  readonly figures: readonly StatedFigure[]
  readonly polarity: Polarity
  readonly speaker: Speaker
  readonly day: string | null
}

/** "In the spring" is no day. */
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Finds the points of a report, in the order of the text. */
export function pointsOf(
  { reading, day }: ContestedReport,
  speakers: ReadonlyMap<string, Speaker>,
  read: (text: Tokenised) => TextConcepts,
): Point[] {
  const text = read(tokenise(reading.report.text))
  const speaking = reading.statements.filter((statement) => isOwn(statement, reading))
  return speaking.flatMap((statement) => {
    const speaker = speakers.get(statement.speaker ?? '')
    if (speaker === undefined) return []
    return partsOf(text, statement.content).map((part) => {
      const span = spanOfPart(text, part)
      const polarity = polarityOf(text, statement, part)
      return {
        key: hashOf(reading.report.id, statement.id, span.join()),
        report: reading.report.id,
        statement,
        span,
        words: reading.report.text.slice(...span),
        concepts: ownConcepts(mapOf(text, part), { speaker, polarity, words: wordsIn(text, part) }),
        figures: figuresIn(text, part),
        polarity,
        speaker,
        day: statement.said !== null && DAY.test(statement.said) ? statement.said : day,
      }
    })
  })
}

function mapOf({ concepts }: TextConcepts, { from, to }: TokenPart): Map<string, Concept> {
  const found = new Map<string, Concept>()
  for (const concept of concepts.slice(from, to)) if (concept) found.set(concept.key, concept)
  return found
}

const wordsIn = ({ text }: TextConcepts, { from, to }: TokenPart) => text.words.slice(from, to)

/** In the mouth of a country's speaker these stand for that country. */
const OWN = /^(?:we|us|our|it|its|nobody)$/i

interface Saying {
  readonly speaker: Speaker
  readonly polarity: Polarity
  readonly words: readonly string[]
}

/** Adds the speaker's country where the words leave it out: "denied planning an attack", "it has no plans". */
function ownConcepts(
  concepts: Map<string, Concept>,
  { speaker, polarity, words }: Saying,
): Map<string, Concept> {
  const own = words.find((word) => OWN.test(word)) ?? polarity.denial
  const { country } = speaker
  if (country !== null && own !== null && !concepts.has(`=${country}`))
    concepts.set(`=${country}`, countryConcept(country, own))
  return concepts
}

/** Share of a statement's content that one inside it takes up, from which on the words are that one's. */
const TAKEN = 0.6

/** False where the speaker only passes on what a statement inside tells, or says twice that he said so. */
function isOwn(statement: Statement, { statements, sources }: Reading): boolean {
  const kind = sources.find(({ id }) => id === statement.speaker)?.kind
  const outer = statements.find(({ id }) => id === statement.within)
  if (outer !== undefined && outer.speaker !== statement.speaker && !isTold(statement, outer, sources))
    return false
  return !statements.some((inner) => {
    if (inner.within !== statement.id || overlapOf(inner, statement) < TAKEN) return false
    return kind === 'outlet' || statement.act === 'report' || inner.speaker === statement.speaker
  })
}

/** What another says that somebody wants, means or fears is not said by that one; what a paper tells is. */
const TOLD: ReadonlySet<string> = new Set([
  'assert',
  'report',
  'deny',
  'accuse',
  'warn',
  'admit',
  'criticise',
])

function isTold(inner: Statement, outer: Statement, sources: Reading['sources']): boolean {
  if (sources.find(({ id }) => id === outer.speaker)?.kind === 'outlet') return true
  return TOLD.has(inner.act) && outer.act !== 'deny'
}

function overlapOf(inner: Statement, outer: Statement): number {
  const length = (spans: readonly Span[]) => spans.reduce((sum, [begin, end]) => sum + end - begin, 0)
  const shared = outer.content.flatMap(([begin, end]) =>
    inner.content.map((span): Span => [Math.max(begin, span[0]), Math.min(end, span[1])]),
  )
  return length(shared.filter(([begin, end]) => end > begin)) / Math.max(1, length(outer.content))
}
