/** What the field marks, put right by rules: idioms whose noun is part of the cue, fragments that strayed, look-alikes. */

import type { TokenRange } from '#language'
import { childWith, type Grammar, isVerb, lemmaOf, lowOf, tagOf } from '../grammar.ts'
import { isCueLemma } from './cue-words.ts'
import type { Draft } from './draft.ts'
import { phraseFrom, phraseUpTo } from './surface.ts'

const SPEECH_NOUNS =
  /^(?:alarm|warning|concern|fear|threat|claim|doubt|hope|belief|allegation|accusation|confidence|view|opinion|suspicion|promise|pledge|statement|announcement|demand|charge|denial|prediction)s?$/
const LIGHT_VERBS =
  /^(?:sound|raise|issue|express|voice|make|give|deliver|repeat|renew|reiterate|air|share|have|hold|cast|send|level)$/

/** "is sounding | the alarm … that X" → cue "is sounding the alarm", content "that X". */
export function widenIdiom(grammar: Grammar, draft: Draft): Draft {
  const first = draft.content[0]
  if (!first || first[0] !== draft.cue[1] || !LIGHT_VERBS.test(lemmaOf(grammar, draft.cue[1] - 1)))
    return draft
  let noun = first[0]
  while (noun < first[1] && noun < first[0] + 4 && !SPEECH_NOUNS.test(lowOf(grammar, noun))) noun++
  if (noun >= first[1] || !SPEECH_NOUNS.test(lowOf(grammar, noun))) return draft
  for (let t = noun + 1; t < Math.min(first[1], noun + 9); t++) {
    if (lowOf(grammar, t) !== 'that') continue
    const clause: TokenRange = [t, first[1]]
    return { ...draft, cue: [draft.cue[0], noun + 1], content: [clause, ...draft.content.slice(1)] }
  }
  return draft
}

/** Drops fragments that stand more than one paragraph before their cue, unless nothing else is left. */
export function dropStrayFragments(grammar: Grammar, draft: Draft): Draft {
  const paragraph = grammar.paragraphOf[draft.cue[0]] as number
  const near = draft.content.filter((range) => (grammar.paragraphOf[range[0]] as number) >= paragraph - 1)
  return near.length === 0 || near.length === draft.content.length ? draft : { ...draft, content: near }
}

/** Gives a cue without a source the noun phrase that touches it, inverted ("said the mayor") or not. */
export function withTouchingPhrase(grammar: Grammar, draft: Draft): Draft {
  if (draft.source) return draft
  const speech = isVerb(grammar, draft.cue[1] - 1) && isCueLemma(lemmaOf(grammar, draft.cue[1] - 1))
  if (!speech || isPassive(grammar, draft.cue)) return draft
  const free = (range: TokenRange | null) =>
    range !== null && !draft.content.some(([from, to]) => range[0] < to && from < range[1])
  const contentBefore = draft.content.some(([, to]) => to <= draft.cue[0])
  const after = contentBefore ? phraseFrom(grammar, draft.cue[1]) : null
  if (after && free(after)) return { ...draft, source: after }
  const before = phraseUpTo(grammar, draft.cue[0])
  return before && free(before) ? { ...draft, source: before } : draft
}

/** False for look-alikes: "is said to be", "is known as", sourceless passives, "asked not to be named". */
export function isStatement(grammar: Grammar, draft: Draft): boolean {
  if (draft.act === 'no-comment') return true
  const last = draft.cue[1] - 1
  const first = draft.content[0]
  if (isVerb(grammar, last) && isPassive(grammar, draft.cue) && first) {
    const lemma = lemmaOf(grammar, last)
    if (
      /^(?:say|know|think|believe|understand|expect|suppose|call|consider|regard|foresee|see|name|dub|bill|find|show)$/.test(
        lemma,
      ) &&
      /^(?:to|as|for|in|on|by)$/.test(lowOf(grammar, first[0]))
    )
      return false
    if (/^(?:know|call|name|dub|bill)$/.test(lemma)) return false
  }
  if (
    first &&
    lowOf(grammar, first[0]) === 'not' &&
    /^(?:named|identified|quoted)$/.test(lowOf(grammar, first[0] + 3))
  )
    return false
  if (/^(?:known)$/.test(lowOf(grammar, last)) && lowOf(grammar, draft.cue[1]) === 'as') return false
  return draft.source !== null || speaksWithoutSource(grammar, draft.cue)
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

function isPassive(grammar: Grammar, cue: TokenRange): boolean {
  const last = cue[1] - 1
  if (childWith(grammar, last, 'auxpass') >= 0) return true
  for (let t = cue[0]; t < last; t++)
    if (lemmaOf(grammar, t) === 'be' && tagOf(grammar, last) === 'VBN') return true
  return false
}
