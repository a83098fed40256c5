/**
 * Speakers in the middle of what they say: "Her aides, they said, have told …", "It will rain, thinks Ann Poe, and
 * hard.", "“Ten,” ventured the clerk, “or more.”" Takes a parsed text, gives drafts.
 */

import type { TokenRange } from '#language'
import { CARRIES_WORDS } from '../addressees/hearer-verbs.data.ts'
import { type Grammar, isVerb, lemmaOf, lowOf, tagOf, trimRange } from '../grammar.ts'
import { isCueLemma } from './cue-words.ts'
import { type Draft, inside, rangesOverlap } from './draft.ts'
import { phraseFrom } from './surface.ts'

type Speaker = Pick<Draft, 'source' | 'cue'> & {
  /** The mark that ends the aside. */
  readonly close: number
}

/** An aside with its speaker has at most so many tokens. */
const LONGEST = 16

/** Finds the asides of all sentences. */
export function findAsides(grammar: Grammar): Draft[] {
  const { sentences } = grammar.text
  const found: Draft[] = []
  for (let s = 0; s + 1 < sentences.length; s++)
    found.push(...asidesIn(grammar, [sentences[s] as number, sentences[s + 1] as number]))
  return found
}

/**
 * Puts asides among the drafts. An aside that a draft has already stays out, unless the draft gives it nothing of
 * what stands before; a draft that takes the speaker of an aside for its own content or source gives way to it.
 */
export function withAsides(drafts: readonly Draft[], asides: readonly Draft[]): Draft[] {
  const added: Draft[] = []
  let kept = [...drafts]
  for (const aside of asides) {
    const source = aside.source as TokenRange
    const same = kept.find((draft) => rangesOverlap(draft.cue, aside.cue))
    if (same && !losesStart(same, aside) && !losesRest(kept, same, aside)) continue
    const takesSpeaker = (draft: Draft) => draft.content.some((range) => rangesOverlap(range, source))
    kept = kept.filter((draft) => draft !== same && !(takesSpeaker(draft) && isShort(draft, aside)))
    added.push(aside)
  }
  const borrowed = kept.map((draft) => {
    const own = clipped(draft, added)
    if (own !== draft) return own
    const owner = added.find(
      ({ source, cue, content }) =>
        draft.source !== null &&
        source !== null &&
        rangesOverlap(draft.source, source) &&
        !rangesOverlap(draft.cue, cue) &&
        content.some((range) => inside(draft.cue, range)),
    )
    return owner ? { ...draft, source: null } : draft
  })
  return [...borrowed, ...added]
}

/** What is reported inside an aside's content ends where that does. */
function clipped(draft: Draft, asides: readonly Draft[]): Draft {
  const outer = asides.flatMap(({ content }) => content).find((range) => inside(draft.cue, range))
  if (!outer || draft.content.every(([, to]) => to <= outer[1])) return draft
  const content = draft.content.map(
    ([from, to]): TokenRange => [from, from < outer[1] && from >= outer[0] ? Math.min(to, outer[1]) : to],
  )
  return { ...draft, content }
}

/** The draft has the cue but nothing of what stands before it. */
function losesStart(draft: Draft, aside: Draft): boolean {
  const [before] = aside.content as readonly [TokenRange]
  return before[1] <= aside.cue[0] && !draft.content.some((range) => rangesOverlap(range, before))
}

/** The draft ends at the aside, and the verb that goes on behind it was given to the speaker of the aside. */
function losesRest(drafts: readonly Draft[], same: Draft, { source, content }: Draft): boolean {
  const rest = content[1]
  if (!rest || same.content.some((range) => rangesOverlap(range, rest))) return false
  return drafts.some(
    (draft) =>
      draft !== same &&
      draft.source !== null &&
      source !== null &&
      rangesOverlap(draft.source, source) &&
      inside(draft.cue, rest),
  )
}

/** The draft lies wholly in the sentence of the aside. */
function isShort(draft: Draft, aside: Draft): boolean {
  const from = (aside.content[0] as TokenRange)[0]
  return draft.cue[0] >= from && draft.cue[0] < aside.cue[1] + LONGEST
}

function asidesIn(grammar: Grammar, [first, end]: TokenRange): Draft[] {
  const found: Draft[] = []
  let quoted = false
  for (let m = first; m < end - 3; m++) {
    const tag = tagOf(grammar, m)
    if (tag === '``') quoted = true
    else if (tag === "''") quoted = false
    if (quoted || m === first || !(tag === ',' || tag === "''")) continue
    const speaker = inverted(grammar, m + 1, end) ?? upright(grammar, m + 1, end)
    if (!speaker || /^[.!?;]$/.test(lowOf(grammar, speaker.close))) continue
    const { source, cue, close } = speaker
    const content = contentAround(grammar, [first, end], m, close)
    if (content.length > 0) found.push({ source, cue, content, within: -1, act: null })
    m = speaker.close
  }
  return found
}

/** All before the aside, and what goes on behind it; nothing where only the occasion stands before: "Asked why, he said, “…”". */
function contentAround(
  grammar: Grammar,
  [first, end]: TokenRange,
  open: number,
  close: number,
): TokenRange[] {
  const quote = tagOf(grammar, open) === "''"
  const before: TokenRange = [first, quote ? open + 1 : open]
  const opensQuote = tagOf(grammar, close + 1) === '``'
  if (!quote && (opensQuote || isOccasion(grammar, first, open))) return []
  if (quote !== opensQuote || isSecondCue(grammar, close + 1)) return [before]
  let to = close + 1
  while (to < end && lowOf(grammar, to) !== ';') to++
  const after = trimRange(grammar, [close + 1, to])
  return to - close > 2 ? [before, after] : [before]
}

/** "During the talks", "Asked about the price": said of the speaking, not by the speaker. */
function isOccasion(grammar: Grammar, first: number, end: number): boolean {
  const tag = tagOf(grammar, first)
  if (/^VB[NG]$/.test(tag)) return true
  for (let t = first; t < end; t++) if (/^(?:VB[DZP]|MD)$/.test(tagOf(grammar, t))) return false
  return tag === 'IN' && !/^(?:if|because|unless|since|that|though|although|so)$/.test(lowOf(grammar, first))
}

/** "…, adding that", "…, citing a memo", "…, though others doubt it": no longer the words of the same speaker. */
function isSecondCue(grammar: Grammar, t: number): boolean {
  const lemma = lemmaOf(grammar, t)
  if (/^(?:though|although|whereas|while)$/.test(lowOf(grammar, t))) return true
  return tagOf(grammar, t) === 'VBG' && (isCueLemma(lemma) || /^(?:cite|quote|refer|speak|talk)$/.test(lemma))
}

/** "thinks Ann Poe of the institute", "declared he on Sunday" */
function inverted(grammar: Grammar, verb: number, end: number): Speaker | null {
  if (!isFiniteCue(grammar, verb)) return null
  const source = phraseFrom(grammar, verb + 1)
  if (!source) return null
  const close = adjunctsEnd(grammar, source[1], Math.min(end, verb + LONGEST))
  return close < 0 ? null : { source, cue: [verb, verb + 1], close }
}

/** "a diplomat in Brussels said", "he said on Sunday", "officials told the agency" */
function upright(grammar: Grammar, from: number, end: number): Speaker | null {
  const source = phraseFrom(grammar, from)
  if (!source || /^(?:i|we|you)$/.test(lowOf(grammar, from))) return null
  let verb = source[1]
  while (/^(?:has|have|had|also|later|then)$/.test(lowOf(grammar, verb))) verb++
  if (!isFiniteCue(grammar, verb)) return null
  const hearer = lemmaOf(grammar, verb) === 'tell' ? phraseFrom(grammar, verb + 1) : null
  const close = adjunctsEnd(grammar, hearer ? hearer[1] : verb + 1, Math.min(end, from + LONGEST))
  return close < 0 ? null : { source, cue: [source[1], verb + 1], close }
}

function isFiniteCue(grammar: Grammar, t: number): boolean {
  return isVerb(grammar, t) && /^VB[ZDPN]$/.test(tagOf(grammar, t)) && isCueLemma(lemmaOf(grammar, t))
}

/** The mark that ends an aside, over words that tell when, where or how; -1 when something else follows. */
function adjunctsEnd(grammar: Grammar, from: number, end: number): number {
  if (isMark(grammar, from)) return from
  if (!/^(?:IN|RB|TO)$/.test(tagOf(grammar, from)) && !isDay(grammar, from)) return -1
  const carrier = /^(?:in|by|on)$/.test(lowOf(grammar, from)) && carriesWords(grammar, from)
  for (let t = from; t < end; t++) {
    if (isMark(grammar, t)) return t
    if (carrier && t > from + 3) continue
    if (/^(?:VB.?|MD|W.*|``|''|CC|PRP)$/.test(tagOf(grammar, t)) || lowOf(grammar, t) === 'that') return -1
  }
  return -1
}

/** "in a letter that was sent to the court": whatever is said of the letter. */
function carriesWords(grammar: Grammar, t: number): boolean {
  for (let noun = t + 1; noun < t + 4; noun++)
    if (tagOf(grammar, noun).startsWith('NN')) return CARRIES_WORDS.has(lemmaOf(grammar, noun))
  return false
}

function isMark(grammar: Grammar, t: number): boolean {
  return /^(?:,|[.;!?]|[–—-]+)$/.test(lowOf(grammar, t))
}

function isDay(grammar: Grammar, t: number): boolean {
  return /^(?:\p{L}+day|today|yesterday|later|earlier|this|last)$/u.test(lowOf(grammar, t))
}
