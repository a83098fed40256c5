/**
 * Reads sentences of the event corpus as if each were a report, without being told who the parties are, and counts
 * how often the type, the actor and the recipient come out right, and how often the two are swapped. A party is right
 * if it is mentioned where the corpus marks it, or acts for a country that the marked words name.
 */

import countries from 'world-countries/countries.json' with { type: 'json' }
import type { Span } from '#base'
import type { Report, ReportId, Source } from '#domain'
import { parseAttribution, parseParser, parseTagger } from '#language'
import { hashText } from '#learn'
import { type EventWeights, type ReadingWeights, readReport } from '#reading'
import type { MarkedSentence } from './events-corpus.ts'
import type { WeightsByName } from './part.ts'
import { percent, type Share } from './scores.ts'

/** A sentence, and a model of event types that was not trained on it. */
export interface SentenceToRead {
  readonly marked: MarkedSentence
  readonly model: EventWeights
}

/** What came out right, by name of the measure. */
export interface ReaderCounts {
  readonly found: Share
  readonly type: Share
  readonly actor: Share
  readonly recipient: Share
  /** Right type, actor and recipient. */
  readonly whole: Share
  /** Right actor and recipient of one event, whatever its type. */
  readonly parties: Share
  /** Not swapped, among events of the right type between the two marked parties. */
  readonly direction: Share
  /** The same where the recipient is named first: passives, "faces criticism from", "at the invitation of". */
  readonly turnedWhole: Share
  readonly turnedDirection: Share
}

const LABELS: Readonly<Record<keyof ReaderCounts, string>> = {
  found: 'sentences with an event',
  type: 'right type',
  actor: 'right type and actor',
  recipient: 'right type and recipient',
  whole: 'who to whom: right type, actor and recipient',
  parties: 'right actor and recipient, any type',
  direction: 'direction right, where both parties were found',
  turnedWhole: 'who to whom, recipient named first',
  turnedDirection: 'direction right, recipient named first',
}

/** Rows of measure and score, for the half of the sentences that rules were tuned on and for the other. */
export function scoreReader(
  sentences: readonly SentenceToRead[],
  weights: WeightsByName,
): [string, string][] {
  const core = {
    tagger: parseTagger(weights.tagger, weights.names),
    parser: parseParser(weights.parser),
    attribution: parseAttribution(weights.attribution),
  }
  const counts = [readerCounts(), readerCounts()] as const
  for (const { marked, model } of sentences)
    countSentence(isTuned(marked) ? counts[0] : counts[1], marked, { ...core, events: model })
  return ['tuned half', 'other half'].flatMap((half, index) =>
    (Object.keys(LABELS) as (keyof ReaderCounts)[]).map((name): [string, string] => {
      const share = counts[index as 0 | 1][name]
      return [`reader, ${half}: ${LABELS[name]}`, percent(share)]
    }),
  )
}

/** True for the half of the sentences that rules may be improved by looking at. */
export function isTuned({ text }: MarkedSentence): boolean {
  return hashText(`half ${text}`) % 2 === 0
}

/** Counts that begin at nothing. */
export function readerCounts(): ReaderCounts {
  const share = (): Share => ({ right: 0, all: 0 })
  return {
    ...{ found: share(), type: share(), actor: share(), recipient: share(), whole: share() },
    ...{ parties: share(), direction: share(), turnedWhole: share(), turnedDirection: share() },
  }
}

/** Reads one sentence and adds what came out to the counts. */
export function countSentence(counts: ReaderCounts, sentence: MarkedSentence, weights: ReadingWeights): void {
  const { events, sources } = readReport(reportOf(sentence.text), weights)
  const cast = events.map(({ type, actors, recipients }) => ({
    isTyped: levelled(type) === sentence.type,
    byActor: names(actors, sources, sentence, sentence.source),
    toTarget: names(recipients, sources, sentence, sentence.target),
    isSwapped:
      names(actors, sources, sentence, sentence.target) &&
      names(recipients, sources, sentence, sentence.source),
  }))
  const typed = cast.filter(({ isTyped }) => isTyped)
  const isWhole = typed.some(({ byActor, toTarget }) => byActor && toTarget)
  const isJoined = isWhole || typed.some(({ isSwapped }) => isSwapped)
  count(counts.found, cast.length > 0)
  count(counts.type, typed.length > 0)
  count(
    counts.actor,
    typed.some(({ byActor }) => byActor),
  )
  count(
    counts.recipient,
    typed.some(({ toTarget }) => toTarget),
  )
  count(counts.whole, isWhole)
  count(
    counts.parties,
    cast.some(({ byActor, toTarget }) => byActor && toTarget),
  )
  if (isJoined) count(counts.direction, isWhole)
  if (!isTurned(sentence)) return
  count(counts.turnedWhole, isWhole)
  if (isJoined) count(counts.turnedDirection, isWhole)
}

/** "<t>…</t> was condemned by <s>…</s>". */
function isTurned({ source, target }: MarkedSentence): boolean {
  return source !== null && target !== null && target[1] <= source[0]
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

const FORMS = countries.flatMap(({ cca3, name, demonyms }) =>
  [name.common, demonyms.eng.m].filter((form) => form !== '').map((form) => [form, cca3] as const),
)

function codesIn(words: string): ReadonlySet<string> {
  const spaced = ` ${words.replace(/[^\p{L}.]+/gu, ' ')} `
  const found = FORMS.filter(([form]) => spaced.includes(` ${form} `)).map(([, code]) => code)
  return new Set(/ (?:US|U\.S\.) /.test(spaced) ? [...found, 'USA'] : found)
}
