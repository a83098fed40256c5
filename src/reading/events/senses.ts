/** Which senses of the lexicon fit at a token. Takes the grammar and a frame, gives the fitting senses, best first. */

import { NAME_TYPES } from '#language'
import { childrenOf, childWith, type Grammar, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'
import { BODY_CLASSES } from '../sources/bodies.data.ts'
import { findCountry } from '../sources/countries.ts'
import { BODY_NOUNS, OFFICE_NOUNS, PEOPLE_NOUNS } from '../sources/nouns.data.ts'
import { NOUN_CLASSES } from './classes.data.ts'
import { type Frame, type Oblique, obliquesOf } from './frame.ts'
import { NOUNS, type NounSense, type NounTest, VERBS, type VerbSense } from './lexicon.ts'
import { isFigure } from './subjects.ts'
import { HOSTILE_VERBS } from './verbs.data.ts'

const PERSON = NAME_TYPES.indexOf('PERSON')
const ORGANISATION = NAME_TYPES.indexOf('ORGANIZATION')
const LOCATION = NAME_TYPES.indexOf('LOCATION')
const NAMED = new Set([PERSON, ORGANISATION, LOCATION, NAME_TYPES.indexOf('MISC')])
const HOSTILE = new Set(HOSTILE_VERBS)
const PEOPLE_PRONOUN = /^(?:he|she|him|her|they|them|us|we|i|me|it)$/

/** True when a noun stands for a person, people, a body or a country. */
export function isPartyNoun(grammar: Grammar, noun: number): boolean {
  if (tagOf(grammar, noun) === 'CD' && lowOf(grammar, noun - 1) === 'the') return true
  if (isFigure(grammar, noun)) return false
  const lemma = lemmaOf(grammar, noun)
  if (PEOPLE_NOUNS.has(lemma) || BODY_NOUNS.has(lemma) || BODY_CLASSES.has(lemma)) return true
  const low = lowOf(grammar, noun)
  if (PEOPLE_PRONOUN.test(low)) return low !== 'it' || relationOf(grammar, noun) !== 'expl'
  if (NAMED.has(grammar.text.names[noun] as number)) return true
  if (NOUN_CLASSES.forces.has(lemma) || NOUN_CLASSES.crowd.has(lemma) || NOUN_CLASSES.captor.has(lemma))
    return true
  if (NOUN_CLASSES.folk.has(lemma)) return true
  if (NOUN_CLASSES.captive.has(lemma) || NOUN_CLASSES.worker.has(lemma)) return true
  if (NOUN_CLASSES.helper.has(lemma) || NOUN_CLASSES.refugee.has(lemma)) return true
  if (tagOf(grammar, noun).startsWith('NNP')) return true
  return findCountry(grammar.text.words[noun] as string) !== null
}

function passes(grammar: Grammar, noun: number, test: NounTest): boolean {
  if (test === 'party') return isPartyNoun(grammar, noun)
  if (test === 'thing') return !isPartyNoun(grammar, noun) && !isFigure(grammar, noun)
  if (test === 'place') return grammar.text.names[noun] === LOCATION
  if (test === 'plural')
    return (
      isPartyNoun(grammar, noun) &&
      (/S$/.test(tagOf(grammar, noun)) ||
        lowOf(grammar, noun) === 'they' ||
        childWith(grammar, noun, 'conj') >= 0)
    )
  const lemma = lemmaOf(grammar, noun)
  const words = NOUN_CLASSES[test]
  // The tagger keeps some plurals as they are ("troops").
  return words.has(lemma) || words.has(lowOf(grammar, noun)) || words.has(lemma.replace(/s$/, ''))
}

function anyPasses(grammar: Grammar, nouns: readonly number[], tests: readonly NounTest[]): boolean {
  return tests.length === 0 || nouns.some((noun) => tests.some((test) => passes(grammar, noun, test)))
}

/** The senses of a verb that fit its frame. */
export function verbSensesAt(grammar: Grammar, verb: number, frame: Frame): readonly VerbSense[] {
  const senses = VERBS.get(lemmaOf(grammar, verb))
  if (senses === undefined || isExcluded(grammar, verb, frame)) return []
  return senses.filter((sense) => fitsVerb(grammar, verb, frame, sense))
}

function fitsVerb(grammar: Grammar, verb: number, frame: Frame, sense: VerbSense): boolean {
  if (sense.particle !== null && !hasParticle(grammar, verb, sense.particle)) return false
  if (sense.objectless && frame.objects.length > 0) return false
  if (sense.complement === 'inf' && frame.infinitive < 0) return false
  if (sense.complement === 'clause' && frame.clause < 0) return false
  if (sense.clauseless && frame.clause >= 0) return false
  if (sense.hostile && !isHostile(grammar, frame)) return false
  if (
    sense.behind.length > 0 &&
    !frame.obliques.some(({ head }) => sense.behind.includes(lemmaOf(grammar, head)))
  )
    return false
  if (sense.object.length > 0 && frame.objects.length === 0) return false
  if (sense.subject.length > 0 && frame.subjects.length === 0) return false
  if (!anyPasses(grammar, frame.objects, sense.object)) return false
  if (!anyPasses(grammar, frame.subjects, sense.subject)) return false
  return (
    sense.prepositions.length === 0 ||
    frame.obliques.some(({ preposition }) => sense.prepositions.includes(preposition))
  )
}

function isHostile(grammar: Grammar, { infinitive, clause }: Frame): boolean {
  return [infinitive, clause].some((verb) => verb >= 0 && HOSTILE.has(lemmaOf(grammar, verb)))
}

function hasParticle(grammar: Grammar, verb: number, particle: string): boolean {
  if (lowOf(grammar, verb + 1) === particle) return true
  return childrenOf(grammar, verb).some(
    (child) => relationOf(grammar, child) === 'compound:prt' && lowOf(grammar, child) === particle,
  )
}

const NO_COMMENT =
  /^(?:comment|say|discuss|give|disclose|confirm|elaborate|answer|respond|be|identify|name|speak|provide|reveal|specify|talk|go)$/

/** "declined to comment", "floods killed", "spoke to reporters", "called him a liar", "was charged with" by nature. */
function isExcluded(
  grammar: Grammar,
  verb: number,
  { subjects, infinitive, obliques, objects }: Frame,
): boolean {
  const lemma = lemmaOf(grammar, verb)
  // "finance minister urges": a noun that the tagger took for a verb.
  if (OFFICE_NOUNS.has(lowOf(grammar, verb + 1)) && tagOf(grammar, verb) === 'VB') return true
  if (/^(?:decline|refuse)$/.test(lemma) && infinitive >= 0)
    return NO_COMMENT.test(lemmaOf(grammar, infinitive))
  if (/^(?:kill|hit|strike|destroy|injure|wound|threaten)$/.test(lemma))
    return subjects.some((noun) => NOUN_CLASSES.disaster.has(lemmaOf(grammar, noun)))
  if (
    /^(?:fight|target|attack|battle|kill|hit)$/.test(lemma) &&
    objects.some((noun) => NOUN_CLASSES.disaster.has(lemmaOf(grammar, noun)))
  )
    return true
  if (/^(?:speak|talk|meet|brief|host|tell)$/.test(lemma))
    return [
      ...obliques.filter(({ preposition }) => /^(?:to|with|at)$/.test(preposition)).map(({ head }) => head),
      ...objects,
    ].some((noun) => NOUN_CLASSES.press.has(lemmaOf(grammar, noun)))
  return false
}

/** The senses of an event noun that fit what stands around it. */
export function nounSensesAt(grammar: Grammar, noun: number): readonly NounSense[] {
  // "March" is a month.
  if (isFigure(grammar, noun) || tagOf(grammar, noun) === 'NNP') return []
  const lemma = lemmaOf(grammar, noun)
  const senses = NOUNS.get(lemma) ?? NOUNS.get(lemma.replace(/s$/, ''))
  if (senses === undefined) return []
  if (/^(?:compound|amod|nmod:poss|nmod:npmod)$/.test(relationOf(grammar, noun))) return []
  const obliques = obliquesOf(grammar, noun)
  return senses.filter((sense) => fitsNoun(grammar, noun, obliques, sense))
}

function fitsNoun(grammar: Grammar, noun: number, obliques: readonly Oblique[], sense: NounSense): boolean {
  if (sense.of.length > 0) {
    const below = obliques.filter(({ preposition }) => preposition === 'of').map(({ head }) => head)
    if (!anyPasses(grammar, below, sense.of) || below.length === 0) return false
  }
  return sense.before.length === 0 || modifiers(grammar, noun).some((word) => sense.before.includes(word))
}

/** Lemmas of the words that describe a noun from before it, and what follows its "of". */
function modifiers(grammar: Grammar, noun: number): string[] {
  const words: string[] = []
  for (
    let t = noun - 1;
    t >= Math.max(0, noun - 3) && grammar.sentenceOf[t] === grammar.sentenceOf[noun];
    t--
  ) {
    const tag = tagOf(grammar, t)
    if (!/^(?:JJ|NN|NNS|NNP|VBN|VBG|POS|IN|HYPH)$/.test(tag)) break
    words.push(lemmaOf(grammar, t))
  }
  return words
}
