import { describe, expect, it } from 'vitest'
import type { Reading, Report } from '#domain'
import { caseAnswer } from './case-format.ts'
import { scorePage, withoutDay } from './case-page.ts'

const text = 'Harbour shut\nWho pays\nThe harbour is shut, said Kaya. Read more about it.\nShare'
const report = {
  ...{ text, credit: 'Harbour News' },
  blocks: [
    { kind: 'title', span: [0, 12] },
    { kind: 'heading', span: [13, 21] },
  ],
} as unknown as Report
const answer = caseAnswer.parse({
  ...{ about: 'a page of four lines', date: '2024-05-17' },
  page: {
    ...{ title: 'Harbour shut', credit: 'Harbour News', published: null },
    headings: ['Who pays', 'What next'],
    furniture: ['Share', '.', 'shut', 'Read more about it', 'Most popular'],
  },
  ...{ statements: [], events: [], chain: [], unnamedSourcesDistinct: [] },
  times: [
    { text: 'on Monday', span: [0, 1], value: '2024-05-13' },
    { text: 'in May 2019', span: [2, 3], value: '2019-05' },
  ],
})

describe('scorePage()', () => {
  it('counts headings, credit, and furniture that is no line of the report and no long part of one', () => {
    expect(scorePage(answer, { report } as Reading)).toEqual({
      ...{ headings: 2, headingRight: 1, headingExtra: 0, credit: 1, furnitureGone: 3 },
    })
  })
})

describe('withoutDay()', () => {
  it('keeps only days that carry their year', () => {
    const undated = withoutDay(answer)
    expect(undated.times.map(({ value }) => value)).toEqual([null, '2019-05'])
    expect(undated.date).toBeUndefined()
  })
})
