import { expect, test } from 'vitest'
import { stemOf } from './normalise.ts'

test.each([
  [['reported', 'reports', 'Reporting', 'report'], 'report'],
  [['stopped', 'stops', 'stopping'], 'stop'],
  [['countries', 'country', 'country’s'], 'country'],
  [['missile', 'missiles'], 'missil'],
  [['12,500', '12500'], '12500'],
  [['pass'], 'pass'],
])('stemOf() brings %j together', (words, stem) => {
  expect(new Set(words.map(stemOf))).toEqual(new Set([stem]))
})

test('stemOf() keeps short words apart', () => {
  expect(stemOf('his')).not.toBe(stemOf('hi'))
  expect(stemOf('sing')).toBe('sing')
})
