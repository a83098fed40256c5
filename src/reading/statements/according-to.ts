/** "In private, according to three people close to her, she is considering a deal.": always a statement. */

import type { TokenRange } from '#language'
import { type Grammar, lowOf, sentenceRange, trimRange } from '../grammar.ts'
import { type Draft, rangesOverlap } from './draft.ts'
import { phraseFrom } from './surface.ts'

/** Finds "according to" where no draft has it; all else of the sentence is content. */
export function findAccordingTo(grammar: Grammar, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  for (let t = 0; t + 2 < grammar.text.count; t++) {
    if (lowOf(grammar, t) !== 'according' || lowOf(grammar, t + 1) !== 'to') continue
    const cue: TokenRange = [t, t + 2]
    if (drafts.some((draft) => rangesOverlap(draft.cue, cue))) continue
    const source = phraseFrom(grammar, t + 2)
    if (!source) continue
    const [first, end] = sentenceRange(grammar, t)
    const to = speakerEnd(grammar, source[1], end)
    const content = [[first, t] as const, [to, end] as const]
      .filter(([from, until]) => until - from > 1)
      .map((range) => trimRange(grammar, range))
    if (content.length > 0) found.push({ source: [source[0], to], cue, content, within: -1, act: null })
  }
  return found
}

/** A speaker runs on to the next comma or the end: "three people close to her". */
function speakerEnd(grammar: Grammar, from: number, end: number): number {
  let to = from
  while (to < end && !/^(?:,|;|:|\.|“|”|")$/.test(lowOf(grammar, to))) to++
  return to
}
