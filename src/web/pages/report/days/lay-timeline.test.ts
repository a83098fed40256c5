import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day, DayKind } from '../day-lines.ts'
import { labelOf, layTimeline } from './lay-timeline.ts'
import { stretchOf } from './stretch.ts'

const measure = (words: string) => words.length * 6
const day = (value: string | null, ...kinds: DayKind[]): Day => ({
  ...{ value, name: String(value), reason: value === null ? 'no publication date' : null },
  lines: kinds.map((kind, at) => ({
    ...{ panel: 'days', kind, at: `${value}-${at}`, spans: [], words: '', before: '', after: '' },
  })),
})
const lay = (days: readonly Day[], published: string | null = '2021-11-12', width = 500) =>
  layTimeline(days, { width, published, measure })

describe('layTimeline()', () => {
  test('puts each kind into a lane of its own, and the day of publication on the axis', () => {
    const timeline = lay([day('2021-11-10', 'told', 'said', 'told'), day('2021-11-11', 'event')])
    expect(timeline?.lanes.map(({ kind }) => kind)).toEqual(['told', 'said', 'event'])
    expect(timeline?.marks.map(({ kind, lines }) => [kind, lines.length])).toEqual([
      ['told', 2],
      ['said', 1],
      ['event', 1],
    ])
    expect(timeline?.published).toBeGreaterThan(timeline?.marks[0]?.x ?? 999)
  })

  test('leaves out what is on no calendar, and is nothing without the rest', () => {
    expect(lay([day(null, 'told'), day('PT3H', 'told')])).toBeNull()
    expect(lay([day(null, 'told'), day('2021', 'told')], null)?.marks.length).toBe(1)
  })

  test('no mark covers another, no label another, and all stay on the axis', () => {
    const value = fc.oneof(
      fc
        .date({ min: new Date('1950-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      fc.constantFrom('2021', '2021-SP', '2021-11', '199', '2020-Q3', '2021-W45'),
    )
    fc.assert(
      fc.property(fc.uniqueArray(value, { minLength: 1, maxLength: 25 }), (values) => {
        const timeline = lay(
          values.map((one) => day(one, 'told')),
          '2021-11-12',
          350,
        )
        const marks = timeline?.marks ?? []
        expect(marks.length).toBe(values.length)
        for (const [at, one] of marks.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(0)
          expect(one.x + one.width).toBeLessThanOrEqual(350)
          for (const other of marks.slice(at + 1))
            if (other.y === one.y)
              expect(one.x + one.width <= other.x || other.x + other.width <= one.x).toBe(true)
        }
        const ends = (timeline?.ticks ?? []).map(
          ({ label, labelX }) => [labelX, labelX + measure(label)] as const,
        )
        for (const [at, [, end]] of ends.entries()) {
          expect(end).toBeLessThanOrEqual(350)
          expect(ends[at + 1]?.[0] ?? 999).toBeGreaterThan(end)
        }
      }),
    )
  })
})

test.each([
  ['2021-11-10', '10 Nov'],
  ['2014-11-10', '10 Nov 2014'],
  ['2021-11', 'Nov 2021'],
  ['2021-SP', 'Mar–May 2021'],
  ['2019', '2019'],
  ['199', '1990–1999'],
])('labelOf() says of %s %s', (value, label) => {
  const stretch = stretchOf(value)
  expect(stretch && labelOf(stretch, '2021')).toBe(label)
})
