/** The content of a statement → its parts, each one thing that is said: "…, and that …" and "but" begin another, and so does a sentence. */

import type { Span } from '#base'
import type { TextConcepts } from './concepts.ts'
import type { TokenPart } from './figures.ts'

/** A part with fewer telling words belongs to the one before it. */
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
    if (last !== undefined && (tellingIn(text, part) < TELLING_MIN || tellingIn(text, last) < TELLING_MIN))
      parts[parts.length - 1] = { from: last.from, to: part.to }
    else parts.push(part)
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
    if (!starts.has(at) && !isCut(text, at)) continue
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

function tellingIn({ concepts }: TextConcepts, { from, to }: TokenPart): number {
  let count = 0
  for (let at = from; at < to; at++) if (concepts[at]) count++
  return count
}
