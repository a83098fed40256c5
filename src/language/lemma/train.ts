/** Learns the suffix rules of the lemmatiser from words whose lemma is known. */

import { TAGS } from '../labels.ts'
import { byRule, GROUPS, type LemmaRules, LONGEST_ENDING, listedLemma, plain } from './lemmatise.ts'

/** A word with its tag (index into TAGS) and its lemma. */
export interface LemmaExample {
  readonly word: string
  readonly tag: number
  readonly lemma: string
}

type Action = readonly [number, string]

/** An ending needs this many different words, and this share of them agreeing. */
const TYPES_MIN = 2
const SHARE_MIN = 0.6
/** A whole word becomes an exception when seen so often. */
const EXCEPTION_MIN = 2

/** Rules by group of forms, shortest endings first; longer ones only where they say something else. */
export function trainLemmas(examples: Iterable<LemmaExample>): LemmaRules {
  const rules: Record<string, Record<string, Action>> = {}
  for (const [group, types] of [...countTypes(examples)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    rules[group] = learnGroup(types)
  }
  return rules
}

/** Group → word → lemma → how often. */
type Types = Map<string, Map<string, number>>

function countTypes(examples: Iterable<LemmaExample>): Map<string, Types> {
  const groups = new Map<string, Types>()
  for (const { word, tag, lemma } of examples) {
    const group = GROUPS[tag] as string
    const lower = plain(word)
    if (group === '' || !/^[a-z]/.test(lower)) continue
    if (listedLemma(lower, TAGS[tag] as string, group) !== undefined) continue
    const types = groups.get(group) ?? new Map()
    groups.set(group, types)
    const lemmas = types.get(lower) ?? new Map<string, number>()
    types.set(lower, lemmas)
    lemmas.set(plain(lemma), (lemmas.get(plain(lemma)) ?? 0) + 1)
  }
  return groups
}

function learnGroup(types: Types): Record<string, Action> {
  const words = [...types]
    .map(([word, lemmas]) => {
      const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1])[0] as [string, number]
      return { word, lemma, count, action: actionOf(word, lemma) }
    })
    .sort((a, b) => (a.word < b.word ? -1 : 1))
  const rules: Record<string, Action> = {}
  for (let size = 0; size <= LONGEST_ENDING; size++) {
    const votes = new Map<string, Map<string, number>>()
    for (const { word, action } of words) {
      if (word.length <= size) continue
      const ending = word.slice(word.length - size)
      const actions = votes.get(ending) ?? new Map<string, number>()
      votes.set(ending, actions)
      const key = JSON.stringify(action)
      actions.set(key, (actions.get(key) ?? 0) + 1)
    }
    const found: [string, Action][] = []
    for (const [ending, actions] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const action = majority(actions)
      if (action !== undefined && differs(ending, action, rules)) found.push([ending, action])
    }
    for (const [ending, action] of found) rules[ending] = action
  }
  for (const { word, lemma, count, action } of words) {
    if (count >= EXCEPTION_MIN && byRule(word, rules) !== lemma) rules[`^${word}`] = action
  }
  return rules
}

function majority(actions: ReadonlyMap<string, number>): Action | undefined {
  let all = 0
  for (const count of actions.values()) all += count
  const [key, most] = [...actions].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] as [
    string,
    number,
  ]
  return all >= TYPES_MIN && most / all >= SHARE_MIN ? (JSON.parse(key) as Action) : undefined
}

/** True when the rules so far would do something else with a word of this ending. */
function differs(ending: string, action: Action, rules: Readonly<Record<string, Action>>): boolean {
  for (let size = ending.length - 1; size >= 0; size--) {
    const rule = rules[ending.slice(ending.length - size)]
    if (rule !== undefined) return rule[0] !== action[0] || rule[1] !== action[1]
  }
  return true
}

function actionOf(word: string, lemma: string): Action {
  let same = 0
  while (same < word.length && word[same] === lemma[same]) same++
  return [word.length - same, lemma.slice(same)]
}
