/**
 * The parties of events as sources of the reading: takes the sources that speak, gives the id of whoever a noun
 * stands for, and adds those who only act. A government, its forces and its seat act as their country.
 */

import type { Source, SourceKind, Statement } from '#domain'
import { NAME_TYPES, spanOf, type TokenRange } from '#language'
import { childWith, type Grammar, headOfRange, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'
import { findLocation, nameOfCountry } from '../places/gazetteer.ts'
import { findCountry } from '../sources/countries.ts'
import { readMention } from '../sources/mention.ts'
import { type Person, plain } from '../sources/people.ts'
import type { Draft } from '../statements/draft.ts'
import { COUNTRY_OF_AGENCY } from './agencies.data.ts'
import { NOUN_CLASSES } from './classes.data.ts'
import { isFigure, withConjuncts } from './frame.ts'
import { isPartyNoun } from './senses.ts'

/** What parties are looked up in. */
export interface PartyInput {
  readonly grammar: Grammar
  readonly people: readonly Person[]
  readonly sources: readonly Source[]
  readonly statements: readonly Statement[]
  /** The draft of each statement, in the same order. */
  readonly drafts: readonly Draft[]
}

export interface PartyBook {
  /** Ids of the parties that a noun stands for; empty when it stands for none. */
  readonly partiesOf: (noun: number) => readonly string[]
  /** The party a thing belongs to: "Ukraine’s use of jets", "a Kremlin decision", "the navy of Chile". */
  readonly ownersOf: (noun: number) => readonly string[]
  readonly countryOf: (id: string) => string | null
  /** All sources, with those who only act. */
  readonly sources: () => readonly Source[]
}

interface Entry {
  source: Source
  readonly heads: Set<number>
  lastAt: number
}

const STATE_BODIES = new Set(
  `government authority regime administration army military navy force troop soldier police warplane jet warship ministry
  leadership state parliament fighter missile tank aircraft marine guard side embassy intelligence republic kingdom air
  cabinet plane drone artillery presidency delegation service agency court brass patrol coastguard vessel ship bomber
  rocket gunboat unit official officials`.split(/\s+/),
)
/** Bodies only by name; else places. */
const PLACE_NOUNS = new Set(
  'village town city province region district municipality port airport station palace country hospital school camp site'.split(
    ' ',
  ),
)
/** Without a country these are of the country that the report is about. */
const HOME_BODIES = new Set(
  'government army police parliament president prime minister military cabinet authorities opposition navy regime security forces'.split(
    ' ',
  ),
)
const GENERAL_BODIES = new Set(
  'company firm group organisation organization agency charity bank union utility operator institute supplier'.split(
    ' ',
  ),
)
const PRONOUN =
  /^(?:i|me|my|we|us|our|you|your|he|him|his|she|her|hers|it|its|they|them|their|theirs|(?:my|him|her|it|them|our)sel(?:f|ves))$/
const SPEECH_PRONOUN = /^(?:i|we|me|us|my|our|myself|ourselves)$/
const REACH = 3
const PERSON = NAME_TYPES.indexOf('PERSON')
const LANDSCAPE =
  /\b(?:Lake|Sea|River|Ocean|Mount|Mountains?|Islands?|Isle|Bay|Strait|Straits|Channel|Valley|Desert|Forest|Cape|Canal|Street|Road|Square|Avenue|Park|Bridge)\b/
const LOCATION = NAME_TYPES.indexOf('LOCATION')
const NAMED = new Set([LOCATION, NAME_TYPES.indexOf('MISC')])
/** How much of all names of countries the home country must have. */
const HOME_SHARE = 0.6

/** Opens the book on the sources that speak. */
export function openPartyBook(input: PartyInput): PartyBook {
  const { grammar, people, statements, drafts } = input
  const entries: Entry[] = input.sources.map((source) => ({ source, heads: new Set(), lastAt: -1 }))
  const entryById = new Map(entries.map((entry) => [entry.source.id, entry]))
  const speakerByHead = new Map<number, string>()
  drafts.forEach((draft, index) => {
    const speaker = statements[index]?.speaker
    if (!draft.source || !speaker) return
    const head = headOfRange(grammar, draft.source)
    speakerByHead.set(head, speaker)
    for (const part of withConjuncts(grammar, head)) if (part !== head) speakerByHead.set(part, speaker)
  })
  const cache = new Map<number, readonly string[]>()
  const home = homeCountry(grammar)

  function partiesOf(noun: number): readonly string[] {
    const known = cache.get(noun)
    if (known) return known
    const found = look(noun)
    cache.set(noun, found)
    for (const id of found) {
      const entry = entryById.get(id)
      if (entry) entry.lastAt = Math.max(entry.lastAt, noun)
    }
    return found
  }

  function look(noun: number): readonly string[] {
    const low = lowOf(grammar, noun)
    if (isFigure(grammar, noun)) return []
    const isPronoun = PRONOUN.test(low) && grammar.text.words[noun] !== 'US'
    const speaker = speakerByHead.get(noun)
    if (isPronoun) return listOf(speaker ?? antecedentOf(noun, low))
    if (grammar.text.names[noun] === LOCATION) return placeAsParty(noun)
    if (!isPartyNoun(grammar, noun) && !STATE_BODIES.has(lemmaOf(grammar, noun))) return []
    if (
      PLACE_NOUNS.has(lemmaOf(grammar, noun)) &&
      tagOf(grammar, noun).startsWith('NN') &&
      !tagOf(grammar, noun).startsWith('NNP')
    )
      return []
    if (speaker !== undefined && entryById.get(speaker)?.source.kind !== 'group') return [speaker]
    const named = namedBeside(noun)
    if (named >= 0) return listOf(add(named))
    const home = homeForces(noun)
    if (home !== null) return [home]
    const pair = pairOf(noun)
    if (pair.length > 0) return pair
    return listOf(add(noun))
  }

  /** A country, or for a town the country that it lies in; blocs and regions are parties of their own, lakes are none. */
  function placeAsParty(noun: number): readonly string[] {
    const speaker = speakerByHead.get(noun)
    if (speaker !== undefined) return [speaker]
    const { starts, ends, text } = grammar.text
    let from = noun
    while (from > 0 && grammar.text.names[from - 1] === LOCATION && grammar.text.heads[from - 1] === noun)
      from--
    const name = text.slice(starts[from], ends[noun]).replace(/\s+/g, ' ')
    if (findCountry(name) !== null || findCountry(grammar.text.words[noun] as string) !== null)
      return listOf(add(noun))
    const location = findLocation(name)
    if (!location) return LANDSCAPE.test(name) ? [] : listOf(add(noun))
    const known = entries.find(
      ({ source }) => source.kind === 'government' && source.country === location.country,
    )
    return [
      (
        known ??
        addEntry(
          noun,
          { kind: 'government', name: nameOfCountry(location.country), country: location.country },
          [from, noun + 1],
        )
      ).source.id,
    ]
  }

  /** "the commissioner, Bankole Adisa": the person named in apposition, -1 for none. */
  function namedBeside(noun: number): number {
    if (grammar.text.names[noun] === PERSON) return -1
    return (
      (grammar.children[noun] as readonly number[]).findLast(
        (child) => relationOf(grammar, child) === 'appos' && grammar.text.names[child] === PERSON,
      ) ?? -1
    )
  }

  /** "Russia says the deployment of military forces …": forces that nobody names are the speaker’s own. */
  function homeForces(noun: number): string | null {
    if (
      !NOUN_CLASSES.forces.has(lemmaOf(grammar, noun).replace(/s$/, '')) ||
      tagOf(grammar, noun).startsWith('NNP')
    )
      return null
    if (findOwner(noun)) return null
    const carrier = carrierAt(drafts, noun)
    const speaker = carrier >= 0 ? statements[carrier]?.speaker : null
    const source = speaker ? entryById.get(speaker)?.source : undefined
    return source?.kind === 'government' ? source.id : null
  }

  function findOwner(noun: number): boolean {
    const [from, to] = nounPhrase(grammar, noun)
    for (let t = from; t < to; t++)
      if (findCountry(grammar.text.words[t] as string) || tagOf(grammar, t).startsWith('NNP')) return true
    return false
  }

  /** "I" and "we" speak; "he", "it" and "they" are whoever was last spoken of and fits. */
  function antecedentOf(noun: number, low: string): string | null {
    const carrier = carrierAt(drafts, noun)
    const speaker = carrier >= 0 ? (statements[carrier]?.speaker ?? null) : null
    if (SPEECH_PRONOUN.test(low)) return speaker
    if (/^(?:you|your)$/.test(low)) return null
    const fits = (entry: Entry) => fitsPronoun(entry.source, people, low)
    const speaking = speaker === null ? undefined : entryById.get(speaker)
    if (speaking && fits(speaking) && sameSentence(noun, carrier)) return speaking.source.id
    const near = entries
      .filter((entry) => entry.lastAt >= 0 && entry.lastAt < noun && fits(entry))
      .sort((a, b) => b.lastAt - a.lastAt)[0]
    if (!near) return null
    const gap = (grammar.sentenceOf[noun] as number) - (grammar.sentenceOf[near.lastAt] as number)
    return gap <= REACH ? near.source.id : null
  }

  function sameSentence(noun: number, carrier: number): boolean {
    const cue = drafts[carrier]?.cue[0]
    return cue !== undefined && grammar.sentenceOf[cue] === grammar.sentenceOf[noun]
  }

  /** "The two neighbours", "both sides": the last two countries or bodies named. */
  function pairOf(noun: number): readonly string[] {
    if (
      !/^(?:neighbour|neighbor|side|country|state|nation|party|government|army|president|leader|rival)$/.test(
        lemmaOf(grammar, noun),
      )
    )
      return []
    const counted = (grammar.children[noun] as readonly number[]).some((t) =>
      /^(?:two|both)$/.test(lowOf(grammar, t)),
    )
    if (!counted) return []
    const bodies = entries
      .filter(({ source, lastAt }) => lastAt >= 0 && lastAt < noun && source.country !== null)
      .sort((a, b) => b.lastAt - a.lastAt)
    const pair: Entry[] = []
    for (const entry of bodies)
      if (!pair.some(({ source }) => source.country === entry.source.country)) pair.push(entry)
    return pair.length >= 2 ? pair.slice(0, 2).map(({ source }) => source.id) : []
  }

  function add(noun: number): string | null {
    const range = nounPhrase(grammar, noun)
    const person = people.find(({ mentions }) => mentions.some(([from, to]) => noun >= from && noun < to))
    const read = readMention(grammar, people, range)
    const mention = person
      ? {
          ...read,
          kind: 'person' as const,
          person,
          name: person.name,
          country: person.country ?? read.country,
        }
      : read
    if (mention.kind === 'pronoun') return null
    const words = mention.words.trim()
    if (words === '' || /^[\d\W]+$/.test(words)) return null
    const country =
      mention.country ?? agencyCountry(words) ?? (HOME_BODIES.has(words.toLowerCase()) ? home : null)
    const asState =
      country !== null &&
      mention.person === null &&
      (mention.kind === 'government' ||
        STATE_BODIES.has(mention.headLemma.replace(/s$/, '')) ||
        findCountry(words) !== null)
    const known = entries.find(({ source }) => {
      if (mention.person) return source.name === mention.person.name
      if (asState) return source.kind === 'government' && source.country === country
      if (mention.kind === 'unnamed') return plain(source.description ?? '') === plain(words)
      return source.name !== null && sameName(source.name, mention.name ?? words)
    })
    const back = known ?? pointedBackTo(noun, mention.headLemma, words)
    if (back) {
      addMention(back, noun, range)
      return back.source.id
    }
    const name = asState
      ? (countryName(grammar, range) ?? words)
      : mention.kind === 'unnamed'
        ? null
        : (mention.name ?? words)
    const unnamed = mention.kind === 'unnamed' && !asState
    const added = addEntry(
      noun,
      {
        ...{ kind: asState ? 'government' : (mention.kind as SourceKind), name, country },
        ...{ description: unnamed ? words : null, number: unnamed ? mention.number : null },
      },
      range,
    )
    return added.source.id
  }

  function addEntry(
    noun: number,
    source: Pick<Source, 'kind' | 'name' | 'country'> & Partial<Source>,
    range: TokenRange,
  ): Entry {
    const entry: Entry = {
      source: { description: null, number: null, ...source, id: `s${entries.length + 1}`, mentions: [] },
      heads: new Set(),
      lastAt: noun,
    }
    entries.push(entry)
    entryById.set(entry.source.id, entry)
    addMention(entry, noun, range)
    return entry
  }

  /** "the company", "the group": the last body named before. */
  function pointedBackTo(noun: number, headLemma: string, words: string): Entry | undefined {
    if (!GENERAL_BODIES.has(headLemma) || words.includes(' ')) return undefined
    if (!/^(?:the|this|that)$/.test(lowOf(grammar, noun - 1))) return undefined
    const at = grammar.text.starts[noun] as number
    const lastBefore = ({ source }: Entry) =>
      Math.max(-1, ...source.mentions.map(([begin]) => begin).filter((begin) => begin < at))
    return entries
      .filter(
        ({ source }) => source.kind === 'organisation' && source.name !== null && /\p{Lu}/u.test(source.name),
      )
      .filter((entry) => lastBefore(entry) >= 0)
      .sort((a, b) => lastBefore(b) - lastBefore(a))[0]
  }

  function addMention(entry: Entry, noun: number, range: TokenRange): void {
    if (entry.heads.has(noun)) return
    entry.heads.add(noun)
    const span = spanOf(grammar.text, range)
    if (entry.source.mentions.some(([begin, end]) => begin <= span[0] && span[1] <= end)) return
    const mentions = [...entry.source.mentions, span].sort((a, b) => a[0] - b[0])
    entry.source = { ...entry.source, mentions }
  }

  function ownersOf(noun: number): readonly string[] {
    const owner = childWith(grammar, noun, 'nmod:poss')
    if (owner >= 0) {
      const found = partiesOf(owner)
      if (found.length > 0) return found
    }
    for (const child of grammar.children[noun] as readonly number[]) {
      const relation = relationOf(grammar, child)
      if (relation !== 'amod' && relation !== 'compound') continue
      if (findCountry(grammar.text.words[child] as string) !== null || grammar.text.names[child] === 2) {
        const found = partiesOf(child)
        if (found.length > 0) return found
      }
    }
    for (const child of grammar.children[noun] as readonly number[]) {
      if (relationOf(grammar, child) !== 'nmod') continue
      const preposition = childWith(grammar, child, 'case')
      if (preposition < 0 || !/^(?:of|by|from|in)$/.test(lowOf(grammar, preposition))) continue
      const found = partiesOf(child)
      if (found.length > 0) return found
    }
    return []
  }

  return {
    partiesOf,
    ownersOf,
    countryOf: (id) => entryById.get(id)?.source.country ?? null,
    sources: () => entries.map(({ source }) => source),
  }
}

function listOf(id: string | null | undefined): readonly string[] {
  return id === null || id === undefined ? [] : [id]
}

/** The country that most of the names of countries and peoples in a text stand for; null when none stands out. */
function homeCountry(grammar: Grammar): string | null {
  const counts = new Map<string, number>()
  let all = 0
  for (let t = 0; t < grammar.text.count; t++) {
    if (!NAMED.has(grammar.text.names[t] as number)) continue
    const code = findCountry(grammar.text.words[t] as string)?.code
    if (code === undefined) continue
    counts.set(code, (counts.get(code) ?? 0) + 1)
    all++
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1])
  return top && top[1] >= 2 && top[1] / all > HOME_SHARE ? top[0] : null
}

function agencyCountry(words: string): string | null {
  for (const word of words.toLowerCase().split(/[\s’']+/)) {
    const country = COUNTRY_OF_AGENCY.get(word)
    if (country) return country
  }
  return null
}

function countryName(grammar: Grammar, range: TokenRange): string | null {
  for (let t = range[0]; t < range[1]; t++) {
    const two = t + 1 < range[1] ? findCountry(`${grammar.text.words[t]} ${grammar.text.words[t + 1]}`) : null
    const found = two ?? findCountry(grammar.text.words[t] as string)
    if (found) return found.name
  }
  return null
}

function sameName(a: string, b: string): boolean {
  const clean = (name: string) => plain(name).replace(/^the /, '').replace(/[.’']/g, '')
  return clean(a) === clean(b)
}

function fitsPronoun(source: Source, people: readonly Person[], low: string): boolean {
  const person = source.kind === 'person' ? people.find(({ name }) => name === source.name) : undefined
  if (/^(?:he|him|his|himself)$/.test(low)) return isSomebody(source) && person?.gender !== 'f'
  if (/^(?:she|her|hers|herself)$/.test(low)) return isSomebody(source) && person?.gender !== 'm'
  if (/^(?:they|them|their|theirs|themselves)$/.test(low))
    return source.kind === 'group' || (source.number?.min ?? 0) > 1 || source.kind === 'organisation'
  return /^(?:government|organisation|outlet)$/.test(source.kind)
}

function isSomebody(source: Source): boolean {
  return (
    source.kind === 'person' ||
    source.kind === 'office' ||
    (source.kind === 'unnamed' && source.number?.max === 1)
  )
}

/** The noun with what stands right before it and an "of" behind it, without clauses and appositions. */
export function nounPhrase(grammar: Grammar, noun: number): TokenRange {
  let from = noun
  let to = noun + 1
  for (const child of grammar.children[noun] as readonly number[]) {
    const relation = relationOf(grammar, child)
    if (child < noun && /^(?:det|amod|compound|nummod|nmod:poss|neg|advmod|nmod:npmod|dep)$/.test(relation))
      from = Math.min(from, grammar.leftmost[child] as number)
    const isOf =
      relation === 'nmod' && child > noun && lowOf(grammar, grammar.leftmost[child] as number) === 'of'
    if (isOf && (grammar.leftmost[child] as number) === to && !tagOf(grammar, noun).startsWith('NNP'))
      to = Math.max(to, child + 1)
    if (child > noun && /^(?:compound|flat|mwe)$/.test(relation)) to = Math.max(to, child + 1)
  }
  while (from < noun && /^(?:,|and|or|“|"|‘|''|``)$/.test(lowOf(grammar, from))) from++
  return [from, to]
}

/** Index of the innermost draft whose content holds a token, -1 for none. */
export function carrierAt(drafts: readonly Draft[], t: number): number {
  let best = -1
  let size = Number.POSITIVE_INFINITY
  drafts.forEach((draft, index) => {
    if (!draft.content.some((range) => t >= range[0] && t < range[1])) return
    const own = draft.content.reduce((sum, [from, to]) => sum + to - from, 0)
    if (own >= size) return
    best = index
    size = own
  })
  return best
}
