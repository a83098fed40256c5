/** The account of a story: what its reports come to, made anew from their readings whenever one is added or corrected. */

import type { Span } from '#base'
import type { Proposition, StoryNews } from './contested.ts'
import type { StoryId, StoryReason } from './links.ts'
import type { OriginCount } from './origins.ts'
import type { Act } from './reading.ts'
import type { ReportId } from './report.ts'

/** Words of a report that an account points to. */
export interface Quote {
  readonly report: ReportId
  /** Null for words that show something and are no statement. */
  readonly statement: string | null
  readonly span: Span
  /** Cut where it is very long. */
  readonly text: string
  readonly act: Act | null
}

/** All that is told of a story beside the list of its reports. */
export interface StoryAccount {
  /** The headline that names the story best, and whose it is. */
  readonly title: string
  readonly titleReport: ReportId | null
  readonly reportCount: number
  /** Reports that are copies, excerpts or rewrites of others in the story. */
  readonly copyCount: number
  readonly outletCount: number
  /** YYYY-MM-DD */
  readonly firstDay: string
  readonly lastDay: string
  readonly origins: OriginCount
  /** In the order of days; those that are contested are marked. */
  readonly propositions: readonly Proposition[]
  /** How many there are, also of those that are left out because there are too many. */
  readonly propositionCount: number
  /** What the last day of the story brought that was not there before. */
  readonly news: readonly StoryNews[]
  readonly quotes: readonly Quote[]
  /** How many reports were left out because there are too many; 0 for nearly all stories. */
  readonly leftOut: number
}

/** A story as lists tell of it. */
export interface StoryLine
  extends Pick<
    StoryAccount,
    'title' | 'reportCount' | 'copyCount' | 'outletCount' | 'firstDay' | 'lastDay' | 'news'
  > {
  readonly id: StoryId
  /** Independent origins: what is proven distinct, and the most there may be. */
  readonly originLow: number
  readonly originHigh: number
  readonly contestedCount: number
  /** When a report was last added, ISO 8601. */
  readonly changedAt: string
  /** When somebody marked it as read; null when it has changed since or nobody did. */
  readonly readAt: string | null
  readonly isWatched: boolean
}

/** A report of a story as lists tell of it. */
export interface StoryReport {
  readonly id: ReportId
  readonly title: string
  readonly outlet: string | null
  /** The day that it counts under, YYYY-MM-DD. */
  readonly day: string
  readonly statementCount: number
  /** The nearest report that it is judged a copy of, and what kind of copy; null for one of its own. */
  readonly copyOf: { readonly report: ReportId; readonly kind: string; readonly probability: number } | null
  /** Why it was put into the story. */
  readonly reasons: readonly StoryReason[]
}
