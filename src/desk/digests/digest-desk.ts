/** What the front ends know of digests: feeds of them, and who gets them by e-mail. */

import type { MailSettings } from '#net'
import type { Rhythm, Subscription } from '#store'
import type { Digest } from './digest.ts'

export interface SubscribeWish {
  /** Id of a saved search; null for Today. */
  readonly searchId: string | null
  readonly address: string
  readonly rhythm: Rhythm
  /** HH:MM in the time of the machine, for `daily`. */
  readonly clock: string | null
}

export interface FeedWish {
  /** Null for Today. */
  readonly searchId: string | null
  readonly format: 'atom' | 'json'
  /** Where the desk is reached, without a slash at the end. */
  readonly base: string
}

/** How mails are sent and what they lead to. */
export interface MailOptions extends MailSettings {
  /** Where readers of mails reach the desk, without a slash at the end. */
  readonly deskAddress: string
}

export interface DigestDesk {
  /** Whether a mail server is set. */
  readonly canSend: boolean
  /** The stories of Today or of a saved search. Throws desk.search_not_found, as do those below. */
  digest(searchId: string | null): Promise<Digest>
  /** The same as plain text, with addresses under `base`. */
  text(searchId: string | null, base: string): Promise<string>
  /** The same as a feed. */
  feed(wish: FeedWish): Promise<string>
  /** Sends a digest once. Throws desk.mail_not_set and the errors of net. */
  sendOnce(searchId: string | null, address: string): Promise<void>
  subscribe(wish: SubscribeWish): Promise<Subscription>
  subscriptions(): Promise<Subscription[]>
  /** Throws desk.subscription_not_found. */
  end(id: string): Promise<void>
  resume(id: string): Promise<void>
  /** Sends what is due; gives how many turns there were. Any number of processes may do so. */
  sendDue(): Promise<number>
  /** Does so again and again until the signal; at once over when no mail server is set. */
  work(signal: AbortSignal): Promise<void>
}
