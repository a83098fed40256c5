/** Noun phrases by the words alone, for where the tree is wrong: right after a cue ("said the technician") or right before. */

import { NAME_TYPES, type TokenRange } from '#language'
import { type Grammar, lemmaOf, lowOf, sentenceRange, tagOf } from '../grammar.ts'
import { BODY_NOUNS, PEOPLE_NOUNS, WRITTEN_NOUNS } from '../sources/nouns.data.ts'

const LONGEST = 14
const NAMES = new Set(['PERSON', 'ORGANIZATION', 'LOCATION', 'MISC'])
/** Prepositions that may join two nouns of one speaker ("the mayor of Mutarara"). */
const JOINS = /^(?:of|for|in|at|from|to|with|on|&|and)$/

/** The noun phrase that starts at token t; null when none does. */
export function phraseFrom(grammar: Grammar, t: number): TokenRange | null {
  const end = Math.min(sentenceRange(grammar, t)[1], t + LONGEST)
  if (/^(?:he|she|they|it|i|we|him|them)$/.test(lowOf(grammar, t))) return [t, t + 1]
  // "according to her, …"
  if (lowOf(grammar, t) === 'her' && !/^(?:NN|JJ|VBN|CD)/.test(tagOf(grammar, t + 1))) return [t, t + 1]
  let to = t
  while (to < end && isPhraseWord(grammar, to, t)) to++
  while (to > t && (JOINS.test(lowOf(grammar, to - 1)) || tagOf(grammar, to - 1) === 'DT')) to--
  return to > t && speaks(grammar, [t, to]) ? [t, to] : null
}

/** The noun phrase that ends right before token t; null when none does. */
export function phraseUpTo(grammar: Grammar, t: number): TokenRange | null {
  const begin = Math.max(sentenceRange(grammar, t)[0], t - LONGEST)
  let from = t
  while (from > begin && isPhraseWord(grammar, from - 1, -1)) from--
  while (from < t && (JOINS.test(lowOf(grammar, from)) || /^(?:CC|IN|TO|RB)$/.test(tagOf(grammar, from))))
    from++
  return from < t && speaks(grammar, [from, t]) ? [from, t] : null
}

function isPhraseWord(grammar: Grammar, t: number, first: number): boolean {
  const tag = tagOf(grammar, t)
  if (tag === 'PRP') return t === first || first === -1
  if (/^(?:DT|PDT|JJ|JJR|JJS|NN|NNS|NNP|NNPS|CD|POS|PRP\$|FW|VBN)$/.test(tag)) return true
  if (tag === 'VBG') return /^NN/.test(tagOf(grammar, t + 1)) && !/^(?:and|or|,)$/.test(lowOf(grammar, t - 1))
  return t !== first && (JOINS.test(lowOf(grammar, t)) || lowOf(grammar, t) === 'former')
}

/** True when a phrase names somebody or has a noun for people, bodies or papers in it. */
export function speaks(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from; t < to; t++) {
    if (NAMES.has(NAME_TYPES[grammar.text.names[t] as number] as string)) return true
    const lemma = lemmaOf(grammar, t)
    if (PEOPLE_NOUNS.has(lemma) || BODY_NOUNS.has(lemma) || WRITTEN_NOUNS.has(lemma)) return true
    if (/^(?:he|she|they|it|one|another|others|some|many|two)$/.test(lowOf(grammar, t)) && to - from <= 3)
      return true
    if (/^\p{Lu}{2,6}$/u.test(grammar.text.words[t] as string)) return true
  }
  return false
}
