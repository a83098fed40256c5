/**
 * The content of a statement → its parts, each one thing that is said: "…, and that …" and "but" begin another,
 * and so do a sentence and a second figure.
 */

import type { Span } from '#base'
import type { TextConcepts } from './concepts.ts'
import { numberOf, type TokenPart } from './figures.ts'

/** A part with fewer telling words and no figure belongs to the one before it. */
const TELLING_MIN = 2
const VERBS_AFTER_AND =
  /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|that|wants?|wanted|did|does|do|not|never|it|he|she|they|there)$/i

/** Finds the parts of the contents, in order. */
export function partsOf(text: TextConcepts, contents: readonly Span[]): TokenPart[] {
  const parts: TokenPart[] = []
  for (const content of contents) for (const part of cut(text, tokensIn(text, content))) keep(part)
  return parts

  function keep(part: TokenPart) {
    const last = parts.at(-1)
    if (last !== undefined && (isSlight(part) || isSlight(last)))
      parts[parts.length - 1] = { from: last.from, to: part.to }
    else parts.push(part)
  }

  function isSlight(part: TokenPart): boolean {
    const telling = tellingIn(text, part)
    return telling === 0 || (telling < TELLING_MIN && !hasFigure(text, part))
  }
}

/** The tokens of a span. */
export function tokensIn({ text }: TextConcepts, [begin, end]: Span): TokenPart {
  let from = 0
  let high = text.count
  while (from < high) {
    const middle = (from + high) >> 1
    if ((text.ends[middle] as number) <= begin) from = middle + 1
    else high = middle
  }
  let to = from
  while (to < text.count && (text.starts[to] as number) < end) to++
  return { from, to }
}

/** Where a part stands in the text. */
export function spanOfPart({ text }: TextConcepts, { from, to }: TokenPart): Span {
  return [text.starts[from] as number, text.ends[to - 1] as number]
}

function cut(text: TextConcepts, { from, to }: TokenPart): TokenPart[] {
  const starts = new Set(text.text.sentences)
  const parts: TokenPart[] = []
  let begin = from
  for (let at = from + 1; at < to; at++) {
    if (!starts.has(at) && !isCut(text, at) && !isNextFigure(text, begin, at)) continue
    parts.push({ from: begin, to: at })
    begin = at
  }
  if (begin < to) parts.push({ from: begin, to })
  return parts
}

function isCut({ text }: TextConcepts, at: number): boolean {
  const word = (text.words[at] as string).toLowerCase()
  const before = text.words[at - 1]
  if (word === ';' || word === 'but' || word === 'although' || word === 'whereas') return true
  if (word === 'while') return before === ','
  if (word !== 'and') return false
  return VERBS_AFTER_AND.test(text.words[at + 1] ?? '')
}

const BEFORE_NUMBER = /^(?:about|around|some|another|nearly|almost|over|at|least|more|than|up|to|as|many)$/i
const BEFORE_MAX = 3
const isNumber = (word: string | undefined): boolean => word !== undefined && numberOf(word) !== null

/** "57 people were killed and 169 wounded": each figure is said of its own thing. */
function isNextFigure({ text, concepts }: TextConcepts, begin: number, at: number): boolean {
  if (!/^(?:and|,)$/i.test(text.words[at] as string) || isNumber(text.words[at - 1])) return false
  let next = at + 1
  while (next <= at + BEFORE_MAX && BEFORE_NUMBER.test(text.words[next] ?? '')) next++
  if (!isNumber(text.words[next])) return false
  const first = text.words.findIndex((word, place) => place >= begin && place < at && isNumber(word))
  return first >= 0 && concepts.slice(first + 1, at).some((concept) => concept && !concept.isName)
}

function hasFigure({ text }: TextConcepts, { from, to }: TokenPart): boolean {
  return text.words.slice(from, to).some((word) => isNumber(word))
}

function tellingIn({ concepts }: TextConcepts, { from, to }: TokenPart): number {
  let count = 0
  for (let at = from; at < to; at++) if (concepts[at]) count++
  return count
}
