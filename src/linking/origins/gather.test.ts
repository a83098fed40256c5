import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Credit } from '#domain'
import type { OriginReport } from './press.ts'
import {
  CAPTAIN,
  copy,
  count,
  idOf,
  isCopy,
  MINISTER,
  MINISTRY,
  OFFICIAL,
  report,
  type Said,
} from './report-for-test.ts'

const VOICES: readonly Said[] = [
  ...[MINISTER, MINISTRY, OFFICIAL, CAPTAIN],
  { ...MINISTER, said: '2024-05-01', words: 'of the first day' },
  { who: 'Skerry Daily', kind: 'outlet', cue: 'reported' },
  { who: 'Norway', kind: 'government', country: 'NOR', sector: 'GOV' },
  { who: 'a diplomat', kind: 'unnamed', country: 'NOR', to: 'reporters' },
  { who: 'the minister', kind: 'office', sector: 'GOV' },
]
const anyReport = fc
  .record({
    outlet: fc.constantFrom('Harbour Post', 'Fjord News', 'Coast Mirror'),
    day: fc.constantFrom('2024-05-01', '2024-05-02', '2024-05-05'),
    says: fc.shuffledSubarray([...VOICES], { minLength: 1, maxLength: 5 }),
    credits: fc.constantFrom<readonly Credit[]>([], [{ kind: 'line', name: 'Fjord News' }]),
  })
  .map(report)
const anyStory = fc.uniqueArray(anyReport, { minLength: 1, maxLength: 5, selector: idOf })

test('countOrigins() gives the same for reports in any order', () => {
  const shuffled = anyStory.chain((story) =>
    fc.tuple(fc.constant(story), fc.shuffledSubarray(story, { minLength: story.length })),
  )
  fc.assert(
    fc.property(shuffled, ([story, other]) => {
      expect(count(other)).toEqual(count(story))
    }),
    { numRuns: 200 },
  )
})

test('countOrigins() is not raised by a copy, and keeps the ids of its origins', () => {
  fc.assert(
    fc.property(anyStory, fc.nat(), (story, at) => {
      const from = story[at % story.length] as OriginReport
      const added = copy(from, 'Copying Courier', '2024-05-06')
      const before = count(story)
      const after = count([...story, added], { copies: [isCopy(added, from)] })
      expect(after.low).toBeLessThanOrEqual(before.low)
      expect(after.origins.map(({ id }) => id).sort()).toEqual(before.origins.map(({ id }) => id).sort())
    }),
    { numRuns: 200 },
  )
})

test('countOrigins() keeps low ≤ high, every origin in some report, every fold with words', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const { low, high, origins, folds } = count(story)
      expect(low).toBe(origins.length)
      expect(high).toBeGreaterThanOrEqual(low)
      expect(new Set(origins.map(({ id }) => id)).size).toBe(low)
      expect(origins.every(({ reports }) => reports.length > 0)).toBe(true)
      expect(
        folds.every(({ words, origin }) => words.length > 0 && origins.some(({ id }) => id === origin)),
      ).toBe(true)
    }),
    { numRuns: 200 },
  )
})
