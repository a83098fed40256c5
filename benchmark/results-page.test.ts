import { describe, expect, it } from 'vitest'
import { judge } from './floors.ts'
import { count, type Outcome, share, type Task } from './measure.ts'
import { resultsPage } from './results-page.ts'
import { tableOf } from './table.ts'

const task: Task = {
  ...{ name: 'pages', about: ['Counted by words.'], data: 'three pages' },
  ...{ needs: () => [], run: () => [] },
}
const outcomes: readonly Outcome[] = [
  { kind: 'measured', task, measures: [share('F1', 0.97531), count('titles', 2, 3)] },
  { kind: 'skipped', task: { ...task, name: 'case' }, reason: 'not there: cases' },
]
const judged = judge(outcomes, { pages: { F1: { atLeast: 0.98 } } }, { speedFactor: 1 })

describe('resultsPage()', () => {
  it('has each figure with its command, data, day and floor', () => {
    const page = resultsPage(outcomes, judged, '2024-05-17')
    expect(page).toContain(
      'Command: `npm run bench -- --only pages`.\nData: three pages.\nMeasured on 2024-05-17.',
    )
    expect(page).toContain('| F1 | 0.9753 | ≥ 0.9800 |\n| titles | 2 of 3 |  |\n')
    expect(page).toContain('Counted by words.')
  })
})

describe('tableOf()', () => {
  it('marks what is below its floor and says why a task was skipped', () => {
    const lines = tableOf(outcomes, judged).split('\n')
    expect(lines[1]).toMatch(/^pages +F1 +0\.9753 +≥ 0\.9800 +BELOW$/)
    expect(lines[2]).toMatch(/^pages +titles +2 of 3$/)
    expect(lines[3]).toBe('case: skipped, not there: cases')
  })
})
