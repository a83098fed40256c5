import { describe, expect, it } from 'vitest'
import { tokenise } from '../tokeniser/tokenise.ts'
import { findQuotes } from './quotes.ts'

/** The quoted stretches of a text, marks included. */
function quoted(text: string): string[] {
  const tokenised = tokenise(text)
  const quotes = findQuotes(tokenised)
  return quotes.first.slice(1).map((first, index) => {
    const last = quotes.last[index + 1] as number
    return text.slice(tokenised.starts[first], tokenised.ends[last])
  })
}

describe('findQuotes()', () => {
  it.each([
    ['“We will stay,” he said. “We will win.”', ['“We will stay,”', '“We will win.”']],
    ['"We will stay," he said. "We will win."', ['"We will stay,"', '"We will win."']],
    ['‘It’s over,’ the workers’ leader said.', ['‘It’s over,’']],
    ['She called it ‘a fairy tale’ and left.', ['‘a fairy tale’']],
    ['«Nous restons», he said.', ['«Nous restons»']],
    ['The workers’ demands don’t change.', []],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it('remembers a quote that a paragraph leaves open', () => {
    const text = tokenise('“We will stay.\n“We will win,” she said.')
    const quotes = findQuotes(text)
    expect([...quotes.startsQuoted]).toEqual([1, 1])
    expect([...quotes.carriedOver]).toEqual([0, 1])
    expect(quotes.unclosed.slice(1)).toEqual([1, 0])
  })
})
