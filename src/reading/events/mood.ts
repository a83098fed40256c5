/** Whether an event is told as done, planned, possible, denied …: from modals, negations, clauses and governing words. */

import type { Event } from '#domain'
import { childrenOf, childWith, type Grammar, isVerb, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'
import { MOOD_OF_GOVERNOR, MOOD_OF_MODIFIER } from './mood.data.ts'
import { isJoinedAbove, markOf } from './subjects.ts'

export type Status = Event['status']

const CLIMB = 5

/** What the sentence says of the token's event; null when it is told as a plain fact. */
export function moodAt(grammar: Grammar, trigger: number): Status | null {
  const verb = clauseVerb(grammar, trigger)
  if (isNegated(grammar, verb) && /^(?:will|wo|shall)$/.test(modalOf(grammar, verb))) return 'negated'
  if (isConditional(grammar, verb)) return 'conditional'
  const modified = isVerb(grammar, trigger)
    ? null
    : (modifierMood(grammar, trigger) ?? predicateMood(grammar, trigger))
  if (modified) return modified
  if (isNegated(grammar, trigger) || (verb !== trigger && isNegated(grammar, verb))) return 'negated'
  return modalMood(grammar, verb) ?? governorMood(grammar, trigger) ?? purposeMood(grammar, verb)
}

/** The verb of the clause that a token stands in; itself for a verb. */
export function clauseVerb(grammar: Grammar, t: number): number {
  let at = t
  for (let depth = 0; depth < CLIMB; depth++) {
    if (isVerb(grammar, at)) return at
    const head = grammar.text.heads[at] as number
    if (head < 0 || !/^(?:dobj|nsubj|nsubjpass|nmod|conj|appos|iobj)$/.test(relationOf(grammar, at))) return t
    at = head
  }
  return t
}

/** Verbs whose infinitive has come true: "began to withdraw". */
const COME_TRUE =
  /^(?:begin|start|continue|manage|proceed|come|help|dare|bother|get|move|rush|resume|appear|seem)$/

/** "a mission to free the hostages", "flew in to mediate": an infinitive by itself tells an aim. */
function purposeMood(grammar: Grammar, verb: number): Status | null {
  if (tagOf(grammar, verb) !== 'VB' || markOf(grammar, verb) !== 'to') return null
  const head = grammar.text.heads[verb] as number
  return head >= 0 && COME_TRUE.test(lemmaOf(grammar, head)) ? null : 'planned'
}

/** "if X attacks", "unless", "would attack if", "should X attack". */
function isConditional(grammar: Grammar, verb: number): boolean {
  if (/^(?:if|unless|lest)$/.test(markOf(grammar, verb))) return true
  const modal = modalOf(grammar, verb)
  if (modal === '') return false
  return childrenOf(grammar, verb).some(
    (child) =>
      relationOf(grammar, child) === 'advcl' && /^(?:if|unless|until|once)$/.test(markOf(grammar, child)),
  )
}

/** True when "not", "never", "no" or "without" stands on a token. */
export function isNegated(grammar: Grammar, t: number): boolean {
  if (markOf(grammar, t) === 'without') return true
  return childrenOf(grammar, t).some(
    (child) => relationOf(grammar, child) === 'neg' || /^(?:not|n't|never|no)$/.test(lowOf(grammar, child)),
  )
}

/** The modal verb of a clause, its own or that of the verb it is coordinated with; '' for none. */
export function modalOf(grammar: Grammar, verb: number): string {
  let at = verb
  for (let depth = 0; depth < 3; depth++) {
    for (const child of childrenOf(grammar, at))
      if (relationOf(grammar, child) === 'aux' && tagOf(grammar, child) === 'MD') return lowOf(grammar, child)
    const head = grammar.text.heads[at] as number
    if (head < 0 || relationOf(grammar, at) !== 'conj' || tagOf(grammar, at) !== 'VB') return ''
    at = head
  }
  return ''
}

function modalMood(grammar: Grammar, verb: number): Status | null {
  const modal = modalOf(grammar, verb)
  if (/^(?:will|'ll|shall|wo)$/.test(modal)) return 'planned'
  if (modal === 'would' || modal === "'d") return isReported(grammar, verb) ? 'planned' : 'possible'
  if (modal !== '') return 'possible'
  const head = grammar.text.heads[verb] as number
  if (head >= 0 && relationOf(grammar, verb) === 'xcomp' && lemmaOf(grammar, head) === 'go') return 'planned'
  return null
}

/** "said it would": what was "will" when it was said. */
function isReported(grammar: Grammar, verb: number): boolean {
  const head = grammar.text.heads[verb] as number
  if (head < 0 || relationOf(grammar, verb) !== 'ccomp' || tagOf(grammar, head) !== 'VBD') return false
  return MOOD_OF_GOVERNOR.get(lemmaOf(grammar, head)) !== 'possible'
}

function modifierMood(grammar: Grammar, noun: number): Status | null {
  for (const child of childrenOf(grammar, noun)) {
    const mood = child < noun ? MOOD_OF_MODIFIER[lowOf(grammar, child)] : undefined
    if (mood) return mood
  }
  return null
}

/** "sanctions were not impossible", "an attack is likely". */
function predicateMood(grammar: Grammar, noun: number): Status | null {
  const head = grammar.text.heads[noun] as number
  if (head < 0 || relationOf(grammar, noun) !== 'nsubj' || isVerb(grammar, head)) return null
  return /^(?:possible|impossible|likely|unlikely|improbable|probable|imminent|inevitable|conceivable|unthinkable)$/.test(
    lemmaOf(grammar, head),
  )
    ? 'possible'
    : null
}

/** What they ask for stands in the infinitive; a clause in the past is something else ("calls itself …"). */
const ASKS = /^(?:ask|call|request|discuss)$/
const COMPLEMENT = /^(?:xcomp|ccomp|dobj|nmod|acl|advcl|nsubj|nsubjpass|conj|dep)$/

/** "claimed responsibility for the bombing": the verb, -1 for none. */
export function ownedBy(grammar: Grammar, t: number): number {
  const head = grammar.text.heads[t] as number
  if (head < 0) return -1
  const verb = lemmaOf(grammar, head) === 'responsibility' ? (grammar.text.heads[head] as number) : head
  if (verb < 0 || !/^(?:claim|take|accept|admit|assume|deny)$/.test(lemmaOf(grammar, verb))) return -1
  const object = childWith(grammar, verb, 'dobj')
  return object >= 0 && object !== t && lemmaOf(grammar, object) === 'responsibility' ? verb : -1
}

/** Who claims to have done it tells what was done. */
export function isOwnedUp(grammar: Grammar, t: number): boolean {
  const verb = ownedBy(grammar, t)
  return verb >= 0 && lemmaOf(grammar, verb) !== 'deny'
}

/** Climbs to the words that an event is the complement of. */
function governorMood(grammar: Grammar, trigger: number): Status | null {
  if (isOwnedUp(grammar, trigger)) return null
  let at = trigger
  for (let depth = 0; depth < CLIMB; depth++) {
    const head = grammar.text.heads[at] as number
    const relation = relationOf(grammar, at)
    if (head < 0 || !COMPLEMENT.test(relation) || isJoinedAbove(grammar, at)) return null
    if (relation === 'ccomp' && ASKS.test(lemmaOf(grammar, head)) && tagOf(grammar, at) !== 'VB') return null
    if (relation !== 'conj' && isComplement(grammar, at, relation)) {
      const mood = MOOD_OF_GOVERNOR.get(lemmaOf(grammar, head))
      if (mood) return isNegated(grammar, head) && mood === 'planned' ? 'negated' : mood
      if (isNegated(grammar, head) && relation === 'xcomp') return 'negated'
      if (relation === 'xcomp' || relation === 'dobj') {
        const modal = modalMood(grammar, head)
        if (modal) return modal
      }
    }
    // What somebody sees, knows or says is so, whatever they hope.
    if (/^(?:advcl|ccomp|nsubjpass)$/.test(relation)) return null
    at = head
  }
  return null
}

/** An adverbial clause and a phrase of time or place are no complement. */
function isComplement(grammar: Grammar, t: number, relation: string): boolean {
  if (relation === 'advcl') return /^(?:of|from|for|to)$/.test(markOf(grammar, t))
  if (relation === 'nsubj') return false
  if (relation !== 'nmod') return true
  const preposition = childWith(grammar, t, 'case')
  return preposition >= 0 && /^(?:of|for|about|from|on|to|against)$/.test(lowOf(grammar, preposition))
}
