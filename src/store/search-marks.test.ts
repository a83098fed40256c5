import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarks } from './search-marks.ts'

const [B, E] = ['\u{e0f0}', '\u{e0f1}']

test('parseMarks() gives spans of the words without the marks', () => {
  expect(parseMarks(`the ${B}harbour${E} of ${B}Velm${E}`)).toEqual({
    words: 'the harbour of Velm',
    marks: [
      [4, 11],
      [15, 19],
    ],
  })
  expect(parseMarks('nothing')).toEqual({ words: 'nothing', marks: [] })
})

test('parseMarks() makes one of neighbours', () => {
  expect(parseMarks(`${B}no${E} ${B}plans${E} yet`)).toEqual({ words: 'no plans yet', marks: [[0, 8]] })
})

test('parseMarks() never points outside of the words, in order and apart, whatever it is given', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(B, E, 'a', ' ', 'ß')), (parts) => {
      const { words, marks } = parseMarks(parts.join(''))
      let at = 0
      for (const [begin, end] of marks) {
        expect(begin).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(begin)
        at = end
      }
      expect(at).toBeLessThanOrEqual(words.length)
    }),
  )
})
