/**
 * "…, reports Bloomberg." and "…, sources said.": a cue that closes its sentence takes all before it, also where
 * the field gave its words to somebody who speaks inside. Takes a parsed text, gives drafts.
 */

import type { TokenRange } from '#language'
import { type Grammar, lemmaOf, lowOf, tagOf, trimRange } from '../grammar.ts'
import { isSayingVerb, isStrongVerb } from './cue-words.ts'
import { type Draft, rangesOverlap } from './draft.ts'
import { phraseFrom } from './surface.ts'

/** A content must be this long, in tokens. */
const SHORTEST = 3
/** A cue with its speaker is at most this long. */
const LONGEST_TAIL = 16

/**
 * Puts the closing cues among the drafts: a draft that takes the speaker for what is said ("…, reports | Bloomberg")
 * gives way, any other that has the cue already stays.
 */
export function withClosingCues(drafts: readonly Draft[], closing: readonly Draft[]): Draft[] {
  const kept = drafts.filter(
    (draft) =>
      !closing.some(
        ({ cue, source }) =>
          rangesOverlap(cue, draft.cue) &&
          source !== null &&
          draft.content.some((range) => rangesOverlap(range, source)),
      ),
  )
  return [...kept, ...closing.filter(({ cue }) => !kept.some((draft) => rangesOverlap(draft.cue, cue)))]
}

type Speaker = Pick<Draft, 'source' | 'cue'>

/** Finds the cues that close a sentence. */
export function findClosingCues(grammar: Grammar): Draft[] {
  const { sentences } = grammar.text
  const found: Draft[] = []
  for (let s = 0; s + 1 < sentences.length; s++) {
    const draft = closingOf(grammar, [sentences[s] as number, sentences[s + 1] as number])
    if (draft) found.push(draft)
  }
  return found
}

function closingOf(grammar: Grammar, [first, end]: TokenRange): Draft | null {
  let last = end
  while (last > first && /^\p{P}+$/u.test(grammar.text.words[last - 1] as string)) last--
  for (let comma = last - 2; comma >= Math.max(first + SHORTEST - 1, last - LONGEST_TAIL); comma--) {
    const mark = grammar.text.words[comma] as string
    if (!/^(?:,|”|"|''|’)$/.test(mark)) continue
    const quoted = mark !== ','
    const content: TokenRange = quoted ? [quoteStart(grammar, first, comma), comma + 1] : [first, comma]
    const speaker = inverted(grammar, comma + 1, last, quoted) ?? upright(grammar, comma + 1, last)
    if (speaker) return { ...speaker, content: [content], within: -1, act: null }
  }
  return null
}

/** Where the words of a sentence begin whose last quote opened in a sentence before, of the same paragraph. */
function quoteStart(grammar: Grammar, first: number, close: number): number {
  let depth = 0
  for (let t = close; t >= first; t--) depth += depthAt(grammar, t)
  if (depth <= 0) return first
  const paragraph = grammar.paragraphOf[first]
  for (let t = first - 1; t >= 0 && grammar.paragraphOf[t] === paragraph; t--) {
    depth += depthAt(grammar, t)
    if (depth === 0) return t
  }
  return first
}

/** 1 for a closing mark, -1 for an opening one. */
function depthAt(grammar: Grammar, t: number): number {
  return tagOf(grammar, t) === "''" ? 1 : tagOf(grammar, t) === '``' ? -1 : 0
}

/** "reports Bloomberg"; after a quote, "texts a broker who …" as well. */
function inverted(grammar: Grammar, verb: number, last: number, quoted: boolean): Speaker | null {
  if (!speaksNow(grammar, verb)) return null
  const source = phraseFrom(grammar, verb + 1)
  if (!source || (source[1] !== last && !quoted)) return null
  const to = /^(?:who|which)$/.test(lowOf(grammar, source[1])) ? last : source[1]
  return { source: [source[0], to], cue: [verb, verb + 1] }
}

/** "sources said", "its secretary, X, confirmed by telephone on Sunday", "an official told the agency". */
function upright(grammar: Grammar, from: number, last: number): Speaker | null {
  for (let verb = from + 1; verb < last; verb++) {
    if (!speaksNow(grammar, verb)) continue
    // "two officials briefed on the talks told the Herald": the participle is no cue.
    if (!isAside(grammar, verb + 1, last)) {
      if (/^VB[ND]$/.test(tagOf(grammar, verb))) continue
      return null
    }
    const source = trimRange(grammar, [from, verb])
    const start = phraseFrom(grammar, from)
    if (!start || !isOnePhrase(grammar, start, source)) return null
    return { source, cue: [verb, verb + 1] }
  }
  return null
}

/** A noun phrase, alone or with an apposition between commas. */
function isOnePhrase(grammar: Grammar, start: TokenRange, source: TokenRange): boolean {
  if (start[1] >= source[1]) return true
  if (isParticiple(grammar, start[1], source[1])) return true
  if (lowOf(grammar, start[1]) !== ',') return false
  const apposition = phraseFrom(grammar, start[1] + 1)
  return apposition !== null && apposition[1] >= source[1]
}

/** "officials | briefed on the talks", "a person | familiar with the matter": no mark and no verb of its own behind. */
function isParticiple(grammar: Grammar, from: number, to: number): boolean {
  if (!/^(?:briefed|familiar|close|involved|present|based|working)$/.test(lowOf(grammar, from))) return false
  for (let t = from + 1; t < to; t++) if (/^(?:VB[ZDP]|MD|,|``|'')$/.test(tagOf(grammar, t))) return false
  return true
}

/** What may follow a closing cue: who was told, when, where; no clause, no quote. */
function isAside(grammar: Grammar, from: number, to: number): boolean {
  for (let t = from; t < to; t++)
    if (/^(?:VB.?|MD|WDT|WP|WRB|``|'')$/.test(tagOf(grammar, t)) || /^(?:that|,|:)$/.test(lowOf(grammar, t)))
      return false
  return true
}

function speaksNow(grammar: Grammar, t: number): boolean {
  return (
    (isSayingVerb(grammar, t) ||
      isStrongVerb(grammar, t) ||
      /^(?:think|believe|reckon)$/.test(lemmaOf(grammar, t))) &&
    /^VB[ZDPN]$/.test(tagOf(grammar, t))
  )
}
