import fc from 'fast-check'
import { expect, test } from 'vitest'
import { widthOf, wrap } from './width.ts'

test('widthOf() counts columns, not characters', () => {
  expect(widthOf('tocsin')).toBe(6)
  expect(widthOf('警鐘')).toBe(4)
  expect(widthOf('e\u0301')).toBe(1)
  expect(widthOf('a\u200bb')).toBe(2)
})

test('wrap() breaks at blanks, and words that are too long anywhere', () => {
  expect(wrap('one two three', 8)).toEqual(['one two', 'three'])
  expect(wrap('  ', 8)).toEqual([])
  expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij'])
  expect(wrap('警鐘警鐘', 4)).toEqual(['警鐘', '警鐘'])
})

test('wrap() loses no character but blanks, and keeps to the width', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 30 }), (words, width) => {
      const lines = wrap(words, width)
      expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
    }),
  )
})
