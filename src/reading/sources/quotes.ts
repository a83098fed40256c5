/** Quote marks of a paragraph: whether a token stands between them. */

import { type Grammar, lowOf } from '../grammar.ts'

/** True for a token inside quote marks. A paragraph may open a quote that it does not close. */
export function inQuotes(grammar: Grammar, at: number): boolean {
  const { paragraphs } = grammar.text
  const from = paragraphs[grammar.paragraphOf[at] as number] as number
  let open = false
  for (let t = from; t < at; t++) {
    const low = lowOf(grammar, t)
    if (/^(?:“|``|«|„)$/.test(low)) open = true
    else if (/^(?:”|''|»)$/.test(low)) open = false
    else if (/^["‘]$/.test(low) || (low === "'" && opensOrCloses(grammar, t, open))) open = !open
  }
  return open
}

/** A straight or single mark: it opens behind a blank, and closes before one or behind a stop. */
function opensOrCloses({ text }: Grammar, t: number, open: boolean): boolean {
  const before = text.text[(text.starts[t] as number) - 1] ?? ' '
  return open ? /[,.?!…]/.test(before) : /[\s(]/.test(before)
}
