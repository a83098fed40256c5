/** How many independent origins stand behind a story or a proposition, what they are, and what was folded into them. */

import type { Span } from '#base'
import type { ReportId } from './report.ts'
import type { StatementRef } from './statement-ref.ts'

export const ORIGIN_KINDS = [
  'on-record',
  'briefing',
  'interview',
  'press-release',
  'unnamed',
  'document',
  'pictures',
  'outlet',
] as const
/** How an origin spoke, as far as the words tell; `outlet` is what reporters of an outlet saw or found themselves. */
export type OriginKind = (typeof ORIGIN_KINDS)[number]

export const FOLD_REASONS = [
  'copy',
  'citation',
  'same-unnamed-source',
  'same-party',
  'same-release',
  'same-owner',
  'by-hand',
] as const
/** Why two things that look like two origins are counted as one. */
export type FoldReason = (typeof FOLD_REASONS)[number]

/** Words of a report that show something. */
export interface OriginWords {
  readonly report: ReportId
  readonly span: Span
}

/** One person, body, document or observer at one occasion. */
export interface Origin {
  /** Made of the statement that opened it; stays while that is the first. */
  readonly id: string
  readonly kind: OriginKind
  /** The party as the reports name it. */
  readonly label: string
  /** The day of the occasion, YYYY-MM-DD; null where no report tells it. */
  readonly day: string | null
  /** The statements that are its words. */
  readonly statements: readonly StatementRef[]
  /** The reports that rest on it. */
  readonly reports: readonly ReportId[]
}

/** What was folded into an origin, and why. */
export interface Fold {
  readonly origin: string
  readonly reason: FoldReason
  readonly statements: readonly StatementRef[]
  readonly words: readonly OriginWords[]
  /** False where it might be an origin of its own; it then counts in `high`. */
  readonly sure: boolean
}

export interface OriginCount {
  /** With everything folded that may be one; the figure to show. */
  readonly low: number
  /** What it would be if no unsure fold were right. */
  readonly high: number
  readonly reportCount: number
  readonly origins: readonly Origin[]
  readonly folds: readonly Fold[]
}

/** What a person said of two statements: whether they go back to one origin. */
export interface FoldJudgement {
  readonly one: StatementRef
  readonly other: StatementRef
  readonly isSame: boolean
}
