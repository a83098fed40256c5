/**
 * Cues that give no message: a topic ("spoke about the war"), a liking ("likes the chair"), a call that reached
 * somebody, an order whose giver is not named. Takes a draft, says whether its words say nothing.
 */

import type { TokenRange } from '#language'
import { type Grammar, isVerb, lemmaOf, lowOf, tagOf } from '../grammar.ts'
import { type Draft, inside } from './draft.ts'

/** True when somebody may speak, but what is said is not told. */
export function saysNothing(grammar: Grammar, draft: Draft): boolean {
  const verb = verbOf(grammar, draft.cue)
  const lemma = lemmaOf(grammar, verb)
  const [first] = draft.content
  if (first === undefined) return false
  if (draft.source !== null && draft.content.every((range) => inside(range, draft.source as TokenRange)))
    return true
  if (/^(?:reach|contact|phone)$/.test(lemma) && tagOf(grammar, verb) === 'VBN') return true
  if (isLoneQuestionWord(grammar, draft.content) || isTold(grammar, draft, verb)) return true
  if (lemma === 'tell' && /^(?:no|nobody|none)$/.test(lowOf(grammar, verb + 1))) return true
  const bare = draft.content.every((range) => isBarePhrase(grammar, range))
  return bare && (namesTopic(grammar, draft, verb) || /^(?:like|love|hate|enjoy|adore)$/.test(lemma))
}

/** The last verb of a cue; its last token where it has none. */
function verbOf(grammar: Grammar, [from, to]: TokenRange): number {
  for (let t = to - 1; t >= from; t--) if (isVerb(grammar, t)) return t
  return to - 1
}

/** "What the analysts say": the title of something to come. */
function isLoneQuestionWord(grammar: Grammar, content: readonly TokenRange[]): boolean {
  return content.every(
    ([from, to]) => to - from === 1 && /^(?:what|how|why|who|when|where)$/.test(lowOf(grammar, from)),
  )
}

/** "Thousands told to flee": to tell takes a hearer, so the one before the verb is told. */
function isTold(grammar: Grammar, { cue, source }: Draft, verb: number): boolean {
  if (lowOf(grammar, verb) !== 'told' || lowOf(grammar, verb + 1) !== 'to') return false
  return verb === cue[0] && source !== null && source[1] === cue[0]
}

/** "spoke about the war", "did not mention the crew": what was spoken of, not what was said of it. */
function namesTopic(grammar: Grammar, { cue, content }: Draft, verb: number): boolean {
  const lemma = lemmaOf(grammar, verb)
  if (lemma === 'mention') return true
  if (!/^(?:speak|talk|chat)$/.test(lemma)) return false
  const first = content[0] as TokenRange
  if (/^(?:about|of|on|with)$/.test(lowOf(grammar, cue[1] - 1)))
    return (
      lowOf(grammar, cue[1] - 1) !== 'of' ||
      /^(?:every|any|no)(?:thing|one|body)$/.test(lowOf(grammar, first[0]))
    )
  return /^(?:about|on|with)$/.test(lowOf(grammar, first[0]))
}

/** Neither a clause nor a quote. */
function isBarePhrase(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from; t < to; t++) if (/^(?:VB[DZP]|MD|``|'')$/.test(tagOf(grammar, t))) return false
  return true
}
