/** Who plays which part in a candidate: the speaker of its cue, the parties of its words, or those named just before. */

import { type Grammar, lemmaOf, tagOf } from '../grammar.ts'
import type { Draft } from '../statements/draft.ts'
import type { Candidate } from './candidates.ts'
import { carrierAt } from './carrier.ts'
import type { EventInput } from './event-input.ts'
import { modalOf } from './mood.ts'
import type { PartyBook } from './parties.ts'
import { type Roles, rolesOf } from './roles.ts'

/** A candidate with its parties. */
export interface Cast {
  readonly candidate: Candidate
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** Index of the statement whose cue the trigger stands in, -1 for none. */
  readonly spokenBy: number
}

/** Sentences between a question and its answer. */
const ANSWER_REACH = 2
/** Sentences between a charge and its denial by somebody who was not named in it. */
const CHARGE_REACH = 4

/** A candidate with its parties; null when too little is told to call it an event. */
export function castOf(
  input: EventInput,
  book: PartyBook,
  candidate: Candidate,
  before: readonly Cast[],
): Cast | null {
  const { grammar, drafts, statements } = input
  const spokenBy = cueAt(drafts, candidate.trigger)
  const found = rolesOf(grammar, book, candidate)
  const speaker = spokenBy >= 0 ? (statements[spokenBy]?.speaker ?? null) : null
  const actors =
    speaker !== null && candidate.noun === null
      ? speakerFirst(input, book, speaker, found, candidate)
      : orPolice(input, book, candidate, found.actors)
  const demanded = demandOf(input, candidate, speaker ?? carrierSpeaker(input, candidate), found)
  if (demanded) return demanded
  const isMutual = found.recipients.length > 0 && found.recipients.every((id) => found.actors.includes(id))
  const recipients = isMutual ? actors : found.recipients.filter((id) => !actors.includes(id))
  if (!isWorthTelling(book, candidate, actors, recipients)) return null
  const cast = { candidate, actors, recipients, spokenBy }
  return recipients.length === 0 ? { ...cast, recipients: inherited(grammar, book, cast, before) } : cast
}

function carrierSpeaker({ drafts, statements }: EventInput, { trigger }: Candidate): string | null {
  const carrier = carrierAt(drafts, trigger)
  return carrier >= 0 ? (statements[carrier]?.speaker ?? null) : null
}

/** "Russia says Israel must end attacks": the speaker demands it. */
function demandOf(
  { grammar, statements, drafts }: EventInput,
  candidate: Candidate,
  speaker: string | null,
  { actors, recipients }: Roles,
): Cast | null {
  const verb = candidate.noun ? candidate.support : candidate.trigger
  if (speaker === null || verb < 0 || !/^(?:must|should|ought)$/.test(modalOf(grammar, verb))) return null
  const carrier = carrierAt(drafts, candidate.trigger)
  if (actors.includes(speaker) || statements[carrier] === undefined) return null
  const asked = actors.length > 0 ? actors : recipients
  return {
    candidate: { ...candidate, type: 'REQUEST', mode: null },
    ...{ actors: [speaker], recipients: asked.filter((id) => id !== speaker), spokenBy: carrier },
  }
}

/** The speaker acts, unless the words name several actors of whom it is one. */
function speakerFirst(
  { grammar, drafts }: EventInput,
  book: PartyBook,
  speaker: string,
  { actors }: Roles,
  { frame, trigger }: Candidate,
): readonly string[] {
  const subject = frame?.subjects[0] ?? -1
  const source = drafts[cueAt(drafts, trigger)]?.source
  const isOwn = subject >= 0 && grammar.text.heads[subject] === trigger
  const isElsewhere = isOwn && source && (subject < source[0] || subject >= source[1])
  if (isElsewhere && actors.length > 0 && !tagOf(grammar, subject).startsWith('PRP')) return actors
  if (actors.length > 1 || book.sourceOf(speaker)?.kind === 'group') return actors
  return [speaker]
}

/** "Police say a man has been arrested": by the police. */
function orPolice(
  { drafts, statements }: EventInput,
  book: PartyBook,
  { type, mode, trigger }: Candidate,
  actors: readonly string[],
): readonly string[] {
  if (actors.length > 0 || type !== 'COERCE' || mode !== 'arrest') return actors
  const speaker = statements[carrierAt(drafts, trigger)]?.speaker
  const source = speaker ? book.sourceOf(speaker) : undefined
  return source && /police|prosecutor|gendarm|security service/i.test(`${source.name} ${source.description}`)
    ? [source.id]
    : actors
}

/** The cue that a token stands in, as index of its draft. */
function cueAt(drafts: readonly Draft[], t: number): number {
  return drafts.findIndex(({ cue }) => t >= cue[0] && t < cue[1])
}

/** A verb needs a party, and so does a noun that does not stand by itself. */
function isWorthTelling(
  book: PartyBook,
  { noun, type, trigger, frame }: Candidate,
  actors: readonly string[],
  recipients: readonly string[],
): boolean {
  if (noun) return noun.free || actors.length + recipients.length > 0
  if (type === 'MOBILIZE' && frame && !frame.passive) return true
  if (type === 'CONSULT' && !actors.every((id) => isNamed(book, id))) return false
  if (type === 'CONSULT')
    return actors.length > 0 && (recipients.length > 0 || (frame?.objects.length ?? 0) > 0)
  return actors.length + recipients.length > 0 && trigger >= 0
}

/** Somebody with a name, an office or a country; a doctor and a patient do not consult in PLOVER's sense. */
function isNamed(book: PartyBook, id: string): boolean {
  const source = book.sourceOf(id)
  return source !== undefined && (source.kind !== 'unnamed' || source.country !== null)
}

/**
 * Words that go on against the same party: "summoned the ambassador and demanded an apology";
 * and an answer to the one who asked: "Merkel asked Putin to act. Putin refused."
 */
function inherited(
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
