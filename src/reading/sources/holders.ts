/** Offices and descriptions that stand for a person of the report: "the minister", "Ecuador minister", "her lawyer". */

import { type Grammar, lemmaOf, lowOf, sentenceRange, tagOf } from '../grammar.ts'
import type { Mention } from './mention.ts'
import { OFFICE_NOUNS, PEOPLE_NOUNS } from './nouns.data.ts'
import type { Context, Party } from './party.ts'
import type { Person } from './people.ts'
import { plain } from './plain.ts'
import { sectorIn } from './sectors.ts'

/** Offices that speak for a whole country; each is held by one person. */
const LEADERS = /^(?:leader|president|premier|chancellor|head|chief|king|queen|pope|monarch|ruler)$/
/** Words of a description that make no difference. */
const EMPTY =
  /^(?:the|a|an|this|that|its|his|her|their|of|for|in|at|on|and|’s|'s|new|own|same|now|then|country|local|here)$/
/** How many sentences the lead may be away from the person’s first naming. */
const LEAD_REACH = 4

/** The person that an office or description stands for, if one stands out. */
export function holderOf(context: Context, mention: Mention): Person | null {
  if (mention.plural || mention.fresh || !isAboutOne(context.grammar, mention)) return null
  return (
    byRole(context, mention) ??
    byCountry(context, mention) ??
    bySector(context, mention) ??
    leadPerson(context, mention) ??
    delayedPerson(context, mention) ??
    lastPerson(context, mention)
  )
}

/** "The minister", "her lawyer", and without an article only where headlines speak. */
function isAboutOne(grammar: Grammar, { range, definite, headLemma }: Mention): boolean {
  if (!PEOPLE_NOUNS.has(headLemma) && !OFFICE_NOUNS.has(headLemma)) return false
  const first = lowOf(grammar, range[0])
  if (/^(?:a|an|one|another|some|any|every|each|no)$/.test(first)) return false
  return definite || isOwned(grammar, range) || isTerse(grammar, range)
}

/** "Ecuador’s interior minister". */
function isOwned(grammar: Grammar, [from, to]: readonly [number, number]): boolean {
  for (let t = from; t < to - 1; t++) if (/^(?:'s|')$/.test(lowOf(grammar, t))) return true
  return false
}

/** A singular noun with no article at all: the manner of headlines. */
function isTerse(grammar: Grammar, [from, to]: readonly [number, number]): boolean {
  for (let t = from; t < to; t++) if (tagOf(grammar, t) === 'DT') return false
  return true
}

/** Someone whose role has the same noun, no other words that disagree, and no other country. */
function byRole({ grammar, people, parties }: Context, mention: Mention): Person | null {
  const wanted = contentWords(grammar, mention)
  const fitting = people.filter((person) => {
    if (person.role === null || person.roleRange === null) return false
    if (mention.country && person.country && mention.country !== person.country) return false
    const words = new Set(roleWords(grammar, person))
    return words.has(mention.headLemma) && wanted.every((word) => words.has(word))
  })
  return nearest(fitting, parties, mention.range[0])
}

/** "The spy chief" after "CIA Director Hale": the last before with a role of the same sector. */
function bySector({ grammar, people, parties }: Context, mention: Mention): Person | null {
  const sector = LEADERS.test(mention.headLemma) ? sectorIn(mention.words) : null
  if (sector === null || sector === 'GOV') return null
  const at = mention.range[0]
  const fitting = people.filter(({ role, country, mentions }) => {
    if (role === null || sectorIn(role) !== sector) return false
    if (mention.country && country && mention.country !== country) return false
    return mentions.some(
      ([from]) =>
        from < at && (grammar.sentenceOf[at] as number) - (grammar.sentenceOf[from] as number) <= LEAD_REACH,
    )
  })
  return nearest(fitting, parties, at)
}

/** "The Russian leader": the last countryman named before who may lead. */
function byCountry({ people, parties }: Context, mention: Mention): Person | null {
  if (!mention.country || !LEADERS.test(mention.headLemma)) return null
  const before = people.filter(
    ({ country, mentions, role }) =>
      country === mention.country &&
      (mentions[0]?.[0] ?? Number.POSITIVE_INFINITY) < mention.range[0] &&
      !/\b(?:spokes\w+|(?<!prime )minister|ambassador|envoy|general|official|deputy)\b/i.test(role ?? ''),
  )
  return nearest(before, parties, mention.range[0])
}

/**
 * The manner of leads: first "the mediator says", and the next sentence names him. The first person of the report
 * who speaks soon after and of whom nothing else is told.
 */
function leadPerson({ grammar, people }: Context, mention: Mention): Person | null {
  const at = mention.range[0]
  if ((grammar.paragraphOf[at] as number) > LEAD_REACH) return null
  const first = people.find(({ mentions }) => !isByline(grammar, mentions[0]?.[0] ?? 0))
  const from = first?.mentions[0]?.[0]
  if (!first || from === undefined || from < at) return null
  const isHeadline = grammar.paragraphOf[at] === 0
  const gap = (grammar.sentenceOf[from] as number) - (grammar.sentenceOf[at] as number)
  if (gap > (isHeadline ? LEAD_REACH + 3 : LEAD_REACH) || first.mentions[0] === undefined) return null
  if (mention.country && first.country && mention.country !== first.country) return null
  if (first.role !== null && !isBareTitle(first.role)) return null
  return first.mentions[0][1] - from > 1 && speaksAt(grammar, from, first.mentions[0][1]) ? first : null
}

/** "…, her lawyer told us. “They broke the door,” Vera Kolm said.": a description, and the name with the quote behind it. */
function delayedPerson({ grammar, people }: Context, mention: Mention): Person | null {
  const at = mention.range[0]
  if (grammar.paragraphOf[at] === 0 || OFFICE_NOUNS.has(mention.headLemma)) return null
  const next = people.find(({ mentions }) => (mentions[0]?.[0] ?? -1) > at)
  const name = next?.mentions[0]
  if (!next || !name || next.role !== null || name[1] - name[0] < 2) return null
  const gap = (grammar.sentenceOf[name[0]] as number) - (grammar.sentenceOf[at] as number)
  const [start] = sentenceRange(grammar, name[0])
  const isQuoting = /^(?:“|``|"|'|‘|«|„)$/.test(lowOf(grammar, start))
  return gap >= 1 && gap <= 2 && isQuoting && speaksAt(grammar, name[0], name[1]) ? next : null
}

/** "Kolm fears a war. “There is no fuel,” the expert said.": the last who spoke, if nobody else was called an expert. */
function lastPerson({ grammar, lastSpeaker, draft }: Context, mention: Mention): Person | null {
  const at = mention.range[0]
  if (!lastSpeaker?.person || draft.within >= 0 || lowOf(grammar, at) !== 'the') return null
  if (mention.words.split(' ').length > 1 || OFFICE_NOUNS.has(mention.headLemma)) return null
  const gap = (grammar.sentenceOf[at] as number) - (grammar.sentenceOf[lastSpeaker.lastAt] as number)
  if (gap < 0 || gap > 2) return null
  for (let t = 0; t < at; t++) if (lemmaOf(grammar, t) === mention.headLemma) return null
  return lastSpeaker.person
}

/** A line such as "By Ada Brun": who wrote the report speaks for nobody in it. */
function isByline(grammar: Grammar, t: number): boolean {
  const { paragraphs } = grammar.text
  const from = paragraphs[grammar.paragraphOf[t] as number] as number
  return /^(?:by|words)$/.test(lowOf(grammar, from)) && t - from <= 3
}

function isBareTitle(role: string): boolean {
  return !role.includes(' ') && !OFFICE_NOUNS.has(role.toLowerCase())
}

/** True where a name is beside a verb of its sentence that a person can be the subject of. */
function speaksAt(grammar: Grammar, from: number, to: number): boolean {
  const [start, end] = sentenceRange(grammar, from)
  for (let t = Math.max(start, from - 2); t < Math.min(end, to + 5); t++) {
    if (t >= from && t < to) continue
    if (/^VB[DZP]$/.test(tagOf(grammar, t))) return true
  }
  return false
}

function contentWords(grammar: Grammar, { range, country }: Mention): string[] {
  const words: string[] = []
  for (let t = range[0]; t < range[1]; t++) {
    const low = plain(lowOf(grammar, t))
    if (/^(?:,|who|which|whose|-|–|—)$/.test(low)) break
    if (EMPTY.test(low) || /^\d/.test(low)) continue
    // The country is compared as such: "Ecuador minister" and "the Ecuadorian minister".
    if (country && /^\p{Lu}/u.test(grammar.text.words[t] as string) && tagOf(grammar, t) !== 'NN') continue
    words.push(plain(lemmaOf(grammar, t)))
  }
  return words
}

function roleWords(grammar: Grammar, { roleRange }: Person): string[] {
  const words: string[] = []
  for (let t = roleRange?.[0] ?? 0; t < (roleRange?.[1] ?? 0); t++) words.push(plain(lemmaOf(grammar, t)))
  return words
}

/** The one named or pointed at last before a token, else the one named behind it if there is only one. */
function nearest(people: readonly Person[], parties: readonly Party[], at: number): Person | null {
  const lastBefore = (person: Person) => {
    const known = parties.find((party) => party.person === person)
    const places = [...person.mentions, ...(known?.mentions ?? [])].map(([from]) => from)
    return Math.max(-1, ...places.filter((from) => from < at))
  }
  const before = people.filter((person) => lastBefore(person) >= 0)
  if (before.length > 0)
    return before.reduce((best, person) => (lastBefore(person) > lastBefore(best) ? person : best))
  return people.length === 1 ? (people[0] ?? null) : null
}
