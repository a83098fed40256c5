/**
 * Who does what to whom around a verb or an event noun: takes a parsed text and a token, gives its subjects,
 * objects and prepositional phrases, with passives, participles, relative clauses and shared subjects undone.
 */

import { NAME_TYPES } from '#language'
import { childWith, type Grammar, isVerb, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'

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

/** Verbs whose object is the one who then acts: "urged them to leave", "accused Chad of shelling". */
const OBJECT_CONTROLS = new Set(
  `ask urge order tell press exhort implore beg instruct call pressure push request direct force allow let permit
  help enable persuade convince encourage lead invite accuse blame suspect charge expect want need prompt cause
  train send prevent stop warn advise require authorise authorize compel oblige see find catch deter ban bar`.split(
    /\s+/,
  ),
)
/** Name types that are no names come last: days, numbers, amounts. */
const FIRST_FIGURE = NAME_TYPES.indexOf('DATE')
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
const WHO = /^(?:who|which|that|whom)$/
const CLIMB = 6

/** The frame of a verb. */
export function verbFrame(grammar: Grammar, verb: number): Frame {
  const own = subjectChild(grammar, verb)
  const passive = isPassive(grammar, verb, own)
  const surface =
    own >= 0 ? withConjuncts(grammar, antecedent(grammar, own)) : subjectElsewhere(grammar, verb)
  const children = grammar.children[verb] as readonly number[]
  const objects: number[] = []
  const indirect: number[] = []
  const obliques: Oblique[] = []
  let infinitive = -1
  let clause = -1
  for (const child of children) {
    const relation = relationOf(grammar, child)
    if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(lowOf(grammar, child))) continue
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

/** "meet the minister tonight": a day that stands where an object should hides the noun before it. */
function thingOf(grammar: Grammar, noun: number): number {
  if (!DAYS.has(grammar.text.names[noun] as number)) return noun
  const hidden = (grammar.children[noun] as readonly number[]).findLast(
    (child) => /^(?:amod|compound|nmod:poss)$/.test(relationOf(grammar, child)) && !isFigure(grammar, child),
  )
  return hidden ?? noun
}

/** True for days, times, numbers and amounts. */
export function isFigure(grammar: Grammar, t: number): boolean {
  return (grammar.text.names[t] as number) >= FIRST_FIGURE
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

/** A noun and the nouns coordinated with it: "the United States and NATO". */
export function withConjuncts(grammar: Grammar, noun: number): number[] {
  const nouns = [noun]
  for (const child of grammar.children[noun] as readonly number[])
    if (relationOf(grammar, child) === 'conj' && !isVerb(grammar, child)) nouns.push(child)
  return nouns
}

/** The word that introduces a clause, '' for none. */
export function markOf(grammar: Grammar, verb: number): string {
  const mark = childWith(grammar, verb, 'mark', 'case')
  return mark < 0 ? (tagOf(grammar, verb - 1) === 'TO' ? 'to' : '') : lowOf(grammar, mark)
}

function addObliquesBelow(grammar: Grammar, head: number, obliques: Oblique[]): void {
  for (const child of grammar.children[head] as readonly number[])
    if (relationOf(grammar, child) === 'nmod') addOblique(grammar, child, obliques)
}

function addOblique(grammar: Grammar, noun: number, obliques: Oblique[]): void {
  const preposition = childWith(grammar, noun, 'case')
  if (preposition < 0) return
  const word = lowOf(grammar, preposition)
  for (const head of withConjuncts(grammar, noun)) obliques.push({ preposition: word, head })
}

/** The subject of a verb; of two that the tree gives it, the nearer one. */
function subjectChild(grammar: Grammar, verb: number): number {
  let found = -1
  for (const child of grammar.children[verb] as readonly number[])
    if (/^nsubj(?:pass)?$/.test(relationOf(grammar, child)) && (found < 0 || child < verb)) found = child
  return found
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

/** Subtle: WHO is an organisation. */
function isRelative(grammar: Grammar, noun: number): boolean {
  return WHO.test(lowOf(grammar, noun)) && grammar.text.words[noun] !== 'WHO'
}

/** "who", "which", "that" stand for the noun that their clause hangs from. */
function antecedent(grammar: Grammar, noun: number): number {
  if (!isRelative(grammar, noun)) return noun
  let verb = grammar.text.heads[noun] as number
  for (let depth = 0; verb >= 0 && depth < CLIMB; depth++) {
    if (relationOf(grammar, verb) === 'acl:relcl') return grammar.text.heads[verb] as number
    verb = grammar.text.heads[verb] as number
  }
  return noun
}

/** "the hostages that rebels took": the noun is what the clause's verb acts on. */
function relativeObject(grammar: Grammar, verb: number, subject: number): number[] {
  if (relationOf(grammar, verb) !== 'acl:relcl' || subject < 0) return []
  if (isRelative(grammar, subject)) return []
  const noun = grammar.text.heads[verb] as number
  return noun >= 0 ? withConjuncts(grammar, noun) : []
}

/** The noun right before a finite verb, though the tree has lost it; else the subject that it shares. */
function subjectElsewhere(grammar: Grammar, verb: number): number[] {
  let before = verb - 1
  while (
    before > 0 &&
    /^(?:RB|MD|VBZ|VBP|VBD)$/.test(tagOf(grammar, before)) &&
    grammar.text.heads[before] === verb
  )
    before--
  const isLost =
    /^VB[DZP]$/.test(tagOf(grammar, verb)) &&
    !/^acl/.test(relationOf(grammar, verb)) &&
    before >= 0 &&
    grammar.sentenceOf[before] === grammar.sentenceOf[verb] &&
    /^NN/.test(tagOf(grammar, before)) &&
    !isFigure(grammar, before)
  if (!isLost) return sharedSubject(grammar, verb)
  let noun = before
  while (
    /^(?:conj|compound|nmod)$/.test(relationOf(grammar, noun)) &&
    isNoun(grammar, grammar.text.heads[noun] as number)
  )
    noun = grammar.text.heads[noun] as number
  return withConjuncts(grammar, noun)
}

function isNoun(grammar: Grammar, t: number): boolean {
  return t >= 0 && /^(?:NN|PRP)/.test(tagOf(grammar, t)) && !isFigure(grammar, t)
}

/** The subject that a verb without one shares with the clause above, or the noun it describes. */
function sharedSubject(grammar: Grammar, verb: number): number[] {
  let at = verb
  for (let depth = 0; depth < CLIMB; depth++) {
    const head = grammar.text.heads[at] as number
    if (head < 0) return []
    const relation = relationOf(grammar, at)
    if (relation === 'acl' || relation === 'acl:relcl') return nounAbove(grammar, at, head)
    if (!/^(?:conj|xcomp|advcl|ccomp|dep|parataxis|nmod|dobj)$/.test(relation)) return []
    if (!isVerb(grammar, head)) {
      const subject = subjectChild(grammar, head)
      if (subject >= 0) return withConjuncts(grammar, antecedent(grammar, subject))
      // A second verb may hang from a noun of the first one's clause: "offered help and called on Ostgaz".
      at = head
      continue
    }
    // "urged both to talk and offered help": joined to the infinitive by the tree, to the verb above by its tense.
    if (isJoinedAbove(grammar, at)) {
      const above = grammar.text.heads[head] as number
      const subject = above >= 0 ? subjectChild(grammar, above) : -1
      if (subject >= 0) return withConjuncts(grammar, antecedent(grammar, subject))
    }
    if (relation !== 'conj' && controlsByObject(grammar, head, at)) {
      const object = childWith(grammar, head, 'dobj', 'nsubjpass')
      if (object >= 0) return withConjuncts(grammar, antecedent(grammar, object))
    }
    const own = subjectChild(grammar, head)
    if (own >= 0) return withConjuncts(grammar, antecedent(grammar, own))
    at = head
  }
  return []
}

/** True for a finite verb that the tree has coordinated with an infinitive. */
export function isJoinedAbove(grammar: Grammar, verb: number): boolean {
  if (relationOf(grammar, verb) !== 'conj' || !/^VB[DZP]$/.test(tagOf(grammar, verb))) return false
  const head = grammar.text.heads[verb] as number
  return head >= 0 && tagOf(grammar, head) === 'VB' && markOf(grammar, head) === 'to'
}

function controlsByObject(grammar: Grammar, head: number, below: number): boolean {
  return (
    OBJECT_CONTROLS.has(lemmaOf(grammar, head)) &&
    below > head &&
    !/^(?:while|after|before|by|when|as|if|since|without|upon|on|in)$/.test(markOf(grammar, below))
  )
}

/**
 * "a plan to invade", "responsibility for killing", "gunmen storming": the one who has the plan or the
 * responsibility, or the noun itself.
 */
function nounAbove(grammar: Grammar, verb: number, noun: number): number[] {
  const isMatter = tagOf(grammar, verb) === 'VB' || /^(?:of|for|in|from|about)$/.test(markOf(grammar, verb))
  if (!isMatter) return withConjuncts(grammar, noun)
  const above = grammar.text.heads[noun] as number
  if (isFigure(grammar, noun) && above >= 0 && !isVerb(grammar, above)) return nounAbove(grammar, verb, above)
  const owner = childWith(grammar, noun, 'nmod:poss')
  if (owner >= 0) return [owner]
  if (above < 0 || !isVerb(grammar, above)) return []
  // "accused Chad of shelling", "accused Chad on Tuesday of shelling": the clause may hang from the noun or the day.
  const controller = controlsByObject(grammar, above, verb)
    ? childWith(grammar, above, 'dobj', 'nsubjpass')
    : -1
  if (controller >= 0) return withConjuncts(grammar, antecedent(grammar, controller))
  const subject = subjectChild(grammar, above)
  return subject >= 0 && subject !== noun ? withConjuncts(grammar, antecedent(grammar, subject)) : []
}
