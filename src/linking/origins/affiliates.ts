/** Whose people one report tells and another does not: who spoke as one with a body there, is of that body here. */

import type { Party } from './party.ts'
import type { Voice } from './voices.ts'

/** Voices with those of a body and of one of its people put together, where one report has both at one time. */
export function joinAffiliates(voices: readonly Voice[]): Voice[] {
  const bodies = new Map<string, Set<string>>()
  for (const { parties } of voices)
    for (const person of parties.filter(({ family }) => family !== null))
      for (const body of parties.filter(isNamedBody))
        bodies.set(nameOf(person), (bodies.get(nameOf(person)) ?? new Set()).add(bodyOf(body)))
  const joined: Voice[] = []
  for (const voice of voices) {
    const at = joined.findIndex((other) => other.report === voice.report && isOneHouse(other, voice, bodies))
    const known = joined[at]
    if (known === undefined) joined.push(voice)
    else
      joined[at] = {
        ...known,
        ...{
          isUnsure: true,
          opens: known.opens || voice.opens,
          isStanding: known.isStanding && voice.isStanding,
        },
        occasion: known.occasion.isTold ? known.occasion : voice.occasion,
        channel: known.channel ?? voice.channel,
        parties: [...known.parties, ...voice.parties],
        utterances: [...known.utterances, ...voice.utterances],
      }
  }
  return joined
}

const isNamedBody = ({ kind, body }: Party): boolean => kind === 'body' && body.length > 0
const nameOf = ({ family, given }: Party): string => `${given ?? ''} ${family}`
const bodyOf = ({ body }: Party): string => body.join(' ')

function isOneHouse(a: Voice, b: Voice, bodies: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const isOf = (person: Party, body: Party) =>
    person.family !== null && isNamedBody(body) && (bodies.get(nameOf(person))?.has(bodyOf(body)) ?? false)
  const isPair = a.parties.some((one) => b.parties.some((other) => isOf(one, other) || isOf(other, one)))
  if (!isPair) return false
  if (a.channel !== null && b.channel !== null && a.channel !== b.channel) return false
  return !a.occasion.isTold || !b.occasion.isTold || a.occasion.day === b.occasion.day
}
