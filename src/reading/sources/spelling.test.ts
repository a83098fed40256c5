import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { soundOf } from '#base'
import { editsBetween, isVariant } from './spelling.ts'

describe('isVariant()', () => {
  test.each([
    ['Peshkov', 'Peskov'],
    ['Zelenskiy', 'Zelensky'],
    ['Lukashenka', 'Lukashenko'],
    ['Águila', 'Aguilla'],
  ])('takes %s and %s for one name', (a, b) => {
    expect(isVariant(a, b)).toBe(true)
  })

  test.each([
    ['Kolm', 'Kalm'],
    ['Peskov', 'Petrov'],
    ['Brandt', 'Brand t'],
    ['Merkel', 'Markov'],
    ['Peskov', 'peskov'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(isVariant(a, b)).toBe(false)
  })

  test('is the same both ways, and variants share their sound', () => {
    const letter = fc.constantFrom(...'aeiouyskzhtv')
    const name = fc.string({ unit: letter, minLength: 5, maxLength: 9 })
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(isVariant(a, b)).toBe(isVariant(b, a))
        if (isVariant(a, b)) expect(soundOf(a)).toBe(soundOf(b))
      }),
    )
  })
})

test('editsBetween() counts the letters to change, and never more than the longer word has', () => {
  expect(editsBetween('peshkov', 'peskov')).toBe(1)
  expect(editsBetween('', 'abc')).toBe(3)
  const word = fc.string({ maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const edits = editsBetween(a, b)
      expect(edits).toBe(editsBetween(b, a))
      expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(edits === 0).toBe(a === b)
    }),
  )
})
