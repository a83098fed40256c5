/** Whether a feed has been silent for longer than it usually is: a silent zero is an alarm, a quiet night is none. */

import { expectedItems, type Rhythm } from './rhythm.ts'

export interface Silence {
  /** The last report; milliseconds since 1970. */
  readonly silentSince: number
  /** How many reports the feed would usually have brought since then. */
  readonly expectedCount: number
  /** How likely such a silence is within one usual day; for a feed with less than a report a day, within one usual gap. */
  readonly probability: number
  readonly isAlarm: boolean
}

/** At this probability a feed that runs as usual gives a false alarm about once in a hundred days. */
export const ALARM_PROBABILITY = 0.01

/**
 * Judges the silence since the last report. The probability that nothing comes while n reports are expected is e^-n
 * for reports that come by chance; bursts make long silences usual, and many gaps a day make a long one among them likely.
 */
export function judgeSilence(lastAt: number, rhythm: Rhythm, asOf: number): Silence {
  const expectedCount = expectedItems(rhythm, lastAt, asOf)
  const ofOneGap = Math.exp(-expectedCount / rhythm.burstiness)
  const probability = 1 - (1 - ofOneGap) ** Math.max(1, rhythm.itemsADay)
  return { silentSince: lastAt, expectedCount, probability, isAlarm: probability < ALARM_PROBABILITY }
}
