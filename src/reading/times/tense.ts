/** Whether the clause around a token tells of what was or of what will be, from parts of speech. */

import { TAGS, type Tagged } from '#language'

export type Tense = 'past' | 'present' | 'future'

const TAG = Object.fromEntries(TAGS.map((tag, index) => [tag, index])) as Readonly<Record<string, number>>
const isTag = (text: Tagged, t: number, ...names: readonly string[]) =>
  names.some((name) => text.tags[t] === TAG[name])
const isVerbAt = (text: Tagged, t: number) => /^(?:VB|MD)/.test(TAGS[text.tags[t] as number] as string)

/** Verbs whose "to do" lies ahead, and participles that look ahead: "plans to", "scheduled for". */
const AHEAD = new Set(
  'plan intend expect schedule set due hope aim want vow promise pledge threaten agree prepare propose decide ask urge call order seek need have be slate poise arrange'.split(
    ' ',
  ),
)
const SAYING = new Set('say tell report add announce write note state warn claim'.split(' '))
const FUTURE_WORDS = new Set([
  'due',
  'scheduled',
  'slated',
  'planned',
  'expected',
  'upcoming',
  'forthcoming',
  'set',
  'next',
  'until',
  'deadline',
])

/** The tense at a token of the sentence [from, to). */
export function tenseAt(text: Tagged, at: number, from: number, to: number): Tense {
  const left = nearestVerb(text, at, from)
  if (left >= 0) return tenseOfVerb(text, left, from)
  for (let t = at + 1; t < to; t++)
    if (isVerbAt(text, t)) return tenseOfVerb(text, groupEnd(text, t, to), from)
  for (let t = Math.max(from, at - 4); t < at; t++)
    if (FUTURE_WORDS.has(text.lemmas[t] as string)) return 'future'
  return 'present'
}

/** The verb before a token that it most likely belongs to; a verb of saying right before it waits for a nearer one. */
function nearestVerb(text: Tagged, at: number, from: number): number {
  for (let t = at - 1; t >= from; t--) {
    if (text.words[t] === ';' || text.words[t] === '“' || text.words[t] === '``') return -1
    if (isVerbAt(text, t) || (isTag(text, t, 'JJ') && text.lemmas[t] === 'due')) return t
  }
  return -1
}

/** The last verb of the group that starts here: "will | be | held". */
function groupEnd(text: Tagged, start: number, to: number): number {
  let last = start
  for (let t = start + 1; t < to && t <= start + 5; t++) {
    if (isVerbAt(text, t)) last = t
    else if (!isTag(text, t, 'RB', 'TO')) break
  }
  return last
}

function tenseOfVerb(text: Tagged, verb: number, from: number): Tense {
  const lemma = text.lemmas[verb] as string
  if (lemma === 'due') return 'future'
  if (isTag(text, verb, 'VBD')) return 'past'
  if (isTag(text, verb, 'MD')) return 'future'
  const helper = helperOf(text, verb, from)
  if (isTag(text, verb, 'VB')) {
    if (helper < 0) return 'future'
    if (isTag(text, helper, 'MD')) {
      const might = text.words[helper]?.toLowerCase()
      // "Could not agree on Monday" is over, "could meet on Monday" is not.
      return (might === 'could' || might === "couldn't") && isNegated(text, helper, verb) ? 'past' : 'future'
    }
    if (isTag(text, helper, 'TO')) return tenseOfInfinitive(text, helper, from)
    return text.lemmas[helper] === 'do' ? tenseOfVerb(text, helper, from) : 'future'
  }
  if (isTag(text, verb, 'VBN')) return tenseOfParticiple(text, verb, helper, from)
  if (isTag(text, verb, 'VBG')) {
    if (helper >= 0)
      return isTag(text, helper, 'VBD')
        ? 'past'
        : isTag(text, helper, 'VBN', 'VB')
          ? tenseOfVerb(text, helper, from)
          : 'present'
    const main = nearestVerb(text, verb, from)
    return main >= 0 ? tenseOfVerb(text, main, from) : 'present'
  }
  return SAYING.has(lemma) ? 'past' : 'present'
}

function tenseOfInfinitive(text: Tagged, particle: number, from: number): Tense {
  const main = nearestVerb(text, particle, from)
  if (main < 0 || particle - main > 4) return 'future'
  const lemma = text.lemmas[main] as string
  if (AHEAD.has(lemma)) return 'future'
  return tenseOfVerb(text, main, from)
}

function tenseOfParticiple(text: Tagged, verb: number, helper: number, from: number): Tense {
  const lemma = text.lemmas[verb] as string
  const ahead =
    lemma === 'schedule' || lemma === 'slate' || lemma === 'expect' || lemma === 'plan' || lemma === 'due'
  if (helper < 0) return ahead ? 'future' : 'past'
  if (isTag(text, helper, 'MD', 'VB', 'VBG')) return tenseOfVerb(text, helper, from)
  if (text.lemmas[helper] === 'have') return 'past'
  if (ahead) return 'future'
  return isTag(text, helper, 'VBD', 'VBN') ? 'past' : 'present'
}

/** The helping verb or "to" before a verb, over adverbs; -1 for none. */
function helperOf(text: Tagged, verb: number, from: number): number {
  for (let t = verb - 1; t >= from && t >= verb - 5; t--) {
    if (isTag(text, t, 'MD', 'TO')) return t
    if (isVerbAt(text, t)) return ['be', 'have', 'do', 'get'].includes(text.lemmas[t] as string) ? t : -1
    if (!isTag(text, t, 'RB') && !isTag(text, t, 'PRP')) return -1
  }
  return -1
}

function isNegated(text: Tagged, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (text.lemmas[t] === 'not' || text.words[t] === "n't") return true
  return false
}
