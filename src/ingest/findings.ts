/** What the HTML and the text part hand over: the lines of a page, each with what it is, and what is known about it. */

import type { Note } from '#base'
import type { BlockKind, Credit, Published } from '#domain'

export type LineKind = Exclude<BlockKind, 'title'> | 'furniture'

/** One line of a page: a paragraph, a heading, or furniture. */
export interface Line {
  readonly kind: LineKind
  readonly text: string
}

export interface Findings {
  /** Null when the page has no headline. */
  readonly title: string | null
  /** In page order, without the title. */
  readonly lines: readonly Line[]
  readonly byline: string | null
  readonly outlet: string | null
  readonly published: Published | null
  /** What the page declares; the words decide when it declares nothing. */
  readonly language: string | null
  /** Credits found outside the lines, as in metadata. */
  readonly credits: readonly Credit[]
  readonly notes: readonly Note[]
}
