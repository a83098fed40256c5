/** What the rerankers choose: the parts of one attribution. */

import type { TokenRange } from '../../layers.ts'

/** An attribution as it was chosen, with the probability that its ranker gives to each part. */
export interface Piece {
  readonly cue: TokenRange
  readonly content: readonly TokenRange[]
  readonly source: TokenRange | null
  readonly shares: { readonly cue: number; readonly content: number; readonly source: number }
}
