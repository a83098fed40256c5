/** What one mention of a source tells by itself, before it is compared with others. */

import type { SourceKind } from '#domain'
import { NAME_TYPES, type TokenRange } from '#language'
import {
  childWith,
  type Grammar,
  headOfRange,
  lemmaOf,
  lowOf,
  relationOf,
  tagOf,
  trimRange,
} from '../grammar.ts'
import type { Body } from './bodies.ts'
import { type CountryName, findCountry } from './countries.ts'
import { BODY_NOUNS, OFFICE_NOUNS, PEOPLE_NOUNS, WRITTEN_NOUNS } from './nouns.data.ts'
import { OUTLET_WORDS, OUTLETS } from './outlets.data.ts'
import type { Person } from './people.ts'

export interface Mention {
  readonly range: TokenRange
  /** The words without a leading article, a trailing possessive and who-clauses. */
  readonly words: string
  readonly kind: SourceKind | 'pronoun'
  readonly person: Person | null
  /** The body of the text that is named, where bodies were looked for. */
  readonly body?: Body | null
  /** Proper name, for all but persons; null for common nouns. */
  readonly name: string | null
  readonly country: string | null
  readonly headLemma: string
  /** True for a name of its own, false for a common noun that may point back. */
  readonly proper: boolean
  readonly plural: boolean
  /** "the", "this", "its": points back where it can. */
  readonly definite: boolean
  /** "another", "a second", "one of", "other": never the same as one before. */
  readonly fresh: boolean
  readonly number: { readonly min: number; readonly max: number | null } | null
}

const ORGANISATION = NAME_TYPES.indexOf('ORGANIZATION')
const NUMERALS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const PRONOUN =
  /^(?:he|she|him|her|his|hers|it|its|they|them|their|theirs|i|we|me|us|my|our|you|himself|herself|itself|themselves)$/

/** Reads a mention. `people` are the persons of the text. */
export function readMention(grammar: Grammar, people: readonly Person[], given: TokenRange): Mention {
  const range = trimRange(grammar, withoutPreposition(grammar, withoutPossessive(grammar, given)))
  const head = nominalHead(grammar, range)
  const core = coreRange(grammar, range, head)
  const words = phraseWords(grammar, withPart(grammar, core))
  const low = words.toLowerCase()
  const firstLow = lowOf(grammar, range[0])
  const person = personOf(grammar, people, range, head)
  const plural = isPlural(grammar, range, head, low)
  const country = countryOf(grammar, range, words)
  const kind = kindOf(grammar, range, head, words, person, country)
  return {
    range,
    words,
    kind,
    person: kind === 'person' ? person : null,
    name:
      kind === 'government' && country && country.by !== 'demonym'
        ? country.name
        : ((kind === 'organisation' ? appositionOf(grammar, range, head) : null) ??
          nameOf(grammar, core, kind, words)),
    country: person?.country ?? country?.code ?? null,
    headLemma: lemmaOf(grammar, head),
    proper: isProper(grammar, head),
    plural,
    definite: /^(?:the|this|that|these|those|its|his|her|their|both|all)$/.test(firstLow),
    fresh:
      /^(?:another|other|others|second|third|one)\b|^(?:a|the) (?:second|third|fourth|different|separate|other)\b/.test(
        low,
      ) || /^(?:another|one|a second|a third|other)\b/.test(low),
    number: kind === 'unnamed' ? numberOf(grammar, range, plural) : null,
  }
}

/** "by a Belgian source", "in a statement": the party without what leads to it. */
function withoutPreposition(grammar: Grammar, [from, to]: TokenRange): TokenRange {
  const leads = /^(?:by|from|in)$/.test(lowOf(grammar, from)) && tagOf(grammar, from) === 'IN'
  return leads && to - from > 1 ? [from + 1, to] : [from, to]
}

/** The head of a phrase without its who-clause: the tree may hang "whose ministry leads …" above the noun. */
function nominalHead(grammar: Grammar, range: TokenRange): number {
  for (let t = range[0] + 1; t < range[1]; t++)
    if (/^(?:who|whose|which)$/.test(lowOf(grammar, t))) {
      const to = lowOf(grammar, t - 1) === ',' ? t - 1 : t
      return to > range[0] ? headOfRange(grammar, trimRange(grammar, [range[0], to])) : range[0]
    }
  const head = headOfRange(grammar, range)
  if (!/^(?:VB[NGDPZ]?|IN|TO|CC)$/.test(tagOf(grammar, head))) return head
  // "three officials briefed on the matter", hung from the verb by the tree.
  for (let t = range[0]; t < range[1]; t++)
    if (tagOf(grammar, t).startsWith('N') && !tagOf(grammar, t + 1 < range[1] ? t + 1 : t).startsWith('N'))
      return t
  for (let t = range[0]; t < range[1]; t++) if (tagOf(grammar, t).startsWith('N')) return t
  return head
}

function withoutPossessive(grammar: Grammar, range: TokenRange): TokenRange {
  const last = lowOf(grammar, range[1] - 1)
  return range[1] - range[0] > 1 && (last === "'s" || last === "'") ? [range[0], range[1] - 1] : range
}

/** The phrase up to a who-clause, an apposition after a comma, or a parenthesis. */
function coreRange(grammar: Grammar, range: TokenRange, head: number): TokenRange {
  let to = range[1]
  for (let t = head + 1; t < range[1]; t++) {
    if (/^(?:who|which|whose|,|\()$/.test(lowOf(grammar, t))) {
      to = t
      break
    }
  }
  return [range[0], Math.max(to, head + 1)]
}

/** "One of them, a major in his forties": a part of a group is told apart by what it is. */
function withPart(grammar: Grammar, core: TokenRange): TokenRange {
  if (!/^(?:one|another)$/.test(lowOf(grammar, core[0])) || lowOf(grammar, core[1]) !== ',') return core
  if (!/^(?:a|an)$/.test(lowOf(grammar, core[1] + 1))) return core
  for (let t = core[1] + 2; t < core[1] + 10 && t < grammar.text.count; t++)
    if (/^(?:,|who|which|\.)$/.test(lowOf(grammar, t))) return [core[0], t]
  return core
}

function phraseWords(grammar: Grammar, range: TokenRange): string {
  const { text } = grammar
  const written = text.text.slice(text.starts[range[0]] as number, text.ends[range[1] - 1] as number)
  return written
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|The|THE) /, '')
    .replace(/[’']s?$/, '')
}

function personOf(
  grammar: Grammar,
  people: readonly Person[],
  range: TokenRange,
  head: number,
): Person | null {
  for (const person of people) {
    for (const [from, to] of person.mentions) {
      if (from < range[0] || to > range[1]) continue
      const last = headOfRange(grammar, [from, to])
      const relation = relationOf(grammar, last)
      const possessive = /^(?:'s|')$/.test(lowOf(grammar, to)) && to < range[1]
      if (possessive) continue
      if (head >= from && head < to) return person
      if (grammar.text.heads[last] === head && /^(?:appos|compound|dep|nmod:npmod)$/.test(relation))
        return person
      // Title, name and commas: a role noun with the name behind it, whatever the tree says.
      if (
        PEOPLE_NOUNS.has(lemmaOf(grammar, head)) &&
        from > head &&
        from - head <= 6 &&
        !/^(?:of|for|to|with|from|by|about|against)$/.test(lowOf(grammar, from - 1)) &&
        !/^(?:nmod|nmod:poss)$/.test(relation)
      )
        return person
    }
  }
  return null
}

function countryOf(grammar: Grammar, range: TokenRange, words: string): CountryName | null {
  const whole = findCountry(words)
  if (whole) return whole
  const head = nominalHead(grammar, range)
  for (let t = range[0]; t < range[1]; t++) {
    // A diplomat in Moroni and the ambassador to Chad are not of there.
    if (t > head && ABROAD.test(lemmaOf(grammar, head)) && /^(?:in|to|at)$/.test(lowOf(grammar, t))) break
    const part =
      findCountry(grammar.text.words[t] as string) ??
      (t + 1 < range[1] ? findCountry(`${grammar.text.words[t]} ${grammar.text.words[t + 1]}`) : null)
    if (part && /^[A-Z]/.test(grammar.text.words[t] as string)) return { ...part, by: 'demonym' }
  }
  return null
}

/** "she", "she herself"; "US" is a country. */
function isPronoun(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from; t < to; t++)
    if (!PRONOUN.test(lowOf(grammar, t)) || grammar.text.words[t] === 'US') return false
  return to - from <= 2
}

const ABROAD =
  /^(?:diplomat|ambassador|envoy|correspondent|reporter|journalist|embassy|delegate|visitor|tourist|emissary)$/

function kindOf(
  grammar: Grammar,
  range: TokenRange,
  head: number,
  words: string,
  person: Person | null,
  country: CountryName | null,
): Mention['kind'] {
  if (isPronoun(grammar, range)) return 'pronoun'
  const conjuncts = childWith(grammar, head, 'conj') >= 0
  if (person)
    return conjuncts && grammar.text.names[childWith(grammar, head, 'conj')] === 1 ? 'group' : 'person'
  if (country && country.by !== 'demonym') return country.by === 'seat' ? 'office' : 'government'
  if (
    OUTLETS.has(words.toLowerCase()) ||
    (tagOf(grammar, head).startsWith('NNP') && OUTLET_WORDS.test(words))
  )
    return 'outlet'
  const lemma = lemmaOf(grammar, head)
  const proper = isProper(grammar, head)
  if (
    PEOPLE_NOUNS.has(lemma) ||
    /^(?:one|ones|some|many|most|others|other|another|several|few|two|three|four|five|those|both|none|everyone|somebody|someone|anyone|nobody|second|third|fourth|fifth)$/.test(
      lowOf(grammar, head),
    )
  ) {
    const office =
      OFFICE_NOUNS.has(lemma) &&
      !isPlural(grammar, range, head, words) &&
      !/^(?:a|an|another|one)$/.test(lowOf(grammar, range[0]))
    return office ? 'office' : 'unnamed'
  }
  if (WRITTEN_NOUNS.has(lemma) && !proper) return 'document'
  // "Human rights groups": several that nobody names; "authorities" and "police" are one.
  const several =
    tagOf(grammar, head) === 'NNS' && !/^(?:authority|police|force|headquarters|force|guard)$/.test(lemma)
  if (BODY_NOUNS.has(lemma)) return several && lemma !== 'government' ? 'unnamed' : 'organisation'
  if (grammar.text.names[head] === ORGANISATION || proper)
    return conjuncts ? 'group' : country && isPlural(grammar, range, head, words) ? 'group' : 'organisation'
  if (tagOf(grammar, head) === 'NNS' && !/(?:tion|ment|ity|ness)s$/.test(lowOf(grammar, head)))
    return 'unnamed'
  // A capital in the middle of a sentence makes a name of what looks like a trade: "Minacor".
  if (isCapitalInside(grammar, head)) return 'organisation'
  return /(?:er|or|ist|ian|man|woman|ant)$/.test(lemma) ? 'unnamed' : 'document'
}

function isCapitalInside(grammar: Grammar, t: number): boolean {
  return (
    /^\p{Lu}/u.test(grammar.text.words[t] as string) &&
    grammar.text.sentences[grammar.sentenceOf[t] as number] !== t
  )
}

/** A head with a capital that no sentence start explains, or tagged as a name. */
function isProper(grammar: Grammar, head: number): boolean {
  if (tagOf(grammar, head).startsWith('NNP')) return true
  return /^\p{Lu}/u.test(grammar.text.words[head] as string) && grammar.text.names[head] === ORGANISATION
}

/** "The water company, Águas do Vale": the name behind a common noun; null when there is none. */
function appositionOf(grammar: Grammar, range: TokenRange, head: number): string | null {
  const apposition = childWith(grammar, head, 'appos')
  if (apposition <= head || apposition >= range[1] || !isProper(grammar, apposition)) return null
  const from = Math.max(head + 1, grammar.leftmost[apposition] as number)
  const to = Math.min(range[1], (grammar.rightmost[apposition] as number) + 1)
  return phraseWords(grammar, trimRange(grammar, [from, to]))
}

function nameOf(grammar: Grammar, core: TokenRange, kind: Mention['kind'], words: string): string | null {
  if (kind === 'unnamed' || kind === 'pronoun') return null
  const { text } = grammar
  const written = text.text
    .slice(text.starts[core[0]] as number, text.ends[core[1] - 1] as number)
    .replace(/\s+/g, ' ')
  return kind === 'office' || kind === 'document' ? written : words
}

function isPlural(grammar: Grammar, range: TokenRange, head: number, low: string): boolean {
  if (/^(?:NNS|NNPS)$/.test(tagOf(grammar, head))) return true
  if (/^(?:people|police|brass|some|many|others|several|few|those|both)$/.test(lowOf(grammar, head)))
    return true
  return range[1] - range[0] > 2 && / and /.test(low) && childWith(grammar, head, 'conj') >= 0
}

function numberOf(grammar: Grammar, range: TokenRange, plural: boolean): { min: number; max: number | null } {
  for (let t = range[0]; t < Math.min(range[1], range[0] + 4); t++) {
    const low = lowOf(grammar, t)
    const numeral = NUMERALS.indexOf(low)
    const digits = /^\d{1,3}$/.test(low) ? Number(low) : -1
    const exact = numeral > 0 ? numeral : digits
    const atLeast = /^(?:than|least)$/.test(lowOf(grammar, t - 1))
    if (exact > 0) return { min: exact, max: atLeast ? null : exact }
    if (/^(?:several|few|many|some|numerous)$/.test(low)) return { min: low === 'several' ? 3 : 2, max: null }
    if (/^dozens?$/.test(low)) return { min: 24, max: null }
    if (/^both$/.test(low)) return { min: 2, max: 2 }
    if (/^(?:other|of)$/.test(low) && t > range[0] + 1) break
  }
  return plural ? { min: 2, max: null } : { min: 1, max: 1 }
}
