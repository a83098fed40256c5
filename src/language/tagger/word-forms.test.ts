import { describe, expect, it } from 'vitest'
import { shapeOf, wordForms } from './word-forms.ts'

describe('wordForms()', () => {
  it('works each distinct word out once and leads every token to it', () => {
    const { ids, distinct } = wordForms(['the', 'war', 'the'])
    expect(distinct).toEqual(['the', 'war'])
    expect([...ids]).toEqual([0, 1, 0])
  })

  it('takes numbers of one build for one word, with or without a unit', () => {
    const { lower } = wordForms(['1.5', '2.7m', '90,000', '12,345', '1500'])
    expect(lower[0]).toBe(lower[1])
    expect(lower[2]).toBe(lower[3])
    expect(lower[3]).not.toBe(lower[4])
  })

  it('takes typographic apostrophes and soft hyphens for what they stand for', () => {
    const { exact } = wordForms(["O'Brien", 'O’Brien', 'war', 'w\u00adar'])
    expect(exact[0]).toBe(exact[1])
    expect(exact[2]).toBe(exact[3])
  })
})

describe('shapeOf()', () => {
  it.each([
    ['Kyiv-based', 'Xxx-xx'],
    ['F-16', 'X-00'],
    ['U.N.', 'X.X.'],
    ['Łódź', 'Xxx'],
  ])('%s → %s', (word, shape) => {
    expect(shapeOf(word)).toBe(shape)
  })
})
