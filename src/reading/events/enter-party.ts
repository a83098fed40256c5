/** Finds or adds the party that a noun names. Takes the parties so far, gives the id of one, or null. */

import type { SourceKind } from '#domain'
import { NAME_TYPES } from '#language'
import { type Grammar, lemmaOf, tagOf } from '../grammar.ts'
import { findLocation, nameOfCountry } from '../places/gazetteer.ts'
import { findCountry } from '../sources/countries.ts'
import { holderOf } from '../sources/holders.ts'
import type { Mention } from '../sources/mention.ts'
import type { Context } from '../sources/party.ts'
import { plain } from '../sources/people.ts'
import { readSource } from '../sources/read-source.ts'
import { bodyBefore } from './antecedents.ts'
import { carrierAt } from './carrier.ts'
import { addEntry, addMention, type Entry, type Ledger } from './ledger.ts'
import { HOME_BODIES, LANDSCAPE, OFFICIAL, STATE_BODIES, STATE_FORCES } from './party-words.data.ts'
import { agencyCountry, countryName, nounPhrase } from './phrases.ts'

const LOCATION = NAME_TYPES.indexOf('LOCATION')

/** The party that a noun phrase names. */
export function enterParty(ledger: Ledger, noun: number): string | null {
  const { grammar } = ledger
  const range = nounPhrase(grammar, noun)
  const mention = knownName(ledger, noun, mentionAt(ledger, noun))
  const words = mention.words.trim()
  if (mention.kind === 'pronoun' || words === '' || /^[\d\W]+$/.test(words)) return null
  const country =
    mention.country ?? agencyCountry(words) ?? (HOME_BODIES.has(words.toLowerCase()) ? ledger.home : null)
  const asState = country !== null && actsAsState(mention, words)
  const known = knownParty(ledger, mention, words, asState ? country : null)
  if (known) {
    addMention(ledger, known, noun, range)
    return known.source.id
  }
  if (asState) {
    const name = countryName(grammar, range) ?? words
    return addEntry(ledger, noun, { kind: 'government', name, country }, range).source.id
  }
  const isUnnamed = mention.kind === 'unnamed'
  const added = addEntry(
    ledger,
    noun,
    {
      ...{ kind: mention.kind as SourceKind, name: isUnnamed ? null : (mention.name ?? words), country },
      ...{ description: isUnnamed ? words : null, number: isUnnamed ? mention.number : null },
    },
    range,
  )
  return added.source.id
}

/** What the phrase tells by itself; a person of the text wins over what the tree makes of the phrase. */
function mentionAt({ grammar, people, bodies = [] }: Ledger, noun: number): Mention {
  const read = readSource({ grammar, people, bodies }, nounPhrase(grammar, noun))
  const person = people.find(({ mentions }) => mentions.some(([from, to]) => noun >= from && noun < to))
  if (!person) return read
  return { ...read, kind: 'person', person, name: person.name, country: person.country ?? read.country }
}

/** "The minister", "the company": the person or body of the text that the words stand for, if there is one. */
function knownName(ledger: Ledger, noun: number, mention: Mention): Mention {
  if (mention.person || mention.body) return mention
  if (mention.kind === 'office' || mention.kind === 'unnamed') {
    const person = holderOf(lookUpFor(ledger, noun), mention)
    if (!person) return mention
    return {
      ...mention,
      kind: 'person',
      person,
      name: person.name,
      country: person.country ?? mention.country,
    }
  }
  const body = bodyBefore(ledger, noun, mention)
  return body ? { ...mention, kind: 'organisation', body, name: body.name, proper: true } : mention
}

/** An office that acts is looked up like one that speaks, with nobody speaking. */
function lookUpFor({ grammar, people, bodies = [] }: Ledger, noun: number): Context {
  const draft = { source: null, cue: [noun, noun] as const, content: [], within: -1, act: null }
  return { grammar, people, bodies, parties: [], lastSpeaker: null, draft, outer: null, inner: null }
}

function actsAsState(mention: Mention, words: string): boolean {
  if (mention.person !== null) return false
  return (
    mention.kind === 'government' ||
    STATE_BODIES.has(mention.headLemma.replace(/s$/, '')) ||
    findCountry(words) !== null
  )
}

/** `state` is the country that the mention acts for, null when it acts for itself. */
function knownParty(
  { entries }: Ledger,
  mention: Mention,
  words: string,
  state: string | null,
): Entry | undefined {
  return entries.find(({ source }) => {
    if (mention.person) return source.name === mention.person.name
    if (state !== null) return source.kind === 'government' && source.country === state
    if (mention.kind === 'unnamed') return plain(source.description ?? '') === plain(words)
    return source.name !== null && sameName(source.name, mention.name ?? words)
  })
}

function sameName(a: string, b: string): boolean {
  const clean = (name: string) => plain(name).replace(/^the /, '').replace(/[.’']/g, '')
  return clean(a) === clean(b)
}

/** A country, or for a town the country that it lies in; blocs and regions are parties of their own, lakes are none. */
export function enterPlace(ledger: Ledger, noun: number): string | null {
  const { grammar, entries } = ledger
  const { starts, ends, text, names, heads, words } = grammar.text
  let from = noun
  while (from > 0 && names[from - 1] === LOCATION && heads[from - 1] === noun) from--
  const name = text.slice(starts[from], ends[noun]).replace(/\s+/g, ' ')
  if (findCountry(name) !== null || findCountry(words[noun] as string) !== null)
    return enterParty(ledger, noun)
  const location = findLocation(name)
  if (!location) return LANDSCAPE.test(name) ? null : enterParty(ledger, noun)
  const { country } = location
  const known = entries.find(({ source }) => source.kind === 'government' && source.country === country)
  if (known) return known.source.id
  const state = { kind: 'government', name: nameOfCountry(country), country } as const
  return addEntry(ledger, noun, state, [from, noun + 1]).source.id
}

/** "Russia says the deployment of military forces …": forces that nobody names are the speaker’s own. */
export function homeForces({ grammar, statements, drafts, entryById }: Ledger, noun: number): string | null {
  const isForce = STATE_FORCES.has(lemmaOf(grammar, noun).replace(/s$/, ''))
  if (!isForce || namesSomebody(grammar, noun)) return null
  const speaker = statements[carrierAt(drafts, noun)]?.speaker
  const source = speaker ? entryById.get(speaker)?.source : undefined
  const isOfficial =
    source?.kind === 'government' || (source?.country != null && OFFICIAL.test(source.description ?? ''))
  return isOfficial ? source.id : null
}

/** True when a phrase names a country or somebody. */
export function namesSomebody(grammar: Grammar, noun: number): boolean {
  const [from, to] = nounPhrase(grammar, noun)
  for (let t = from; t < to; t++)
    if (findCountry(grammar.text.words[t] as string) || tagOf(grammar, t).startsWith('NNP')) return true
  return false
}
