import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededChance } from '#base'
import { type FeedPast, nextFetchAt, PAUSE_MAX_MS, PAUSE_MIN_MS } from './next-fetch.ts'
import { expectedItems, usualRhythm } from './rhythm.ts'
import { judgeSilence } from './silence.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const START = Date.UTC(2024, 0, 1)
const middle = () => 0.5

describe('nextFetchAt()', () => {
  const past: FeedPast = { fetchedAt: START, failureCount: 0, itemsADay: null, keptMs: null, retryAt: null }
  const pause = (more: Partial<FeedPast>) => (nextFetchAt({ ...past, ...more }, middle) - START) / MINUTE

  test.each([
    ['a feed of which nothing is known', {}, 30],
    ['a feed with twelve reports a day', { itemsADay: 12 }, 60],
    ['a wire with hundreds', { itemsADay: 500 }, 5],
    ['a feed with one report a week', { itemsADay: 1 / 7 }, 120],
    ['a feed that never had one', { itemsADay: 0 }, 120],
    ['a feed that asks for three hours', { itemsADay: 100, keptMs: 3 * HOUR }, 180],
    ['a feed that asks for a year', { keptMs: 365 * DAY }, 1440],
    ['one failure', { itemsADay: 12, failureCount: 1 }, 120],
    ['three failures', { itemsADay: 12, failureCount: 3 }, 480],
    ['a year of failures', { itemsADay: 500, failureCount: 5000 }, 1440],
    ['a host that wants to be left alone', { itemsADay: 500, retryAt: START + 10 * HOUR }, 600],
    ['a host that wanted to be', { itemsADay: 500, retryAt: START - HOUR }, 5],
  ])('%s', (_, more, minutes) => {
    expect(pause(more)).toBeCloseTo(minutes)
  })

  const anyPast = fc.record({
    fetchedAt: fc.constant(START),
    failureCount: fc.integer({ min: 0, max: 100 }),
    itemsADay: fc.option(fc.double({ min: 0, max: 10_000, noNaN: true })),
    keptMs: fc.option(fc.integer({ min: 0, max: 30 * DAY })),
    retryAt: fc.option(fc.integer({ min: START - DAY, max: START + DAY })),
  })
  const anyChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

  test('is never sooner than five minutes or the wish of the host, and never later than a day and its tenth', () => {
    fc.assert(
      fc.property(anyPast, anyChance, (some, chance) => {
        const at = nextFetchAt(some, () => chance)
        expect(at).toBeGreaterThanOrEqual(START + PAUSE_MIN_MS)
        expect(at).toBeGreaterThanOrEqual(some.retryAt ?? 0)
        expect(at).toBeLessThanOrEqual(START + 1.1 * PAUSE_MAX_MS)
      }),
    )
  })

  test('comes no sooner for more failures, a longer wish or fewer reports', () => {
    fc.assert(
      fc.property(anyPast, anyChance, (some, chance) => {
        const at = (more: Partial<FeedPast>) => nextFetchAt({ ...some, ...more }, () => chance)
        expect(at({ failureCount: some.failureCount + 1 })).toBeGreaterThanOrEqual(at({}))
        expect(at({ keptMs: (some.keptMs ?? 0) + HOUR })).toBeGreaterThanOrEqual(at({}))
        if (some.itemsADay !== null)
          expect(at({ itemsADay: some.itemsADay / 2 })).toBeGreaterThanOrEqual(at({}))
      }),
    )
  })
})

/** Reports that come by chance, at a rate an hour that changes with the time. */
function made(days: number, rateAt: (at: number) => number, seed: number): number[] {
  const chance = seededChance(seed)
  const moments: number[] = []
  for (let at = START; at < START + days * DAY; at += MINUTE)
    if (chance() < rateAt(at) / 60) moments.push(at + Math.floor(chance() * MINUTE))
  return moments
}

const hourOfDay = (at: number) => Math.floor(at / HOUR) % 24
const flat = (itemsADay: number) => () => itemsADay / 24
/** An outlet that works from 6 to 22 and does half as much at the weekend. */
const dayShift = (itemsADay: number) => (at: number) => {
  const isWeekend = new Date(at).getUTCDay() % 6 === 0
  return hourOfDay(at) < 6 || hourOfDay(at) >= 22 ? 0 : (itemsADay / 16) * (isWeekend ? 0.5 : 1)
}

describe('usualRhythm()', () => {
  test('needs a week and ten reports', () => {
    expect(usualRhythm([])).toBeNull()
    expect(usualRhythm(Array.from({ length: 9 }, (_, day) => START + day * DAY))).toBeNull()
    expect(usualRhythm(Array.from({ length: 100 }, (_, at) => START + at * HOUR))).toBeNull()
    expect(usualRhythm(Array.from({ length: 10 }, (_, day) => START + day * DAY))?.itemsADay).toBeCloseTo(1)
  })

  test('learns how many reports come, and when', () => {
    const rhythm = usualRhythm(made(28, dayShift(40), 1))
    expect(rhythm?.itemsADay).toBeGreaterThan(25)
    expect(rhythm?.itemsADay).toBeLessThan(45)
    const tuesdayNoon = rhythm?.byHour[24 + 12] ?? 0
    const tuesdayNight = rhythm?.byHour[24 + 3] ?? 0
    expect(tuesdayNoon).toBeGreaterThan(4 * tuesdayNight)
  })

  test('expects about as many reports as there were, and adds up over any cut', () => {
    const moments = made(28, dayShift(40), 2)
    const rhythm = usualRhythm(moments)
    if (rhythm === null) throw new Error('no rhythm')
    const whole = expectedItems(rhythm, START, START + 28 * DAY)
    expect(whole / moments.length).toBeGreaterThan(0.9)
    expect(whole / moments.length).toBeLessThan(1.1)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 28 * DAY }), (cut) => {
        const parts =
          expectedItems(rhythm, START, START + cut) + expectedItems(rhythm, START + cut, START + 28 * DAY)
        expect(parts).toBeCloseTo(whole, 6)
      }),
    )
  })

  test('knows bursts from chance', () => {
    const chance = made(28, flat(20), 3)
    const bursts = made(28, flat(4), 4).flatMap((at) => [at, at + 1, at + 2, at + 3, at + 4])
    expect(usualRhythm(chance)?.burstiness).toBeLessThan(1.3)
    expect(usualRhythm(bursts)?.burstiness).toBeGreaterThan(3)
  })

  test('says the same whatever the order, and gives sane numbers for any moments', () => {
    const moments = fc.array(fc.integer({ min: START, max: START + 60 * DAY }), {
      minLength: 12,
      maxLength: 60,
    })
    fc.assert(
      fc.property(moments, (some) => {
        const rhythm = usualRhythm(some)
        expect(usualRhythm([...some].reverse())).toEqual(rhythm)
        if (rhythm === null) return
        expect(rhythm.itemsADay).toBeGreaterThan(0)
        expect(rhythm.burstiness).toBeGreaterThanOrEqual(1)
        for (const rate of rhythm.byHour) expect(rate).toBeGreaterThan(0)
      }),
    )
  })
})

describe('judgeSilence()', () => {
  /** False alarms a hundred days over the second half of a made feed, each silence counted once. */
  function falseAlarms(rateAt: (at: number) => number, seeds: number): number {
    let alarms = 0
    let days = 0
    for (let seed = 1; seed <= seeds; seed++) {
      const moments = made(128, rateAt, seed)
      for (const [index, at] of moments.entries()) {
        const next = moments[index + 1]
        if (at < START + 28 * DAY || next === undefined) continue
        days += (next - at) / DAY
        // Learned anew each time, as the desk would, but only where a silence is long enough to matter.
        if (next - at < 2 * HOUR) continue
        const rhythm = usualRhythm(moments.slice(Math.max(0, index - 2000), index + 1))
        if (rhythm !== null && judgeSilence(at, rhythm, next).isAlarm) alarms++
      }
    }
    return (alarms / days) * 100
  }

  test.each([
    ['a slow feed', flat(1.5), 4],
    ['a feed with twenty reports a day', flat(20), 1],
    ['an outlet that sleeps at night', dayShift(30), 1],
  ])('gives few false alarms for %s', (_, rateAt, seeds) => {
    expect(falseAlarms(rateAt, seeds)).toBeLessThan(3)
  })

  test('notices a feed that broke, within a day for twenty reports a day', () => {
    const moments = made(28, dayShift(20), 5)
    const rhythm = usualRhythm(moments)
    if (rhythm === null) throw new Error('no rhythm')
    const last = moments.at(-1) ?? 0
    expect(judgeSilence(last, rhythm, last + 2 * HOUR).isAlarm).toBe(false)
    const silence = judgeSilence(last, rhythm, last + 26 * HOUR)
    expect(silence).toMatchObject({ isAlarm: true, silentSince: last })
    expect(silence.expectedCount).toBeGreaterThan(8)
  })

  test('thinks a longer silence no more likely, and none at all certain', () => {
    const rhythm = usualRhythm(made(28, dayShift(20), 6))
    if (rhythm === null) throw new Error('no rhythm')
    const ms = fc.integer({ min: 0, max: 60 * DAY })
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        const [shorter, longer] = [Math.min(a, b), Math.max(a, b)]
        const judge = (after: number) => judgeSilence(START, rhythm, START + after).probability
        expect(judge(longer)).toBeLessThanOrEqual(judge(shorter) + 1e-12)
        expect(judge(longer)).toBeGreaterThanOrEqual(0)
        expect(judge(0)).toBe(1)
        expect(judge(-HOUR)).toBe(1)
      }),
    )
  })
})
