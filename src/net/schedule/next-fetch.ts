/** When a feed is due again: often enough for what it usually brings, seldom enough for its host. Pure arithmetic. */

/** What is known of a feed; all moments are milliseconds since 1970. */
export interface FeedPast {
  /** When it was last tried. */
  readonly fetchedAt: number
  /** Tries in a row that failed; 0 after a success. */
  readonly failureCount: number
  /** Null while it is not known. */
  readonly itemsADay: number | null
  /** How long the feed asks to be kept (`ttl`), if it does. */
  readonly keptMs: number | null
  /** Before when its host does not want to be asked (`Retry-After`), if it told. */
  readonly retryAt: number | null
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
export const PAUSE_MIN_MS = 5 * MINUTE
/** A feed that brings one report a week is still asked every two hours: a warning may be that report. */
const PAUSE_USUAL_MAX_MS = 120 * MINUTE
export const PAUSE_MAX_MS = DAY
const PAUSE_UNKNOWN_MS = 30 * MINUTE
/** Twice in the time that one report usually takes: then few come late, and few tries find nothing. */
const TRIES_AN_ITEM = 2
const DOUBLINGS_MAX = 12

/** The moment of the next fetch; `chance` spreads the feeds that would all be due at once, by a tenth either way. */
export function nextFetchAt(past: FeedPast, chance: () => number): number {
  const usualMs =
    past.itemsADay === null
      ? PAUSE_UNKNOWN_MS
      : within(PAUSE_MIN_MS, DAY / (TRIES_AN_ITEM * past.itemsADay), PAUSE_USUAL_MAX_MS)
  const wishedMs = Math.max(usualMs, Math.min(past.keptMs ?? 0, PAUSE_MAX_MS))
  const doublings = Math.min(Math.max(past.failureCount, 0), DOUBLINGS_MAX)
  const pauseMs = Math.min(wishedMs * 2 ** doublings, PAUSE_MAX_MS) * (0.9 + 0.2 * chance())
  return Math.max(past.fetchedAt + Math.max(pauseMs, PAUSE_MIN_MS), past.retryAt ?? 0)
}

const within = (least: number, some: number, most: number): number => Math.min(Math.max(some, least), most)
