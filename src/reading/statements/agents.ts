/**
 * Passive cues with an agent: "Part of it was confirmed by an official", "the police were accused by a union of
 * beatings". Takes a parsed text, gives drafts.
 */

import type { TokenRange } from '#language'
import {
  childWith,
  type Grammar,
  isVerb,
  lemmaOf,
  lowOf,
  phraseOf,
  sentenceRange,
  trimRange,
} from '../grammar.ts'
import { complementOf } from './coordinated.ts'
import { type Draft, rangesOverlap } from './draft.ts'
import { phraseFrom } from './surface.ts'

/** What is said of the subject by the verb alone. */
const SAYS_OF =
  /^(?:confirm|deny|dismiss|reject|condemn|criticise|criticize|praise|welcome|denounce|announce|dispute)$/
/** What is said stands behind the agent as well. */
const SAYS_TO = /^(?:accuse|blame)$/

/** Who is told is the subject: "he was told by doctors that". */
const SAYS_IT = /^(?:tell|inform|warn|assure|ask|order|urge|remind)$/

/** Finds passives whose agent can speak. */
export function findAgents(grammar: Grammar): Draft[] {
  const found: Draft[] = []
  for (let verb = 1; verb + 2 < grammar.text.count; verb++) {
    if (!isVerb(grammar, verb) || lowOf(grammar, verb + 1) !== 'by') continue
    const lemma = lemmaOf(grammar, verb)
    const draft = SAYS_IT.test(lemma)
      ? tellerOf(grammar, verb)
      : SAYS_OF.test(lemma) || SAYS_TO.test(lemma)
        ? agentOf(grammar, verb, SAYS_TO.test(lemma))
        : null
    if (draft) found.push(draft)
  }
  return found
}

/** Puts them in the place of drafts with the same cue and no speaker, or the wrong one. */
export function withAgents(drafts: readonly Draft[], agents: readonly Draft[]): Draft[] {
  const better = agents.filter(({ cue, source }) =>
    drafts.some(
      (draft) =>
        rangesOverlap(draft.cue, cue) &&
        source !== null &&
        !(draft.source !== null && rangesOverlap(draft.source, source)),
    ),
  )
  return [...drafts.filter((draft) => !better.some(({ cue }) => rangesOverlap(draft.cue, cue))), ...better]
}

function agentOf(grammar: Grammar, verb: number, goesOn: boolean): Draft | null {
  const auxiliary = childWith(grammar, verb, 'auxpass')
  const subject = childWith(grammar, verb, 'nsubjpass', 'nsubj')
  if (auxiliary < 0 || subject < 0 || subject > verb) return null
  const phrase = phraseFrom(grammar, verb + 2)
  const rest = complementOf(grammar, verb)
  if (!phrase || !rest) return null
  const source = goesOn ? upToOf(grammar, phrase) : withClause(grammar, phrase)
  const about = phraseOf(grammar, subject)
  if (about[1] > auxiliary) return null
  const behind = goesOn ? trimRange(grammar, [source[1], Math.max(rest[1], source[1] + 1)]) : null
  const content = behind && behind[1] - behind[0] > 1 ? [about, behind] : [about]
  return { source, cue: [Math.min(auxiliary, verb), verb + 1], content, within: -1, act: null }
}

/** "he had been told by doctors | that it went well" */
function tellerOf(grammar: Grammar, verb: number): Draft | null {
  const auxiliary = childWith(grammar, verb, 'auxpass')
  const source = phraseFrom(grammar, verb + 2)
  const rest = complementOf(grammar, verb)
  if (auxiliary < 0 || !source || !rest) return null
  const to = /^(?:that|to|not)$/.test(lowOf(grammar, source[1])) ? source[1] : -1
  if (to < 0 || rest[1] - to < 3) return null
  return { source, cue: [auxiliary, verb + 1], content: [[to, rest[1]]], within: -1, act: null }
}

/** "by the union | of beating them": what somebody is accused of is no part of the accuser. */
function upToOf(grammar: Grammar, [from, to]: TokenRange): TokenRange {
  for (let t = to - 1; t > from; t--) if (lowOf(grammar, t) === 'of') return [from, t]
  return [from, to]
}

/** With a who-clause to the end of the sentence. */
function withClause(grammar: Grammar, [from, to]: TokenRange): TokenRange {
  if (lowOf(grammar, to) !== ',' || !/^who$/.test(lowOf(grammar, to + 1))) return [from, to]
  return trimRange(grammar, [from, sentenceRange(grammar, from)[1]])
}
