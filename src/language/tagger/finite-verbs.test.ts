import { describe, expect, it } from 'vitest'
import { TAGS } from '../labels.ts'
import { tokenise } from '../tokeniser/tokenise.ts'
import { mendFiniteVerbs } from './finite-verbs.ts'

/** Tags after mending, for "word/TAG word/TAG". */
const mended = (pairs: string) => {
  const given = pairs.split(' ').map((pair) => pair.split('/') as [string, string])
  const tokenised = tokenise(given.map(([word]) => word).join(' '))
  const tags = Uint8Array.from(given, ([, tag]) => TAGS.indexOf(tag))
  mendFiniteVerbs(tokenised, tags)
  return Array.from(tags, (tag) => TAGS[tag]).join(' ')
}

describe('mendFiniteVerbs()', () => {
  it.each([
    ['has an object', 'He/PRP said/VBD shells/NNS hit/VBN a/DT school/NN ./.', 'PRP VBD NNS VBD DT NN .'],
    ['has a counted object', 'Blasts/NNS killed/VBN at/IN least/JJS 12/CD ./.', 'NNS VBD IN JJS CD .'],
    ['is the only verb', 'The/DT boy/NN trained/VBN in/IN Lima/NNP ./.', 'DT NN VBD IN NNP .'],
  ])('makes a participle finite that %s', (_, pairs, expected) => {
    expect(mended(pairs)).toBe(expected)
  })

  it.each([
    ['a day follows', 'The/DT poll/NN released/VBN this/DT week/NN shows/VBZ it/PRP ./.'],
    ['the verb may have two objects', 'A/DT man/NN called/VBN the/DT fox/NN fled/VBD ./.'],
    ['an auxiliary comes before', 'Has/VBZ anyone/NN read/VBN the/DT text/NN ?/.'],
    ['"by" follows', 'Video/NN produced/VBN by/IN Ann/NNP ./.'],
    ['it is a headline', 'Suspects/NNS held/VBN in/IN Lima/NNP'],
    ['another verb is finite', 'Boys/NNS trained/VBN in/IN Lima/NNP left/VBD ./.'],
  ])('leaves it when %s', (_, pairs) => {
    const tags = pairs.split(' ').map((pair) => pair.slice(pair.lastIndexOf('/') + 1))
    expect(mended(pairs)).toBe(tags.join(' '))
  })
})
