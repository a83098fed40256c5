/**
 * The likelihood of a statement: takes a parsed text and the statement's content, gives the phrase that qualifies its
 * main clause with its range (see scale.data.ts). What stands in an inner statement belongs to that one.
 */

import type { Likelihood } from '#domain'
import { spanOf, type TokenRange } from '#language'
import { childWith, type Grammar, isVerb, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'
import { readChance } from './chances.ts'
import { readNumber } from './numbers.ts'
import type { Phrase } from './phrase.ts'
import { readWord } from './words.ts'

/** Relations that lead into another clause which the main one does not rest on. */
const SIDE_CLAUSES = new Set(['advcl', 'acl', 'acl:relcl', 'csubj'])
const DEPTH = 40

/** The likelihood that `content` gives itself, outside `inner`; null for none. */
export function findLikelihood(
  grammar: Grammar,
  content: readonly TokenRange[],
  inner: readonly TokenRange[],
): Likelihood | null {
  const phrases: Phrase[] = []
  for (const [from, to] of content) {
    for (let t = from; t < to; t++) {
      const skip = inner.find((range) => t >= range[0] && t < range[1])
      if (skip) {
        t = skip[1] - 1
        continue
      }
      const phrase = readNumber(grammar, t) ?? readChance(grammar, t) ?? readWord(grammar, t)
      if (phrase === null || !qualifies(grammar, phrase, content)) continue
      phrases.push(phrase)
      t = Math.max(t, phrase.tokens[1] - 1)
    }
  }
  const phrase = choose(grammar, phrases)
  if (phrase === undefined) return null
  const span = spanOf(grammar.text, phrase.tokens)
  const { low, high, point } = phrase.range
  return { span, words: grammar.text.text.slice(span[0], span[1]), low, high, point }
}

/** How much a phrase says beside others of its sentence. */
const WEIGHT = { modal: 0, possible: 1, word: 2, number: 2 } as const

/** Of the first sentence that has any, the first of the weightiest; after "but" the later one. */
function choose(grammar: Grammar, phrases: readonly Phrase[]): Phrase | undefined {
  const sentence = phrases[0] && grammar.sentenceOf[phrases[0].core]
  const near = phrases.filter(({ core }) => grammar.sentenceOf[core] === sentence)
  const weight = Math.max(...near.map(({ kind }) => WEIGHT[kind]))
  const [first, second] = near.filter(({ kind }) => WEIGHT[kind] === weight)
  if (first && second && second.core - first.core < 8) {
    // "Not impossible but improbable."
    for (let t = first.core + 1; t < second.core; t++) if (lowOf(grammar, t) === 'but') return second
  }
  return first
}

/** True when a phrase speaks of the main clause of the content, not of something named in passing. */
function qualifies(grammar: Grammar, { core, kind }: Phrase, content: readonly TokenRange[]): boolean {
  if (kind === 'number') return true
  const modal = kind === 'modal'
  const inContent = (t: number) => content.some(([from, to]) => t >= from && t < to)
  const word = grammar.text.heads[core] as number
  if (isAttribute(grammar, core) && !isMainNoun(grammar, word, inContent)) return false
  if (isAside(grammar, core, word)) return false
  if (modal && isPurpose(grammar, core)) return false
  if (modal && grammar.sentenceOf[core] !== grammar.sentenceOf[content[0]?.[0] ?? core]) return false
  if (isPredicate(grammar, core, content)) return true
  let at = core
  for (let depth = 0; depth < DEPTH; depth++) {
    const head = grammar.text.heads[at] as number
    if (head < 0 || !inContent(head)) return true
    const relation = relationOf(grammar, at)
    if (SIDE_CLAUSES.has(relation) || (modal && relation === 'dep')) return false
    at = head
  }
  return true
}

/** "Invasion possible" without any verb, and "considers a return to war very likely": said of the noun, whatever the tree says. */
function isPredicate(grammar: Grammar, core: number, content: readonly TokenRange[]): boolean {
  if (!tagOf(grammar, core).startsWith('JJ')) return false
  const range = content.find(([from, to]) => core > from && core < to)
  if (!range) return false
  if (/^(?:consider|deem|judge|rate)$/.test(lemmaOf(grammar, range[0] - 1))) return true
  for (let t = range[0]; t < range[1]; t++) if (/^(?:VB[DZP]|MD)$/.test(tagOf(grammar, t))) return false
  return tagOf(grammar, core - 1).startsWith('NN') && !/^(?:NN|JJ)/.test(tagOf(grammar, core + 1))
}

/** "So that he could leave": what is meant to be, not what may be. */
function isPurpose(grammar: Grammar, core: number): boolean {
  for (let t = core - 1; t > 0 && core - t < 10 && !isVerb(grammar, t); t--)
    if (lowOf(grammar, t) === 'that') return lowOf(grammar, t - 1) === 'so'
  return false
}

/** "Two weeks, perhaps longer": an adverb after a comma that belongs to no verb. */
function isAside(grammar: Grammar, core: number, word: number): boolean {
  if (!tagOf(grammar, core).startsWith('RB') || !/^[,(]$/.test(lowOf(grammar, core - 1))) return false
  return word < 0 || !isVerb(grammar, word) || /^(?:JJR?|RBR?|CD|DT)$/.test(tagOf(grammar, core + 1))
}

/** "A possible attack": an adjective before its noun; not "invasion possible". */
function isAttribute(grammar: Grammar, core: number): boolean {
  const head = grammar.text.heads[core] as number
  return relationOf(grammar, core) === 'amod' && head > core && tagOf(grammar, core).startsWith('JJ')
}

/** The noun that the content is about: its head, what the head is of ("concerns about …"), or its predicate. */
function isMainNoun(grammar: Grammar, noun: number, inContent: (t: number) => boolean): boolean {
  let at = noun
  for (let depth = 0; depth < DEPTH; depth++) {
    const head = grammar.text.heads[at] as number
    if (head < 0 || !inContent(head)) return true
    // "The likely cause was a leak."
    if (at === noun && relationOf(grammar, at) === 'nsubj' && childWith(grammar, head, 'cop') >= 0)
      return true
    if (!/^(?:nmod|dep|conj|appos)$/.test(relationOf(grammar, at)) || !tagOf(grammar, head).startsWith('NN'))
      return false
    at = head
  }
  return false
}
