/** Recipients that an event takes over from those before it: answers, goings-on, and what somebody is accused of. */

import { type Grammar, lemmaOf } from '../grammar.ts'
import type { Candidate, Cast } from './candidates.ts'
import type { PartyBook } from './parties.ts'

/** Sentences between a question and its answer. */
const ANSWER_REACH = 2
/** Sentences between a charge and its denial by somebody who was not named in it. */
const CHARGE_REACH = 8

/**
 * Words that go on against the same party: "summoned the ambassador and demanded an apology";
 * and an answer to the one who asked: "Merkel asked Putin to act. Putin refused."
 */
export function inherited(
  grammar: Grammar,
  book: PartyBook,
  cast: Cast,
  before: readonly Cast[],
): readonly string[] {
  const { type, trigger } = cast.candidate
  if (/^(?:ASSAULT|COERCE)$/.test(type)) return accuserOf(grammar, book, cast, before)
  if (!/^(?:THREATEN|REQUEST|REJECT|ACCUSE|AGREE)$/.test(type)) return []
  const last = before.at(-1)
  if (!last) return []
  const gap = (grammar.sentenceOf[trigger] as number) - (grammar.sentenceOf[last.candidate.trigger] as number)
  const hasOwnObject = (cast.candidate.frame?.objects.length ?? 0) > 0
  if (/^(?:REJECT|AGREE)$/.test(type) && gap <= ANSWER_REACH && !hasOwnObject) {
    const asked = before.filter(({ candidate }) => candidate.type === 'REQUEST').at(-1)
    if (asked && sharesCountry(book, asked.recipients, cast.actors)) return asked.actors
  }
  if (type === 'REJECT' && isAnswer(grammar, cast.candidate)) {
    const accused = before.filter(({ candidate }) => candidate.type === 'ACCUSE')
    const met = accused.findLast(({ recipients }) => sharesCountry(book, recipients, cast.actors))
    const last = accused.at(-1)
    const isNear =
      last !== undefined &&
      (grammar.sentenceOf[trigger] as number) - (grammar.sentenceOf[last.candidate.trigger] as number) <=
        CHARGE_REACH
    return (met ?? (isNear ? last : undefined))?.actors.filter((id) => !cast.actors.includes(id)) ?? []
  }
  if (!/^(?:THREATEN|REQUEST)$/.test(type)) return []
  const above = before.findLast(
    ({ candidate, actors, recipients }) =>
      grammar.sentenceOf[candidate.trigger] === grammar.sentenceOf[trigger] &&
      recipients.length > 0 &&
      sharesCountry(book, actors, cast.actors),
  )
  return above?.recipients ?? []
}

/** "denied it", "rejected the allegations": an answer to whoever accused. */
function isAnswer(grammar: Grammar, { trigger, frame }: Candidate): boolean {
  if (lemmaOf(grammar, trigger) === 'deny') return true
  return (frame?.objects ?? []).some((noun) =>
    /^(?:accusation|allegation|claim|charge|criticism|suggestion|report|complaint|it|this|that|them)$/.test(
      lemmaOf(grammar, noun),
    ),
  )
}

/** "Chad accuses Cameroon of shelling a village": done to Chad, if nobody else is named. */
function accuserOf(
  grammar: Grammar,
  book: PartyBook,
  cast: Cast,
  before: readonly Cast[],
): readonly string[] {
  const { trigger, noun } = cast.candidate
  const accusation = before.findLast(
    ({ candidate }) => candidate.type === 'ACCUSE' && candidate.frame?.infinitive !== undefined,
  )
  if (noun || !accusation || grammar.sentenceOf[accusation.candidate.trigger] !== grammar.sentenceOf[trigger])
    return []
  const isAccused = cast.actors.length > 0 && cast.actors.every((id) => accusation.recipients.includes(id))
  return isAccused ? accusation.actors.filter((id) => book.countryOf(id) !== null) : []
}

function sharesCountry(book: PartyBook, a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) =>
    b.some(
      (other) =>
        id === other || (book.countryOf(id) !== null && book.countryOf(id) === book.countryOf(other)),
    ),
  )
}
