/** "In her view, the truce is dead", "by his own account": a noun of opinion as the cue; and "as the Mirror wrote, …". Takes a parsed text, gives drafts. */

import type { TokenRange } from '#language'
import { type Grammar, lowOf, sentenceRange, tagOf, trimRange } from '../grammar.ts'
import { isSayingVerb } from './cue-words.ts'
import { type Draft, rangesOverlap } from './draft.ts'
import { phraseFrom } from './surface.ts'

const OPINIONS =
  /^(?:view|opinion|account|estimate|reckoning|judgment|judgement|assessment|telling|eyes|words|version|reading)$/
/** "In the words of the mayor" and "in his own view". */
const LONGEST = 8

/** Finds opinions that open their sentence and are parted from it by a comma, where no draft has them. */
export function findOpinions(grammar: Grammar, drafts: readonly Draft[]): Draft[] {
  const { sentences } = grammar.text
  const found: Draft[] = []
  for (let s = 0; s + 1 < sentences.length; s++) {
    const draft = opinionOf(grammar, sentences[s] as number) ?? asToldBy(grammar, sentences[s] as number)
    if (draft && !drafts.some(({ cue }) => rangesOverlap(cue, draft.cue))) found.push(draft)
  }
  return found
}

function opinionOf(grammar: Grammar, first: number): Draft | null {
  if (!/^(?:in|by|on|to)$/.test(lowOf(grammar, first))) return null
  const end = sentenceRange(grammar, first)[1]
  let noun = first + 2
  while (noun < Math.min(end, first + LONGEST) && !OPINIONS.test(lowOf(grammar, noun))) noun++
  if (!OPINIONS.test(lowOf(grammar, noun)) || lowOf(grammar, noun + 1) !== ',') return null
  const source = ownerOf(grammar, first + 1, noun)
  const content = trimRange(grammar, [noun + 2, end])
  if (!source || content[1] - content[0] < 3) return null
  return { source, cue: [noun, noun + 1], content: [content], within: -1, act: null }
}

/** "As the Mirror wrote earlier, the border is closed" */
function asToldBy(grammar: Grammar, first: number): Draft | null {
  if (lowOf(grammar, first) !== 'as') return null
  const source = phraseFrom(grammar, first + 1)
  if (!source) return null
  let verb = source[1]
  while (/^(?:has|have|had|first|already|earlier)$/.test(lowOf(grammar, verb))) verb++
  if (!isSayingVerb(grammar, verb)) return null
  const end = sentenceRange(grammar, first)[1]
  let comma = verb + 1
  while (comma < Math.min(end, verb + LONGEST) && lowOf(grammar, comma) !== ',') comma++
  if (lowOf(grammar, comma) !== ',') return null
  for (let t = verb + 1; t < comma; t++) if (/^(?:VB.?|MD|DT|PRP)$/.test(tagOf(grammar, t))) return null
  const content = trimRange(grammar, [comma + 1, end])
  if (content[1] - content[0] < 3) return null
  return { source, cue: [source[1], verb + 1], content: [content], within: -1, act: null }
}

/** "her", "the minister’s": a possessive, "own" left out. */
function ownerOf(grammar: Grammar, from: number, noun: number): TokenRange | null {
  const to = lowOf(grammar, noun - 1) === 'own' ? noun - 1 : noun
  const possessive = /^(?:PRP\$|POS)$/.test(tagOf(grammar, to - 1))
  return possessive && !/^(?:its|this|that|other)$/.test(lowOf(grammar, from)) ? [from, to] : null
}
