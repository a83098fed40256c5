/**
 * Lines that name their speaker and then quote: "Finance minister X, arriving in parliament: “…”", interviews and
 * transcripts. Takes a parsed text, gives drafts.
 */

import type { TokenRange } from '#language'
import { type Grammar, lowOf, trimRange } from '../grammar.ts'
import { isCueLemma } from './cue-words.ts'
import { type Draft, rangesOverlap } from './draft.ts'
import { phraseFrom } from './surface.ts'

/** At most this many tokens before the colon. */
const LONGEST = 24

/** Finds quotes behind a colon whose speaker opens the sentence. */
export function findSpeakerLines(grammar: Grammar, drafts: readonly Draft[]): Draft[] {
  const { sentences } = grammar.text
  const found: Draft[] = []
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s] as number
    const end = sentences[s + 1] as number
    for (let colon = first + 1; colon < Math.min(end - 2, first + LONGEST); colon++) {
      if (
        lowOf(grammar, colon) !== ':' ||
        !/^(?:“|"|``|''|‘|«)$/.test(grammar.text.words[colon + 1] as string)
      )
        continue
      const draft = lineOf(grammar, first, colon)
      if (
        draft &&
        !drafts.some(
          (other) =>
            rangesOverlap(other.cue, draft.cue) ||
            other.content.some(
              (range) =>
                rangesOverlap(range, [colon + 1, colon + 2]) &&
                other.cue[0] >= first &&
                other.cue[0] <= colon,
            ),
        )
      )
        found.push(draft)
      break
    }
  }
  return found
}

function lineOf(grammar: Grammar, first: number, colon: number): Draft | null {
  const from = /^from$/.test(lowOf(grammar, first)) ? first + 1 : first
  const phrase = phraseFrom(grammar, from)
  if (!phrase) return null
  for (let t = phrase[1]; t < colon; t++) if (isCueLemma(grammar.text.lemmas[t] as string)) return null
  return {
    source: trimRange(grammar, [from, Math.min(phrase[1], colon)]),
    cue: [colon, colon + 1],
    content: [quoteFrom(grammar, colon + 1)],
    within: -1,
    act: null,
  }
}

/** The quote that opens at token t, to its closing mark or the end of the paragraph. */
function quoteFrom(grammar: Grammar, open: number): TokenRange {
  const paragraph = grammar.paragraphOf[open]
  let to = open + 1
  while (to < grammar.text.count && grammar.paragraphOf[to] === paragraph) {
    to++
    if (/^(?:”|"|''|’|»)$/.test(grammar.text.words[to - 1] as string)) break
  }
  return [open, to]
}
