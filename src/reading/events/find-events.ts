/**
 * What is said to happen in a report: takes the parsed text with its statements, sources, days and places, gives
 * PLOVER events with actors, recipients and status, and the sources with those parties added who only act.
 */

import type { Event, Source } from '#domain'
import { spanOf, type TokenRange } from '#language'
import { type Grammar, isVerb, lemmaOf, sentenceRange } from '../grammar.ts'
import { addSpokenActs } from './acts-as-events.ts'
import { type Candidate, type Cast, findCandidates } from './candidates.ts'
import { carrierAt } from './carrier.ts'
import { castOf } from './cast.ts'
import { CONTEXT_OF_LEMMA } from './contexts.data.ts'
import type { EventInput } from './event-input.ts'
import { modalOf } from './mood.ts'
import { openPartyBook } from './parties.ts'
import { statusOf } from './status.ts'
import { clauseOf, placeOf, timeOf } from './surroundings.ts'
import { type EventType, QUAD_OF_TYPE } from './types.data.ts'

export interface FoundEvents {
  readonly events: readonly Event[]
  /** The sources given, and those who only act. */
  readonly sources: readonly Source[]
}

/** Finds the events of a report, in the order of the text. */
export function findEvents(input: EventInput): FoundEvents {
  const { grammar, weights } = input
  const book = openPartyBook(input)
  const casts: Cast[] = []
  for (const candidate of findCandidates(grammar, weights)) {
    const cast = castOf(input, book, candidate, casts)
    if (cast) casts.push(cast)
  }
  const all = addSpokenActs(input, book, casts)
  const events = all
    .map((cast) => eventOf(input, cast))
    .filter(isWorthKeeping)
    .map((event, index) => ({ ...event, id: `e${index + 1}` }))
  return { events, sources: book.sources() }
}

/** That somebody did not agree, meet or help is no event; that somebody did not attack may be one. */
function isWorthKeeping({ type, status }: Event): boolean {
  return status !== 'negated' || QUAD_OF_TYPE[type as EventType] > 2
}

function eventOf(input: EventInput, cast: Cast): Event {
  const { grammar, drafts } = input
  const { candidate, actors, recipients } = cast
  const clause = clauseOf(grammar, candidate)
  const carrier = carrierAt(drafts, candidate.trigger)
  const time = timeOf(grammar, input.times, candidate)
  const { type, status } = statusOf(input, cast, carrier, time, isFuture(grammar, candidate))
  return {
    id: '',
    type,
    mode: type === candidate.type ? candidate.mode : null,
    contexts: contextsOf(grammar, clause),
    actors,
    recipients,
    trigger: candidate.ranges.map((range) => spanOf(grammar.text, range)),
    span: spanOf(grammar.text, clause),
    place: placeOf(grammar, input.places, candidate, clause),
    time: time?.value ?? null,
    status,
    statement: carrier >= 0 ? (input.statements[carrier]?.id ?? null) : null,
  }
}

function isFuture(grammar: Grammar, { trigger, support }: Candidate): boolean {
  const verb = isVerb(grammar, trigger) ? trigger : support
  return verb >= 0 && /^(?:will|'ll|shall|wo|would)$/.test(modalOf(grammar, verb))
}

function contextsOf(grammar: Grammar, clause: TokenRange): string[] {
  const contexts = new Set<string>()
  const [from, to] = sentenceRange(grammar, clause[0])
  for (let t = Math.max(from, clause[0]); t < Math.min(to, clause[1]); t++) {
    const context = CONTEXT_OF_LEMMA.get(lemmaOf(grammar, t))
    if (context !== undefined) contexts.add(context)
  }
  return [...contexts]
}
