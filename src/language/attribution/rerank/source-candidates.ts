/** Who may be the source of a cue: what the decodings say, the subject or agent in the tree, and shorter or longer phrases. */

import type { TokenRange } from '../../layers.ts'
import { headOf } from '../link.ts'
import type { Anchor, Outlook } from './outlook.ts'
import { isComma, relationAt, sentenceAt, tagAt } from './words.ts'

const MOST = 28
/** A run of tokens with more than this P(source) is a candidate. */
const LIKELY = 0.12

/** Candidates for the source of an anchor, null (none) first. */
export function sourceCandidates(outlook: Outlook, anchor: Anchor, cue: TokenRange): (TokenRange | null)[] {
  const found = new Map<string, TokenRange>()
  const add = (range: TokenRange) => {
    if (
      range[0] >= range[1] ||
      range[1] > outlook.sight.text.count ||
      (range[0] < cue[1] && cue[0] < range[1]) ||
      found.size >= MOST
    )
      return
    found.set(range.join(), range)
  }
  const fromField = anchor.proposals.flatMap(({ source }) => (source ? [source] : []))
  for (const range of fromField) add(range)
  const heads = new Set(fromField.map((range) => headOf(outlook.sight, range)))
  for (const head of speakersOf(outlook, anchor.word)) heads.add(head)
  for (const range of likelyRuns(outlook, cue)) {
    add(range)
    heads.add(headOf(outlook.sight, range))
  }
  for (const head of [...heads].slice(0, 4)) for (const range of phrasesOf(outlook, head, cue)) add(range)
  for (const range of fromField.slice(0, 2)) for (const variant of movedEdges(outlook, range)) add(variant)
  return [null, ...found.values()]
}

/** Subject, agent or possessor of a word, or of the verb that it is joined to. */
function speakersOf({ sight, children }: Outlook, word: number): number[] {
  const out: number[] = []
  for (let at = word, depth = 0; at >= 0 && depth < 3; at = sight.text.heads[at] as number, depth++) {
    for (const k of children[at] as readonly number[]) {
      const relation = relationAt(sight, k)
      if (relation === 'nsubj' || relation === 'nsubjpass' || relation === 'nmod:poss' || relation === 'nmod')
        out.push(k)
    }
    if (depth === 0 && relationAt(sight, at) === 'case') out.push(sight.text.heads[at] as number)
    if (/^acl/.test(relationAt(sight, at))) out.push(sight.text.heads[at] as number)
  }
  return out.filter((t) => t >= 0)
}

/** Runs of tokens of the cue's sentence that the field may take for a source. */
function likelyRuns({ sight, borders }: Outlook, cue: TokenRange): TokenRange[] {
  const [first, end] = sentenceAt(sight, cue[0])
  const out: TokenRange[] = []
  for (let t = first; t < end; t++) {
    if ((borders.source.inside[t] as number) < LIKELY) continue
    const from = t
    while (t < end && (borders.source.inside[t] as number) >= LIKELY) t++
    out.push([from, t])
  }
  return out
}

/** The phrase of a head word, whole and cut at what hangs on it. */
function phrasesOf({ sight, children }: Outlook, head: number, cue: TokenRange): TokenRange[] {
  const { leftmost, rightmost } = sight.tree
  const begins = new Set<number>([leftmost[head] as number, head])
  const ends = new Set<number>([(rightmost[head] as number) + 1, head + 1])
  for (const k of children[head] as readonly number[]) {
    if (k < head) {
      begins.add(leftmost[k] as number)
      begins.add((rightmost[k] as number) + 1)
    } else {
      const from = leftmost[k] as number
      ends.add(from)
      if (isComma(sight, from - 1)) ends.add(from - 1)
      ends.add((rightmost[k] as number) + 1)
    }
  }
  if (head < cue[0]) ends.add(cue[0])
  const out: TokenRange[] = []
  for (const end of ends) if (end > head) out.push([leftmost[head] as number, end])
  for (const begin of begins) if (begin <= head) out.push([begin, (rightmost[head] as number) + 1])
  for (const begin of begins) if (begin <= head) out.push([begin, head + 1])
  return out
}

function movedEdges({ sight, borders }: Outlook, [from, to]: TokenRange): TokenRange[] {
  const out: TokenRange[] = [
    [from, to - 1],
    [from + 1, to],
    [from, to + 1],
  ]
  if (from > 0) out.push([from - 1, to])
  for (let t = Math.max(0, from - 15); t < to; t++)
    if ((borders.source.begin[t] as number) > 0.05) out.push([t, to])
  for (let t = from + 1; t <= Math.min(sight.text.count, to + 15); t++) {
    if ((borders.source.end[t] as number) > 0.05) out.push([from, t])
    if (t < to && (isComma(sight, t) || /^W/.test(tagAt(sight, t)))) out.push([from, t])
  }
  return out
}
