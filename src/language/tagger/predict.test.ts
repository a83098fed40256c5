import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NAME_TYPES, TAGS } from '../labels.ts'
import { tokenise } from '../tokeniser/tokenise.ts'
import { parseTagger, tag } from './predict.ts'

const read = (name: string) => readFileSync(new URL(`../../../weights/${name}.bin`, import.meta.url))
const weights = parseTagger(read('tagger'), read('names'))

/** "He/PRP left/VBD ./." */
const tags = (text: string) => {
  const tagged = tag(tokenise(text), weights)
  return tagged.words.map((word, at) => `${word}/${TAGS[tagged.tags[at] as number]}`).join(' ')
}

describe('tag() parts of speech', () => {
  it.each([
    'The/DT foreign/JJ minister/NN met/VBD his/PRP$ Turkish/JJ counterpart/NN in/IN Ankara/NNP ./.',
    'Russia/NNP has/VBZ massed/VBN 90,000/CD troops/NNS near/IN the/DT border/NN ,/, officials/NNS said/VBD ./.',
    'The/DT blast/NN killed/VBD at/IN least/JJS 12/CD people/NNS on/IN Tuesday/NNP ./.',
    'He/PRP did/VBD n’t/RB say/VB when/WRB talks/NNS would/MD resume/VB ./.',
    "“/`` We/PRP will/MD respond/VB ,/, ”/'' Lukashenko/NNP told/VBD reporters/NNS ./.",
    'The/DT Kremlin/NNP denied/VBD it/PRP was/VBD planning/VBG an/DT invasion/NN ./.',
    'Protesters/NNS who/WP blocked/VBD the/DT road/NN to/TO Goma/NNP were/VBD arrested/VBN ./.',
    'Prices/NNS rose/VBD 4.5/CD %/NN (/-LRB- €50bn/CD )/-RRB- in/IN March/NNP ./.',
  ])('%s', (expected) => {
    const text = expected
      .split(' ')
      .map((pair) => pair.slice(0, pair.lastIndexOf('/')))
      .join(' ')
      .replace(/ ([.,”)%]|n’t)/g, '$1')
      .replace(/([“(]) /g, '$1')
    expect(tags(text)).toBe(expected.replace('€50bn/CD', '€/$ 50bn/CD'))
  })
})

describe('tag() names', () => {
  const names = (text: string) => {
    const { words, names: types } = tag(tokenise(text), weights)
    const found: string[] = []
    words.forEach((word, at) => {
      const type = types[at] as number
      if (type === 0) return
      if (type === types[at - 1]) found[found.length - 1] += ` ${word}`
      else found.push(`${NAME_TYPES[type]}: ${word}`)
    })
    return found
  }
  it.each([
    [
      'MINSK, Nov 12 - Belarusian leader Alexander Lukashenko met officials from Poland.',
      [
        'LOCATION: MINSK',
        'DATE: Nov 12',
        'MISC: Belarusian',
        'PERSON: Alexander Lukashenko',
        'LOCATION: Poland',
      ],
    ],
    [
      'German Chancellor Angela Merkel flew to Paris on Monday.',
      ['MISC: German', 'PERSON: Angela Merkel', 'LOCATION: Paris', 'DATE: Monday'],
    ],
    [
      'The World Health Organization said cholera was spreading in Goma, in eastern Congo.',
      ['ORGANIZATION: World Health Organization', 'LOCATION: Goma', 'LOCATION: Congo'],
    ],
    [
      'Xi Jinping and Vladimir Putin met in Tashkent, the Kremlin said.',
      ['PERSON: Xi Jinping', 'PERSON: Vladimir Putin', 'LOCATION: Tashkent', 'LOCATION: Kremlin'],
    ],
    [
      'Hamas said Israeli strikes on the Gaza Strip had hit a camp near the Red Sea.',
      ['ORGANIZATION: Hamas', 'MISC: Israeli', 'LOCATION: Gaza Strip', 'LOCATION: Red Sea'],
    ],
    ['GENEVA (AP) — Yemen is hungry.', ['LOCATION: GENEVA', 'ORGANIZATION: AP', 'LOCATION: Yemen']],
    ['Sri Lankan troops opened fire in Colombo.', ['MISC: Sri Lankan', 'LOCATION: Colombo']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('tag() lemmas', () => {
  it('gives the dictionary form of irregular and regular words', () => {
    const { lemmas } = tag(
      tokenise('He said the armies were planning attacks, shelled cities and took hostages.'),
      weights,
    )
    expect(lemmas.join(' ')).toBe('he say the army be plan attack , shell city and take hostage .')
  })
})

describe('tag() invariants', () => {
  it('gives a known tag, name and lemma to every token of any text, always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const tagged = tag(tokenise(text), weights)
        expect(tagged.tags.length).toBe(tagged.count)
        expect(tagged.lemmas.length).toBe(tagged.count)
        for (const index of tagged.tags) expect(TAGS[index]).toBeDefined()
        for (const index of tagged.names) expect(NAME_TYPES[index]).toBeDefined()
        expect(tag(tokenise(text), weights)).toEqual(tagged)
      }),
    )
  })
})
