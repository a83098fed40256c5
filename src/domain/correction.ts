/**
 * Corrections by hand: what a person judged of a reading. They are kept beside the machine's reading and never merged
 * into it, and they point to words, so that they survive another reading of the same report.
 */

import type { Span } from '#base'
import type { ByAndAt } from './corrected.ts'
import type { Act, SourceKind } from './reading.ts'

/**
 * A stretch of the report with its words and what stands around them, by which it is found again when the text has
 * moved (as the TextQuoteSelector of the W3C Web Annotation Data Model).
 */
export interface Anchor {
  readonly span: Span
  readonly words: string
  readonly before: string
  readonly after: string
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

/** One judgement of one person. */
export interface Correction extends ByAndAt {
  readonly id: string
  readonly reportId: string
  readonly note: string | null
  readonly judgement: Judgement
  /** Who took it back, and when; null while it stands. */
  readonly revoked: ByAndAt | null
}
