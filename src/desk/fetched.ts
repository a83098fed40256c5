/** What fetching gives: pages, with what a feed brings of them, or why there is none. */

import type { Note } from '#base'
import type { Page } from '#domain'

/** What came of an address: a page to read, why there is none, or what there is to know about a feed. */
export type Fetched =
  | { readonly kind: 'page'; readonly label: string; readonly page: Page; readonly standIn: StandIn | null }
  | { readonly kind: 'problem'; readonly label: string; readonly error: Error }
  | { readonly kind: 'notes'; readonly label: string; readonly notes: readonly Note[] }

/** What a feed brings of an entry itself. */
export interface StandIn {
  readonly page: Page
  /** Why the page was not had; null when it was. */
  readonly error: Error | null
}
