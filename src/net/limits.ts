/** How much is taken from a stranger: bytes, seconds, redirects; and how long we leave a host alone. */

export interface FetchLimits {
  /** Bytes of a page, before and after it is unpacked. */
  readonly bytesMax: number
  /** Bytes of all header lines of one reply. */
  readonly headerBytesMax: number
  /** One fetch with all its redirects and attempts, without the waiting that manners ask for. */
  readonly totalMs: number
  /** How long a host may say nothing. */
  readonly idleMs: number
  readonly redirectsMax: number
  /** Between two fetches from one host; robots.txt can ask for more. */
  readonly delayMs: number
  /** A crawl delay beyond it is not kept to the letter. */
  readonly crawlDelayMaxMs: number
  readonly attemptsMax: number
  /** Before the second attempt; doubles with each. */
  readonly retryMs: number
  /** A host that wants more than this is not waited for. */
  readonly retryWaitMaxMs: number
  /** How long a robots.txt counts, and how long one that could not be read (RFC 9309, 2.4: at most a day). */
  readonly robotsKeptMs: number
  readonly robotsFailureKeptMs: number
}

const SECOND = 1000

export const LIMITS: FetchLimits = {
  bytesMax: 8_000_000,
  headerBytesMax: 32_768,
  totalMs: 30 * SECOND,
  idleMs: 10 * SECOND,
  redirectsMax: 5,
  delayMs: SECOND,
  crawlDelayMaxMs: 60 * SECOND,
  attemptsMax: 3,
  retryMs: 2 * SECOND,
  retryWaitMaxMs: 30 * SECOND,
  robotsKeptMs: 24 * 3600 * SECOND,
  robotsFailureKeptMs: 600 * SECOND,
}

export const ADDRESS_LENGTH_MAX = 4000
/** RFC 9309, 2.5: at least 500 kibibytes of a robots.txt are read. */
export const ROBOTS_BYTES_MAX = 512_000
