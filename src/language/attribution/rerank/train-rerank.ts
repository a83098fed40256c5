/**
 * Outlooks with gold attributions → rankers. The outlooks must come from fields that have not learned from their
 * texts (jackknife), so that the rankers trust the field no more than they may on unseen text.
 */

import { check } from '#base'
import { type Ranker, type RankerTraining, type RankingGroup, trainRanker } from '#learn'
import type { Attribution, TokenRange } from '../../layers.ts'
import { newBag } from './bag.ts'
import { choosePieces, type PieceRankers } from './choose.ts'
import { contentCandidates } from './content-candidates.ts'
import { contentFeatures } from './content-features.ts'
import { cueCandidates } from './cue-candidates.ts'
import { cueFeatures } from './cue-features.ts'
import type { Outlook } from './outlook.ts'
import type { Piece } from './piece.ts'
import { joined, sharedSize, sizeOf } from './ranges.ts'
import type { Setting } from './setting.ts'
import { sourceCandidates } from './source-candidates.ts'
import { sourceFeatures } from './source-features.ts'
import { wholeFeatures } from './whole-features.ts'

type Gold = Pick<Attribution, 'source' | 'cue' | 'content'>

export interface RerankExample {
  readonly outlook: Outlook
  readonly attributions: readonly Gold[]
}

/** Where no candidate is right, one that is nearly so (F1 of tokens) is learned. */
const NEARLY = 0.7
/** Tables of the rankers, as powers of two. */
const BITS = { cue: 16, content: 18, source: 17, whole: 16 } as const

/** Trains the rankers of the pieces and the judge of the whole. */
export function trainReranker(
  examples: readonly RerankExample[],
  chance: () => number,
): { readonly pieces: PieceRankers; readonly whole: Ranker } {
  // The judge must see the rankers on texts that they have not learned from, as it will later.
  const halves = [0, 1].map((half) => examples.filter((_, index) => index % 2 === half))
  const judged = halves.flatMap((half, index) => {
    const pieces = trainPieces(halves[1 - index] as RerankExample[], chance)
    return half.flatMap((example) => wholeGroups(example, pieces))
  })
  return { pieces: trainPieces(examples, chance), whole: trainRanker(judged, training(BITS.whole, chance)) }
}

function training(bits: number, chance: () => number): RankerTraining {
  return { bits, epochs: 4, learningRate: 0.05, decay: 1e-4, chance }
}

interface PieceGroups {
  readonly cue: RankingGroup[]
  readonly content: RankingGroup[]
  readonly source: RankingGroup[]
}

function trainPieces(examples: readonly RerankExample[], chance: () => number): PieceRankers {
  const groups: PieceGroups = { cue: [], content: [], source: [] }
  for (const example of examples) addPieceGroups(example, groups)
  const train = (piece: keyof PieceGroups) => trainRanker(groups[piece], training(BITS[piece], chance))
  return { cue: train('cue'), content: train('content'), source: train('source') }
}

/** For each anchor in a gold cue one decision a piece, given the gold pieces before. */
function addPieceGroups({ outlook, attributions }: RerankExample, groups: PieceGroups): void {
  const bag = newBag()
  for (const anchor of outlook.anchors) {
    const gold = attributions.find((one) =>
      one.cue.some(([from, to]) => anchor.word >= from && anchor.word < to),
    )
    if (!gold || gold.content.length === 0) continue
    const setting: Setting = { outlook, anchor, bag }
    const [cue, content] = [joined(gold.cue)[0] as TokenRange, joined(gold.content)]
    const cues = cueCandidates(outlook, anchor)
    addGroup(
      groups.cue,
      closest(
        cues.map((one) => [one]),
        gold.cue,
      ),
      cues,
      (one) => {
        cueFeatures(setting, one)
        return setting
      },
    )
    const contents = contentCandidates(outlook, anchor, cue)
    addGroup(groups.content, closest(contents, content), contents, (one) => {
      contentFeatures(setting, cue, one, contents[0] ?? [])
      return setting
    })
    const sources = sourceCandidates(outlook, anchor, cue)
    const right =
      gold.source.length === 0
        ? 0
        : closest(
            sources.map((one) => (one ? [one] : [])),
            gold.source,
          )
    addGroup(groups.source, right, sources, (one) => {
      sourceFeatures(setting, one, { cue, content })
      return setting
    })
  }
}

function addGroup<Candidate>(
  groups: RankingGroup[],
  right: number,
  candidates: readonly Candidate[],
  describe: (candidate: Candidate) => Setting,
): void {
  if (right < 0) return
  const truth = new Float32Array(candidates.length)
  truth[right] = 1
  groups.push({
    truth,
    candidates: candidates.map((candidate) => {
      const { bag } = describe(candidate)
      const features = bag.hashes.slice(0, bag.size)
      bag.size = 0
      return features
    }),
  })
}

/** The candidate that shares most with the gold ranges; -1 when none is near. */
function closest(candidates: readonly (readonly TokenRange[])[], gold: readonly TokenRange[]): number {
  const wanted = joined(gold)
  let best = -1
  let most = NEARLY
  candidates.forEach((candidate, index) => {
    const share = (2 * sharedSize(candidate, wanted)) / (sizeOf(candidate) + sizeOf(wanted) || 1)
    if (share > most) [best, most] = [index, share]
  })
  return best
}

/** For each anchor of a text: is what was chosen for it an attribution (first candidate), or nothing? */
function wholeGroups({ outlook, attributions }: RerankExample, pieces: PieceRankers): RankingGroup[] {
  const bag = newBag()
  return outlook.anchors.flatMap((anchor): RankingGroup[] => {
    const setting: Setting = { outlook, anchor, bag }
    const piece = choosePieces(setting, pieces)
    if (!piece) return []
    bag.size = 0
    wholeFeatures(setting, piece)
    check(bag.size > 0, 'a whole has features')
    const isRight = attributions.some((gold) => touches(piece, gold))
    return [
      {
        candidates: [bag.hashes.slice(0, bag.size), new Int32Array(0)],
        truth: Float32Array.from(isRight ? [1, 0] : [0, 1]),
      },
    ]
  })
}

/** Every part touches its counterpart. */
function touches({ cue, content, source }: Piece, gold: Gold): boolean {
  return (
    sharedSize([cue], gold.cue) > 0 &&
    sharedSize(content, gold.content) > 0 &&
    (source ? sharedSize([source], gold.source) > 0 : gold.source.length === 0)
  )
}
