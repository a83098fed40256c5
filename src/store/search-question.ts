/** What can be asked of the archive by word and by column, and what an answer tells. */

import type { Span } from '#base'
import type { Act, Form } from '#domain'

export const SEARCH_KINDS = ['reports', 'statements', 'events'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export const SEARCH_ORDERS = ['day', 'relevance'] as const
export type SearchOrder = (typeof SEARCH_ORDERS)[number]

/** What is looked for: all conditions hold at once; what is left out holds for everything. */
export interface SearchFilters {
  readonly kind: SearchKind
  /** As people type them: "quoted" for a phrase, `or`, and `-` before what must not be there. */
  readonly words?: string | undefined
  /** A name or a part of it, or the key of a party. */
  readonly speaker?: string | undefined
  readonly named?: boolean | undefined
  readonly acts?: readonly string[] | undefined
  readonly types?: readonly string[] | undefined
  readonly actor?: string | undefined
  readonly recipient?: string | undefined
  /** Of who speaks, or of the place of an event; ISO 3166-1 alpha-3. */
  readonly country?: string | undefined
  /** Days, YYYY-MM-DD, both included. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** The archive as it stood at the end of this day. */
  readonly asOf?: string | undefined
  readonly story?: string | undefined
  readonly outlet?: string | undefined
  /** Of the report's story, the lower bound. */
  readonly originsMin?: number | undefined
  /** Reports that came after this moment, ISO 8601: for who was told of the others. */
  readonly cameAfter?: string | undefined
}

export interface SearchQuestion extends SearchFilters {
  readonly order: SearchOrder
  readonly limit: number
  readonly after?: SearchPlace | undefined
}

/** Where a list of hits goes on: by day after a hit, by relevance after so many. */
export type SearchPlace =
  | { readonly order: 'day'; readonly day: string; readonly report: number; readonly begin: number }
  | { readonly order: 'relevance'; readonly skip: number }

export interface HitReport {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly day: string
}

export interface HitStory {
  readonly id: string
  readonly title: string
  readonly originLow: number
  readonly originHigh: number
  readonly reportCount: number
}

interface HitBase {
  readonly report: HitReport
  readonly story: HitStory | null
  /** For a report a passage of its text; empty where no words were asked for. */
  readonly words: string
  /** What was looked for: spans of `words`. */
  readonly marks: readonly Span[]
}

export interface ReportHit extends HitBase {
  readonly kind: 'report'
  readonly statementCount: number
  readonly sourceCount: number
}

export interface StatementHit extends HitBase {
  readonly kind: 'statement'
  readonly id: string
  readonly speaker: string | null
  /** The key of the party that speaks. */
  readonly party: string | null
  readonly isNamed: boolean
  readonly country: string | null
  readonly act: Act
  readonly form: Form
  readonly day: string
}

export interface EventHit extends HitBase {
  readonly kind: 'event'
  readonly id: string
  readonly type: string
  readonly mode: string | null
  readonly status: string
  readonly day: string
  readonly place: string | null
  readonly country: string | null
  /** How the parties are called. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** The statement that tells of it. */
  readonly statement: string | null
}

export type SearchHit = ReportHit | StatementHit | EventHit

export const FACET_NAMES = ['act', 'speaker', 'type', 'country', 'outlet'] as const
export type FacetName = (typeof FACET_NAMES)[number]

/** How often a value stands among the hits that were counted. */
export interface FacetCount {
  readonly facet: FacetName
  readonly value: string
  /** How the value is called, where that is another word. */
  readonly label: string | null
  readonly count: number
}

export interface SearchAnswer {
  readonly kind: SearchKind
  readonly hits: readonly SearchHit[]
  /** Null at the end. */
  readonly next: SearchPlace | null
  /** Of the newest hits, at most `countedMax` of them; empty where a list goes on. */
  readonly facets: readonly FacetCount[]
  /** How many hits were counted. */
  readonly counted: number
  /** False when there are more than were counted. */
  readonly isAll: boolean
}

/** A hit before its words are loaded. */
export interface Found extends Record<string, unknown> {
  readonly report: number
  readonly id: string
  readonly day: string
  readonly begin: number
  readonly rank: number
  readonly act: string | null
  readonly party: string | null
  readonly speaker: string | null
  readonly type: string | null
  readonly country: string | null
  readonly outlet: string | null
}
