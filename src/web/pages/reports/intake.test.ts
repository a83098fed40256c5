import { describe, expect, test } from 'vitest'
import { groupByDay } from './group-by-day.ts'
import { isOver, type Job, type JobState, jobsToStart, nameOfPaste, withState } from './intake.ts'
import { joined } from './use-reading-list.ts'

const page = { name: 'a', body: new Blob(), published: '', url: '' }
const jobsOf = (...kinds: JobState['kind'][]): Job[] =>
  kinds.map((kind, key) => ({ key, page, state: { kind, since: 0 } as unknown as JobState }))

describe('jobsToStart()', () => {
  const check = (kinds: JobState['kind'][], expected: readonly number[]) =>
    expect(jobsToStart(jobsOf(...kinds)).map(({ key }) => key)).toEqual(expected)

  test('keeps two running, in the order they came', () => {
    check(['waiting', 'waiting', 'waiting'], [0, 1])
    check(['reading', 'waiting', 'waiting'], [1])
    check(['reading', 'reading', 'waiting'], [])
    check(['done', 'failed', 'waiting', 'stopped'], [2])
  })
})

describe('withState()', () => {
  test('never brings back what is over', () => {
    const jobs = jobsOf('stopped', 'reading')
    expect(withState(jobs, 0, { kind: 'waiting' })[0]?.state.kind).toBe('stopped')
    expect(withState(jobs, 1, { kind: 'stopped' }).every(isOver)).toBe(true)
  })
})

describe('nameOfPaste()', () => {
  test('takes the first words, without markup', () => {
    expect(nameOfPaste('\n  A title\nmore')).toBe('A title')
    expect(nameOfPaste('<h1>A title</h1>')).toBe('A title')
    expect(nameOfPaste('x'.repeat(99))).toHaveLength(58)
    expect(nameOfPaste('<br>')).toBe('pasted text')
  })
})

const lineOf = (id: string, takenInAt: string) => ({
  id,
  title: id,
  outlet: null,
  published: null,
  takenInAt,
  statementCount: 0,
  sourceCount: 0,
  unnamedSourceCount: 0,
})

describe('joined()', () => {
  test('keeps what stands in both lists once, and goes on where the second ends', () => {
    const first = { readings: [lineOf('a', ''), lineOf('b', '')], next: 'n1' }
    const second = { readings: [lineOf('b', ''), lineOf('c', '')], next: null }
    const both = joined(first, second)
    expect(both.readings.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(both.next).toBeNull()
  })
})

describe('groupByDay()', () => {
  test('puts lines under their day, in their order', () => {
    const now = new Date(2024, 9, 17, 12)
    const at = (day: number, hour: number) => new Date(2024, 9, day, hour).toISOString()
    const groups = groupByDay([lineOf('a', at(17, 11)), lineOf('b', at(17, 9)), lineOf('c', at(16, 9))], now)
    expect(groups.map(([day, lines]) => [day, lines.map(({ id }) => id).join('')])).toEqual([
      ['Today', 'ab'],
      ['Yesterday', 'c'],
    ])
  })
})
