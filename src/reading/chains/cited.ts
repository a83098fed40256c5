/** "Reuters said, citing two officials": takes the draft of a statement, gives the nouns that its speaker cites. */

import { verbFrame } from '../events/frame.ts'
import { type Grammar, headOfRange, isVerb, lemmaOf, sentenceRange } from '../grammar.ts'
import type { Draft } from '../statements/draft.ts'
import { phraseFrom } from '../statements/surface.ts'

/** The noun that the speaker of a statement leans on, -1 for none. */
export function findCited(grammar: Grammar, drafts: readonly Draft[], index: number): number {
  const draft = drafts[index] as Draft
  if (draft.cue[0] >= draft.cue[1]) return -1
  const [from, to] = sentenceRange(grammar, draft.cue[0])
  for (let t = from; t < to; t++) {
    if (lemmaOf(grammar, t) !== 'cite' && lemmaOf(grammar, t) !== 'quote') continue
    if (!isVerb(grammar, t) || !/ing$/.test(grammar.low[t] as string)) continue
    if (isQuoted(draft, t) || isNearer(drafts, index, t)) continue
    const phrase = phraseFrom(grammar, t + 1)
    const noun = verbFrame(grammar, t).objects.find((object) => object > t)
    if (noun !== undefined) return noun
    if (phrase) return headOfRange(grammar, phrase)
  }
  return -1
}

/** Inside the content, unless the content just ran on over it. */
function isQuoted({ content }: Draft, t: number): boolean {
  return content.some(([from, to]) => t > from && t < to)
}

function isNearer(drafts: readonly Draft[], index: number, t: number): boolean {
  const distance = Math.abs((drafts[index] as Draft).cue[0] - t)
  return drafts.some(
    ({ cue, content }, at) =>
      at !== index &&
      cue[0] < cue[1] &&
      cue[0] < t &&
      Math.abs(cue[0] - t) < distance &&
      !content.some(([from, to]) => t >= from && t < to),
  )
}
