/**
 * Cues of several words that the tree rarely shows whole: "was quoted by Interfax as saying that", "let slip that".
 * Takes a parsed text, gives drafts.
 */

import type { TokenRange } from '#language'
import { type Grammar, lemmaOf, lowOf, sentenceRange, trimRange } from '../grammar.ts'
import { type Draft, rangesOverlap } from './draft.ts'
import { phraseUpTo } from './surface.ts'

/** "by the state news agency X as saying" is at most this long, in tokens. */
const LONGEST = 12

/** Finds them where no draft has the cue. */
export function findIdioms(grammar: Grammar, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  for (let t = 1; t + 2 < grammar.text.count; t++) {
    const cue = quotedAs(grammar, t) ?? letSlip(grammar, t)
    if (!cue || drafts.some((draft) => rangesOverlap(draft.cue, cue))) continue
    const source = speakerBefore(grammar, cue[0])
    const content = trimRange(grammar, [cue[1], sentenceRange(grammar, t)[1]])
    if (source && content[1] - content[0] > 2)
      found.push({ source, cue, content: [content], within: -1, act: null })
  }
  return found
}

/** "was quoted by Y as saying", "has been cited as saying" */
function quotedAs(grammar: Grammar, t: number): TokenRange | null {
  if (!/^(?:quoted|cited|reported)$/.test(lowOf(grammar, t)) || lemmaOf(grammar, t - 1) !== 'be') return null
  const end = Math.min(sentenceRange(grammar, t)[1], t + LONGEST)
  for (let as = t + 1; as + 1 < end; as++) {
    if (lowOf(grammar, as) !== 'as' || lowOf(grammar, as + 1) !== 'saying') continue
    const been = /^(?:has|have|had)$/.test(lowOf(grammar, t - 2)) ? t - 2 : t - 1
    return [been, as + 2]
  }
  return null
}

/** "let slip that": only with a clause. */
function letSlip(grammar: Grammar, t: number): TokenRange | null {
  const slips = lowOf(grammar, t) === 'let' && lowOf(grammar, t + 1) === 'slip'
  return slips && lowOf(grammar, t + 2) === 'that' ? [t, t + 2] : null
}

/** The noun phrase right before a cue, with the one that its commas explain: "One of them, a major, | let slip". */
function speakerBefore(grammar: Grammar, cue: number): TokenRange | null {
  if (lowOf(grammar, cue - 1) !== ',') return phraseUpTo(grammar, cue)
  const apposition = phraseUpTo(grammar, cue - 1)
  if (!apposition || lowOf(grammar, apposition[0] - 1) !== ',') return null
  const noun = phraseUpTo(grammar, apposition[0] - 1)
  return noun ? [noun[0], apposition[1]] : null
}
