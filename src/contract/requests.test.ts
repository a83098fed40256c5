import { describe, expect, test } from 'vitest'
import { pathOf } from './paths.ts'
import { listQuerySchema, pageBodySchema, takeInQuerySchema } from './requests.ts'

describe('takeInQuerySchema', () => {
  const check = (query: Record<string, string>, expected: boolean) =>
    expect(takeInQuerySchema.safeParse(query).success, JSON.stringify(query)).toBe(expected)

  test('takes only days of the calendar and web addresses', () => {
    check({}, true)
    check({ name: 'a.html', published: '2024-02-29', url: 'https://example.org/a?b=c#d' }, true)
    check({ published: '2023-02-29' }, false)
    check({ published: '12 November 2021' }, false)
    check({ url: 'javascript:alert(1)' }, false)
    check({ url: 'file:///etc/hosts' }, false)
    check({ url: 'example.org' }, false)
  })
})

describe('pageBodySchema', () => {
  const check = (page: unknown, expected: boolean) =>
    expect(pageBodySchema.safeParse(page).success, JSON.stringify(page)).toBe(expected)

  test('takes either text or html, never both and never neither', () => {
    check({ text: 'a' }, true)
    check({ html: '<p>a', title: null, outlet: 'b' }, true)
    check({ text: 'a', html: 'b' }, false)
    check({ title: 'a' }, false)
    check({ text: '' }, false)
    check([], false)
    check('a', false)
  })
})

describe('listQuerySchema', () => {
  test('reads numbers from words and keeps them in bounds', () => {
    expect(listQuerySchema.parse({})).toEqual({ limit: 25 })
    expect(listQuerySchema.parse({ limit: '3', before: 'x' })).toEqual({ limit: 3, before: 'x' })
    for (const limit of ['0', '-1', '1.5', '101', 'many'])
      expect(listQuerySchema.safeParse({ limit }).success).toBe(false)
  })
})

describe('pathOf()', () => {
  test('escapes what could leave the path', () => {
    expect(pathOf('/api/readings/{id}/restore', 'a/../b?c')).toBe('/api/readings/a%2F..%2Fb%3Fc/restore')
  })
})
