import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractPlain } from './extract-text.ts'

const HEAD = 'Tanker runs aground off Veles\n\n'
const BODY = [
  'The harbour of Veles was closed on Monday after a tanker ran aground at its mouth, the port captain said.',
  'He said that two tugs were on their way and that the tanker had lost no oil so far, as divers had found.',
]
const kinds = (tail: string): string[] =>
  extractPlain(`${HEAD}${BODY.join('\n\n')}\n\n${tail}`, null)
    .lines.slice(BODY.length)
    .map(({ kind }) => kind)

describe('the end of a dump', () => {
  for (const [name, tail] of [
    ['headlines of other stories', 'Five soups for cold days\nA museum reopens'],
    ['a teaser between headlines', 'Choice of the day\nSlow trains\nA night in a sleeping car.\nOur shop'],
    ['what the site says of itself', 'Veles Online gives no investment advice.'],
    ['who wrote it', 'Ana Sol is a reporter at Veles Online.'],
    ['a menu', 'Imprint | Privacy | Jobs'],
  ] as const)
    it(`leaves out ${name}`, () => expect(new Set(kinds(tail))).toEqual(new Set(['furniture'])))
  it('keeps a sentence that lost its full stop', () =>
    expect(kinds('It was not clear who had been at the wheel\n\nPrint this page\nFont size')).toEqual([
      'paragraph',
      'furniture',
      'furniture',
    ]))
  it('keeps a short sentence and a list', () => {
    expect(kinds('The mayor was away.')).toEqual(['paragraph'])
    expect(kinds('The captain named three reasons:\n- fog\n- a blunt anchor\n- haste')).toEqual(
      Array(4).fill('paragraph'),
    )
  })
  it('keeps last paragraphs that have no full stops', () =>
    expect(kinds('The mayor was said to be away\n\nNobody had seen him since the day before')).toEqual([
      'paragraph',
      'paragraph',
    ]))
  it('keeps a sentence under a numbered list', () =>
    expect(
      kinds('The port demands:\n1. tugs\n2. lights\n\nThe mayor was away.\n\nEnds\nPrint').slice(0, 4),
    ).toEqual(Array(4).fill('paragraph')))
  it('goes on behind a box', () => {
    const box = 'You may also like\n\nA museum reopens\n\nFive soups for cold days\n\n'
    expect(kinds(`${box}${BODY[1]}\n\n${BODY[0]}`)).toEqual([
      'furniture',
      'furniture',
      'furniture',
      'paragraph',
      'paragraph',
    ])
  })
  it('keeps a lone agency in brackets as credit, not a person', () => {
    expect(kinds('(Norrwire)')).toEqual(['credit'])
    expect(kinds('(Jana Kask)')).toEqual(['furniture'])
  })
  it('never loses a paragraph, whatever short lines follow', () => {
    const word = fc.constantFrom('Jobs', 'soup', 'Veles', 'the', '|', '-', '12', 'Share', 'more', 'said')
    const line = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const found = extractPlain(`${HEAD}${BODY.join('\n\n')}\n\n${lines.join('\n\n')}`, null)
        const kept = found.lines.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text)
        expect(kept).toEqual(expect.arrayContaining(BODY))
      }),
      { seed: 1 },
    )
  })
})
