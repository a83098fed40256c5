/**
 * One sketch and those it may be linked to → the judgements that hold when all are seen together:
 * a text merged of several is a copy of each, and what it has through a nearer report is not told twice.
 */

import { type Judged, judgePair } from './judge.ts'
import type { CopyJudgement, CopyKind } from './judgement.ts'
import { MOST } from './kind.ts'
import { namingOf } from './original.ts'
import { isSameOutlet } from './outlet-names.ts'
import type { Passage } from './passages.ts'
import type { Sketch } from './sketch.ts'

/** A part of a merged text has at least this share of it for itself. */
const PART_MIN = 0.15
/** A nearer report explains a sentence when it has it about as well. */
const AS_WELL = 0.05
/** Of two reports that have the same words, the credited one or that of the own outlet is nearer. */
const NEAR_BONUS = 0.02

/** Judges a report beside all its candidates. Where the report itself is the original, pairs stand as they are. */
export function judgeAmong(sketch: Sketch, candidates: readonly Sketch[]): CopyJudgement[] {
  const judged = candidates.flatMap((candidate) => judgePair(sketch, candidate) ?? [])
  const toLater = judged.filter(({ judgement }) => judgement.copy.id !== sketch.id)
  const toEarlier = judged.filter(({ judgement }) => judgement.copy.id === sketch.id)
  const isRewrite = ({ judgement }: Judged) => judgement.kind === 'rewrite'
  const nearest = nearestOf(
    sketch,
    toEarlier.filter((one) => !isRewrite(one)),
  )
  const rewritten = nearestRewrites(toEarlier.filter(isRewrite), nearest)
  const taken = new Set(nearest.flatMap(({ copied }) => copied.map(({ from }) => from)))
  // What the report has from others, a later one has from them too, and was linked to them when it came.
  const fromHere = toLater.filter((one) => isRewrite(one) || one.copied.some(({ to }) => !taken.has(to)))
  return [...withMerged(sketch, nearest), ...rewritten, ...fromHere].map(({ judgement }) => judgement)
}

/** Without those of which the copy has nothing that a nearer one does not have as well. */
function nearestOf(copy: Sketch, judged: readonly Judged[]): Judged[] {
  const ranked = judged
    .map((one) => ({ one, score: nearness(copy, one) }))
    .sort((a, b) => b.score - a.score || (a.one.judgement.original.id < b.one.judgement.original.id ? -1 : 1))
  const kept: Judged[] = []
  const best = new Map<number, number>()
  for (const { one } of ranked) {
    const isNew = one.copied.some(({ from, words, runs }) => words + runs > (best.get(from) ?? -1) + AS_WELL)
    if (!isNew && one.judgement.kind !== 'same-release') continue
    kept.push(one)
    for (const { from, words, runs } of one.copied)
      best.set(from, Math.max(best.get(from) ?? 0, words + runs))
  }
  return kept
}

/** How much of the copy stands in the original, word for word; a little more for a report that is named. */
function nearness(copy: Sketch, { judgement: { original }, copied }: Judged): number {
  const score = copied.reduce(
    (sum, { from, words, runs }) => sum + (copy.passages[from] as Passage).mass * (words + runs),
    0,
  )
  const isNear = isSameOutlet(copy.outlet, original.outlet) || namingOf(copy, original.outlet) !== null
  return score * (isNear ? 1 + NEAR_BONUS : 1)
}

/** Calls each part of a merged text a copy, when most of it comes from all of them together. */
function withMerged(copy: Sketch, judged: readonly Judged[]): Judged[] {
  const others = judged.filter(
    ({ judgement: { original, kind } }) =>
      kind !== 'same-release' && !isSameOutlet(original.outlet, copy.outlet),
  )
  const massOf = (places: Iterable<number>) =>
    [...places].reduce((sum, at) => sum + (copy.passages[at] as Passage).mass, 0) / Math.max(copy.mass, 1e-6)
  const placesOf = ({ copied }: Judged) => copied.map(({ from }) => from)
  const together = massOf(new Set(others.flatMap(placesOf)))
  const parts = others.filter((one) => {
    const elsewhere = new Set(others.filter((it) => it !== one).flatMap(placesOf))
    return massOf(placesOf(one).filter((at) => !elsewhere.has(at))) >= PART_MIN
  })
  if (parts.length < 2 || together < MOST) return [...judged]
  const ids = parts.map(({ judgement }) => judgement.original.id)
  return judged.map((one) => {
    if (!parts.includes(one)) return one
    const { judgement } = one
    const rest = ids.filter((id) => id !== judgement.original.id)
    const kind: CopyKind = 'copy'
    const reasons = [...judgement.reasons, { kind: 'merged' as const, others: rest, ofCopy: together }]
    return { ...one, judgement: { ...judgement, kind, reasons } }
  })
}

/**
 * The likeliest rewrite of each outlet whose words were not copied. A page that credits an outlet is made from that one;
 * whom its text cites beside it is what the credited one cites.
 */
function nearestRewrites(rewrites: readonly Judged[], copied: readonly Judged[]): Judged[] {
  const isCredited = ({ judgement: { copy, original } }: Judged) =>
    namingOf(copy, original.outlet) === 'credit'
  const hasCredit = [...rewrites, ...copied].some(isCredited)
  const kept: Judged[] = []
  const ranked = [...rewrites].sort(
    (a, b) => b.retold - a.retold || (a.judgement.original.id < b.judgement.original.id ? -1 : 1),
  )
  for (const one of ranked) {
    const { outlet } = one.judgement.original
    const isTaken = [...copied, ...kept].some(({ judgement }) =>
      isSameOutlet(judgement.original.outlet, outlet),
    )
    if (!isTaken && (!hasCredit || isCredited(one))) kept.push(one)
  }
  return kept
}
