import { expect, test } from 'vitest'
import type { Origin, ReportId } from '#domain'
import { scoreStories } from './origins-score.ts'

const origin = (...reports: string[]): Origin => ({
  ...{ id: reports.join(), kind: 'on-record', label: 'x', day: null, statements: [] },
  reports: reports as ReportId[],
})

test('scoreStories() tells exact from too many and too few, and pairs origins by their reports once', () => {
  const stories = [
    {
      story: { trueCount: 2, trueOrigins: [['a'], ['b', 'a']] },
      found: { low: 2, high: 2, origins: [origin('a', 'b'), origin('c')] },
    },
    {
      story: { trueCount: 1, trueOrigins: [['a']] },
      found: { low: 2, high: 3, origins: [origin('a'), origin('a')] },
    },
    {
      story: { trueCount: 3, trueOrigins: [['a'], ['a'], ['b']] },
      found: { low: 1, high: 3, origins: [origin('a')] },
    },
  ]
  expect(scoreStories(stories)).toEqual({
    ...{ storyCount: 3, exact: 1, more: 1, between: 2, error: 1 },
    reportsRight: 3 / 6,
  })
})
