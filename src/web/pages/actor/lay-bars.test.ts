import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ActDay, layBars } from './lay-bars.ts'

const said = (day: string, count = 1): ActDay => ({ day, act: 'deny', count })

describe('layBars()', () => {
  test('lays a bar for each day while there is room, also for days of silence', () => {
    const { unit, bars } = layBars([said('2024-02-28', 2), said('2024-03-01')], 12)
    expect(unit).toBe('day')
    expect(bars.map(({ from, total }) => `${from} ${total}`)).toEqual([
      ...['2024-02-28 2', '2024-02-29 0', '2024-03-01 1'],
    ])
    expect(bars[0]?.counts).toEqual({ states: 0, denies: 2, blames: 0, hedges: 0 })
  })

  test('puts days together by weeks from Monday, then by months', () => {
    const weeks = layBars([said('2024-03-06'), said('2024-04-02')], 12)
    expect(weeks.bars[0]).toMatchObject({ from: '2024-03-04', until: '2024-03-10' })
    const months = layBars([said('2023-12-06'), said('2024-06-02')], 12)
    expect(months.unit).toBe('month')
    expect(months.bars.map(({ from }) => from).slice(0, 3)).toEqual([
      '2023-12-01',
      '2024-01-01',
      '2024-02-01',
    ])
    expect(layBars([], 12).bars).toEqual([])
  })

  test('counts each statement in one bar, and never lays more bars than there is room for', () => {
    const day = fc
      .integer({ min: 0, max: 4000 })
      .map((number) => said(new Date(Date.UTC(2023, 10, 1) + number * 86_400_000).toISOString().slice(0, 10)))
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), fc.integer({ min: 12, max: 80 }), (days, barsMax) => {
        const { bars } = layBars(days, barsMax)
        expect(bars.length).toBeLessThanOrEqual(barsMax)
        expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(days.length)
      }),
    )
  })
})
