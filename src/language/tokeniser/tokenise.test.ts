import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from './tokenise.ts'

const tokens = (text: string) => tokenise(text).words.join('|')
const sentences = (text: string) => {
  const { starts, ends, sentences: first } = tokenise(text)
  return Array.from(first.slice(1), (end, s) => text.slice(starts[first[s] as number], ends[end - 1]))
}

describe('tokenise() words', () => {
  it.each([
    ["He didn't go, can't say.", "He|did|n't|go|,|ca|n't|say|."],
    ['They’re Iran’s, we’ll cannot', 'They|’re|Iran|’s|,|we|’ll|can|not'],
    ['The Kyiv-based U.N.-led group', 'The|Kyiv-based|U.N.-led|group'],
    ['Mr. Zelenskiy met No. 10 staff.', 'Mr.|Zelenskiy|met|No.|10|staff|.'],
    ['No. That is all.', 'No|.|That|is|all|.'],
    ['$1.5m, €50bn and £3,000.50', '$|1.5m|,|€|50bn|and|£|3,000.50'],
    ['at 6:00pm or 11.30 a.m. on 9/11', 'at|6:00|pm|or|11.30|a.m.|on|9/11'],
    ['Musée d’Orsay, O’Brien and Dara’a', 'Musée|d’Orsay|,|O’Brien|and|Dara’a'],
    ['up 4.5% -- “very good”…', 'up|4.5|%|--|“|very|good|”|…'],
    ["the '90s and ’60s", "the|'90s|and|’60s"],
    [
      'See https://example.org/a?b=1, or www.bbc.co.uk.',
      'See|https://example.org/a?b=1|,|or|www.bbc.co.uk|.',
    ],
    ['Write to jan.novak@example.com.', 'Write|to|jan.novak@example.com|.'],
    ['a Reuters/Ipsos poll by AT&T', 'a|Reuters/Ipsos|poll|by|AT&T'],
    ['«Non», a-t-il dit', '«|Non|»|,|a-t-il|dit'],
    ['growth of -3 to +2.5 points; 1990s', 'growth|of|-3|to|+2.5|points|;|1990s'],
    ['pro- and anti-war, war—peace', 'pro-|and|anti-war|,|war|—|peace'],
    ['@user likes #tag #2', '@user|likes|#tag|#|2'],
    ['Sen. Rubio (R-Fla.) spoke', 'Sen.|Rubio|(|R-Fla.|)|spoke'],
    ['coöperation in São Tomé', 'coöperation|in|São|Tomé'],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toBe(expected)
  })
})

describe('tokenise() sentences', () => {
  it.each([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['"I will go." He left.', ['"I will go."', 'He left.']],
    ['“Mistake?” he asked. No.', ['“Mistake?” he asked.', 'No.']],
    [
      'J. K. Rowling met Mr. B. Smith Jr. in Fla. on Jan. 3.',
      ['J. K. Rowling met Mr. B. Smith Jr. in Fla. on Jan. 3.'],
    ],
    ['It fled to the U.S. The army stayed.', ['It fled to the U.S.', 'The army stayed.']],
    ['The U.S. Army stayed.', ['The U.S. Army stayed.']],
    ['Talks fail\nKYIV, Nov 12 (Reuters) - No deal.', ['Talks fail', 'KYIV, Nov 12 (Reuters) - No deal.']],
    ['He said he was tired… Then he slept.', ['He said he was tired…', 'Then he slept.']],
    ['He said … nothing.', ['He said … nothing.']],
    ["''It is over.'' ''We won,'' she said.", ["''It is over.''", "''We won,'' she said."]],
    ['(It was late.) They left.', ['(It was late.)', 'They left.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})

describe('tokenise() invariants', () => {
  const alphabet = fc.constantFrom(
    ...'ab.U.S\'"’“ \n\n-–/@#<>&1,:!?…é中€$'.split(''),
    '😀',
    '\u00ad',
    '\u200d',
    'n’t',
    'http://',
  )
  const texts = fc.array(alphabet, { maxLength: 80 }).map((parts) => parts.join(''))

  it('covers every visible character once, in order, without splitting pairs', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), (text) => {
        const { count, starts, ends, words } = tokenise(text)
        let before = 0
        for (let at = 0; at < count; at++) {
          const start = starts[at] as number
          expect(text.slice(before, start)).toMatch(/^[\p{Z}\p{C}]*$/u)
          expect(words[at]).toBe(text.slice(start, ends[at]))
          expect(ends[at]).toBeGreaterThan(start)
          before = ends[at] as number
        }
        expect(text.slice(before)).toMatch(/^[\p{Z}\p{C}]*$/u)
      }),
      { numRuns: 500 },
    )
  })

  it('starts a sentence at every paragraph and none is empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { count, sentences: first, paragraphs } = tokenise(text)
        expect(first.at(-1)).toBe(count)
        expect(paragraphs.at(-1)).toBe(count)
        for (let s = 1; s < first.length; s++) expect(first[s]).toBeGreaterThan(first[s - 1] as number)
        for (const paragraph of paragraphs) expect(first).toContain(paragraph)
      }),
    )
  })

  it.each(['a', '.', "'", '<a', 'a.', '"', 'a@', '1,', '-', 'http://', '. ', '😀', 'a.b'])(
    'takes a line of a million times "%s" in linear time',
    (piece) => {
      const time = (size: number) => {
        const text = piece.repeat(size / piece.length)
        const began = performance.now()
        tokenise(text)
        return performance.now() - began
      }
      time(100_000)
      expect(time(1_000_000)).toBeLessThan(3000)
    },
  )
})
