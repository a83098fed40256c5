/** What stands around a trigger: the clause, the day and the place of its event. */

import type { Event, Time } from '#domain'
import type { TokenRange } from '#language'
import { type Grammar, isVerb, lowOf, relationOf, sentenceRange, trimRange } from '../grammar.ts'
import type { Place } from '../places/find-places.ts'
import type { Candidate } from './candidates.ts'
import { clauseVerb } from './mood.ts'

/** How far from the begin of a sentence a day counts as standing in front of it. */
const FRONT = 3

/** The clause of a trigger: everything below its verb, in its sentence. */
export function clauseOf(grammar: Grammar, { trigger, support, ranges }: Candidate): TokenRange {
  const verb = support >= 0 ? support : clauseVerb(grammar, trigger)
  const [first, end] = sentenceRange(grammar, trigger)
  let from = Math.max(first, Math.min(grammar.leftmost[verb] as number, ...ranges.map((range) => range[0])))
  const to = Math.min(
    end,
    Math.max((grammar.rightmost[verb] as number) + 1, ...ranges.map((range) => range[1])),
  )
  while (from < trigger && /^(?:and|but|or|that|,|while|as)$/.test(lowOf(grammar, from))) from++
  return trimRange(grammar, [from, to])
}

/** The day or hour that a trigger's clause names; a clause without one shares that of the verb it is joined to. */
export function timeOf(
  grammar: Grammar,
  times: readonly Time[],
  { trigger, support }: Candidate,
): Time | null {
  if (times.length === 0) return null
  const [first, end] = sentenceRange(grammar, trigger)
  const inSentence = times
    .map((time) => ({ time, token: tokenAt(grammar, time.span[0], first, end) }))
    .filter(
      ({ time, token }) =>
        token >= 0 && time.value !== null && (time.type === 'DATE' || time.type === 'TIME'),
    )
  if (inSentence.length === 0) return null
  let at = support >= 0 ? support : clauseVerb(grammar, trigger)
  const below = inSentence.find(
    ({ token }) => ownClause(grammar, token, trigger) || isBelow(grammar, token, trigger),
  )
  if (below) return below.time
  for (let depth = 0; depth < 4 && at >= 0; depth++) {
    const own = inSentence.find(({ token }) => ownClause(grammar, token, at))
    if (own) return own.time
    // "In June a man was shot": the tree may hang the clause from the day.
    const above = inSentence.find(({ token }) => token === grammar.text.heads[at])
    if (above) return above.time
    // A day at the head of a sentence holds for its main clause, whatever it hangs from.
    if (grammar.text.heads[at] === -1)
      return inSentence.find(({ token }) => token <= first + FRONT)?.time ?? null
    if (!/^(?:conj|xcomp|advcl|dep)$/.test(relationOf(grammar, at))) return null
    at = grammar.text.heads[at] as number
  }
  return null
}

function isBelow(grammar: Grammar, token: number, top: number): boolean {
  return (
    !isVerb(grammar, top) &&
    token >= (grammar.leftmost[top] as number) &&
    token <= (grammar.rightmost[top] as number)
  )
}

/** True when the nearest verb above a token is this one. */
function ownClause(grammar: Grammar, token: number, verb: number): boolean {
  let at = token
  for (let depth = 0; depth < 8 && at >= 0; depth++) {
    if (at === verb) return true
    if (at !== token && isVerb(grammar, at)) return false
    at = grammar.text.heads[at] as number
  }
  return false
}

function tokenAt(grammar: Grammar, offset: number, first: number, end: number): number {
  const { starts, ends } = grammar.text
  if (offset < (starts[first] as number) || offset >= (ends[end - 1] as number)) return -1
  for (let t = first; t < end; t++) if ((ends[t] as number) > offset) return t
  return -1
}

/** The place that a trigger's clause names, nearest behind the trigger first. */
export function placeOf(
  grammar: Grammar,
  places: readonly Place[],
  { trigger }: Candidate,
  clause: TokenRange,
): Event['place'] {
  const near = places
    .filter(({ range, located }) => located && range[0] >= clause[0] && range[1] <= clause[1])
    .filter(({ range }) => grammar.sentenceOf[range[0]] === grammar.sentenceOf[trigger])
    .sort((a, b) => distance(a.range, trigger) - distance(b.range, trigger))[0]
  if (near === undefined) return null
  const { span, name, country, location } = near
  const at = location && {
    latitude: location.latitude,
    longitude: location.longitude,
    kind: location.kind,
  }
  return { span, name, country, location: at }
}

/** Tokens between, those before the trigger counted as farther. */
function distance([from, to]: TokenRange, trigger: number): number {
  return from >= trigger ? from - trigger : 2 * (trigger - to) + 4
}
