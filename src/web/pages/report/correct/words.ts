/** Stretches of the report taken by whole words: chosen with the pointer, moved with the keyboard, or found by typing. */

import { overlaps, type Span } from '#base'

const WORD = /[\p{L}\p{N}\p{M}'’_-]/u

/** The stretch without blanks at its ends and with no word cut in two; null when nothing but blanks is in it. */
export function wholeWords(text: string, [from, to]: Span): Span | null {
  let [begin, end] = [Math.max(0, from), Math.min(to, text.length)]
  while (begin < end && /\s/.test(text[begin] as string)) begin++
  while (end > begin && /\s/.test(text[end - 1] as string)) end--
  if (begin >= end) return null
  while (begin > 0 && isWithinWord(text, begin)) begin--
  while (end < text.length && isWithinWord(text, end)) end++
  return [begin, end]
}

/** True when the place lies between two letters of one word, or of one character. */
function isWithinWord(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] as string, text[at] as string]
  if (/[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after)) return true
  return WORD.test(before) && WORD.test(after)
}

export type Edge = 'begin' | 'end'

/** One edge of a stretch moved by a word or a sign, never past the other edge or the end of the text. */
export function moveEdge(text: string, span: Span, edge: Edge, step: 1 | -1): Span {
  const [begin, end] = span
  const at = nextEdge(text, edge === 'begin' ? begin : end, edge, step)
  const moved: Span = edge === 'begin' ? [at, end] : [begin, at]
  return moved[0] < moved[1] ? moved : span
}

/** Places where a word or a sign begins (or ends) go on in steps. */
function nextEdge(text: string, at: number, edge: Edge, step: 1 | -1): number {
  const isEdge = (place: number) => {
    const [inner, outer] = edge === 'begin' ? [text[place], text[place - 1]] : [text[place - 1], text[place]]
    if (inner === undefined || /\s/.test(inner)) return false
    return outer === undefined || /\s/.test(outer) || !isWithinWord(text, place)
  }
  for (let place = at + step; place >= 0 && place <= text.length; place += step)
    if (isEdge(place)) return place
  return at
}

/** Where typed words stand: nearest to a place; case and the kind of blanks do not count. Null when nowhere. */
export function findWords(text: string, typed: string, near: number): Span | null {
  const words = typed.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  let best: Span | null = null
  for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
    const span: Span = [match.index, match.index + match[0].length]
    if (best === null || Math.abs(span[0] - near) < Math.abs(best[0] - near)) best = span
  }
  return best
}

/** Spans without what another takes from them; what is left goes by whole words. */
export function without(text: string, spans: readonly Span[], taken: Span): Span[] {
  return spans.flatMap((span) => {
    if (!overlaps(span, taken)) return [span]
    const rest: Span[] = [
      [span[0], Math.max(span[0], taken[0])],
      [Math.min(span[1], taken[1]), span[1]],
    ]
    return rest
      .map(([begin, end]) => trimmed(text, begin, end))
      .filter((left) => left !== null && WORD.test(text.slice(left[0], left[1])))
      .map((left) => left as Span)
  })
}

function trimmed(text: string, from: number, to: number): Span | null {
  let [begin, end] = [from, to]
  while (begin < end && /\s/.test(text[begin] as string)) begin++
  while (end > begin && /\s/.test(text[end - 1] as string)) end--
  return begin < end ? [begin, end] : null
}
