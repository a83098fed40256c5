import { describe, expect, it } from 'vitest'
import { TAGS } from '../labels.ts'
import { tokenise } from '../tokeniser/tokenise.ts'
import { mendVerbs } from './mend-verbs.ts'

/** Tags after mending, for "word/TAG word/TAG". */
const mended = (pairs: string) => {
  const given = pairs.split(' ').map((pair) => pair.split('/') as [string, string])
  const tokenised = tokenise(given.map(([word]) => word).join(' '))
  const tags = Uint8Array.from(given, ([, tag]) => TAGS.indexOf(tag))
  mendVerbs(tokenised, tags)
  return Array.from(tags, (tag) => TAGS[tag]).join(' ')
}

describe('mendVerbs()', () => {
  it.each([
    ['before "that"', 'The/DT bank/NN claims/NNS that/IN rates/NNS fell/VBD ./.', 'DT NN VBZ IN NNS VBD .'],
    [
      'of a plural, before a clause',
      'Two/CD guards/NNS suspect/NN that/IN he/PRP left/VBD ./.',
      'CD NNS VBP IN PRP VBD .',
    ],
    [
      'on the subject of the verb before',
      'Fiji/NNP agrees/VBZ and/CC hopes/NNS to/TO sign/VB soon/RB ./.',
      'NNP VBZ CC VBZ TO VB RB .',
    ],
    ['in a headline', 'No/DT deal/NN –/: Fiji/NNP answers/NNS critics/NNS', 'DT NN : NNP VBZ NNS'],
  ])('finds a verb %s', (_, pairs, expected) => {
    expect(mended(pairs)).toBe(expected)
  })

  it.each([
    [
      'the one who is told stands before it',
      'It/PRP warned/VBD member/NN states/NNS that/IN it/PRP left/VBD ./.',
    ],
    ['an article asks for a noun', 'The/DT claims/NNS that/IN he/PRP made/VBD ./.'],
    ['a headline has its verb', 'Fiji/NNP rejects/VBZ union/NN demands/NNP'],
  ])('leaves a noun when %s', (_, pairs) => {
    const tags = pairs.split(' ').map((pair) => pair.slice(pair.lastIndexOf('/') + 1))
    expect(mended(pairs)).toBe(tags.join(' '))
  })
})
