/** What is judged of reports beside each other: copies and places in stories with their reasons, and what people decided against them. */

import type { Span } from '#base'
import type { StanceOverruling } from './contested.ts'
import type { FoldJudgement } from './origins.ts'
import type { ReportId } from './report.ts'

export type StoryId = string & { readonly brand: 'StoryId' }

/** One ground for taking a report for a copy; spans are of the two reports' texts. */
export type CopyReason =
  | {
      readonly kind: 'passages'
      /** Shares of the copy and of the original that go back to each other, 0..1. */
      readonly ofCopy: number
      readonly ofOriginal: number
      readonly pairs: readonly { readonly copy: Span; readonly original: Span }[]
    }
  /** The copy's page credits the outlet, its text cites it, or both pages credit it. */
  | { readonly kind: 'credit'; readonly name: string; readonly naming?: 'credit' | 'citation' | 'both' }
  | { readonly kind: 'figures'; readonly count: number }
  | { readonly kind: 'headline' }
  | { readonly kind: 'order'; readonly share: number }
  /** The words by which the copy says that it is a later version. */
  | { readonly kind: 'update'; readonly words: string }
  /** All that both share are words of a statement that was put out; `words` show it. */
  | { readonly kind: 'release'; readonly words: string }
  /** Shares of the facts and of the telling words, 0..1, and sentences that tell the same in other words. */
  | {
      readonly kind: 'matter'
      readonly facts: number
      readonly words: number
      readonly pairs: readonly { readonly copy: Span; readonly original: Span }[]
    }
  /** The other reports that the rest comes from, and how much of the copy they give all together. */
  | { readonly kind: 'merged'; readonly others: readonly ReportId[]; readonly ofCopy: number }
  | { readonly kind: 'by-hand'; readonly by: string }

/** One ground for putting a report into a story. */
export type StoryReason =
  | { readonly kind: 'names' | 'words' | 'figures'; readonly words: readonly string[] }
  | { readonly kind: 'days'; readonly count: number }
  | { readonly kind: 'missing'; readonly words: readonly string[]; readonly instead: readonly string[] }
  | { readonly kind: 'copy'; readonly of: ReportId }
  | { readonly kind: 'version'; readonly of: ReportId }
  | { readonly kind: 'by-hand'; readonly by: string }

/** A judged copy; earlier judgements of the same two are kept beside it. */
export interface CopyLink {
  readonly copy: ReportId
  readonly original: ReportId
  /** `copy`, `update`, `excerpt`, `rewrite` or `same-release`. */
  readonly kind: string
  /** 0..1 */
  readonly probability: number
  readonly reasons: readonly CopyReason[]
}

/** What a person decides against or beside the machine's links. */
export type Overruling =
  /** Two reports are, or are not, a copy and its original. */
  | { readonly kind: 'copy'; readonly copy: ReportId; readonly original: ReportId; readonly isCopy: boolean }
  /** Reports are put from one story into another: moved, split off or merged. */
  | {
      readonly kind: 'place'
      readonly moves: readonly { readonly report: ReportId; readonly from: StoryId; readonly to: StoryId }[]
    }
  /** Two statements go back to one origin, or do not. */
  | ({ readonly kind: 'fold' } & FoldJudgement)
  | StanceOverruling

/** An overruling as it is kept: by whom, when and why, and who took it back. */
export interface KeptOverruling {
  readonly id: string
  readonly storyId: StoryId | null
  readonly by: string
  readonly at: string
  readonly note: string | null
  readonly overruling: Overruling
  readonly revoked: { readonly by: string; readonly at: string } | null
}
