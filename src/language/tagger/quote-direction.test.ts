import { describe, expect, it } from 'vitest'
import { tokenise } from '../tokeniser/tokenise.ts'
import { CLOSES, OPENS, quoteDirections } from './quote-direction.ts'

/** Only the quotation marks of a text: ( for one that opens, ) for one that closes. */
const marks = (text: string) =>
  Array.from(quoteDirections(tokenise(text)), (direction) =>
    direction === OPENS ? '(' : direction === CLOSES ? ')' : '',
  ).join('')

describe('quoteDirections()', () => {
  it.each([
    ['He said “no” and left.', '()'],
    ['"No," he said. "Never."', '()()'],
    ["''It is over,'' she said. ''We won.''", '()()'],
    ["''He told me 'never' twice,'' she said.", '(())'],
    ['«Non», he said.', '()'],
    ['(“Maybe”) he said', '()'],
    ['He called it "a disgrace".', '()'],
    ['A "red line," "a bluff"', '()()'],
    ['„So nicht“, sagte er', '(('],
  ])('%s', (text, expected) => {
    expect(marks(text)).toBe(expected)
  })

  it('starts anew in every paragraph, so that a quote left open does not turn the next ones round', () => {
    expect(marks('"We will stay, he said.\n"We will go." " ')).toBe('(()(')
  })
})
