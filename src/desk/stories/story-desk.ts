/** What front ends know of stories: lists, one story with its account, and what people decide of them. */

import type {
  CopyLink,
  KeptOverruling,
  Overruling,
  ReportId,
  StoryAccount,
  StoryId,
  StoryLine,
  StoryReport,
  VersionChanges,
} from '#domain'
import type { Notice, Outlet, RankedLine } from '#store'
import type { Background } from './keep-accounts.ts'

export type { Notice, Outlet, RankedLine } from '#store'

/** One story in full. */
export interface StoryView {
  readonly line: StoryLine
  /** Null until it is first made, a moment after the first report came. */
  readonly account: StoryAccount | null
  readonly reports: readonly StoryReport[]
  readonly overrulings: readonly KeptOverruling[]
  /** Where its reports went, if people put it together with another. */
  readonly mergedInto: StoryId | null
}

/** What links a report to others. */
export interface ReportLinks {
  readonly story: StoryLine | null
  /** Other reports of the story, those nearest in time. */
  readonly related: readonly StoryReport[]
  /** Judged copies in which it takes part, with the titles and outlets of all reports named. */
  readonly copies: readonly CopyLink[]
  readonly reports: readonly {
    readonly id: ReportId
    readonly title: string
    readonly outlet: string | null
    readonly day: string
  }[]
  /** All versions of its page, the first one first; one when it never changed. */
  readonly versions: readonly { readonly id: ReportId; readonly title: string; readonly takenInAt: string }[]
}

/** What changed between two versions, and what people had judged of words that are not there any more. */
export interface VersionReport extends VersionChanges {
  /** Ids of corrections of the old version whose statement is gone or altered: to be judged again. */
  readonly reopened: readonly string[]
}

/** What a person decides, as front ends say it. */
export type OverrulingWish =
  | Exclude<Overruling, { readonly kind: 'place' }>
  /** Into another story, or with `to` null into a new one. */
  | { readonly kind: 'move'; readonly reports: readonly string[]; readonly to: string | null }
  /** All reports of one story into another. */
  | { readonly kind: 'merge'; readonly story: string; readonly into: string }

export interface StoryDesk {
  /** Those of most origins and news first; as of a day, as they stood then, those last heard of first. */
  list(options: {
    readonly limit: number
    readonly before?: { readonly rank: number; readonly id: string }
    readonly asOf?: string | undefined
  }): Promise<RankedLine[]>
  /** Throws desk.story_not_found. */
  get(id: string, asOf?: string): Promise<StoryView>
  /** Throws desk.reading_not_found. */
  linksOf(reportId: string): Promise<ReportLinks>
  /** What changed between two versions of a page. Throws desk.reading_not_found. */
  compareVersions(oldId: string, newId: string): Promise<VersionReport>
  mark(
    id: string,
    mark: { readonly isRead?: boolean | undefined; readonly isWatched?: boolean | undefined },
  ): Promise<void>
  /** Keeps what a person decided; gives it with its id. */
  overrule(
    wish: OverrulingWish,
    by: { readonly by: string; readonly note: string | null; readonly story: string | null },
  ): Promise<KeptOverruling>
  turnOverruling(
    id: string,
    turn: { readonly deed: 'undo' | 'redo'; readonly by: string },
  ): Promise<KeptOverruling>
  listOutlets(): Promise<Outlet[]>
  /** Says who owns an outlet; null for nobody else. */
  setOwner(outlet: string, owner: string | null, by: string): Promise<void>
  /** Links what is not linked and keeps accounts up to date in the background, until it is stopped. */
  keepUp(): Background
  /** Makes all accounts that are due, at once. */
  settle(): Promise<void>
  /** Hears what changed on this database, whoever changed it. */
  hear(listener: (notice: Notice) => void): Promise<() => Promise<void>>
}
