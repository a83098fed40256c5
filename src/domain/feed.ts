/** Where we collect: feeds, pages that are looked at for changes, and folders; and what became of each entry. */

export const FEED_KINDS = ['feed', 'page', 'folder'] as const
export type FeedKind = (typeof FEED_KINDS)[number]

/** `waiting` to be fetched; `kept` as a report; kept with the feed's `own-text` for want of the page; or `failed`. */
export const ENTRY_STATES = ['waiting', 'kept', 'own-text', 'failed'] as const
export type EntryState = (typeof ENTRY_STATES)[number]

/** In the order in which somebody should look: a silent feed first. */
export const FEED_HEALTHS = ['silent', 'failing', 'new', 'fine', 'paused'] as const
export type FeedHealth = (typeof FEED_HEALTHS)[number]

/** Why something failed, in words that can be shown. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly hint: string
}
