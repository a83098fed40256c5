import { describe, expect, test } from 'vitest'
import { SCREEN_PATHS } from '#contract'
import { parseRoute, reportPath, storyPath } from './route.ts'

describe('parseRoute()', () => {
  const check = (path: string, expected: ReturnType<typeof parseRoute>) =>
    expect(parseRoute(path), path).toEqual(expected)

  test('knows every screen', () => {
    check('/', { screen: 'today' })
    check('/reports', { screen: 'reports' })
    check('/reports/', { screen: 'reports' })
    check('/stories/s1', { screen: 'story', id: 's1' })
    check(storyPath('s 1', { tab: 'days', asOf: '2024-10-17' }).split('?')[0] ?? '', {
      screen: 'story',
      id: 's 1',
    })
    check('/reports/r1', { screen: 'report', id: 'r1' })
    check('/reports/r1/', { screen: 'report', id: 'r1' })
    check(reportPath('a/b c?'), { screen: 'report', id: 'a/b c?' })
  })

  test('sends all else to the missing page', () => {
    for (const path of [
      '/reports/a/b',
      '/stories',
      '/stories/',
      '/stories/a/b',
      '/other',
      '/reports/%E0%A4%A',
    ])
      check(path, { screen: 'missing' })
  })

  test('knows the paths that the server serves', () => {
    for (const path of SCREEN_PATHS) expect(parseRoute(path.replace('{id}', 'x')).screen).not.toBe('missing')
  })
})
