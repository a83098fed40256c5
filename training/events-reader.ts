/**
 * Reads the sentences of the event corpus as if each were a report, without being told who the parties are, and
 * counts how often the type, the actor and the recipient come out right. A party is right if it is mentioned
 * where the corpus marks it, or acts for a country that the marked words name.
 */

import countries from 'world-countries/countries.json' with { type: 'json' }
import type { Span } from '#base'
import type { Event, Report, ReportId, Source } from '#domain'
import { parseAttribution, parseParser, parseTagger } from '#language'
import { parseEvents, type ReadingWeights, readReport } from '#reading'
import { type MarkedSentence, readEvents } from './events-corpus.ts'
import type { WeightsByName } from './part.ts'
import { percent, type Share } from './scores.ts'

/** Rows of measure and score. */
export function scoreReader(folder: string, weights: WeightsByName): [string, string][] {
  const reading = readingWeights(weights)
  const counts = { event: share(), type: share(), actor: share(), recipient: share(), both: share() }
  for (const sentence of readEvents(folder)) {
    const { events, sources } = readReport(reportOf(sentence.text), reading)
    const typed = events.filter(({ type }) => levelled(type) === sentence.type)
    const isActor = (event: Event) => names(event.actors, sources, sentence, sentence.source)
    const isRecipient = (event: Event) => names(event.recipients, sources, sentence, sentence.target)
    count(counts.event, events.length > 0)
    count(counts.type, typed.length > 0)
    count(counts.actor, typed.some(isActor))
    count(counts.recipient, typed.some(isRecipient))
    count(
      counts.both,
      typed.some((event) => isActor(event) && isRecipient(event)),
    )
  }
  return [
    ['reader alone: sentences with an event', percent(counts.event)],
    ['reader alone: an event of the right type', percent(counts.type)],
    ['reader alone: right type and actor', percent(counts.actor)],
    ['reader alone: right type and recipient', percent(counts.recipient)],
    ['reader alone: right type, actor and recipient', percent(counts.both)],
  ]
}

function readingWeights(weights: WeightsByName): ReadingWeights {
  return {
    tagger: parseTagger(weights.tagger, weights.names),
    parser: parseParser(weights.parser),
    attribution: parseAttribution(weights.attribution),
    events: parseEvents(weights.events),
  }
}

function reportOf(text: string): Report {
  return {
    ...{ id: 'sentence' as ReportId, title: '', byline: null, outlet: null, url: null, language: 'en' },
    ...{ credit: null, credits: [], published: null, text, furniture: [] },
    blocks: [{ kind: 'paragraph', span: [0, text.length] }],
  }
}

function levelled(type: string): string {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type
}

function share(): Share {
  return { right: 0, all: 0 }
}

function count(counts: Share, isRight: boolean): void {
  counts.all++
  if (isRight) counts.right++
}

function names(
  ids: readonly string[],
  sources: readonly Source[],
  { text }: MarkedSentence,
  marked: Span | null,
): boolean {
  if (!marked) return false
  const codes = codesIn(text.slice(...marked))
  return sources
    .filter(({ id }) => ids.includes(id))
    .some(
      ({ mentions, country }) =>
        mentions.some(([begin, end]) => begin < marked[1] && end > marked[0]) ||
        (country !== null && codes.has(country)),
    )
}

function codesIn(words: string): ReadonlySet<string> {
  const found = countries.filter(({ name, demonyms }) =>
    [name.common, demonyms.eng.m].some((form) => form !== '' && words.includes(form)),
  )
  return new Set(found.map(({ cca3 }) => cca3))
}
