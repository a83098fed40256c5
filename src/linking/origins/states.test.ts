import { expect, test } from 'vitest'
import { findStates } from './states.ts'

test('findStates() knows a country by what is of it, and nothing else', () => {
  const stateIn = findStates([
    'Lodia closed the pass.',
    'The Lodian army and Varnian officers met; Varn denied it.',
  ])
  expect(stateIn('the Lodian army')).toBe('lodia')
  expect(stateIn('Lodia’s parliament')).toBe('lodia')
  expect(stateIn('a Varnian officer')).toBe(stateIn('Varn'))
  expect(stateIn('Ilse Maren, a captain')).toBeNull()
})
