/**
 * What a verb reports, by the tree and the words behind it: its clause, its quote, its object, what follows the one it
 * was told to, or the figure that somebody puts on something. Takes a verb, gives a range of tokens.
 */

import type { TokenRange } from '#language'
import { childWith, type Grammar, lemmaOf, lowOf, relationOf, tagOf, trimRange } from '../grammar.ts'
import { complementOf } from './coordinated.ts'
import { isSayingVerb } from './cue-words.ts'
import { phraseFrom } from './surface.ts'

/** Verbs that take a party or a thing as object and speak by that alone. */
const TAKES_OBJECT =
  /^(?:deny|accuse|blame|criticise|criticize|condemn|praise|urge|demand|reject|denounce|dismiss|promise|pledge|welcome|threaten|warn|doubt|offer|dispute|oppose|predict|forecast)$/

/** States of mind that need no clause: "wants the port", "plans to go", "is weighing a ban". */
const STATES =
  /^(?:want|plan|fear|hope|intend|weigh|consider|expect|prefer|favour|favor|contemplate|mull|wish)$/

const TAKES_HEARER = /^(?:tell|inform|assure|remind)$/

/** Prepositions that a verb needs to speak; those of the first list are part of the cue, the others of the content. */
const IN_CUE: Readonly<Record<string, RegExp>> = {
  call: /^(?:for|on|upon)$/,
  hope: /^for$/,
  speak: /^of$/,
  rule: /^out$/,
}
const IN_CONTENT: Readonly<Record<string, RegExp>> = {
  warn: /^(?:against|of|about)$/,
  complain: /^(?:of|about)$/,
  insist: /^(?:on|upon)$/,
  apologise: /^for$/,
  apologize: /^for$/,
  object: /^to$/,
}

/** What is given a figure: "the chance of rain at 20 percent". */
const MEASURED =
  /^(?:chance|chances|odds|probability|likelihood|risk|number|figure|toll|total|count|cost|costs|damage|share|turnout)$/

export interface Said {
  /** Where the cue ends: behind the verb, or behind the preposition that belongs to it. */
  readonly cueEnd: number
  readonly content: TokenRange
}

/** True for a verb that may share the subject of another without speaking in every use. */
export function isStateVerb(lemma: string): boolean {
  return STATES.test(lemma)
}

/** What a verb reports; null for nothing. */
export function saidBy(grammar: Grammar, verb: number): Said | null {
  const lemma = lemmaOf(grammar, verb)
  const plain = (content: TokenRange | null): Said | null => content && { cueEnd: verb + 1, content }
  const quote = isSayingVerb(grammar, verb) ? quoteBehind(grammar, verb) : null
  if (quote) return plain(quote)
  if (IN_CUE[lemma]?.test(lowOf(grammar, verb + 1))) return behindPreposition(grammar, verb)
  if (/^(?:put|give)$/.test(lemma)) return plain(estimateBehind(grammar, verb))
  const clause = childWith(grammar, verb, 'ccomp')
  if (clause > verb && finite(grammar, clause))
    return plain(beforeContrast(grammar, complementOf(grammar, verb)))
  const hearer = childWith(grammar, verb, 'dobj')
  if (TAKES_HEARER.test(lemma) && hearer > verb) return plain(afterHearer(grammar, verb, hearer))
  if (IN_CONTENT[lemma]?.test(lowOf(grammar, verb + 1))) return plain(complementOf(grammar, verb))
  const object = childWith(grammar, verb, 'dobj', 'xcomp')
  if (object < verb) return null
  const asks =
    lemma === 'ask' && childWith(grammar, verb, 'dobj') > verb && childWith(grammar, verb, 'xcomp') > verb
  const takes =
    TAKES_OBJECT.test(lemma) ||
    STATES.test(lemma) ||
    asks ||
    (lemma === 'call' && namesInQuotes(grammar, verb)) ||
    (lemma === 'claim' && lowOf(grammar, object) === 'responsibility')
  return takes ? plain(complementOf(grammar, verb)) : null
}

/** True when a content of one word is enough: "they deny it". */
export function speaksOfOne(grammar: Grammar, verb: number): boolean {
  return /^(?:deny|dispute|reject|doubt|confirm)$/.test(lemmaOf(grammar, verb))
}

/** "call for | a strike", "has ruled out | any monitors" */
function behindPreposition(grammar: Grammar, verb: number): Said | null {
  const rest = complementOf(grammar, verb)
  if (!rest || rest[1] < verb + 3) return null
  return { cueEnd: verb + 2, content: trimRange(grammar, [verb + 2, rest[1]]) }
}

/** "put | the toll at 41", "give | the truce a 40 per cent chance" */
function estimateBehind(grammar: Grammar, verb: number): TokenRange | null {
  const rest = complementOf(grammar, verb)
  if (!rest) return null
  let measured = false
  let figure = false
  for (let t = rest[0]; t < rest[1]; t++) {
    if (/^(?:VB[DZP]|MD|``|;)$/.test(tagOf(grammar, t))) break
    measured ||= MEASURED.test(lowOf(grammar, t))
    figure ||= tagOf(grammar, t) === 'CD' || /^(?:little|no|even|slim)$/.test(lowOf(grammar, t))
  }
  const at = lemmaOf(grammar, verb) === 'give' || hasAt(grammar, rest)
  return measured && figure && at ? rest : null
}

function hasAt(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from + 1; t < to; t++) if (lowOf(grammar, t) === 'at') return true
  return false
}

/** "called the report “a novel”" */
function namesInQuotes(grammar: Grammar, verb: number): boolean {
  const rest = complementOf(grammar, verb)
  if (!rest) return false
  for (let t = rest[0]; t < rest[1]; t++) if (tagOf(grammar, t) === '``') return true
  return false
}

/** "said, ‘…’", "told me, “…”": the quote that opens behind the verb, over the one who was told. */
function quoteBehind(grammar: Grammar, verb: number): TokenRange | null {
  let open = verb + 1
  const hearer = phraseFrom(grammar, open)
  if (/^(?:me|us|him|her|them|you)$/.test(lowOf(grammar, open))) open++
  else if (hearer) open = hearer[1]
  if (/^[,:]$/.test(lowOf(grammar, open))) open++
  if (open === verb + 1 || tagOf(grammar, open) !== '``') return null
  const paragraph = grammar.paragraphOf[open]
  let depth = 1
  let to = open + 1
  for (; to < grammar.text.count && grammar.paragraphOf[to] === paragraph && depth > 0; to++) {
    if (tagOf(grammar, to) === '``') depth++
    else if (tagOf(grammar, to) === "''") depth--
  }
  return depth === 0 ? [open, to] : null
}

/** Reported speech ends before ", though one admitted": the contrast is the report's own. */
function beforeContrast(grammar: Grammar, range: TokenRange | null): TokenRange | null {
  if (!range) return null
  for (let t = range[0] + 3; t < range[1] - 3; t++)
    if (isHoursAfter(grammar, t)) return [range[0], t]
    else if (/^(?:though|although|whereas|while)$/.test(lowOf(grammar, t)) && lowOf(grammar, t - 1) === ',')
      return [range[0], t - 1]
  return range
}

/** ", hours after": when somebody spoke is told by the report itself; takes the comma. */
export function isHoursAfter(grammar: Grammar, comma: number): boolean {
  return (
    lowOf(grammar, comma) === ',' &&
    /^(?:minutes|hours|days|weeks|months|years|shortly|moments)$/.test(lowOf(grammar, comma + 1)) &&
    /^(?:after|before)$/.test(lowOf(grammar, comma + 2))
  )
}

/** "told ministers | the army would withdraw", "told them | to stay": wherever the tree hangs it. */
function afterHearer(grammar: Grammar, verb: number, hearer: number): TokenRange | null {
  const rest = complementOf(grammar, verb)
  if (!rest || rest[1] <= hearer + 2) return null
  for (let t = hearer + 1; t < rest[1]; t++)
    if (/^(?:VBD|VBZ|VBP|MD|TO)$/.test(tagOf(grammar, t))) return trimRange(grammar, [hearer + 1, rest[1]])
  return null
}

/** A clause of its own: with "that", or with a subject and a finite verb. */
function finite(grammar: Grammar, verb: number): boolean {
  if (lowOf(grammar, childWith(grammar, verb, 'mark')) === 'that') return true
  return childWith(grammar, verb, 'nsubj', 'nsubjpass', 'expl') >= 0 && relationOf(grammar, verb) === 'ccomp'
}
