/** "Likely", "not very likely", "almost certainly", "may well": adjectives, adverbs and modals of likelihood. */

import { type Grammar, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'
import type { Phrase } from './phrase.ts'
import { SCALE } from './scale.data.ts'
import { CORES, DEGREES, NEGATIONS } from './words.data.ts'

/** Verbs that stand between a negation and what it negates: "does not seem likely". */
const LINKING = new Set(['be', 'seem', 'look', 'appear', 'sound', 'consider', 'think'])
/** Verbs after which "could" tells what somebody was able to do. */
const ABLE = new Set('see hear feel find afford understand help remember read tell smell taste'.split(' '))

/** The phrase around a core word, null when the word says nothing of likelihood here. */
export function readWord(grammar: Grammar, at: number): Phrase | null {
  const core = CORES.get(lowOf(grammar, at))
  if (core === undefined) return null
  if (core === 'may') return readModal(grammar, at)
  if (!isSaid(grammar, at, core)) return null
  const around = readComparison(grammar, at, core)
  if (around !== undefined) return around
  let from = at
  let degree = ''
  while (from > 0 && DEGREES.has(lowOf(grammar, from - 1))) {
    from--
    degree ||= DEGREES.get(lowOf(grammar, from)) ?? ''
  }
  // "Quite possible" is more than possible, "quite likely" no more than likely.
  if (core === 'possible' && (from < at || degree !== '')) degree = 'well'
  const negation = findNegation(grammar, from)
  if (negation >= 0) {
    const key = `not ${degree === '' ? '' : 'very '}${core}`
    return phrase(
      at,
      [negation, at + 1],
      SCALE.has(key) ? key : core === 'possible' || core === 'certain' ? '' : `not ${core}`,
    )
  }
  if (degree === 'so') return phrase(at, [at, at + 1], core)
  const key = [`${degree} ${core}`, degree === 'highly' ? `very ${core}` : '', core].find((name) =>
    SCALE.has(name.trim()),
  )
  // "Probably not" is one phrase, and no likelier than its words.
  if (core === 'probable' && NEGATIONS.has(lowOf(grammar, at + 1)))
    return phrase(at, [from, at + 2], 'not probable')
  return phrase(at, [from, at + 1], (key ?? '').trim())
}

function phrase(
  core: number,
  tokens: readonly [number, number],
  key: string,
  kind: Phrase['kind'] = key.endsWith('possible') ? 'possible' : 'word',
): Phrase | null {
  const range = SCALE.get(key)
  return range === undefined ? null : { tokens, core, range, kind }
}

/** Left of a phrase: "not", over linking verbs; -1 for none. */
function findNegation(grammar: Grammar, from: number): number {
  for (let t = from - 1; t >= Math.max(0, from - 3); t--) {
    if (NEGATIONS.has(lowOf(grammar, t))) return t
    if (!LINKING.has(lemmaOf(grammar, t))) return -1
  }
  return -1
}

/** "More likely than not", "as likely as not"; null for other comparisons, undefined when it is none. */
function readComparison(grammar: Grammar, at: number, core: string): Phrase | null | undefined {
  const before = lowOf(grammar, at - 1)
  const after = `${lowOf(grammar, at + 1)} ${lowOf(grammar, at + 2)}`
  if (before === 'more' && after === 'than not') return phrase(at, [at - 1, at + 3], `more ${core} than not`)
  if (before === 'as' && after === 'as not') return phrase(at, [at - 1, at + 3], 'as likely as not')
  if (before === 'as' && after.startsWith('as ')) return null
  return before === 'more' || before === 'less' || before === 'how' ? null : undefined
}

/** False for words that only look like likelihood: "a likely story", "as soon as possible", "impossible to say". */
function isSaid(grammar: Grammar, at: number, core: string): boolean {
  const [before, after] = [lowOf(grammar, at - 1), lowOf(grammar, at + 1)]
  if (core === 'likely') return after !== 'story'
  if (core === 'possible') {
    if (
      /^(?:if|as|when|where|wherever|whenever|every|everything|best|worst|all|any|other|make|makes|made|making|far)$/.test(
        before,
      )
    )
      return false
    return lowOf(grammar, at) !== 'possible' || after !== 'to'
  }
  if (core === 'impossible') return after !== 'to' && !/^(?:make|makes|made|an|the)$/.test(before)
  if (core === 'certain') return isCertain(grammar, at)
  return true
}

/** "Certain to", "almost certain", "inevitable"; not "a certain number", "certainly". */
function isCertain(grammar: Grammar, at: number): boolean {
  const low = lowOf(grammar, at)
  if (low.startsWith('inevitabl')) return relationOf(grammar, at) !== 'amod'
  if (DEGREES.get(lowOf(grammar, at - 1)) === 'almost') return true
  return low === 'certain' && lowOf(grammar, at + 1) === 'to'
}

/** "May", "might", "could" before a verb; not "could not", "could have been avoided", "could hear". */
function readModal(grammar: Grammar, at: number): Phrase | null {
  if (tagOf(grammar, at) !== 'MD') return null
  const low = lowOf(grammar, at)
  const next = lowOf(grammar, at + 1)
  if (low === 'could' && (NEGATIONS.has(next) || next === 'only' || next === 'have')) return null
  const verb = grammar.text.heads[at] as number
  if (verb >= 0 && low === 'could' && ABLE.has(lemmaOf(grammar, verb))) return null
  return next === 'well'
    ? phrase(at, [at, at + 2], 'may well', 'modal')
    : phrase(at, [at, at + 1], 'may', 'modal')
}
