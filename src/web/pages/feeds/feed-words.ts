/** How a feed is, in words and figures: the same on the list and on its own page. */

import type { FeedEntryOnWire, FeedOnWire } from '#contract'
import { count, dayOfMoment } from '../../parts/format.ts'
import { plainly } from '../../parts/plainly.ts'

/** What people call it, or it calls itself, or its address. */
export function nameOfFeed({ outlet, title, address }: FeedOnWire): string {
  return plainly(outlet ?? title ?? '').trim() || address
}

export const HEALTH_NAMES: Readonly<Record<FeedOnWire['health'], string>> = {
  silent: 'silent',
  failing: 'failing',
  new: 'not fetched yet',
  fine: 'fine',
  paused: 'paused',
}

export const STATE_NAMES: Readonly<Record<FeedEntryOnWire['state'], string>> = {
  waiting: 'waiting',
  kept: 'kept',
  'own-text': 'own words',
  failed: 'failed',
}

/** `usualInWords(12.4)` → `12 a day`, `usualInWords(0.4)` → `3 a week`. */
export function usualInWords(aDay: number | null): string {
  if (aDay === null) return 'not known yet'
  return aDay >= 1 ? `${Math.round(aDay)} a day` : `${Math.max(1, Math.round(aDay * 7))} a week`
}

/** How long ago: `just now`, `25 minutes ago`, `3 hours ago`, then the day. */
export function agoInWords(moment: string | null, now: Date): string {
  if (moment === null) return 'never'
  const minutes = Math.round((now.getTime() - Date.parse(moment)) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 90) return `${count(minutes, 'minute')} ago`
  const hours = Math.round(minutes / 60)
  return hours < 24 ? `${count(hours, 'hour')} ago` : dayOfMoment(moment, now)
}

/** When something is due: `now`, `in 12 minutes`, `in 3 hours`. */
export function dueInWords(moment: string, now: Date): string {
  const minutes = Math.round((Date.parse(moment) - now.getTime()) / 60_000)
  if (minutes < 1) return 'now'
  return minutes < 90 ? `in ${count(minutes, 'minute')}` : `in ${count(Math.round(minutes / 60), 'hour')}`
}

/** Why somebody should look at the feed; null when all is well. */
export function troubleOf(feed: FeedOnWire, now: Date): string | null {
  const { health, silence, failure, failureCount } = feed
  const times = failureCount > 1 ? `${failureCount} times in a row: ` : ''
  const failed = failure === null ? null : `${times}${failure.message}. ${failure.hint}`
  if (health !== 'silent' || silence === null) return failed
  const missing = count(Math.round(silence.expectedCount), 'report')
  const silent = `Nothing came after the last entry, ${agoInWords(silence.since, now)}; usually ${missing} would have.`
  return failed === null ? silent : `${silent} ${failed}`
}
