/** Direct, indirect or mixed: how much of a content stands in quote marks. */

import type { Form } from '#domain'
import type { TokenRange } from '#language'
import type { Grammar } from '../grammar.ts'

const OPENS = /^(?:“|"|''|``|‘|«|„)$/
const CLOSES = /^(?:”|"|''|’|»)$/

/** Form of a content; "none" when there is none. */
export function formOf(grammar: Grammar, content: readonly TokenRange[]): Form {
  let quoted = 0
  let plain = 0
  for (const [from, to] of content) {
    let inQuote = from > 0 && insideQuote(grammar, from)
    for (let t = from; t < to; t++) {
      const word = grammar.text.words[t] as string
      if (!inQuote && OPENS.test(word)) inQuote = true
      else if (inQuote && CLOSES.test(word)) inQuote = false
      else if (/[\p{L}\p{N}]/u.test(word)) {
        if (inQuote) quoted++
        else plain++
      }
    }
  }
  if (quoted + plain === 0) return 'none'
  if (quoted === 0) return 'indirect'
  return plain <= 1 || plain / (quoted + plain) < 0.1 ? 'direct' : 'mixed'
}

/** True when the mark right before a content opens a quote that the content does not hold itself. */
function insideQuote(grammar: Grammar, from: number): boolean {
  return (
    OPENS.test(grammar.text.words[from - 1] as string) &&
    grammar.paragraphOf[from - 1] === grammar.paragraphOf[from]
  )
}
