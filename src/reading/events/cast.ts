/** Who plays which part in a candidate: the speaker of its cue, the parties of its words, or those named just before. */

import { type Grammar, lemmaOf, tagOf } from '../grammar.ts'
import type { Draft } from '../statements/draft.ts'
import type { Candidate, Cast } from './candidates.ts'
import { carrierAt } from './carrier.ts'
import { NOUN_CLASSES } from './classes.data.ts'
import type { EventInput } from './event-input.ts'
import type { Frame } from './frame.ts'
import { inherited } from './inherited.ts'
import { modalOf } from './mood.ts'
import type { PartyBook } from './parties.ts'
import { type Roles, rolesOf } from './roles.ts'
import { QUAD_OF_TYPE } from './types.data.ts'

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
  const cast = { candidate, actors, recipients, spokenBy }
  if (!isWorthTelling(grammar, book, cast)) return null
  if (isJointExercise(grammar, cast))
    return { ...cast, candidate: asCooperation(candidate), recipients: actors }
  const whole = recipients.length > 0 ? cast : { ...cast, recipients: inherited(grammar, book, cast, before) }
  noteSides(book, whole)
  return whole
}

/** "A and B held exercises": what one state does to show force, two do together. */
function isJointExercise(grammar: Grammar, { candidate, actors }: Cast): boolean {
  const { type, verb, trigger } = candidate
  if (type !== 'MOBILIZE' || actors.length < 2) return false
  return verb?.object.includes('exercise') || NOUN_CLASSES.exercise.has(lemmaOf(grammar, trigger))
}

function asCooperation(candidate: Candidate): Candidate {
  return { ...candidate, type: 'COOPERATE', mode: null }
}

/** Who does something against somebody is one side, the other is the other. */
function noteSides(book: PartyBook, { candidate, actors, recipients }: Cast): void {
  const [actor, recipient] = [actors[0], recipients[0]]
  if (QUAD_OF_TYPE[candidate.type] < 3 || actors.length !== 1 || recipients.length !== 1) return
  if (actor !== undefined && recipient !== undefined && actor !== recipient) book.oppose(actor, recipient)
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
function isWorthTelling(grammar: Grammar, book: PartyBook, { candidate, actors, recipients }: Cast): boolean {
  const { noun, type, trigger, frame } = candidate
  if (noun) return noun.free || actors.length + recipients.length > 0 || isWeighed(grammar, trigger)
  if (type === 'MOBILIZE' && frame && !frame.passive) return true
  if (type === 'CONSULT' && !actors.every((id) => isNamed(book, id))) return false
  if (type === 'CONSULT') return actors.length > 0 && (recipients.length > 0 || isWithSomebody(frame))
  return actors.length + recipients.length > 0 && trigger >= 0
}

/** "the probability of an attack": an event though nobody is named. */
function isWeighed(grammar: Grammar, noun: number): boolean {
  const head = grammar.text.heads[noun] as number
  return (
    head >= 0 &&
    /^(?:probability|likelihood|risk|chance|danger|possibility|threat|fear)$/.test(lemmaOf(grammar, head))
  )
}

/** "met them", "spoke to two of them": with somebody, whoever it is. */
function isWithSomebody(frame: Frame | null): boolean {
  if (!frame) return false
  return (
    frame.objects.length > 0 || frame.obliques.some(({ preposition }) => /^(?:to|with)$/.test(preposition))
  )
}

/** Somebody with a name, an office or a country; a doctor and a patient do not consult in PLOVER's sense. */
function isNamed(book: PartyBook, id: string): boolean {
  const source = book.sourceOf(id)
  return source !== undefined && (source.kind !== 'unnamed' || source.country !== null)
}
