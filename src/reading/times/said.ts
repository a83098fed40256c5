/**
 * The day on which a statement was made: a time that hangs on the statement's cue, outside its content, and is a
 * single day ("told a news conference on Thursday"). Takes the parsed text, the cue, the content and all times.
 */

import type { Time } from '#domain'
import type { TokenRange } from '#language'
import { type Grammar, isVerb } from '../grammar.ts'

const DAY = /^\d{4}-\d{2}-\d{2}/
const DEPTH = 20

/** The day as YYYY-MM-DD, null when the sentence of the cue does not tell. */
export function findSaid(
  grammar: Grammar,
  cue: TokenRange,
  content: readonly TokenRange[],
  times: readonly Time[],
): string | null {
  if (cue[0] >= cue[1]) return null
  const { starts } = grammar.text
  const sentence = grammar.sentenceOf[cue[0]] as number
  const [from, to] = [
    grammar.text.sentences[sentence] as number,
    grammar.text.sentences[sentence + 1] as number,
  ]
  const isFree = (t: number) => t >= from && t < to && !content.some((range) => t >= range[0] && t < range[1])
  let best: { readonly day: string; readonly distance: number } | null = null
  for (const { span, value } of times) {
    const at = tokenAt(starts, span[0])
    if (value === null || !DAY.test(value) || !isFree(at)) continue
    const last = tokenAt(starts, span[1] - 1)
    if (!hangsOn(grammar, [at, last + 1], cue)) continue
    const distance = at >= cue[1] ? at - cue[1] : cue[0] - last
    if (best === null || distance < best.distance) best = { day: value.slice(0, 10), distance }
  }
  return best?.day ?? null
}

/** The last token that begins at or before a place in the text. */
function tokenAt(starts: Int32Array, place: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= place) low = middle
    else high = middle
  }
  return low
}

/** Up the tree from an expression to the cue, past no other verb. */
function hangsOn(grammar: Grammar, [from, to]: TokenRange, cue: TokenRange): boolean {
  const { heads } = grammar.text
  let at = from
  for (let depth = 0; depth < DEPTH; depth++) {
    const head = heads[at] as number
    if (head < 0) return false
    if (head >= cue[0] && head < cue[1]) return true
    if (isVerb(grammar, head) && (head < from || head >= to)) return false
    at = head
  }
  return false
}
