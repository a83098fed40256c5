/** What the field marks, put right by rules: idioms whose noun is part of the cue, fragments that strayed, speakers. */

import type { TokenRange } from '#language'
import { type Grammar, isVerb, lemmaOf, lowOf, tagOf } from '../grammar.ts'
import { isCueLemma } from './cue-words.ts'
import type { Draft } from './draft.ts'
import { isPassive } from './look-alikes.ts'
import { phraseFrom, phraseUpTo, speaks } from './surface.ts'

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

/** "told | cheering supporters:": who is told is no part of the cue. */
export function withoutHearer(grammar: Grammar, draft: Draft): Draft {
  const { cue } = draft
  for (let t = cue[0]; t + 1 < cue[1]; t++) {
    if (!/^(?:tell|assure|remind|inform)$/.test(lemmaOf(grammar, t)) || !isVerb(grammar, t)) continue
    for (let noun = t + 1; noun < cue[1]; noun++)
      if (/^NN/.test(tagOf(grammar, noun))) return { ...draft, cue: [cue[0], t + 1] }
  }
  return draft
}

/** More words than this between a fragment and its cue, in another paragraph, and the fragment is not its own. */
const FAR = 10
/** A stretch that is worth showing without a speaker, in tokens. */
const WORTH_SHOWING = 4

/**
 * Takes fragments of earlier paragraphs that other text parts from their cue and lets them stand alone, without cue
 * and speaker: words without a speaker are better than words in the wrong mouth.
 */
export function partStrayFragments(grammar: Grammar, draft: Draft): Draft[] {
  const stray = draft.content.filter((range) => isStray(grammar, draft, range))
  if (stray.length === 0 || stray.length === draft.content.length) return [draft]
  return [
    ...stray
      .filter(([from, to]) => to - from >= WORTH_SHOWING)
      .map(
        (range): Draft => ({
          source: null,
          cue: [range[0], range[0]],
          content: [range],
          within: -1,
          act: null,
        }),
      ),
    { ...draft, content: draft.content.filter((range) => !stray.includes(range)) },
  ]
}

function isStray(grammar: Grammar, draft: Draft, range: TokenRange): boolean {
  if (range[0] > draft.cue[0] || grammar.paragraphOf[range[0]] === grammar.paragraphOf[draft.cue[0]])
    return false
  let between = 0
  for (let t = range[1]; t < draft.cue[0]; t++)
    if (!draft.content.some(([from, to]) => t >= from && t < to)) between++
  return between > FAR
}

/** "“…,” its president, D. M. Kularatne, | said": a plain noun phrase right before the cue is its source, not content. */
export function sourceOutOfContent(grammar: Grammar, draft: Draft): Draft {
  if (draft.source || draft.content.length === 0) return draft
  const index = draft.content.findIndex(([, to]) => to <= draft.cue[0] && draft.cue[0] - to <= 1)
  const range = draft.content[index]
  if (!range || draft.content.length < 2 || !isPlainPhrase(grammar, range)) return draft
  return { ...draft, source: range, content: draft.content.filter((_, place) => place !== index) }
}

/** A noun phrase with a party in it, unquoted, whose only verbs stand in a who-clause or participle. */
function isPlainPhrase(grammar: Grammar, range: TokenRange): boolean {
  if (range[1] - range[0] > 24 || !speaks(grammar, range)) return false
  let clause = false
  for (let t = range[0]; t < range[1]; t++) {
    if (/^(?:“|”|"|``|''|‘)$/.test(grammar.text.words[t] as string)) return false
    if (/^(?:who|whose|which|,)$/.test(lowOf(grammar, t))) clause ||= lowOf(grammar, t) !== ','
    if (!clause && /^(?:VBZ|VBD|VBP|MD)$/.test(tagOf(grammar, t))) return false
  }
  return true
}

/** Gives a cue without a source the noun phrase that touches it, inverted ("said the mayor") or not. */
export function withTouchingPhrase(grammar: Grammar, draft: Draft): Draft {
  if (draft.source || draft.cue[0] === draft.cue[1]) return draft
  const speech = isVerb(grammar, draft.cue[1] - 1) && isCueLemma(lemmaOf(grammar, draft.cue[1] - 1))
  if (!speech || isPassive(grammar, draft.cue)) return draft
  const free = (range: TokenRange | null) =>
    range !== null && !draft.content.some(([from, to]) => range[0] < to && from < range[1])
  const before = phraseUpTo(grammar, draft.cue[0])
  if (before && free(before)) return { ...draft, source: before }
  const contentBefore = draft.content.some(([, to]) => to <= draft.cue[0])
  const inverted =
    contentBefore &&
    (!TAKES_HEARER.test(lemmaOf(grammar, draft.cue[1] - 1)) || isNominative(grammar, draft.cue[1]))
  const after = inverted ? phraseFrom(grammar, draft.cue[1]) : null
  return after && free(after) ? { ...draft, source: after } : draft
}

/** After these, a noun phrase is who was told. */
const TAKES_HEARER = /^(?:tell|ask|warn|urge|assure|remind|inform|accuse|blame|order|call)$/

/** “…,” told he, “…”: only who speaks is called so. */
function isNominative(grammar: Grammar, t: number): boolean {
  return /^(?:he|she|they|i|we)$/.test(lowOf(grammar, t))
}
