/** Words of a text → what linking compares of them: countries, families of words that mean the same, and stems; each with its weight. */

import { findCountries, type Tokenised } from '#language'
import { hashText } from '#learn'
import { stemOf } from '../words/normalise.ts'
import { type WordWeights, weightOf } from '../words/word-weights.ts'
import { FAMILY_OF, FAMILY_OF_PHRASE } from './families.data.ts'
import { GRAMMAR } from './stance-words.data.ts'

/** Every token of a text as a concept; null for words of grammar, signs and numbers. */
export interface TextConcepts {
  readonly text: Tokenised
  readonly concepts: readonly (Concept | null)[]
}

export interface Concept {
  /** "=RUS" for a country, "~attack" for a family, else the stem. */
  readonly key: string
  /** As it stands in the text. */
  readonly word: string
  /** How much the word tells, 0..1. */
  readonly weight: number
  readonly isName: boolean
}

/** A country is named in many reports that have nothing else in common. */
const COUNTRY_WEIGHT = 0.35
/** So is a place or a person that a story is about. */
const NAME_FACTOR = 0.5
/** Families hold common words too, but what they mean is what reports are about. */
const FAMILY_WEIGHT_MIN = 0.4

/** Reads texts; words that come again are looked up once. */
export function conceptReader(weights: WordWeights): (text: Tokenised) => TextConcepts {
  const known = new Map<string, Concept | null>()
  const read = (word: string, isFirst: boolean) => {
    const key = isFirst ? ` ${word}` : word
    let concept = known.get(key)
    if (concept === undefined) {
      concept = conceptOf(word, isFirst, weights)
      known.set(key, concept)
    }
    return concept
  }
  return (text) => conceptsOf(text, read)
}

function conceptsOf(text: Tokenised, read: (word: string, isFirst: boolean) => Concept | null): TextConcepts {
  const countries = new Map(findCountries(text.words).map((found) => [found.at, found]))
  const starts = new Set(text.sentences)
  const concepts: (Concept | null)[] = []
  for (let at = 0; at < text.count; at++) {
    const country = countries.get(at)
    const word = text.words[at] as string
    const phrase = FAMILY_OF_PHRASE.get(`${word} ${text.words[at + 1]}`.toLowerCase())
    if (phrase !== undefined)
      concepts.push({ key: `~${phrase}`, word, weight: FAMILY_WEIGHT_MIN, isName: false })
    else if (country === undefined) concepts.push(read(word, starts.has(at)))
    else {
      concepts.push(countryConcept(country.code, word))
      for (let more = 1; more < country.length; more++) concepts.push(null)
      at += country.length - 1
    }
  }
  return { text, concepts }
}

/** A country as a concept. */
export function countryConcept(code: string, word: string): Concept {
  return { key: `=${code}`, word, weight: COUNTRY_WEIGHT, isName: true }
}

function conceptOf(word: string, isFirst: boolean, weights: WordWeights): Concept | null {
  const low = word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '')
  if (!/\p{L}/u.test(low) || /\d/.test(low) || GRAMMAR.has(low)) return null
  const stem = spellingOf(stemOf(low))
  const weight = weightOf(weights, hashText(stemOf(low)))
  const family = FAMILY_OF.get(low)
  if (family !== undefined)
    return { key: `~${family}`, word, weight: Math.max(FAMILY_WEIGHT_MIN, weight), isName: false }
  // Subtle: at the start of a sentence any word has a capital.
  const isName = !isFirst && /^\p{Lu}/u.test(word)
  return { key: stem, word, weight: isName ? NAME_FACTOR * weight : weight, isName }
}

/** British and American spellings as one: "defens" → "defenc", "labor" → "labour". */
export function spellingOf(stem: string): string {
  return stem
    .replace(/(?<=def|off|lic|pret)ens$/, 'enc')
    .replace(/(?<=lab|harb|neighb|rum|hum|col|hon|behavi|fav)or/, 'our')
    .replace(/iz$/, 'is')
    .replace(/^program$/, 'programm')
}
