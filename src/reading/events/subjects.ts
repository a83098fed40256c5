/** Who a verb without a subject of its own shares one with: takes a parsed text and a verb, gives nouns. */

import { NAME_TYPES } from '#language'
import { childrenOf, childWith, type Grammar, isVerb, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'

/** Verbs whose object is the one who then acts: "urged them to leave", "accused Chad of shelling". */
export const OBJECT_CONTROLS = new Set(
  `ask urge order tell press exhort implore beg instruct call pressure push request direct force allow let permit
  help enable persuade convince encourage lead invite accuse blame suspect charge expect want need prompt cause
  train send prevent stop warn advise require authorise authorize compel oblige see find catch deter ban bar`.split(
    /\s+/,
  ),
)
/** Name types that are no names come last: days, numbers, amounts. */
const FIRST_FIGURE = NAME_TYPES.indexOf('DATE')
const WHO = /^(?:who|which|that|whom)$/
const CLIMB = 6

/** True for days, times, numbers and amounts. */
export function isFigure(grammar: Grammar, t: number): boolean {
  return (grammar.text.names[t] as number) >= FIRST_FIGURE
}

/** A noun and the nouns coordinated with it: "the United States and NATO". */
export function withConjuncts(grammar: Grammar, noun: number): number[] {
  const nouns = [noun]
  for (const child of childrenOf(grammar, noun))
    if (relationOf(grammar, child) === 'conj' && !isVerb(grammar, child)) nouns.push(child)
  return nouns
}

/** The word that introduces a clause, '' for none. */
export function markOf(grammar: Grammar, verb: number): string {
  const mark = childWith(grammar, verb, 'mark', 'case')
  return mark < 0 ? (tagOf(grammar, verb - 1) === 'TO' ? 'to' : '') : lowOf(grammar, mark)
}

/** The subject of a verb; of two that the tree gives it, the nearer one. */
export function subjectChild(grammar: Grammar, verb: number): number {
  let found = -1
  for (const child of childrenOf(grammar, verb))
    if (/^nsubj(?:pass)?$/.test(relationOf(grammar, child)) && (found < 0 || child < verb)) found = child
  return found
}

/** True for "who", "which", "that", "whom". Subtle: WHO is an organisation. */
export function isRelative(grammar: Grammar, noun: number): boolean {
  return WHO.test(lowOf(grammar, noun)) && grammar.text.words[noun] !== 'WHO'
}

/** "who", "which", "that" stand for the noun that their clause hangs from. */
export function antecedent(grammar: Grammar, noun: number): number {
  if (!isRelative(grammar, noun)) return noun
  let verb = grammar.text.heads[noun] as number
  for (let depth = 0; verb >= 0 && depth < CLIMB; depth++) {
    if (relationOf(grammar, verb) === 'acl:relcl') return grammar.text.heads[verb] as number
    verb = grammar.text.heads[verb] as number
  }
  return noun
}

/** The noun right before a finite verb, though the tree has lost it; else the subject that it shares. */
export function subjectElsewhere(grammar: Grammar, verb: number): number[] {
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
