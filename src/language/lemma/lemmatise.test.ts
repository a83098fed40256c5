import { describe, expect, it } from 'vitest'
import { TAGS } from '../labels.ts'
import { lemmaOf, lemmatise } from './lemmatise.ts'
import { trainLemmas } from './train.ts'

const tag = (name: string) => TAGS.indexOf(name)
const example = (word: string, name: string, lemma: string) => [
  { word, tag: tag(name), lemma },
  { word, tag: tag(name), lemma },
]

describe('lemmaOf()', () => {
  it.each([
    ['said', 'VBD', 'say'],
    ['Said', 'VBD', 'say'],
    ['were', 'VBD', 'be'],
    ['’re', 'VBP', 'be'],
    ["'d", 'MD', 'would'],
    ["'d", 'VBD', 'have'],
    ['n’t', 'RB', 'not'],
    ['crises', 'NNS', 'crisis'],
    ['Them', 'PRP', 'they'],
    ['Kyiv', 'NNP', 'kyiv'],
    ['left', 'JJ', 'left'],
  ])('%s as %s → %s without any rule', (word, name, lemma) => {
    expect(lemmaOf(word, tag(name), {})).toBe(lemma)
  })
})

describe('trainLemmas()', () => {
  const rules = trainLemmas([
    ...example('planned', 'VBD', 'plan'),
    ...example('banned', 'VBN', 'ban'),
    ...example('hoped', 'VBD', 'hope'),
    ...example('coped', 'VBD', 'cope'),
    ...example('helped', 'VBD', 'help'),
    ...example('asked', 'VBD', 'ask'),
    ...example('walked', 'VBD', 'walk'),
    ...example('talked', 'VBD', 'talk'),
    ...example('used', 'VBD', 'use'),
  ])

  it('finds endings that hold for words it has not seen', () => {
    expect(lemmaOf('spanned', tag('VBD'), rules)).toBe('span')
    expect(lemmaOf('scoped', tag('VBN'), rules)).toBe('scope')
    expect(lemmaOf('barked', tag('VBD'), rules)).toBe('bark')
  })

  it('keeps a word that no ending gets right as an exception', () => {
    expect(lemmaOf('used', tag('VBD'), rules)).toBe('use')
  })
})

describe('lemmatise()', () => {
  it('tells apart equal words with different tags', () => {
    const tags = Uint8Array.of(tag('VBD'), tag('JJ'))
    expect(lemmatise(['left', 'left'], tags, {})).toEqual(['leave', 'left'])
  })
})
