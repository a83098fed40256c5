import { describe, expect, it } from 'vitest'
import { tokenise } from '#language'
import { measureOf, sentenceKeys, tokenKeys } from './layers.ts'

describe('measureOf()', () => {
  it('reads shares written in either way', () => {
    expect(measureOf('tagger', ['tags right', '97.87 %'])).toMatchObject({ name: 'tagger: tags right' })
    expect(measureOf('tagger', ['tags right', '97.87 %']).value).toBeCloseTo(0.9787)
    expect(measureOf('names', ['person', '0.885']).value).toBe(0.885)
  })
})

describe('tokenKeys() and sentenceKeys()', () => {
  it('tell where tokens and sentences stand', () => {
    const text = tokenise('Kaya left. Mali denied it.')
    expect([...tokenKeys(text)].slice(0, 3)).toEqual(['0-4', '5-9', '9-10'])
    expect([...sentenceKeys(text)]).toEqual(['0-10', '11-26'])
  })
})
