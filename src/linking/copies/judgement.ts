/** What is judged of two reports: the kind, which came first, and the reasons. */

import type { CopyReason } from '#domain'
import type { Sketch } from './sketch.ts'

/**
 * `copy`: it has the words of the other with small changes, or merges it with others;
 * `update`: a later version, with new text or figures; `excerpt`: it has the words of a part of the other;
 * `rewrite`: it tells the other's matter in words of its own and names it;
 * `same-release`: both have the words of one statement that a body put out, and neither has the other's.
 */
export type CopyKind = 'copy' | 'update' | 'excerpt' | 'rewrite' | 'same-release'

export interface CopyJudgement {
  readonly kind: CopyKind
  /** 0..1, never below one half. */
  readonly probability: number
  /** The report that was there first, or that the other credits; of two with one release merely the earlier. */
  readonly original: Sketch
  readonly copy: Sketch
  readonly reasons: readonly CopyReason[]
}
