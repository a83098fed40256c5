/** What a reading shows of corrections by hand: their kinds, whether each has its effect, and the marks on what was corrected. */

export const CORRECTION_KINDS = [
  'set-speaker',
  'set-act',
  'set-spans',
  'reject-statement',
  'add-statement',
  'merge-sources',
  'split-source',
  'mark-checked',
] as const
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

/** By whom and when, ISO 8601, UTC. */
export interface ByAndAt {
  readonly by: string
  readonly at: string
}

/** A correction as it stands in a reading: whether it had its effect, and if not, why. */
export interface CorrectionState extends ByAndAt {
  readonly id: string
  readonly kind: CorrectionKind
  readonly note: string | null
  readonly revoked: ByAndAt | null
  readonly applied: boolean
  /** Why a correction that stands has no effect; null when it has, or was taken back. */
  readonly why: string | null
  /** The statement that it is about, as it is called in this reading; null for none, or when it was not found. */
  readonly statement: string | null
  /** What it is about, in words: the cue and content of a statement, or a source. */
  readonly about: string
  /** What it says: an act, a speaker, other words; empty where the kind says all. */
  readonly value: string
}

/** The mark of what a person corrected: the last one, and what was corrected. */
export interface CorrectedMark extends ByAndAt {
  readonly kinds: readonly CorrectionKind[]
}
