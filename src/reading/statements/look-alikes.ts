/** Words that look like a statement and are none. Takes a draft, says whether somebody speaks in it. */

import type { TokenRange } from '#language'
import { childWith, type Grammar, lemmaOf, lowOf, tagOf } from '../grammar.ts'
import type { Draft } from './draft.ts'
import { saysNothing } from './no-message.ts'

/** False for look-alikes: "is said to be", "is known as", sourceless passives, "asked not to be named". */
export function isStatement(grammar: Grammar, draft: Draft): boolean {
  if (draft.act === 'no-comment' || draft.cue[0] === draft.cue[1]) return true
  const first = draft.content[0]
  if (isHearsay(grammar, draft.cue)) return false
  if (
    first &&
    lowOf(grammar, first[0]) === 'not' &&
    /^(?:named|identified|quoted)$/.test(lowOf(grammar, first[0] + 3))
  )
    return false
  if (isNaming(grammar, draft) || isParaphrase(grammar, draft) || saysNothing(grammar, draft)) return false
  if (isOpeningAsked(grammar, draft.cue) && !asksClause(grammar, draft)) return false
  return draft.source !== null || speaksWithoutSource(grammar, draft.cue)
}

/** "is said to be", "is thought to have": what people say of a thing, with nobody who says it. */
function isHearsay(grammar: Grammar, cue: TokenRange): boolean {
  for (let t = cue[0]; t < cue[1]; t++) {
    const vague =
      /^(?:say|know|think|believe|understand|expect|suppose|consider|regard|foresee|see|find|show)$/
    if (!vague.test(lemmaOf(grammar, t)) || !isPassive(grammar, [cue[0], t + 1])) continue
    if (/^(?:to|as|for|in|on|by)$/.test(lowOf(grammar, t + 1))) return true
  }
  return false
}

/** "Asked about the case, she …": the asker is nobody the words name, and the subject is who was asked. */
export function isOpeningAsked(grammar: Grammar, [from]: TokenRange): boolean {
  const opens = from === 0 || grammar.sentenceOf[from - 1] !== grammar.sentenceOf[from]
  return opens && lowOf(grammar, from) === 'asked'
}

function asksClause(grammar: Grammar, { content }: Draft): boolean {
  const first = content[0]
  return (
    first !== undefined &&
    /^(?:whether|if|why|how|what|who|when|where|which|to|that)$/.test(lowOf(grammar, first[0]))
  )
}

/** "that is to say", "people who know the talks": nobody speaks. */
function isParaphrase(grammar: Grammar, { source, cue, content }: Draft): boolean {
  const said = source ? lowOf(grammar, source[1] - 1) : ''
  if (
    /^(?:that|this|which)$/.test(said) &&
    lowOf(grammar, cue[1] - 1) === 'say' &&
    lowOf(grammar, cue[1] - 2) === 'to'
  )
    return true
  const first = content[0]
  const knows = /^(?:know|understand)$/.test(lemmaOf(grammar, cue[1] - 1)) && cue[1] - cue[0] === 1
  return knows && said === 'who' && first !== undefined && !hasVerb(grammar, first)
}

function hasVerb(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from; t < to; t++) if (/^(?:VB[DZP]|MD)$/.test(tagOf(grammar, t))) return true
  return false
}

/** "is known as", "was dubbed", "whom they know as", "calls itself": a name, not a statement. */
function isNaming(grammar: Grammar, { cue, content }: Draft): boolean {
  for (let t = cue[0]; t < cue[1]; t++) {
    if (
      /^(?:known|dubbed|billed|nicknamed|named)$/.test(lowOf(grammar, t)) &&
      (lowOf(grammar, t + 1) === 'as' || isPassive(grammar, [cue[0], t + 1]))
    )
      return true
    if (lemmaOf(grammar, t) === 'know' && lowOf(grammar, t + 1) === 'as') return true
  }
  const first = content[0]
  if (!first) return false
  const lemma = lemmaOf(grammar, cue[1] - 1)
  if (lemma === 'know') return !hasVerb(grammar, first) && holdsAs(grammar, first)
  return lemma === 'call' && /^(?:it|him|her|them|our|my)sel(?:f|ves)$/.test(lowOf(grammar, first[0]))
}

/** "know | the rock as “the tooth”" */
function holdsAs(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from; t < to; t++) if (lowOf(grammar, t) === 'as') return true
  return false
}

/** "was reported", "according to": cues that stand without a speaker; "was discussed" does not. */
function speaksWithoutSource(grammar: Grammar, cue: TokenRange): boolean {
  for (let t = cue[0]; t < cue[1]; t++) {
    if (
      /^(?:report|allege|announce|say|tell|accuse|blame|claim|urge|warn|criticise|criticize|condemn|praise|rumour|rumor|order|ask|add|continue|write)$/.test(
        lemmaOf(grammar, t),
      )
    )
      return true
  }
  return false
}

/** True for "was told", "be reported": a verb in the passive ends the cue. */
export function isPassive(grammar: Grammar, cue: TokenRange): boolean {
  const last = cue[1] - 1
  if (childWith(grammar, last, 'auxpass') >= 0) return true
  for (let t = cue[0]; t < last; t++)
    if (lemmaOf(grammar, t) === 'be' && tagOf(grammar, last) === 'VBN') return true
  return false
}
