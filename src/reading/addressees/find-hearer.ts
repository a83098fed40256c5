/**
 * Who is told: takes the tree and the draft of a statement, gives the noun of the one who hears it, -1 for none.
 * "told Y that", "warns Y", "called on Y to", "said to Y", "in an interview with Y".
 */

import type { TokenRange } from '#language'
import { type Oblique, obliquesOf, verbFrame } from '../events/frame.ts'
import {
  childWith,
  type Grammar,
  headOfRange,
  lemmaOf,
  lowOf,
  relationOf,
  sentenceRange,
  tagOf,
} from '../grammar.ts'
import type { Draft } from '../statements/draft.ts'
import { phraseFrom } from '../statements/surface.ts'
import { CARRIES_WORDS, SPEAKS_TO, TELLS_SOMEBODY } from './hearer-verbs.data.ts'

const SUBJECT_PRONOUN = /^(?:he|she|they|i|we|it|there|that|this|these|those)$/

/** The noun of the one who is told. */
export function findHearer(grammar: Grammar, draft: Draft): number {
  for (let t = draft.cue[1] - 1; t >= draft.cue[0]; t--) {
    const lemma = lemmaOf(grammar, t)
    const spoken = Object.values(SPEAKS_TO).some((verbs) => verbs.has(lemma))
    if (!TELLS_SOMEBODY.has(lemma) && !spoken) continue
    const found = [
      ...(TELLS_SOMEBODY.has(lemma) ? objectsOf(grammar, t, draft) : []),
      ...reached(grammar, t, lemma),
    ]
    const hearer = found.find((noun) => isFree(noun, draft))
    if (hearer !== undefined) return hearer
  }
  return -1
}

/** The objects of a verb of telling, by the tree, else by what stands right behind it. */
function objectsOf(grammar: Grammar, verb: number, draft: Draft): readonly number[] {
  const { indirect, objects } = verbFrame(grammar, verb)
  const inTree = [...indirect, ...objects].filter((noun) => noun < verb || noun - verb < 16)
  const next = nextPhrase(grammar, verb, draft)
  return next >= 0 && !inTree.includes(next) && inTree.every((noun) => noun > next || noun < verb)
    ? [next, ...inTree]
    : inTree
}

/** "US warns EU", "told Reuters the plan …": the phrase right behind the verb, unless it is the subject of the clause told. */
function nextPhrase(grammar: Grammar, verb: number, draft: Draft): number {
  let begin = verb + 1
  // "told cheering supporters": a participle is part of the phrase.
  while (/^VB[GN]$/.test(tagAt(grammar, begin)) && /^(?:NN|JJ|VBG)/.test(tagAt(grammar, begin + 1))) begin++
  if (begin >= grammar.text.count || SUBJECT_PRONOUN.test(lowOf(grammar, begin))) return -1
  const end = sentenceRange(grammar, verb)[1]
  const phrase = begin < end ? phraseFrom(grammar, begin) : null
  if (!phrase) return -1
  const to = nameEnd(grammar, phrase)
  const noun = headOfRange(grammar, [begin, to])
  const isSubject = /^nsubj/.test(relationOf(grammar, noun))
  if (lemmaOf(grammar, verb) === 'tell') return noun
  const closes =
    to >= end ||
    /^(?:[.,;:“”"‘’]|''|``|that|to|of|about|over|against|not|on|after|as)$/.test(lowOf(grammar, to))
  const beforeContent = draft.content.every(([from]) => from < verb || from >= to)
  return closes && beforeContent && !isSubject ? noun : -1
}

function tagAt(grammar: Grammar, t: number): string {
  return t < grammar.text.count ? tagOf(grammar, t) : ''
}

/** A phrase ends before a preposition that does not belong to its name: "Reuters | on Monday". */
function nameEnd(grammar: Grammar, [from, to]: TokenRange): number {
  let end = from + 1
  while (end < to && !(/^(?:IN|TO)$/.test(tagOf(grammar, end)) && lowOf(grammar, end) !== 'of')) end++
  return end
}

/** Those a verb reaches by a preposition, also through what carries the words. */
function reached(grammar: Grammar, verb: number, lemma: string): readonly number[] {
  const found = behindPreposition(grammar, verb, lemma)
  const { obliques } = verbFrame(grammar, verb)
  for (const { preposition, head } of obliques) {
    if (SPEAKS_TO[preposition]?.has(lemma)) found.push(head)
    if (!/^(?:in|by|during|via)$/.test(preposition) || !CARRIES_WORDS.has(lemmaOf(grammar, head))) continue
    found.push(...carriedTo(obliquesOf(grammar, head)))
    const sent = childWith(grammar, head, 'acl', 'acl:relcl')
    if (sent >= 0 && /^(?:send|address|give|write|deliver|submit|hand)$/.test(lemmaOf(grammar, sent)))
      found.push(...carriedTo(obliquesOf(grammar, sent)))
  }
  return found
}

/** "called on residents to stay": the phrase right behind verb and preposition, whatever the tree says. */
function behindPreposition(grammar: Grammar, verb: number, lemma: string): number[] {
  const end = sentenceRange(grammar, verb)[1]
  if (verb + 2 >= end || SPEAKS_TO[lowOf(grammar, verb + 1)]?.has(lemma) !== true) return []
  const phrase = phraseFrom(grammar, verb + 2)
  return phrase ? [headOfRange(grammar, [phrase[0], nameEnd(grammar, phrase)])] : []
}

function carriedTo(obliques: readonly Oblique[]): number[] {
  return obliques.filter(({ preposition }) => /^(?:to|with)$/.test(preposition)).map(({ head }) => head)
}

/** Whoever speaks is not the one who is told. */
function isFree(noun: number, draft: Draft): boolean {
  return !(draft.source !== null && noun >= draft.source[0] && noun < draft.source[1])
}
