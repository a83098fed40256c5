/** Whether the clause around an expression of time tells of what was or of what will be, from parts of speech. */

import { TAGS, type Tagged } from '#language'

export type Tense = 'past' | 'present' | 'future'

const IS_VERB = TAGS.map((tag) => tag.startsWith('VB') || tag === 'MD')
const words = (list: string) => new Set(list.split(' '))

/** Verbs that look ahead: "plans to", "scheduled for", "is considering a vote in June". */
const AHEAD = words(
  'plan intend expect schedule set due hope aim want vow promise pledge threaten agree prepare propose decide ask urge call order seek need slate poise arrange consider weigh demand invite postpone delay adjourn extend',
)
/** Before the end of what is aimed at: "promised the vote by June", "set for Monday". */
const AIMED_AT = words('for until to by before')
/** Verbs whose object is still to come. */
const PROMISES = words('plan promise pledge vow threaten schedule propose')
/** Participles that look ahead even after "was". */
const AHEAD_PASSIVE = words('schedule slate expect plan due set')
const SAYING = words('say tell report add announce write note state warn claim')
const HELPERS = words('be have do get')
const NEGATIONS = words("not n't never")
/** A clause begins after these. */
const CLAUSE_STARTS = words('that who which because although though while if unless but whether')
const STOPS = words('; : “ `` — –')

/** How far a verb may stand from an expression; keeps endless sentences cheap. */
const WINDOW = 60

/** The tense around the token `at` of the sentence [first, end). */
export function tenseAt(text: Tagged, at: number, first: number, end: number): Tense {
  const [from, to] = [Math.max(first, at - WINDOW), Math.min(end, at + WINDOW)]
  const lead = lowAt(text, at - 1)
  if (at > from && lead === 'since') return 'past'
  const left = verbBefore(text, at, from)
  const right = verbAfter(text, at, to)
  const verb = left.verb >= 0 && (!left.clause || right < 0) ? left.verb : right
  if (verb < 0) return 'present'
  if (isHypothetical(text, verb, from)) return 'future'
  const tense = tenseOfVerb(text, verb, from)
  const aims = AHEAD.has(text.lemmas[verb] as string)
  if (aims && (tense === 'present' || AIMED_AT.has(lead))) return 'future'
  return tense === 'past' && promises(text, verb, at) ? 'future' : tense
}

/** "Promised | the vote by June", "planned | a strike on Monday": what stands behind the object is when it is to be. */
function promises(text: Tagged, verb: number, at: number): boolean {
  if (!PROMISES.has(text.lemmas[verb] as string) || at - verb < 3) return false
  let isObject = false
  for (let t = verb + 1; t < at; t++) {
    const tag = tagAt(text, t)
    if (tag === 'IN' || tag === ',') return isObject && t >= at - 2
    if (tag.startsWith('NN')) isObject = true
  }
  return false
}

const lowAt = (text: Tagged, t: number) => (text.words[t] ?? '').toLowerCase()
const tagAt = (text: Tagged, t: number) => TAGS[text.tags[t] as number] as string
const isVerb = (text: Tagged, t: number) => IS_VERB[text.tags[t] as number] === true

/** The verb before a token, and whether another clause begins between the two. */
function verbBefore(
  text: Tagged,
  at: number,
  from: number,
): { readonly verb: number; readonly clause: boolean } {
  let clause = false
  for (let t = at - 1; t >= from; t--) {
    const low = lowAt(text, t)
    if (STOPS.has(low)) return { verb: -1, clause }
    if (CLAUSE_STARTS.has(low) || (tagAt(text, t) === 'CC' && text.words[t - 1] === ',')) clause = true
    if (low === 'due' || (isVerb(text, t) && !isStray(text, t, from))) return { verb: t, clause }
  }
  return { verb: -1, clause }
}

/** A bare infinitive in the middle of a sentence is mostly a noun with the wrong tag ("fired tear gas"). */
function isStray(text: Tagged, t: number, from: number): boolean {
  if (tagAt(text, t) !== 'VB' || helperOf(text, t, from) >= 0) return false
  // After a comma, a quote mark or "and" it is an order: "sleep, come back on Monday".
  return t > from && /^(?:NN|JJ|DT|VB|PRP\$|CD|IN)/.test(tagAt(text, t - 1))
}

/** The last verb of the first group of verbs after a token: "on Monday talks will | be | held". */
function verbAfter(text: Tagged, at: number, to: number): number {
  let verb = at + 1
  while (verb < to && !isVerb(text, verb)) verb++
  if (verb >= to) return -1
  for (let t = verb + 1; t < to; t++) {
    if (isVerb(text, t)) verb = t
    else if (tagAt(text, t) !== 'RB' && tagAt(text, t) !== 'TO') break
  }
  return verb
}

/** "If she did not go by Sunday" looks ahead. */
function isHypothetical(text: Tagged, verb: number, from: number): boolean {
  for (let t = verb - 1; t >= from && t > verb - 7; t--) {
    const low = lowAt(text, t)
    if (low === 'if' || low === 'unless') return true
    if (low === ',' || (isVerb(text, t) && !HELPERS.has(text.lemmas[t] as string))) return false
  }
  return false
}

function tenseOfVerb(text: Tagged, verb: number, from: number): Tense {
  const lemma = text.lemmas[verb] as string
  const helper = helperOf(text, verb, from)
  switch (tagAt(text, verb)) {
    case 'VBD':
      return 'past'
    case 'MD':
      return 'future'
    case 'VB':
      return tenseOfBare(text, verb, helper, from)
    case 'VBN':
      return tenseOfParticiple(text, verb, helper, from)
    case 'VBG': {
      if (helper >= 0) return tenseOfHelper(text, helper, from)
      const main = verbBefore(text, verb, from).verb
      return main < 0 ? 'present' : tenseOfVerb(text, main, from)
    }
    default:
      if (lemma === 'due') return 'future'
      return SAYING.has(lemma) ? 'past' : 'present'
  }
}

function tenseOfHelper(text: Tagged, helper: number, from: number): Tense {
  const tag = tagAt(text, helper)
  return tag === 'VBD' ? 'past' : tag === 'VBN' || tag === 'VB' ? tenseOfVerb(text, helper, from) : 'present'
}

/** "Will meet", "to meet", "did meet"; "could not agree" is over. */
function tenseOfBare(text: Tagged, verb: number, helper: number, from: number): Tense {
  if (helper < 0) return 'future'
  const tag = tagAt(text, helper)
  if (tag === 'MD')
    return lowAt(text, helper) === 'could' && isNegated(text, helper, verb) ? 'past' : 'future'
  if (tag !== 'TO') return text.lemmas[helper] === 'do' ? tenseOfVerb(text, helper, from) : 'future'
  const main = verbBefore(text, helper, from).verb
  if (main < 0) return 'future'
  const lemma = text.lemmas[main] as string
  const isTo = lemma === 'be' && main === helper - 1
  return isTo || (AHEAD.has(lemma) && lemma !== 'invite') ? 'future' : tenseOfVerb(text, main, from)
}

function tenseOfParticiple(text: Tagged, verb: number, helper: number, from: number): Tense {
  const ahead = AHEAD_PASSIVE.has(text.lemmas[verb] as string)
  if (helper < 0) return ahead || isOrder(text, verb, from) ? 'future' : 'past'
  const tag = tagAt(text, helper)
  if (text.lemmas[helper] === 'have') return 'past'
  if (tag === 'TO') return tenseOfBare(text, verb, helper, from)
  if (tag === 'MD' || tag === 'VB') return tenseOfVerb(text, helper, from)
  if (ahead) return 'future'
  return tag === 'VBD' || tag === 'VBN' ? 'past' : 'present'
}

/** "Sleep, come back on Monday": a form that is the bare verb as well, at the start or after a comma. */
function isOrder(text: Tagged, verb: number, from: number): boolean {
  return lowAt(text, verb) === text.lemmas[verb] && (verb === from || /^\W+$/.test(lowAt(text, verb - 1)))
}

/** The helping verb or "to" before a verb, over adverbs; -1 for none. */
function helperOf(text: Tagged, verb: number, from: number): number {
  for (let t = verb - 1; t >= from && t >= verb - 5; t--) {
    const tag = tagAt(text, t)
    if (tag === 'MD' || tag === 'TO') return t
    if (isVerb(text, t)) return HELPERS.has(text.lemmas[t] as string) ? t : -1
    if (tag !== 'RB' && tag !== 'PRP') return -1
  }
  return -1
}

function isNegated(text: Tagged, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (NEGATIONS.has(lowAt(text, t))) return true
  return false
}
