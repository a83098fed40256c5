/**
 * The best cue, content and source of an anchor: three log-linear rankers one after the other, each given what
 * those before chose, over a small beam. The idea of ranking whole candidates of a simpler model with features
 * that it cannot see is Collins' (2000) and Charniak and Johnson's (2005).
 */

import { type Ranker, scoreBag, softmax } from '#learn'
import type { TokenRange } from '../../layers.ts'
import { contentCandidates } from './content-candidates.ts'
import { contentFeatures } from './content-features.ts'
import { cueCandidates } from './cue-candidates.ts'
import { cueFeatures } from './cue-features.ts'
import type { Piece } from './piece.ts'
import type { Setting } from './setting.ts'
import { sourceCandidates } from './source-candidates.ts'
import { sourceFeatures } from './source-features.ts'

export interface PieceRankers {
  readonly cue: Ranker
  readonly content: Ranker
  readonly source: Ranker
}

/** How many cues, and contents of each, are followed up. */
const BEAM = 2

/** Chooses the pieces of an anchor; null when nothing could be its content. */
export function choosePieces(setting: Setting, rankers: PieceRankers): Piece | null {
  let best: Piece | null = null
  let bestShare = 0
  for (const { candidate: cue, share: cueShare } of rankCues(setting, rankers.cue)) {
    if (cueShare <= bestShare) break
    for (const { candidate: content, share } of rankContents(setting, cue, rankers.content)) {
      if (cueShare * share <= bestShare) break
      const source = rankSources(setting, { cue, content }, rankers.source)
      const whole = cueShare * share * source.share
      if (whole <= bestShare) continue
      bestShare = whole
      const shares = { cue: cueShare, content: share, source: source.share }
      best = { cue, content, source: source.candidate, shares }
    }
  }
  return best
}

interface Ranked<Candidate> {
  readonly candidate: Candidate
  readonly share: number
}

function rankCues(setting: Setting, ranker: Ranker): Ranked<TokenRange>[] {
  const cues = cueCandidates(setting.outlook, setting.anchor)
  return bestOf(
    cues,
    scoresOf(setting, ranker, cues, (cue) => cueFeatures(setting, cue)),
  )
}

function rankContents(setting: Setting, cue: TokenRange, ranker: Ranker): Ranked<readonly TokenRange[]>[] {
  const contents = contentCandidates(setting.outlook, setting.anchor, cue)
  const base = contents[0] ?? []
  return bestOf(
    contents,
    scoresOf(setting, ranker, contents, (content) => contentFeatures(setting, cue, content, base)),
  )
}

function rankSources(
  setting: Setting,
  chosen: Pick<Piece, 'cue' | 'content'>,
  ranker: Ranker,
): Ranked<TokenRange | null> {
  const sources = sourceCandidates(setting.outlook, setting.anchor, chosen.cue)
  const scores = scoresOf(setting, ranker, sources, (source) => sourceFeatures(setting, source, chosen))
  return bestOf(sources, scores)[0] as Ranked<TokenRange | null>
}

function scoresOf<Candidate>(
  { bag }: Setting,
  ranker: Ranker,
  candidates: readonly Candidate[],
  describe: (candidate: Candidate) => void,
): number[] {
  return candidates.map((candidate) => {
    bag.size = 0
    describe(candidate)
    return scoreBag(ranker, bag)
  })
}

/** A candidate is followed up when it is at least this likely against the likeliest. */
const WORTH_FOLLOWING = 0.5

/** The likeliest candidates first; of equals the earlier. */
function bestOf<Candidate>(candidates: readonly Candidate[], scores: readonly number[]): Ranked<Candidate>[] {
  const shares = softmax(scores)
  const sorted = candidates
    .map((candidate, index) => ({ candidate, share: shares[index] as number }))
    .sort((a, b) => b.share - a.share)
    .slice(0, BEAM)
  return sorted.filter(({ share }) => share >= WORTH_FOLLOWING * (sorted[0]?.share ?? 0))
}
