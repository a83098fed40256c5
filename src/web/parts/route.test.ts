import { describe, expect, test } from 'vitest'
import { SCREEN_PATHS } from '#contract'
import { parseRoute, reportPath } from './route.ts'

describe('parseRoute()', () => {
  const check = (path: string, expected: ReturnType<typeof parseRoute>) =>
    expect(parseRoute(path), path).toEqual(expected)

  test('knows every screen', () => {
    check('/', { screen: 'today' })
    check('/reports/r1', { screen: 'report', id: 'r1' })
    check('/reports/r1/', { screen: 'report', id: 'r1' })
    check(reportPath('a/b c?'), { screen: 'report', id: 'a/b c?' })
  })

  test('sends all else to the missing page', () => {
    for (const path of ['/reports', '/reports/', '/reports/a/b', '/other', '/reports/%E0%A4%A'])
      check(path, { screen: 'missing' })
  })

  test('knows the paths that the server serves', () => {
    for (const path of SCREEN_PATHS) expect(parseRoute(path.replace('{id}', 'x')).screen).not.toBe('missing')
  })
})
