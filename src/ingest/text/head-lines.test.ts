import { describe, expect, it } from 'vitest'
import { extractPlain } from './extract-text.ts'
import { isNamedBelow, looksLikeMenu, looksLikeName } from './head-lines.ts'
import { labelParagraphs } from './labelled.ts'

const BODY = [
  'The harbour of Veles was closed on Monday after a tanker ran aground at its mouth, the port captain said.',
  'He said that two tugs were on their way and that the tanker had lost no oil so far, as divers had found.',
].join('\n\n')
const titleOf = (head: string, tail = ''): string | null =>
  extractPlain(`${head}\n\n${BODY}\n\n${tail}`, null).title

describe('looksLikeMenu()', () => {
  for (const line of [
    'World | Politics',
    'Home » Africa » Mali',
    'NEWS SPORT OPINION',
    'Politik Wirtschaft Kultur Reisen',
    'Vala News - world edition',
  ])
    it(`knows "${line}"`, () => expect(looksLikeMenu(line)).toBe(true))
  for (const line of [
    'Tanker runs aground at Veles',
    'World leaders meet in Veles | The Coast Courier',
    'Sport minister quits - and the party says nothing',
  ])
    it(`leaves "${line}"`, () => expect(looksLikeMenu(line)).toBe(false))
})

describe('looksLikeName()', () => {
  it('tells a name from a headline', () => {
    expect(looksLikeName('The Sands and Coast Courier')).toBe(true)
    expect(looksLikeName('Harbour closed after accident')).toBe(false)
  })
})

describe('isNamedBelow()', () => {
  it('finds the name of the site in a short line under the body, also with a motto behind it', () => {
    const lines = labelParagraphs([
      { text: 'Coast Courier - all about the coast', group: 0 },
      { text: '© Coast Courier 2024', group: 1 },
    ])
    expect(isNamedBelow('Coast Courier - all about the coast', lines, 1)).toBe(true)
    expect(isNamedBelow('Harbour closed', lines, 1)).toBe(false)
  })
})

describe('the title of a dump', () => {
  const headline = 'Tanker runs aground off Veles'
  for (const head of [
    'Sands and Coast Courier',
    'COAST COURIER | March 4, 2024',
    'Home Kraj Świat Opinie',
    'Breaking: rates stay where they are, bank says',
    '12°C Light rain',
    'By using this site you agree to our terms of use.',
    'News for those who cannot wait.',
  ])
    it(`is not "${head}"`, () => expect(titleOf(`${head}\n\n${headline}`)).toBe(headline))
  it('is a headline that shares no word with the body', () => {
    const [headline, standfirst] = [
      '‘I had rather be slow than sorry’',
      'The port captain of Veles on tankers',
    ]
    const found = extractPlain(`Menu\n\n${headline}\n\n${standfirst}\n\n${BODY}`, null)
    expect(found.title).toBe(headline)
    expect(found.lines).toContainEqual({ kind: 'lead', text: standfirst })
  })
  it('is found under many headlines of other stories', () => {
    const others = [
      'A museum reopens after eleven years',
      'Five soups for cold days',
      'Where to sleep in a train',
    ]
    expect(titleOf(`${others.join('\n')}\nOur shop\nNewsletters\n\n${headline}`)).toBe(headline)
  })
  it('is a short line rather than the first paragraph', () => {
    const found = extractPlain(`The Quiet Port\n\n${BODY}`, null)
    expect(found.title).toBe('The Quiet Port')
    expect(found.lines).toHaveLength(2)
  })
  it('leaves the standfirst behind byline and buttons', () => {
    const standfirst = 'Two tugs are on their way; the captain is at home'
    const found = extractPlain(`${headline}\nBy Ana Sol\nShare\n${standfirst}\n\n${BODY}`, null)
    expect(found.lines).toContainEqual({ kind: 'lead', text: standfirst })
  })
})
