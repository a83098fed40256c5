import { expect, test } from 'vitest'
import { isSameOutlet } from './outlet-names.ts'

test.each([
  ['The Harbour Post', 'harbour post'],
  ['NORTHWIRE', 'Northwire'],
  ['Dépêche du Lac', 'Depeche du Lac'],
  ['Northwire News Agency', 'Northwire'],
  ['AFP', 'Agence France-Presse'],
  ['A.P.', 'The Associated Press'],
])('isSameOutlet() takes "%s" and "%s" for one', (one, other) => {
  expect(isSameOutlet(one, other)).toBe(true)
  expect(isSameOutlet(other, one)).toBe(true)
})

test.each([
  ['Harbour Post', 'Harbour Herald'],
  ['Post', 'Harbour Post'],
  ['News', 'The News of Lisk'],
  ['AP', 'Aldry'],
  ['', ''],
])('isSameOutlet() keeps "%s" and "%s" apart', (one, other) => {
  expect(isSameOutlet(one, other)).toBe(false)
  expect(isSameOutlet(null, other)).toBe(false)
})
