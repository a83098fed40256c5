/** Feeds and entries as lines for people: how each is in front, then what it is called, then the figures. */

import type { EntryLine, FeedLine } from '#desk'
import type { FeedHealth } from '#domain'
import { harmless, type Paint, type Style } from '../terminal/paint.ts'

const HEALTH_STYLES: Readonly<Record<FeedHealth, Style>> = {
  ...{ silent: 'red', failing: 'yellow', new: 'dim', fine: 'green', paused: 'dim' },
}

/** Each feed on two or three lines. */
export function showFeeds(
  feeds: readonly FeedLine[],
  { paint, now }: { readonly paint: Paint; readonly now: Date },
): string {
  return feeds
    .map((feed) => {
      const { id, health, address, failure, failureCount } = feed
      const lines = [
        `${paint(HEALTH_STYLES[health], health.padEnd(8))}${id.slice(0, 8)}  ${harmless(nameOf(feed))}`,
        `        ${figuresOf(feed, now).join(' · ')}`,
      ]
      if (nameOf(feed) !== address) lines.push(`        ${paint('dim', harmless(address))}`)
      if (failure !== null)
        lines.push(
          `        ${failureCount > 1 ? `${failureCount} times in a row: ` : ''}${harmless(failure.message)}`,
        )
      return `${lines.join('\n')}\n`
    })
    .join('')
}

const nameOf = ({ outlet, title, address }: FeedLine): string => outlet ?? title ?? address

function figuresOf(feed: FeedLine, now: Date): string[] {
  const { lastEntryAt, usualADay, silence, entryCount, waitingCount, ownTextCount, failedCount } = feed
  const figures = [lastEntryAt === null ? 'nothing yet' : `last ${ago(lastEntryAt, now)} ago`]
  if (usualADay !== null) figures.push(`usually ${rate(usualADay)}`)
  if (silence?.isAlarm)
    figures.push(
      `silent since ${silence.since.slice(0, 16)}Z, ${Math.round(silence.expectedCount)} expected since`,
    )
  figures.push(`${entryCount} entries`)
  if (waitingCount > 0) figures.push(`${waitingCount} waiting`)
  if (ownTextCount > 0) figures.push(`${ownTextCount} in the feed’s own words`)
  if (failedCount > 0) figures.push(`${failedCount} failed`)
  return figures
}

const rate = (aDay: number): string =>
  aDay >= 1 ? `${Math.round(aDay)} a day` : `${Math.max(1, Math.round(aDay * 7))} a week`

/** `ago('…T09:00', '…T11:30')` → `3 hours` */
function ago(moment: string, now: Date): string {
  const minutes = Math.max(0, (now.getTime() - Date.parse(moment)) / 60_000)
  const [number, unit] =
    minutes < 90 ? [minutes, 'minute'] : minutes < 2880 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day']
  const whole = Math.round(number)
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`
}

/** Each entry on a line, with the report it became or why it did not. */
export function showEntries(entries: readonly EntryLine[]): string {
  return entries
    .map(({ at, state, title, address, reportId, failure }) => {
      const end = [reportId, failure && harmless(failure.message)].filter(Boolean).join('  ')
      return `${at.slice(0, 16)}Z  ${state.padEnd(8)}  ${harmless(title ?? address ?? '')}${end && `\n        ${end}`}\n`
    })
    .join('')
}
