/**
 * "Declined to comment", "did not respond to a request for comment", "could not be reached": a refusal to
 * speak is a statement of its own kind, all cue and no content. Takes a parsed text, gives drafts.
 */

import type { TokenRange } from '#language'
import { type Grammar, lemmaOf, lowOf, phraseOf, sentenceRange, subjectOf, tagOf } from '../grammar.ts'
import type { Draft } from './draft.ts'
import { phraseFrom, phraseUpTo } from './surface.ts'

const NEGATIONS = new Set(['not', "n't", 'never', 'neither'])
const ANSWERS = new Set(['respond', 'reply', 'return', 'answer', 'react'])
const REFUSES = new Set(['decline', 'refuse'])
const ASKED_FOR = new Set([
  'request',
  'call',
  'email',
  'e-mail',
  'message',
  'question',
  'inquiry',
  'enquiry',
  'query',
  'text',
])
/** What may stand between the verb and what was asked. */
const BRIDGE =
  /^(?:to|a|an|any|the|for|further|multiple|several|repeated|written|numerous|immediately|immediate|two|three|phone|telephone|telephoned|e-?mail(?:ed)?|media|news|agency|'s|from|on|about|at|this|newspaper|reporter|reporters|journalists|,|immediately|directly|and|or|seeking|asking|requesting|comment|comments)$/

/** Finds all refusals to speak. */
export function findNoComments(grammar: Grammar): Draft[] {
  const drafts: Draft[] = []
  for (let t = 0; t < grammar.text.count; t++) {
    const cue =
      answerRefused(grammar, t) ??
      commentRefused(grammar, t) ??
      notReached(grammar, t) ??
      noCommentNoun(grammar, t)
    if (!cue) continue
    const content = questionBehind(grammar, cue)
    drafts.push({ source: subjectPhrase(grammar, t, cue), cue, content, within: -1, act: 'no-comment' })
    t = cue[1] - 1
  }
  return drafts
}

/** "would not comment | on the case": the question that stays open. */
function questionBehind(grammar: Grammar, cue: TokenRange): TokenRange[] {
  if (!/^(?:on|about)$/.test(lowOf(grammar, cue[1])) || lowOf(grammar, cue[1] - 1) !== 'comment') return []
  let to = cue[1] + 1
  while (to < grammar.text.count && /^(?:DT|JJ.?|NN.*|POS|PRP\$|CD|IN|VBG|VBN)$/.test(tagOf(grammar, to)))
    to++
  while (to > cue[1] + 1 && /^(?:DT|IN|JJ)$/.test(tagOf(grammar, to - 1))) to--
  return to > cue[1] + 1 ? [[cue[1], to]] : []
}

/** "did not (immediately) respond to a request for comment" */
function answerRefused(grammar: Grammar, t: number): TokenRange | null {
  if (!ANSWERS.has(lemmaOf(grammar, t)) || !tagOf(grammar, t).startsWith('VB')) return null
  const from = negatedFrom(grammar, t)
  if (from < 0) return null
  const end = sentenceRange(grammar, t)[1]
  let asked = -1
  let to = t + 1
  while (to < end) {
    if (ASKED_FOR.has(lemmaOf(grammar, to))) asked = to
    else if (!BRIDGE.test(lowOf(grammar, to))) break
    to++
  }
  if (asked < 0) return null
  let last = to
  while (
    last > asked + 1 &&
    /^(?:,|and|or|the|a|an|from|about|on|at|to|for|this|'s)$/.test(lowOf(grammar, last - 1))
  )
    last--
  return [from, last]
}

/** "declined to comment (further)", "would not comment", "refused to comment" */
function commentRefused(grammar: Grammar, t: number): TokenRange | null {
  const lemma = lemmaOf(grammar, t)
  if (lemma === 'comment' && tagOf(grammar, t).startsWith('VB')) {
    let at = t - 1
    if (lowOf(grammar, at) === 'to') {
      at--
      if (REFUSES.has(lemmaOf(grammar, at)) && at >= 0)
        return withAuxiliaries(grammar, [at, furtherEnd(grammar, t + 1)])
      if (lemmaOf(grammar, at) === 'want' || lemmaOf(grammar, at) === 'wish') {
        const from = negatedFrom(grammar, at)
        if (from >= 0) return [from, furtherEnd(grammar, t + 1)]
      }
      return null
    }
    const from = negatedFrom(grammar, t)
    return from < 0 ? null : [from, furtherEnd(grammar, t + 1)]
  }
  if (
    REFUSES.has(lemma) &&
    tagOf(grammar, t).startsWith('VB') &&
    /^(?:comment|requests?)$/.test(lowOf(grammar, t + 1))
  )
    return withAuxiliaries(grammar, [t, t + 2])
  return null
}

/** "could not (immediately) be reached (for comment)", "were not available for comment" */
function notReached(grammar: Grammar, t: number): TokenRange | null {
  const low = lowOf(grammar, t)
  const reached = low === 'reached' && lowOf(grammar, t - 1) === 'be'
  const available = low === 'available' || low === 'unavailable'
  if (!reached && !available) return null
  const forComment = lowOf(grammar, t + 1) === 'for' && /^comments?$/.test(lowOf(grammar, t + 2))
  if (available && !forComment) return null
  const to = forComment ? t + 3 : t + 1
  if (low === 'unavailable') return withAuxiliaries(grammar, [t, to])
  const from = negatedFrom(grammar, t)
  return from < 0 ? null : [from, to]
}

/** "had no (immediate) comment", "offered no comment" */
function noCommentNoun(grammar: Grammar, t: number): TokenRange | null {
  const answer = /^(?:answer|reply|response|reaction)$/.test(lowOf(grammar, t))
  if (!(answer || /^comments?$/.test(lowOf(grammar, t))) || !tagOf(grammar, t).startsWith('NN')) return null
  let at = t - 1
  while (/^(?:immediate|further|public|official|other|additional)$/.test(lowOf(grammar, at))) at--
  if (lowOf(grammar, at) !== 'no') return null
  at--
  // "There was no answer to the problem" is no silence: somebody must be asked.
  if (answer) return lemmaOf(grammar, at) === 'come' ? [at, t + 1] : null
  if (!/^(?:have|offer|make|give|be|provide)$/.test(lemmaOf(grammar, at) ?? '')) return null
  if (lowOf(grammar, at - 1) === 'there') return [at - 1, t + 1]
  return withAuxiliaries(grammar, [at, t + 1])
}

/** Where a negated verb group starts ("did" in "did not immediately respond"), -1 when it is not negated. */
function negatedFrom(grammar: Grammar, verb: number): number {
  let negated = false
  let at = verb - 1
  while (
    at >= 0 &&
    (NEGATIONS.has(lowOf(grammar, at)) || tagOf(grammar, at).startsWith('RB') || lowOf(grammar, at) === 'be')
  ) {
    if (NEGATIONS.has(lowOf(grammar, at))) negated = true
    at--
  }
  if (!negated) return -1
  const auxiliary = at >= 0 && (tagOf(grammar, at).startsWith('VB') || tagOf(grammar, at) === 'MD')
  return auxiliary ? at : at + 1
}

function withAuxiliaries(grammar: Grammar, range: TokenRange): TokenRange {
  let from = range[0]
  while (
    from > 0 &&
    /^(?:has|have|had|is|was|were|are|be|been|will|would|also|not)$/.test(lowOf(grammar, from - 1))
  )
    from--
  return [from, range[1]]
}

function furtherEnd(grammar: Grammar, t: number): number {
  return /^(?:further|immediately)$/.test(lowOf(grammar, t)) ? t + 1 : t
}

/** Who did not speak: the phrase that touches the cue, with the noun that its commas explain, else the verb's subject. */
function subjectPhrase(grammar: Grammar, trigger: number, cue: TokenRange): TokenRange | null {
  const touching = /^,$/.test(lowOf(grammar, cue[0] - 1))
    ? explained(grammar, cue[0] - 1)
    : phraseUpTo(grammar, cue[0])
  if (touching) return touching
  for (let t = cue[0]; t < cue[1]; t++) {
    const subject = tagOf(grammar, t).startsWith('VB') || t === trigger ? subjectOf(grammar, t) : -1
    if (subject >= 0 && subject < cue[0] && lowOf(grammar, subject) !== 'there') {
      const [from, to] = phraseOf(grammar, subject)
      return [from, Math.min(to, cue[0])]
    }
  }
  return phraseBehind(grammar, cue[1]) ?? phraseAhead(grammar, cue[0])
}

/** "From the embassy | came no answer" */
function phraseAhead(grammar: Grammar, t: number): TokenRange | null {
  const first = sentenceRange(grammar, t)[0]
  return lowOf(grammar, first) === 'from' ? phraseFrom(grammar, first + 1) : null
}

/** "the contractor, Datavoto, | declined": both nouns before the closing comma. */
function explained(grammar: Grammar, comma: number): TokenRange | null {
  const apposition = phraseUpTo(grammar, comma)
  if (!apposition || lowOf(grammar, apposition[0] - 1) !== ',') return apposition
  const noun = phraseUpTo(grammar, apposition[0] - 1)
  return noun ? [noun[0], apposition[1]] : apposition
}

/** "no immediate comment from | the presidency" */
function phraseBehind(grammar: Grammar, t: number): TokenRange | null {
  return /^(?:from|by)$/.test(lowOf(grammar, t)) ? phraseFrom(grammar, t + 1) : null
}
