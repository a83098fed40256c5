import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, parseParser, parseTagger, tag, tokenise } from '#language'
import { grammarOf } from '../grammar.ts'
import { findLikelihood } from './find-likelihood.ts'
import { SCALE } from './scale.data.ts'

const read = (name: string) => readFileSync(new URL(`../../../weights/${name}.bin`, import.meta.url))
const tagger = parseTagger(read('tagger'), read('names'))
const parser = parseParser(read('parser'))

const likelihoodOf = (text: string) => {
  const grammar = grammarOf(parse(tag(tokenise(text), tagger), parser))
  return findLikelihood(grammar, [[0, grammar.text.count]], [])
}

/** The words and the range, "unlikely 0.2-0.45". */
const shown = (text: string) => {
  const found = likelihoodOf(text)
  return found === null ? null : `${found.words} ${found.low}-${found.high}`
}

describe('findLikelihood() words', () => {
  it.each([
    ['An attack before winter is likely', 'likely 0.55-0.8'],
    ['The ceasefire will probably collapse', 'probably 0.55-0.8'],
    ['A deal is very likely', 'very likely 0.8-0.95'],
    ['A deal is highly likely this week', 'highly likely 0.8425-0.95'],
    ['The bank will almost certainly fail', 'almost certainly 0.95-0.99'],
    ['It is unlikely that the rains will stop', 'unlikely 0.2-0.45'],
    ['It is highly unlikely that he resigns', 'highly unlikely 0.05-0.1'],
    ['A second wave is very unlikely', 'very unlikely 0.05-0.2'],
    ['Sanctions are improbable before June', 'improbable 0.2-0.45'],
    ['A blockade is possible', 'possible 0.05-0.5'],
    ['The talks may fail', 'may 0.05-0.5'],
    ['The government might well fall', 'might well 0.35-0.5'],
    ['Thousands could flee across the river', 'could 0.05-0.5'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

describe('findLikelihood() negation and comparison', () => {
  it.each([
    ['An invasion is not very likely', 'not very likely 0.05-0.35'],
    ['An invasion is not likely', 'not likely 0.2-0.45'],
    ['An invasion does not seem likely', 'not seem likely 0.2-0.45'],
    ['A coup is not impossible', 'not impossible 0.05-0.5'],
    ['Sanctions are not impossible but improbable', 'improbable 0.2-0.45'],
    ['A coup is possible, even probable', 'probable 0.55-0.8'],
    ['A default is more likely than not', 'more likely than not 0.55-0.6'],
    ['A default is as likely as not', 'as likely as not 0.45-0.55'],
    ['A default is less likely', null],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

describe('findLikelihood() chances and numbers', () => {
  it.each([
    ['There is little chance of a second attempt', 'little chance 0.1-0.2'],
    ['There is almost no chance of a truce', 'almost no chance 0.01-0.05'],
    ['There is no chance of a truce', 'no chance 0-0.01'],
    ['The rebels have a better than even chance of taking the town', 'better than even chance 0.55-0.6'],
    ['There is a remote possibility of war', 'remote possibility 0.01-0.05'],
    ['There is a possibility that the dam breaks', 'possibility 0.05-0.5'],
    ['The chances are slim', 'chances are slim 0.1-0.15'],
    ['The chances of a truce before the winter are very small', 'very small 0.1-0.15'],
    ['There is a 70 percent chance of a compromise', '70 percent chance 0.7-0.7'],
    ['There is a one in five chance of a recession', 'one in five chance 0.2-0.2'],
    ['There is a less than 10% probability of a strike', 'less than 10% probability 0-0.1'],
    ['The chance of a wider epidemic was at about one in three', 'about one in three 0.283-0.383'],
    ['The odds of a default are 60 to 70 percent', '60 to 70 percent 0.6-0.7'],
    ['The raid was in all likelihood a mistake', 'in all likelihood 0.55-0.8'],
    ['Prices rose 70 percent', null],
    ['One in five people lost their homes', null],
    ['He had the chance to speak', null],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

describe('findLikelihood() scope', () => {
  it.each([
    ['He is the likely winner', 'likely 0.55-0.8'],
    ['The likely cause was a gas leak', 'likely 0.55-0.8'],
    ['He was moved so that nobody could free him', null],
    ['That is a likely story', null],
    ['They will answer as soon as possible', null],
    ['It is impossible to say who fired', null],
    ['A certain number of soldiers left', null],
    ['Ministers discussed a possible summit in the capital', null],
    ['The army has a plan that might fail', null],
    ['He could not agree', null],
    ['Schools stay closed for two weeks, perhaps longer', null],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('leaves what stands in an inner statement to that one', () => {
    const grammar = grammarOf(parse(tag(tokenise('Officials said that war is likely'), tagger), parser))
    expect(findLikelihood(grammar, [[0, 6]], [[3, 6]])).toBeNull()
    expect(findLikelihood(grammar, [[3, 6]], [])?.words).toBe('likely')
  })

  it.each([
    ['a headline without a verb', 'Flood in Karo possible', 0, 'possible'],
    [
      'what a verb of judging says of its object',
      'Traders consider a return to fighting very likely',
      2,
      'very likely',
    ],
  ])('reads %s', (_, text, from, expected) => {
    const grammar = grammarOf(parse(tag(tokenise(text), tagger), parser))
    expect(findLikelihood(grammar, [[from, grammar.text.count]], [])?.words).toBe(expected)
  })

  it('gives spans that hold its words, and ranges in order, for any text', () => {
    const word = fc.constantFrom(
      ...'not very likely a chance 70 percent may of the war no is possible but'.split(' '),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ')
        const found = likelihoodOf(text)
        if (found === null) return
        expect(text.slice(...found.span)).toBe(found.words)
        expect(found.low).toBeLessThanOrEqual(found.point)
        expect(found.point).toBeLessThanOrEqual(found.high)
      }),
      { numRuns: 60 },
    )
  })
})

describe('SCALE', () => {
  it('keeps every range and point within 0 and 1', () => {
    for (const [words, { low, high, point }] of SCALE) {
      expect([words, low >= 0 && low <= point && point <= high && high <= 1]).toEqual([words, true])
    }
  })
})
