/** "He said", "they added", "it warned": which party a pronoun stands for. Takes the parties so far, gives one or null. */

import { nounPhrase } from '../events/phrases.ts'
import { type Grammar, lemmaOf, lowOf, phraseOf, relationOf, sentenceRange, tagOf } from '../grammar.ts'
import { holderOf } from './holders.ts'
import { findKnown } from './known-party.ts'
import type { Mention } from './mention.ts'
import { FEMALE, MALE, PEOPLE_NOUNS } from './nouns.data.ts'
import { type Context, type Party, partyOf, partyOfPerson } from './party.ts'
import type { Person } from './people.ts'
import { inQuotes } from './quotes.ts'
import { readSource } from './read-source.ts'

/** How far back a person may stand, in sentences. */
const REACH = 6
/** How many sentences back somebody may stand who has not spoken yet ("The technician has another memory. … he said"). */
const SUBJECT_REACH = 3

type Gender = 'm' | 'f'

/** Chooses the party of a pronoun; null when nothing fits. */
export function choosePronoun(context: Context, mention: Mention): Party | null {
  const at = mention.range[0]
  const low = lowOf(context.grammar, at)
  if (/^(?:he|him|his|himself)$/.test(low)) return chooseSingular(context, at, 'm')
  if (/^(?:she|her|hers|herself)$/.test(low)) return chooseSingular(context, at, 'f')
  if (/^they|them|their/.test(low))
    return chooseRecent(context, at, isSeveral) ?? chooseRecent(context, at, isBody)
  if (/^its?$/.test(low)) return chooseRecent(context, at, isBody)
  return null
}

function isSeveral(party: Pick<Party, 'plural' | 'kind'>): boolean {
  return party.plural || party.kind === 'group'
}

/** A body, or the seat of one; an office that one person holds is nobody’s "it". */
function isBody({ kind, person, headLemma, plural }: Party): boolean {
  if (person !== null || (plural && kind === 'unnamed')) return false
  if (kind === 'office') return !PEOPLE_NOUNS.has(headLemma)
  return ['organisation', 'government', 'outlet', 'document', 'group'].includes(kind)
}

/** The last speaker, somebody who spoke before, or the subject of a sentence just before. */
function chooseRecent(context: Context, at: number, fits: (party: Party) => boolean): Party | null {
  const { grammar, lastSpeaker, inner, outer } = context
  // "Burundi says it was attacked": whoever speaks, unless the words are quoted.
  if (outer && fits(outer) && !inQuotes(grammar, at)) return outer
  // "The agency is considering a team, it said": who thinks so in the sentence says so, if nobody spoke just before.
  const isFollowing = context.parties.some(
    (party) => party !== inner && fits(party) && party.lastAt < at && gapTo(grammar, party.lastAt, at) === 1,
  )
  const isInner = inner !== null && fits(inner) && inner.lastAt < at && gapTo(grammar, inner.lastAt, at) === 0
  if (isInner && (!isFollowing || inner === lastSpeaker)) return inner
  const known = context.parties
    .filter((party) => fits(party) && party.lastAt < at && gapTo(grammar, party.lastAt, at) <= REACH * 2)
    .map((party) => ({
      party,
      score: -gapTo(grammar, party.lastAt, at) + (party === lastSpeaker ? 1.5 : 0) + party.lastAt / (at + 1),
    }))
  const subjects = recentSubjects(grammar, at)
    .map((subject) => ({ subject, party: partyAt(context, subject) }))
    .filter(({ party }) => fits(party) && isAble(party))
    .map(({ subject, party }) => ({
      party,
      score: -gapTo(grammar, subject, at) + 0.9 + subject / (at + 1),
    }))
  // Nobody speaks of himself in the third person: "Her aides, they said, have told …".
  const isSaid = (t: number) => context.draft.content.some(([from, to]) => t >= from && t < to)
  const beside = subjectsBeside(grammar, at)
    .filter((subject) => !isSaid(subject))
    .map((subject) => ({ subject, party: partyAt(context, subject) }))
    .filter(({ party }) => fits(party) && isAble(party))
    .map(({ subject, party }) => ({ party, score: 1.2 + subject / (at + 1) }))
  const best = [...known, ...subjects, ...beside].sort((a, b) => b.score - a.score)[0]
  return best ? enter(context, best.party) : null
}

/** Somebody who has not spoken yet must be able to. */
function isAble({ kind, body, country }: Party): boolean {
  return kind === 'government' || kind === 'unnamed' || body !== null || kind === 'office' || country !== null
}

/** The party at a noun: one that is known, or a new one that is not entered yet. */
function partyAt(context: Context, noun: number): Party {
  const { grammar } = context
  // What hangs behind an object belongs to its verb: "accused the rebels | of hiding".
  const isObject = relationOf(grammar, noun) === 'dobj'
  const mention = readSource(context, isObject ? nounPhrase(grammar, noun) : phraseOf(grammar, noun))
  if (mention.kind === 'pronoun') return partyOf({ ...mention, kind: 'document' })
  if (mention.person) {
    const { person } = mention
    return context.parties.find((party) => party.person === person) ?? partyOfPerson(person, noun)
  }
  const known = findKnown({ ...context, parties: [...context.parties] }, mention)
  if (known) return known
  const holder = holderOf(context, mention)
  if (!holder) return partyOf(mention)
  return context.parties.find((party) => party.person === holder) ?? partyOfPerson(holder, noun)
}

function enter({ parties }: Context, party: Party): Party {
  if (!parties.includes(party)) parties.push(party)
  return party
}

function gapTo(grammar: Grammar, a: number, b: number): number {
  return Math.abs((grammar.sentenceOf[b] as number) - (grammar.sentenceOf[a] as number))
}

/** Subjects of the main verbs just before a token, the pronoun's own sentence left out. */
function recentSubjects(grammar: Grammar, at: number): number[] {
  const subjects: number[] = []
  for (let t = at - 1; t >= 0 && gapTo(grammar, t, at) <= SUBJECT_REACH; t--) {
    if (grammar.sentenceOf[t] === grammar.sentenceOf[at]) continue
    const verb = grammar.text.heads[t] as number
    const isMain = verb >= 0 && (grammar.text.heads[verb] === -1 || relationOf(grammar, verb) === 'parataxis')
    const isSubject = relationOf(grammar, t) === 'nsubj' && isMain
    // "One of them, a major in his forties, let slip …": a sentence that the tree hangs from its subject.
    const isRoot = verb === -1 && /^(?:one|another)$/.test(lowOf(grammar, t))
    if (isSubject || isRoot) subjects.push(t)
  }
  return subjects
}

/** Subjects and objects before a token in its own sentence: "the kidnappers have dropped the ransom, but they still want …". */
function subjectsBeside(grammar: Grammar, at: number): number[] {
  const subjects: number[] = []
  for (let t = at - 1; t >= 0 && grammar.sentenceOf[t] === grammar.sentenceOf[at]; t--)
    if (/^(?:nsubj|dobj)$/.test(relationOf(grammar, t)) && !tagOf(grammar, t).startsWith('PRP'))
      subjects.push(t)
  return subjects
}

/** A person or a single unnamed speaker: near, subject, speaking before, and of the right gender. */
function chooseSingular(context: Context, at: number, gender: Gender): Party | null {
  const { grammar, people, parties, lastSpeaker } = context
  // Who is quoted says "I" of himself; in reported speech "he" is mostly the speaker.
  const quoted = context.outer !== null && (inQuotes(grammar, at) || speaksOfItself(grammar, at))
  const outer = quoted ? context.outer : null
  const speaker = quoted ? null : context.outer
  if (speaker && isOne(speaker, gender)) return speaker
  const offers: { score: number; party: () => Party }[] = []
  const place = (t: number) => t / (grammar.text.count + 1)
  for (const person of people) {
    if (person.gender !== null && person.gender !== gender) continue
    const known = parties.find((party) => party.person === person)
    if (known && known === outer) continue
    const score = scoreOfPerson(context, person, at, gender)
    if (score !== null) offers.push({ score, party: () => known ?? partyOfPerson(person, at) })
  }
  for (const party of parties) {
    if (party.person || party.plural || party === outer || isOther(party, gender)) continue
    if (!(party.kind === 'unnamed' || (party.kind === 'office' && PEOPLE_NOUNS.has(party.headLemma))))
      continue
    const gap = gapTo(grammar, party.lastAt, at)
    if (party.lastAt < at && gap <= REACH)
      offers.push({
        score: -2 * gap + (party === lastSpeaker ? 4 : 1) + place(party.lastAt),
        party: () => party,
      })
  }
  for (const noun of peopleBefore(context, at, quoted)) {
    const party = partyAt(context, noun)
    if (party === outer || party.plural || isOther(party, gender)) continue
    if (!/^(?:unnamed|office|person)$/.test(party.kind)) continue
    // Whoever the sentence just before is about comes before who spoke earlier.
    const bonus = outer !== null || gapTo(grammar, noun, at) <= 1 ? 4 : 2
    offers.push({ score: -2 * gapTo(grammar, noun, at) + bonus + place(noun), party: () => party })
  }
  const best = offers.sort((a, b) => b.score - a.score)[0]
  return best ? enter(context, best.party()) : null
}

/** The relation of a name to its verb, through what it stands beside: "her mother, Gudrun, said". */
function roleOfName(grammar: Grammar, t: number): string {
  const head = grammar.text.heads[t] as number
  return relationOf(grammar, t) === 'appos' && head >= 0 ? relationOf(grammar, head) : relationOf(grammar, t)
}

/** "I" or "my" in the sentence: it is told in the first person, also without quote marks. */
function speaksOfItself(grammar: Grammar, at: number): boolean {
  const [from, to] = sentenceRange(grammar, at)
  for (let t = from; t < to; t++)
    if (/^(?:i|me|my|we|us|our)$/.test(lowOf(grammar, t)) && grammar.text.words[t] !== 'US') return true
  return false
}

/** "Her father" is no "she". */
function isOther({ headLemma, person }: Party, gender: Gender): boolean {
  if (person) return person.gender !== null && person.gender !== gender
  return (gender === 'f' ? MALE : FEMALE).has(headLemma)
}

function isOne(party: Party, gender: Gender): boolean {
  if (party.person) return party.person.gender === null || party.person.gender === gender
  return (
    !party.plural &&
    (party.kind === 'unnamed' || (party.kind === 'office' && PEOPLE_NOUNS.has(party.headLemma)))
  )
}

function scoreOfPerson(context: Context, person: Person, at: number, gender: Gender): number | null {
  const { grammar, lastSpeaker, draft } = context
  let best: number | null = null
  const known = context.parties.find((party) => party.person === person)
  for (const [from, to] of [...person.mentions, ...(known?.mentions ?? [])]) {
    const gap = gapTo(grammar, from, at)
    if (from >= at || gap > REACH) continue
    let score = -2 * gap + from / (grammar.text.count + 1)
    const relation = roleOfName(grammar, to - 1)
    if (relation === 'nsubj' || relation === 'nsubjpass') score += 2
    if (relation === 'nmod:poss') score -= 1
    if (draft.content.some((range) => from >= range[0] && from < range[1])) score -= 3
    if (person.gender === gender) score += 1
    if (lastSpeaker?.person === person) score += 3
    if (best === null || score > best) best = score
  }
  return best
}

/**
 * Nouns for people just before a pronoun: subjects of main verbs, and in words that somebody reports ("I asked the
 * general, and he promised") every one of the same and the last sentence.
 */
function peopleBefore({ grammar }: Context, at: number, quoted: boolean): number[] {
  const nouns = recentSubjects(grammar, at)
  if (!quoted) return nouns
  for (let t = at - 1; t >= 0 && gapTo(grammar, t, at) <= 1; t--) {
    const isSomebody = PEOPLE_NOUNS.has(lemmaOf(grammar, t)) && tagOf(grammar, t) === 'NN'
    if (isSomebody && !nouns.includes(t) && !/^(?:compound|nmod:poss)$/.test(relationOf(grammar, t)))
      nouns.push(t)
  }
  return nouns
}
