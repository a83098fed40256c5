/**
 * Where reported speech ends: before what the report itself, or somebody else, goes on to tell.
 * Takes a draft, gives it with its contents cut.
 */

import type { TokenRange } from '#language'
import { type Grammar, isVerb, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'
import { isCueLemma } from './cue-words.ts'
import type { Draft } from './draft.ts'
import { isHoursAfter } from './said-by.ts'
import { phraseFrom } from './surface.ts'

/** Reported speech ends before ", as tensions rise": what else was going on is told by the report itself. */
export function cutAtMeanwhile(grammar: Grammar, draft: Draft): Draft {
  let cut = false
  const content = draft.content.map((range): TokenRange => {
    if (cut || range[0] < draft.cue[0]) return range
    for (let t = range[0] + 3; t < range[1] - 2; t++) {
      if (isHoursAfter(grammar, t)) {
        cut = true
        return [range[0], t]
      }
      if (
        lowOf(grammar, t) !== 'as' ||
        !/^(?:,|,”|”|")$/.test(lowOf(grammar, t - 1)) ||
        !opensClause(grammar, t, range[1])
      )
        continue
      cut = true
      return [
        range[0],
        lowOf(grammar, t - 1) === ',' && !/^(?:”|"|'')$/.test(lowOf(grammar, t - 2)) ? t - 1 : t,
      ]
    }
    return range
  })
  return cut ? { ...draft, content } : draft
}

/** Reported speech ends before ", though one admitted …": somebody else speaks there. */
export function cutAtContrast(grammar: Grammar, draft: Draft): Draft {
  const content = draft.content.map((range): TokenRange => {
    for (let t = range[0] + 3; t < range[1] - 3; t++) {
      if (!/^(?:though|although|whereas)$/.test(lowOf(grammar, t)) || lowOf(grammar, t - 1) !== ',') continue
      for (let verb = t + 2; verb < Math.min(range[1] - 1, t + 6); verb++)
        if (isVerb(grammar, verb) && isCueLemma(lemmaOf(grammar, verb)) && range[0] > draft.cue[0])
          return [range[0], t - 1]
    }
    return range
  })
  return { ...draft, content }
}

/**
 * "promises that …, but critics doubt it": a content told in the present ends where a clause with another speaker
 * begins, after "but" always, after "and" when the content has its own "that".
 */
export function cutAtOther(grammar: Grammar, draft: Draft): Draft {
  if (!draft.source || !/^VB[ZPN]$/.test(tagOf(grammar, draft.cue[1] - 1))) return draft
  const content = draft.content.map((range): TokenRange => {
    if (range[0] < draft.cue[0]) return range
    const that = lowOf(grammar, range[0]) === 'that'
    for (let t = range[0] + 3; t < range[1] - 2; t++) {
      if (/^(?:``|'')$/.test(tagOf(grammar, t))) return range
      const joins = lowOf(grammar, t) === 'but' || (that && lowOf(grammar, t) === 'and')
      if (!joins || lowOf(grammar, t - 1) !== ',') continue
      const speaker = phraseFrom(grammar, t + 1)
      if (!speaker || /^PRP/.test(tagOf(grammar, t + 1))) continue
      const verb = speaker[1]
      if (/^VB[ZP]$/.test(tagOf(grammar, verb)) && isCueLemma(lemmaOf(grammar, verb)))
        return [range[0], t - 1]
    }
    return range
  })
  return { ...draft, content }
}

/** "the mayor’s claim that the bridge is safe | was dismissed": what is told of a noun ends before the noun's own verb. */
export function cutAtNounVerb(grammar: Grammar, draft: Draft): Draft {
  const noun = draft.cue[1] - 1
  const first = draft.content[0]
  if (!first || !/^NN/.test(tagOf(grammar, noun)) || lowOf(grammar, first[0]) !== 'that') return draft
  if (!/^nsubj/.test(relationOf(grammar, noun))) return draft
  let end = grammar.text.heads[noun] as number
  while (/^(?:aux|auxpass|cop|neg|advmod)$/.test(relationOf(grammar, end - 1))) end--
  if (end <= first[0] + 2 || end >= first[1]) return draft
  return { ...draft, content: [[first[0], end], ...draft.content.slice(1)] }
}

/** True when "as" brings a subject and a finite verb before the content ends. */
function opensClause(grammar: Grammar, t: number, end: number): boolean {
  // "as tensions …": a bare plural after "as" is a subject; the tagger often misses the verb behind it.
  if (tagOf(grammar, t + 1) === 'NNS') return true
  let subject = false
  for (let at = t + 1; at < end; at++) {
    const tag = tagOf(grammar, at)
    if (/^(?:NN|PRP$|CD)/.test(tag)) subject = true
    if (/^(?:VB[ZDP]?|MD)$/.test(tag)) return subject
    if (/^(?:,|WDT|WP)$/.test(tag)) return false
  }
  return false
}

/** Reported speech ends at a semicolon that starts a sentence of its own. */
export function cutAtSemicolon(grammar: Grammar, draft: Draft): Draft {
  let cut = false
  const content = draft.content.map((range): TokenRange => {
    if (cut || range[0] < draft.cue[0]) return range
    let quoted = false
    for (let t = range[0]; t < range[1]; t++) {
      if (/^(?:“|``|‘|«)$/.test(grammar.text.words[t] as string)) quoted = true
      else if (/^(?:”|''|’|»)$/.test(grammar.text.words[t] as string)) quoted = false
      else if (grammar.text.words[t] === '"') quoted = !quoted
      if (lowOf(grammar, t) !== ';' || quoted || t === range[0]) continue
      cut = true
      return [range[0], t]
    }
    return range
  })
  return cut ? { ...draft, content } : draft
}
