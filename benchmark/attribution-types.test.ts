import { describe, expect, it } from 'vitest'
import { quotedTokens, type TypedToken, typeOf } from './attribution-types.ts'

/** "Kaya/NNP said/VBD/say": word, tag, and lemma where it differs; ¶ starts a paragraph. */
function tokensOf(written: string): readonly TypedToken[] {
  let startsParagraph = true
  return written.split(' ').flatMap((token) => {
    if (token === '¶') {
      startsParagraph = true
      return []
    }
    const [word = '', tag = '', lemma = word.toLowerCase()] = token.split('/')
    const typed = { word, tag, lemma, startsParagraph }
    startsParagraph = false
    return [typed]
  })
}

const quotedWords = (written: string): readonly string[] => {
  const tokens = tokensOf(written)
  const quoted = quotedTokens(tokens)
  return tokens.filter((_, at) => quoted[at]).map(({ word }) => word)
}

describe('quotedTokens()', () => {
  it('lets straight marks open and close by turns, and curly ones by their form', () => {
    expect(quotedWords('" It is " over " now "')).toEqual(['It', 'is', 'now'])
    expect(quotedWords('“ It is “ over ” now')).toEqual(['It', 'is', 'over'])
  })

  it('starts each paragraph outside', () => {
    expect(quotedWords('" It is ¶ " over " now')).toEqual(['It', 'is', 'over'])
    expect(quotedWords('" It is ¶ over')).toEqual(['It', 'is'])
  })
})

describe('typeOf()', () => {
  const tokens = tokensOf('" It/PRP is/VBZ over/RB , " Kaya/NNP said/VBD/say of/IN the/DT strike/NN ./.')
  const type = (cue: readonly number[], content: readonly number[], of = tokens) =>
    typeOf({ cue, content }, of, quotedTokens(of))

  it('tells direct, mixed and indirect by the words of the content', () => {
    expect(type([7], [0, 1, 2, 3, 4, 5])).toBe('direct quote, reporting verb')
    expect(type([7], [1, 2, 3, 8, 9, 10])).toBe('mixed quote, reporting verb')
    expect(type([7], [8, 9, 10])).toBe('indirect, reporting verb')
  })

  it('tells verbs of speech from other verbs and from no verb', () => {
    const others = tokensOf('Mali/NNP wants/VBZ/want it/PRP according/VBG/accord to/TO a/DT memo/NN')
    expect(type([1], [2], others)).toBe('other verb')
    expect(type([3, 4], [2], others)).toBe('noun, preposition or punctuation')
    expect(type([6], [2], others)).toBe('noun, preposition or punctuation')
  })
})
