/**
 * takes  – addresses of pages and feeds; when a feed was fetched and what it usually brings
 * gives  – their bytes as they came, politely and never from a network of somebody's own; when to fetch next, and whether a feed is silent
 * touches – the network, names of hosts, the clock, chance, timers
 */
export { retryAtOf } from './errors.ts'
export type { Redirect } from './follow.ts'
export type { FetchLimits } from './limits.ts'
export {
  type FetchedPage,
  type Fetcher,
  type FetcherOptions,
  type FetchOptions,
  openFetcher,
  type UnchangedPage,
} from './open-fetcher.ts'
export type { Outside } from './outside.ts'
export { type FeedPast, nextFetchAt } from './schedule/next-fetch.ts'
export { type Rhythm, usualRhythm } from './schedule/rhythm.ts'
export { judgeSilence, type Silence } from './schedule/silence.ts'
export { type Mail, type Mailer, type MailSettings, openMailer } from './send-mail.ts'
