import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { floorsFile, judge } from './floors.ts'
import { count, type Outcome, share, type Task } from './measure.ts'

const task: Task = { name: 'pages', about: [], data: '', needs: () => [], run: () => [] }
const measured = (value: number): Outcome => ({
  ...{ kind: 'measured', task },
  measures: [share('F1', value), count('crashes', 0), { name: 'slowest', value: 2500, unit: 'ms' }],
})
const floors = { pages: { F1: { atLeast: 0.9 }, slowest: { atMost: 2000 } } }
const keptOf = (outcome: Outcome, speedFactor = 1, asked: Parameters<typeof judge>[1] = floors) =>
  judge([outcome], asked, { speedFactor }).map(({ name, isKept }) => `${name} ${isKept}`)

describe('judge()', () => {
  it('keeps a value at its floor and breaks one below', () => {
    expect(keptOf(measured(0.9))[0]).toBe('F1 true')
    expect(keptOf(measured(0.899))[0]).toBe('F1 false')
  })

  it('asks nothing of a measure without a floor', () => {
    expect(judge([measured(1)], floors, { speedFactor: 1 })[1]).toMatchObject({ floor: null, isKept: true })
  })

  it('is lenient with times and rates alone', () => {
    expect(keptOf(measured(0.7))).toContain('slowest false')
    expect(keptOf(measured(0.7), 0.6)).toEqual(['F1 false', 'crashes true', 'slowest true'])
  })

  it('breaks a floor that no measure was given for', () => {
    expect(keptOf(measured(1), 1, { pages: { recall: { atLeast: 0 } } })).toContain('recall false')
    expect(keptOf({ kind: 'failed', task, error: new Error('no') })).toEqual(['F1 false', 'slowest false'])
  })

  it('says nothing of a task that was skipped', () => {
    expect(keptOf({ kind: 'skipped', task, reason: 'no data' })).toEqual([])
  })
})

describe('floors.json', () => {
  it('has the form that is read', () => {
    const file = floorsFile.parse(JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8')))
    expect(Object.keys(file).length).toBeGreaterThan(4)
  })
})
