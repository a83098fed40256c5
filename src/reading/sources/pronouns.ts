/** "He said", "they added", "it warned": which party a pronoun stands for. Takes the parties so far, gives one or null. */

import { type Grammar, lowOf, phraseOf, relationOf } from '../grammar.ts'
import { type Mention, readMention } from './mention.ts'
import { type Context, type Party, partyOf } from './party.ts'
import type { Person } from './people.ts'

/** How far back a person may stand, in sentences. */
const REACH = 6

/** Chooses the party of a pronoun; null when nothing fits. */
export function choosePronoun(context: Context, mention: Mention): Party | null {
  const low = lowOf(context.grammar, mention.range[0])
  if (/^(?:he|him|his|himself)$/.test(low)) return chooseSingular(context, mention.range[0], 'm')
  if (/^(?:she|her|hers|herself)$/.test(low)) return chooseSingular(context, mention.range[0], 'f')
  if (/^they|them|their/.test(low))
    return (
      chooseRecent(context, mention.range[0], (party) => party.plural || party.kind === 'group') ??
      chooseRecent(context, mention.range[0], isBody)
    )
  if (/^its?$/.test(low)) return chooseRecent(context, mention.range[0], isBody)
  return null
}

function isBody(party: Party): boolean {
  return (
    ['organisation', 'government', 'outlet', 'document', 'office', 'group'].includes(party.kind) &&
    party.person === null
  )
}

function chooseRecent(context: Context, at: number, fits: (party: Party) => boolean): Party | null {
  if (
    context.lastSpeaker &&
    fits(context.lastSpeaker) &&
    sentencesBetween(context.grammar, context.lastSpeaker.lastAt, at) <= REACH
  )
    return context.lastSpeaker
  const found = context.parties
    .filter((party) => fits(party) && party.lastAt < at)
    .sort((a, b) => b.lastAt - a.lastAt)[0]
  return found && sentencesBetween(context.grammar, found.lastAt, at) <= REACH * 2 ? found : null
}

function sentencesBetween(grammar: Grammar, a: number, b: number): number {
  return Math.abs((grammar.sentenceOf[b] as number) - (grammar.sentenceOf[a] as number))
}

/** How many sentences back a subject may stand that has not spoken yet ("The technician has another memory. … he said"). */
const SUBJECT_REACH = 2

/** Subjects of the main verbs just before a token, the pronoun's own sentence left out. */
function recentSubjects(grammar: Grammar, at: number): number[] {
  const subjects: number[] = []
  for (let t = at - 1; t >= 0 && sentencesBetween(grammar, t, at) <= SUBJECT_REACH; t--) {
    if (grammar.sentenceOf[t] === grammar.sentenceOf[at] || relationOf(grammar, t) !== 'nsubj') continue
    const verb = grammar.text.heads[t] as number
    if (verb >= 0 && grammar.text.heads[verb] === -1) subjects.push(t)
  }
  return subjects
}

/** A person or a single unnamed speaker: near, subject, speaking before, and of the right gender. */
function chooseSingular(context: Context, at: number, gender: 'm' | 'f'): Party | null {
  const { grammar, people, parties, lastSpeaker, draft } = context
  let best: { score: number; person: Person | null; party: Party | null } | null = null
  const offer = (score: number, person: Person | null, party: Party | null) => {
    if (!best || score > best.score) best = { score, person, party }
  }
  for (const person of people) {
    if (person.gender !== null && person.gender !== gender) continue
    const party = parties.find((known) => known.person === person) ?? null
    for (const [from, to] of person.mentions) {
      const gap = sentencesBetween(grammar, from, at)
      if (from >= at || gap > REACH) continue
      let score = -2 * gap + from / (grammar.text.count + 1)
      const relation = relationOf(grammar, to - 1)
      if (relation === 'nsubj' || relation === 'nsubjpass') score += 2
      if (relation === 'nmod:poss') score -= 1
      if (draft.content.some((range) => from >= range[0] && from < range[1])) score -= 3
      if (person.gender === gender) score += 1
      if (party && party === lastSpeaker) score += 3
      offer(score, person, party)
    }
  }
  for (const party of parties) {
    if (party.person || party.plural || !(party.kind === 'unnamed' || party.kind === 'office')) continue
    const gap = sentencesBetween(grammar, party.lastAt, at)
    if (party.lastAt < at && gap <= REACH) offer(-2 * gap + (party === lastSpeaker ? 4 : 1), null, party)
  }
  for (const subject of recentSubjects(grammar, at)) {
    const gap = sentencesBetween(grammar, subject, at)
    const mention = readMention(grammar, people, phraseOf(grammar, subject))
    if (mention.kind !== 'unnamed' || mention.plural) continue
    const known =
      parties.find((party) => party.kind === 'unnamed' && party.description === mention.words) ?? null
    offer(-2 * gap + 2 + subject / (grammar.text.count + 1), null, known ?? partyOf(mention))
  }
  const chosen = best as { person: Person | null; party: Party | null } | null
  if (!chosen) return null
  if (chosen.party) {
    if (!parties.includes(chosen.party)) parties.push(chosen.party)
    return chosen.party
  }
  if (!chosen.person) return null
  const party: Party = {
    kind: 'person',
    person: chosen.person,
    name: chosen.person.name,
    description: null,
    country: chosen.person.country,
    number: null,
    headLemma: '',
    plural: false,
    mentions: [],
    lastAt: at,
  }
  parties.push(party)
  return party
}
