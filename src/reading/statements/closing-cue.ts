/**
 * "…, reports Bloomberg." and "…, sources said.": a cue that closes its sentence takes all before it, also where
 * the field gave its words to somebody who speaks inside. Takes a parsed text, gives drafts.
 */

import type { TokenRange } from '#language'
import { type Grammar, lowOf, tagOf } from '../grammar.ts'
import { isSayingVerb } from './cue-words.ts'
import { type Draft, rangesOverlap } from './draft.ts'
import { phraseFrom, phraseUpTo } from './surface.ts'

/** A content must be this long, in tokens. */
const SHORTEST = 5
/** A cue with its speaker is at most this long. */
const LONGEST_TAIL = 16

/** Finds closing cues that no draft has yet. */
export function findClosingCues(grammar: Grammar, drafts: readonly Draft[]): Draft[] {
  const { sentences } = grammar.text
  const found: Draft[] = []
  for (let s = 0; s + 1 < sentences.length; s++) {
    const draft = closingOf(grammar, [sentences[s] as number, sentences[s + 1] as number])
    if (draft && !drafts.some((other) => rangesOverlap(other.cue, draft.cue))) found.push(draft)
  }
  return found
}

function closingOf(grammar: Grammar, [first, end]: TokenRange): Draft | null {
  let last = end
  while (last > first && /^(?:[.!?…]|\p{P}+)$/u.test(grammar.text.words[last - 1] as string)) last--
  for (let comma = last - 2; comma > Math.max(first + SHORTEST - 1, last - LONGEST_TAIL); comma--) {
    if (!/^(?:,|”|"|''|’)$/.test(lowOf(grammar, comma))) continue
    const closes = lowOf(grammar, comma) !== ','
    const tail = comma + 1
    const content: TokenRange = [first, closes ? comma + 1 : comma]
    if (isSayingVerb(grammar, tail) && /^VB[ZDP]$/.test(tagOf(grammar, tail))) {
      const source = phraseFrom(grammar, tail + 1)
      if (source && source[1] === last)
        return { source, cue: [tail, tail + 1], content: [content], within: -1, act: null }
    }
    const verb = last - 1
    if (isSayingVerb(grammar, verb) && /^VB[ZDP]$/.test(tagOf(grammar, verb))) {
      const source = phraseUpTo(grammar, verb)
      if (source && source[0] === tail)
        return { source, cue: [verb, verb + 1], content: [content], within: -1, act: null }
    }
  }
  return null
}
