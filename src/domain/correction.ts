/**
 * Corrections by hand: what a person judged of a reading. They are kept beside the machine's reading and never merged
 * into it, and they point to words, so that they survive another reading of the same report.
 */

import type { Span } from '#base'
import type { Act, SourceKind } from './reading.ts'

/** A stretch of the report with its words, by which it is found again when the text has moved. */
export interface Anchor {
  readonly span: Span
  readonly words: string
}

/** Where a statement stands, by its words. */
export interface StatementAnchor {
  readonly source: readonly Anchor[]
  readonly cue: readonly Anchor[]
  readonly content: readonly Anchor[]
}

/** A statement of the machine by its words, or one that a person added by its id, which never changes. */
export type StatementTarget = { readonly anchor: StatementAnchor } | { readonly id: string }

/** Who a source is, and where the report speaks of it. */
export interface SourceAnchor {
  readonly kind: SourceKind
  readonly name: string | null
  readonly description: string | null
  readonly mentions: readonly Anchor[]
}

/** A source of the machine by its words, or one that a person made by its id, which never changes. */
export type SourceTarget = { readonly anchor: SourceAnchor } | { readonly id: string }

/** A source of the report, a new one (of kind "unnamed" the name is a description), or null for "not told". */
export type SpeakerChoice =
  | { readonly source: SourceTarget }
  | { readonly name: string; readonly kind: SourceKind }
  | null

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

/** What a person judged. */
export type Judgement =
  | { readonly kind: 'set-speaker'; readonly statement: StatementTarget; readonly speaker: SpeakerChoice }
  | { readonly kind: 'set-act'; readonly statement: StatementTarget; readonly act: Act }
  | { readonly kind: 'set-spans'; readonly statement: StatementTarget; readonly spans: StatementAnchor }
  | { readonly kind: 'reject-statement'; readonly statement: StatementTarget }
  | {
      readonly kind: 'add-statement'
      readonly spans: StatementAnchor
      readonly act: Act
      readonly speaker: SpeakerChoice
    }
  | { readonly kind: 'merge-sources'; readonly source: SourceTarget; readonly into: SourceTarget }
  | {
      readonly kind: 'split-source'
      readonly source: SourceTarget
      readonly mentions: readonly Anchor[]
      /** Who these mentions are: a name, or for kind "unnamed" a description. */
      readonly name: string
      readonly sourceKind: SourceKind
    }
  /** Every statement of the report is right as it now stands. */
  | { readonly kind: 'mark-checked' }

/** By whom and when, ISO 8601, UTC. */
export interface ByAndAt {
  readonly by: string
  readonly at: string
}

/** One judgement of one person. */
export interface Correction extends ByAndAt {
  readonly id: string
  readonly reportId: string
  readonly note: string | null
  readonly judgement: Judgement
  /** Who took it back, and when; null while it stands. */
  readonly revoked: ByAndAt | null
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

/** What the machine had read where a person corrected. */
export interface MachineStatement {
  /** The name, description or words of the speaker; null for "not told". */
  readonly who: string | null
  readonly act: Act
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** The mark of a corrected statement. */
export interface StatementMark extends CorrectedMark {
  /** Null for a statement that a person added. */
  readonly machine: MachineStatement | null
}
