/** What changed between two versions of one page: statement by statement, and what the page says about it. */

import type { Span } from '#base'
import type { ReportId } from './report.ts'

/** Words that read otherwise: spans in the old and the new text, null where there is nothing. Never null on both sides. */
export interface WordsChange {
  readonly old: Span | null
  readonly new: Span | null
}

/** What can differ in a statement that is there in both versions. */
export type AlteredPart = 'words' | 'speaker' | 'act'

/** What became of one statement. `old` and `new` are ids of statements in the two readings. */
export type StatementChange =
  | { readonly id: string; readonly kind: 'stayed'; readonly old: string; readonly new: string }
  | {
      readonly id: string
      readonly kind: 'altered'
      readonly old: string
      readonly new: string
      readonly parts: readonly AlteredPart[]
      /** In order of the text; empty where only speaker or act differ. */
      readonly words: readonly WordsChange[]
    }
  | { readonly id: string; readonly kind: 'gone'; readonly old: string }
  | { readonly id: string; readonly kind: 'new'; readonly new: string }

/** Words by which the new version says that it was corrected or updated. */
export interface VersionNotice {
  readonly kind: 'correction' | 'clarification' | 'update'
  readonly words: string
  /** Where they stand in the new text; null when they were left out of it as furniture. */
  readonly span: Span | null
  /** False when the old version said the same already. */
  readonly isNew: boolean
}

export interface VersionChanges {
  readonly old: ReportId
  readonly new: ReportId
  /** Both titles, null when they are the same. */
  readonly title: { readonly old: string; readonly new: string } | null
  /** What stands in the new version, in its order, then what is gone, in the order of the old one. */
  readonly statements: readonly StatementChange[]
  readonly notices: readonly VersionNotice[]
}
