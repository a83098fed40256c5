import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Span } from '#base'
import { anchorOf, findAnchor } from './anchors.ts'

const ONE = 'The ferry may stop, Ada Reed said.'
const TWO = 'Nobody is in danger, Bo Lind said.'
const THREE = 'The harbour stays open, Eva Holm said on Friday.'

describe('findAnchor()', () => {
  const check = (before: string, span: Span, after: string, expected: number | null) =>
    expect(findAnchor(after, anchorOf(before, span))?.[0] ?? null).toBe(expected)
  const lines = (...all: string[]) => all.join('\n')
  const said = (text: string, line: string): Span => {
    const begin = text.indexOf('said', text.indexOf(line))
    return [begin, begin + 4]
  }

  test('knows one "said" from another by what stands around it', () => {
    const text = lines(ONE, TWO, THREE)
    for (const line of [ONE, TWO, THREE]) {
      const moved = lines('Advertisement, which says nothing, is said to pay.', THREE, ONE, TWO)
      check(text, said(text, line), moved, said(moved, line)[0])
    }
  })

  test('does not take another "said" when its sentence is gone', () => {
    check(lines(ONE, TWO), said(lines(ONE, TWO), TWO), lines(ONE, 'The owner was said to sleep.'), null)
  })

  test('finds long words without anything around them', () => {
    check(ONE, [0, 29], `“${ONE.slice(0, 29)}”`, 1)
  })

  test('takes the nearest where all around is the same', () => {
    const text = 'He said so. '.repeat(20)
    check(text, [12 * 7 + 3, 12 * 7 + 7], text, 12 * 7 + 3)
  })
})

test('anchors find their own place in their own text, and give the same words in any other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 60 })
  fc.assert(
    fc.property(text, text, fc.nat(59), fc.integer({ min: 1, max: 10 }), (one, other, begin, length) => {
      const span: Span = [begin, Math.min(begin + length, one.length)]
      fc.pre(span[0] < span[1])
      const anchor = anchorOf(one, span)
      expect(findAnchor(one, anchor)).toEqual(span)
      const found = findAnchor(other, anchor)
      if (found !== null) expect(other.slice(found[0], found[1])).toBe(anchor.words)
    }),
  )
})
