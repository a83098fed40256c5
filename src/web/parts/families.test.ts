import { expect, test } from 'vitest'
import { ACTS } from '#domain'
import { FAMILIES, familyOf } from './families.ts'

test('FAMILIES hold every act exactly once, each family with a shape of its own', () => {
  expect(FAMILIES.flatMap(({ acts }) => acts).sort()).toEqual([...ACTS].sort())
  expect(new Set(FAMILIES.map(({ shape }) => shape)).size).toBe(FAMILIES.length)
})

test('familyOf() keeps denials, blame and silence apart from statements', () => {
  expect(['assert', 'deny', 'threaten', 'no-comment'].map((act) => familyOf(act as 'deny').key)).toEqual([
    'states',
    'denies',
    'blames',
    'hedges',
  ])
})
