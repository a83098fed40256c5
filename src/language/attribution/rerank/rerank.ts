/**
 * Anchors of a text → its attributions: the best pieces of each, how likely it is that the text ascribes there,
 * and of those that are in each other's way the likelier.
 */

import { type Ranker, scoreBag } from '#learn'
import type { Attribution } from '../../layers.ts'
import { newBag } from './bag.ts'
import { choosePieces, type PieceRankers } from './choose.ts'
import { findByLayout } from './layout.ts'
import type { Outlook } from './outlook.ts'
import type { Piece } from './piece.ts'
import { sharedSize } from './ranges.ts'
import type { Setting } from './setting.ts'
import { wholeFeatures } from './whole-features.ts'

export interface RerankWeights {
  readonly pieces: PieceRankers
  /** Log odds that an attribution is one, by its whole. */
  readonly whole: Ranker
  /** Less likely attributions are left out; tuned on dev. */
  readonly leastProbability: number
}

/** Below this chance of the field a word is hardly ever judged to ascribe. */
const LEAST_CHANCE = 0.25

/** The probability of what the layout says. */
const SURE = 0.95

interface Judged extends Piece {
  readonly probability: number
}

/** Finds the attributions of a text. */
export function rerank(outlook: Outlook, weights: RerankWeights): Attribution[] {
  const bag = newBag()
  const judged = outlook.anchors.flatMap((anchor): Judged[] => {
    // Anchors are judged one by one: those that would hardly pass need not be looked at.
    if ((outlook.borders.cue.inside[anchor.word] as number) < LEAST_CHANCE) return []
    const setting: Setting = { outlook, anchor, bag }
    const piece = choosePieces(setting, weights.pieces)
    if (!piece) return []
    bag.size = 0
    wholeFeatures(setting, piece)
    const probability = 1 / (1 + Math.exp(-scoreBag(weights.whole, bag)))
    return probability >= weights.leastProbability ? [{ ...piece, probability }] : []
  })
  const byLayout = findByLayout(outlook.sight).map((piece): Judged => ({ ...piece, probability: SURE }))
  return withoutConflicts([...byLayout, ...judged]).map(({ source, cue, content, probability }) => ({
    source: source ? [source] : [],
    cue: [cue],
    content,
    probability,
  }))
}

/** Of two with the same cue, or one inside the other's content, the likelier stays: the corpus has none inside others. */
function withoutConflicts(judged: readonly Judged[]): Judged[] {
  const kept: Judged[] = []
  for (const one of [...judged].sort((a, b) => b.probability - a.probability)) {
    const isFree = kept.every(
      (other) =>
        sharedSize([other.cue], [one.cue]) === 0 &&
        sharedSize(other.content, [one.cue]) === 0 &&
        sharedSize(one.content, [other.cue]) === 0,
    )
    if (isFree) kept.push(one)
  }
  return kept.sort((a, b) => a.cue[0] - b.cue[0])
}
