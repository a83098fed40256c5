/** What the content of a cue may be: what the decodings say, what hangs on the cue in the tree, quotes, and variants of each. */

import type { TokenRange } from '../../layers.ts'
import { CLOSING, OPENING } from '../quotes.ts'
import type { Anchor, Outlook } from './outlook.ts'
import { joined, keyOf, without } from './ranges.ts'
import { isClauseStart, isComma, isStop, relationAt, sentenceAt, tagAt } from './words.ts'

/** More candidates than these are not looked at. */
const MOST = 56
/** How far a variant may move an edge, in tokens. */
const REACH = 45

/** Candidates for the content of an anchor, given its cue; the first is the field's own, if it has one. */
export function contentCandidates(
  outlook: Outlook,
  anchor: Anchor,
  cue: TokenRange,
): (readonly TokenRange[])[] {
  const found = new Map<string, readonly TokenRange[]>()
  const add = (ranges: readonly TokenRange[]) => {
    const clean = without(joined(ranges), cue)
    if (clean.length === 0 || found.size >= MOST) return
    const key = keyOf(clean)
    if (!found.has(key)) found.set(key, clean)
  }
  for (const { content } of anchor.proposals) add(content)
  const fromField = [...found.values()]
  const fromTree = treeContents(outlook, anchor, cue)
  for (const ranges of fromTree) add(ranges)
  for (const ranges of quoteContents(outlook, cue)) add(ranges)
  const bases = fromField.length > 0 ? fromField : fromTree.slice(0, 2)
  for (const base of bases) for (const variant of variantsOf(outlook, base, cue)) add(variant)
  return [...found.values()]
}

const NOT_CONTENT = new Set([
  'punct',
  'aux',
  'auxpass',
  'nsubj',
  'nsubjpass',
  'neg',
  'cc',
  'mark',
  'det',
  'cop',
  'case',
])

function treeContents(outlook: Outlook, anchor: Anchor, cue: TokenRange): TokenRange[][] {
  const { children, sight } = outlook
  const { leftmost, rightmost } = sight.tree
  const [first, end] = sentenceAt(sight, cue[0])
  const stop = isStop(sight, end - 1) ? end - 1 : end
  const out: TokenRange[][] = []
  const below = (children[anchor.word] as readonly number[]).filter(
    (k) => (rightmost[k] as number) >= cue[1] && !NOT_CONTENT.has(relationAt(sight, k)),
  )
  for (const k of below) {
    const from = Math.max(cue[1], leftmost[k] as number)
    out.push([[from, (rightmost[k] as number) + 1]])
    if ((rightmost[k] as number) + 1 !== stop) out.push([[from, stop]])
  }
  const reach = (rightmost[anchor.word] as number) + 1
  if (reach > cue[1]) out.push([[cue[1], reach]])
  // "X, he said, Y": all before the source or cue, with or without what follows.
  const sources = anchor.proposals.flatMap(({ source }) => (source ? [source] : []))
  const near = sources.filter((source) => source[0] >= first && source[1] <= end)
  const from = Math.min(cue[0], ...near.map((source) => source[0]))
  const to = Math.max(cue[1], ...near.map((source) => source[1]))
  for (const begin of new Set([from, cue[0]])) {
    if (begin <= first) continue
    const comma = isComma(sight, begin - 1) ? begin - 1 : begin
    out.push([[first, comma]], [[first, begin]])
    if (stop > to) {
      const after = isComma(sight, to) ? to + 1 : to
      out.push(
        [
          [first, comma],
          [after, stop],
        ],
        [
          [first, begin],
          [to, stop],
        ],
      )
    }
  }
  if (stop > to) out.push([[to, stop]])
  return out
}

function quoteContents(outlook: Outlook, cue: TokenRange): TokenRange[][] {
  const { quotes, paragraphOf } = outlook.sight
  const out: TokenRange[][] = []
  const near: TokenRange[] = []
  const from = Math.max(0, cue[0] - REACH)
  const to = Math.min(outlook.sight.text.count, cue[1] + REACH)
  let last = 0
  for (let t = from; t < to; t++) {
    const quote = quotes.quoteOf[t] as number
    if (quote === 0 || quote === last || paragraphOf[t] !== paragraphOf[cue[0]]) continue
    last = quote
    near.push([quotes.first[quote] as number, (quotes.last[quote] as number) + 1])
  }
  for (const range of near) out.push([range])
  for (let q = 1; q < near.length; q++) out.push([near[q - 1] as TokenRange, near[q] as TokenRange])
  return out
}

/** The base with its last edge or its first edge moved, or with a piece left out. */
function variantsOf(outlook: Outlook, base: readonly TokenRange[], cue: TokenRange): TokenRange[][] {
  const out: TokenRange[][] = []
  const [head, ...tail] = base as [TokenRange, ...TokenRange[]]
  const last = base[base.length - 1] as TokenRange
  const before = base.slice(0, -1)
  if (base.length > 1) {
    for (let index = 0; index < base.length; index++) out.push(base.filter((_, at) => at !== index))
    out.push([[head[0], last[1]]])
  }
  const ends = endsFor(outlook, last, cue)
  const begins = beginsFor(outlook, head, cue)
  for (const end of ends) out.push([...before, [last[0], end]])
  for (const begin of begins) out.push([[begin, head[1]], ...tail])
  if (base.length === 1)
    for (const begin of begins.slice(0, 3))
      for (const end of ends.slice(0, 3)) if (end > begin) out.push([[begin, end]])
  if (head[1] <= cue[0] && tail.length === 0) {
    // Content before the cue that may go on after it.
    const [, end] = sentenceAt(outlook.sight, cue[1] - 1)
    const stop = isStop(outlook.sight, end - 1) ? end - 1 : end
    if (stop - cue[1] > 3) out.push([head, [cue[1], stop]])
  }
  return out
}

/** Where a content that ends at range[1] may end instead, likeliest first. */
function endsFor({ sight, borders }: Outlook, range: TokenRange, cue: TokenRange): number[] {
  const [from, own] = range
  const { count } = sight.text
  const [, end] = sentenceAt(sight, own - 1)
  const ends = new Set<number>()
  const limit = Math.min(count, own + REACH)
  for (let t = Math.max(from + 1, own - REACH); t <= limit; t++)
    if (t !== own && (borders.content.end[t] as number) > 0.04) ends.add(t)
  for (const t of [end, end - 1, end - 2, own - 1, own + 1]) ends.add(t)
  for (let t = from + 2; t < end && t < limit; t++) {
    if (isClauseStart(sight, t)) ends.add(isComma(sight, t - 1) ? t - 1 : t)
    else if (sight.quotes.state[t] === CLOSING) ends.add(t + 1)
  }
  if (sight.quotes.quoteOf[own - 1] as number)
    ends.add((sight.quotes.last[sight.quotes.quoteOf[own - 1] as number] as number) + 1)
  const [, next] = own < count ? sentenceAt(sight, own) : [0, 0]
  if (own < count && sight.paragraphOf[own] === sight.paragraphOf[own - 1]) ends.add(next)
  ends.delete(own)
  const wall = from < cue[0] ? cue[0] : count
  return [...ends]
    .filter((t) => t > from && t <= wall)
    .sort((a, b) => (borders.content.end[b] as number) - (borders.content.end[a] as number))
    .slice(0, 14)
}

/** Where a content that begins at range[0] may begin instead, likeliest first. */
function beginsFor({ sight, borders, children }: Outlook, range: TokenRange, cue: TokenRange): number[] {
  const [own, to] = range
  const [first] = sentenceAt(sight, own)
  const begins = new Set<number>()
  for (let t = Math.max(0, own - REACH); t < Math.min(to, own + REACH); t++)
    if (t !== own && (borders.content.begin[t] as number) > 0.04) begins.add(t)
  for (const t of [first, own - 1, own + 1]) if (t >= 0) begins.add(t)
  if (own >= cue[1]) begins.add(cue[1])
  for (let t = Math.max(own + 1, first); t < to && t < own + 12; t++) {
    if (isComma(sight, t - 1) || sight.quotes.state[t] === OPENING) begins.add(t)
    if (/^(?:TO|IN|WDT|WRB|WP)$/.test(tagAt(sight, t))) begins.add(t)
  }
  for (const k of children[own] as readonly number[])
    begins.add(Math.max(cue[1], sight.tree.leftmost[k] as number))
  begins.delete(own)
  const wall = own >= cue[1] ? cue[1] : 0
  return [...begins]
    .filter((t) => t < to && t >= wall)
    .sort((a, b) => (borders.content.begin[b] as number) - (borders.content.begin[a] as number))
    .slice(0, 10)
}
