/**
 * Who does what to whom around a verb or an event noun: takes a parsed text and a token, gives its subjects,
 * objects and prepositional phrases, with passives, participles, relative clauses and shared subjects undone.
 */

import { NAME_TYPES } from '#language'
import { childrenOf, childWith, type Grammar, isVerb, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'
import {
  antecedent,
  isFigure,
  isRelative,
  markOf,
  OBJECT_CONTROLS,
  subjectChild,
  subjectElsewhere,
  withConjuncts,
} from './subjects.ts'

export interface Oblique {
  readonly preposition: string
  readonly head: number
}

export interface Frame {
  /** Heads of those who act; conjuncts apart. */
  readonly subjects: readonly number[]
  readonly objects: readonly number[]
  readonly indirect: readonly number[]
  readonly obliques: readonly Oblique[]
  /** The verb of an infinitive or participle below, -1 for none. */
  readonly infinitive: number
  /** The verb of a clause below, -1 for none. */
  readonly clause: number
  readonly passive: boolean
}

const DAYS = new Set(['DATE', 'TIME', 'DURATION', 'SET'].map((type) => NAME_TYPES.indexOf(type)))
/** A past participle of these is taken for a past tense that the tagger missed. */
const INTRANSITIVE = new Set(
  'march rally protest demonstrate clash retreat resign arrive riot talk negotiate cooperate collaborate'.split(
    ' ',
  ),
)
/** With an infinitive these are past tenses too: "the minister threatened to resign". */
const WILLED = new Set(
  'threaten vow refuse promise pledge decline agree plan hope seek attempt try offer begin continue'.split(
    ' ',
  ),
)
/** The frame of a verb. */
export function verbFrame(grammar: Grammar, verb: number): Frame {
  const own = subjectChild(grammar, verb)
  const passive = isPassive(grammar, verb, own)
  const surface =
    own >= 0 ? withConjuncts(grammar, antecedent(grammar, own)) : subjectElsewhere(grammar, verb)
  const children = childrenOf(grammar, verb)
  const objects: number[] = []
  const indirect: number[] = []
  const obliques: Oblique[] = []
  let infinitive = -1
  let clause = -1
  for (const child of children) {
    const relation = relationOf(grammar, child)
    if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(lowOf(grammar, child))) continue
    if (relation === 'dobj' && isDay(grammar, child)) continue
    if (relation === 'dobj' || isLostObject(grammar, child, relation))
      objects.push(...withConjuncts(grammar, antecedent(grammar, thingOf(grammar, child))))
    else if (relation === 'iobj') indirect.push(...withConjuncts(grammar, child))
    else if (relation === 'nmod' || relation === 'nmod:tmod') addOblique(grammar, child, obliques)
    else if (relation === 'xcomp' && isVerb(grammar, child)) infinitive = child
    else if (relation === 'ccomp') clause = child
    else if (relation === 'advcl' && child > verb && /^(?:to|of|from|for)$/.test(markOf(grammar, child)))
      infinitive = infinitive < 0 ? child : infinitive
  }
  if (!passive && objects.length === 0)
    objects.push(...relativeObject(grammar, verb, own), ...nextNoun(grammar, verb))
  for (const object of objects) addObliquesBelow(grammar, object, obliques)
  if (!passive) return { subjects: surface, objects, indirect, obliques, infinitive, clause, passive }
  const agents = obliques.filter(({ preposition }) => preposition === 'by').map(({ head }) => head)
  return {
    subjects: agents,
    objects: surface.length > 0 ? surface : objects,
    indirect,
    obliques: obliques.filter(({ preposition }) => preposition !== 'by'),
    infinitive,
    clause,
    passive,
  }
}

/** "Chad accuses Cameroon of …": the name right behind such a verb, though a later verb has taken it for its subject. */
function nextNoun(grammar: Grammar, verb: number): number[] {
  const next = verb + 1
  if (!OBJECT_CONTROLS.has(lemmaOf(grammar, verb)) || next >= grammar.text.count) return []
  if (!/^NN(?:S|PS?)$/.test(tagOf(grammar, next)) || grammar.sentenceOf[next] !== grammar.sentenceOf[verb])
    return []
  const head = grammar.text.heads[next] as number
  const noun = relationOf(grammar, next) === 'compound' && head > next ? head : next
  return isFigure(grammar, noun) ? [] : [noun]
}

/** A noun that the tree has for a phrase: it has no preposition, or one that belongs to its number ("up to 100,000 troops"). */
function isLostObject(grammar: Grammar, noun: number, relation: string): boolean {
  if (relation !== 'nmod') return false
  const preposition = childWith(grammar, noun, 'case')
  if (preposition < 0) return noun > (grammar.text.heads[noun] as number) && !isFigure(grammar, noun)
  if (preposition === 0 || childWith(grammar, noun, 'nummod') < 0) return false
  return (
    /^(?:around|about|over|some|nearly|under)$/.test(lowOf(grammar, preposition)) ||
    /^(?:up|many|much)$/.test(lowOf(grammar, preposition - 1))
  )
}

/** "meet next week": a day that the tree takes for an object. */
function isDay(grammar: Grammar, noun: number): boolean {
  return DAYS.has(grammar.text.names[noun] as number) && thingOf(grammar, noun) === noun
}

/** "meet the minister tonight": a day that stands where an object should hides the noun before it. */
function thingOf(grammar: Grammar, noun: number): number {
  if (!DAYS.has(grammar.text.names[noun] as number)) return noun
  const hidden = childrenOf(grammar, noun).findLast(
    (child) => /^(?:amod|compound|nmod:poss)$/.test(relationOf(grammar, child)) && !isFigure(grammar, child),
  )
  return hidden ?? noun
}

/** The prepositional phrases right below a token. */
export function obliquesOf(grammar: Grammar, head: number): Oblique[] {
  const obliques: Oblique[] = []
  addObliquesBelow(grammar, head, obliques)
  // What follows at once belongs to the noun, whatever the tree says: "visit to Moscow".
  const next = head + 1
  if (next < grammar.text.count && relationOf(grammar, next) === 'case') {
    const noun = grammar.text.heads[next] as number
    if (noun > next && !obliques.some((oblique) => oblique.head === noun)) addOblique(grammar, noun, obliques)
  }
  return obliques
}

function addObliquesBelow(grammar: Grammar, head: number, obliques: Oblique[]): void {
  for (const child of childrenOf(grammar, head))
    if (relationOf(grammar, child) === 'nmod') addOblique(grammar, child, obliques)
}

function addOblique(grammar: Grammar, noun: number, obliques: Oblique[]): void {
  const preposition = childWith(grammar, noun, 'case')
  if (preposition < 0) return
  const word = lowOf(grammar, preposition)
  for (const head of withConjuncts(grammar, noun)) obliques.push({ preposition: word, head })
}

function isPassive(grammar: Grammar, verb: number, subject: number): boolean {
  if (subject >= 0 && relationOf(grammar, subject) === 'nsubjpass') return true
  if (childWith(grammar, verb, 'auxpass') >= 0) return true
  if (tagOf(grammar, verb) !== 'VBN' || INTRANSITIVE.has(lemmaOf(grammar, verb))) return false
  if (WILLED.has(lemmaOf(grammar, verb)) && childWith(grammar, verb, 'xcomp') >= 0) return false
  const relation = relationOf(grammar, verb)
  if (relation === 'acl') return true
  const head = grammar.text.heads[verb] as number
  if (relation === 'conj' && head >= 0 && isVerb(grammar, head) && childWith(grammar, verb, 'aux') < 0)
    return isPassive(grammar, head, subjectChild(grammar, head))
  return false
}

/** "the hostages that rebels took": the noun is what the clause's verb acts on. */
function relativeObject(grammar: Grammar, verb: number, subject: number): number[] {
  if (relationOf(grammar, verb) !== 'acl:relcl' || subject < 0) return []
  if (isRelative(grammar, subject)) return []
  const noun = grammar.text.heads[verb] as number
  return noun >= 0 ? withConjuncts(grammar, noun) : []
}
