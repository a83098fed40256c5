/** What the field marks, put right by rules: idioms whose noun is part of the cue, fragments that strayed, look-alikes. */

import type { TokenRange } from '#language'
import { childWith, type Grammar, isVerb, lemmaOf, lowOf, tagOf } from '../grammar.ts'
import { isCueLemma } from './cue-words.ts'
import type { Draft } from './draft.ts'
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
  const inverted = contentBefore && !TAKES_HEARER.test(lemmaOf(grammar, draft.cue[1] - 1))
  const after = inverted ? phraseFrom(grammar, draft.cue[1]) : null
  return after && free(after) ? { ...draft, source: after } : draft
}

/** After these, a noun phrase is who was told. */
const TAKES_HEARER = /^(?:tell|ask|warn|urge|assure|remind|inform|accuse|blame|order|call)$/

/** False for look-alikes: "is said to be", "is known as", sourceless passives, "asked not to be named". */
export function isStatement(grammar: Grammar, draft: Draft): boolean {
  if (draft.act === 'no-comment' || draft.cue[0] === draft.cue[1]) return true
  const first = draft.content[0]
  if (isHearsay(grammar, draft.cue)) return false
  if (
    first &&
    lowOf(grammar, first[0]) === 'not' &&
    /^(?:named|identified|quoted)$/.test(lowOf(grammar, first[0] + 3))
  )
    return false
  if (isNaming(grammar, draft.cue) || isParaphrase(grammar, draft)) return false
  if (isOpeningAsked(grammar, draft.cue) && !asksClause(grammar, draft)) return false
  return draft.source !== null || speaksWithoutSource(grammar, draft.cue)
}

/** "is said to be", "is thought to have": what people say of a thing, with nobody who says it. */
function isHearsay(grammar: Grammar, cue: TokenRange): boolean {
  for (let t = cue[0]; t < cue[1]; t++) {
    const vague =
      /^(?:say|know|think|believe|understand|expect|suppose|consider|regard|foresee|see|find|show)$/
    if (!vague.test(lemmaOf(grammar, t)) || !isPassive(grammar, [cue[0], t + 1])) continue
    if (/^(?:to|as|for|in|on|by)$/.test(lowOf(grammar, t + 1))) return true
  }
  return false
}

/** "Asked about the case, she …": the asker is nobody the words name, and the subject is who was asked. */
export function isOpeningAsked(grammar: Grammar, [from]: TokenRange): boolean {
  const opens = from === 0 || grammar.sentenceOf[from - 1] !== grammar.sentenceOf[from]
  return opens && lowOf(grammar, from) === 'asked'
}

function asksClause(grammar: Grammar, { content }: Draft): boolean {
  const first = content[0]
  return (
    first !== undefined &&
    /^(?:whether|if|why|how|what|who|when|where|which|to|that)$/.test(lowOf(grammar, first[0]))
  )
}

/** "that is to say", "people who know the talks": nobody speaks. */
function isParaphrase(grammar: Grammar, { source, cue, content }: Draft): boolean {
  const said = source ? lowOf(grammar, source[1] - 1) : ''
  if (
    /^(?:that|this|which)$/.test(said) &&
    lowOf(grammar, cue[1] - 1) === 'say' &&
    lowOf(grammar, cue[1] - 2) === 'to'
  )
    return true
  const first = content[0]
  const knows = /^(?:know|understand)$/.test(lemmaOf(grammar, cue[1] - 1)) && cue[1] - cue[0] === 1
  return knows && said === 'who' && first !== undefined && !hasVerb(grammar, first)
}

function hasVerb(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from; t < to; t++) if (/^(?:VB[DZP]|MD)$/.test(tagOf(grammar, t))) return true
  return false
}

/** "is known as", "was dubbed": a name, not a statement. */
function isNaming(grammar: Grammar, cue: TokenRange): boolean {
  for (let t = cue[0]; t < cue[1]; t++) {
    if (
      /^(?:known|dubbed|billed|nicknamed|named)$/.test(lowOf(grammar, t)) &&
      (lowOf(grammar, t + 1) === 'as' || isPassive(grammar, [cue[0], t + 1]))
    )
      return true
  }
  return false
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
