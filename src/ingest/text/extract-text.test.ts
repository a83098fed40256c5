import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractPlain } from './extract-text.ts'
import { unwrap } from './unwrap.ts'

const kinds = (words: string): string[] =>
  extractPlain(words, null).lines.map(({ kind, text }) => `${kind}: ${text}`)
const PROSE =
  'The ministers met for a third day and left the hall without a word to those who had waited outside.'

describe('unwrap()', () => {
  it('joins lines that were wrapped at a width', () => {
    const lines = [
      'The strike at the harbour went into',
      'its third week and nobody expected',
      'that it would end before the summer.',
    ]
    expect(unwrap(['Title', '', ...lines, '', ...lines]).map(({ text }) => text)).toEqual([
      'Title',
      lines.join(' '),
      lines.join(' '),
    ])
  })
  it('keeps breaks that were meant', () => {
    expect(unwrap(['He said:', '"No."', '- one', '- two']).map(({ text }) => text)).toEqual([
      'He said:',
      '"No."',
      '- one',
      '- two',
    ])
  })
  it('loses nothing but blanks, whatever the lines', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '-', '"', '1', 'é'), maxLength: 90 })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const trimmed = lines.map((words) => words.trim())
        const joined = unwrap(trimmed)
          .map(({ text }) => text)
          .join('')
        expect(joined.replaceAll(' ', '')).toBe(trimmed.join('').replaceAll(' ', ''))
      }),
      { seed: 1 },
    )
  })
})

describe('extractPlain()', () => {
  it('takes the first sensible line for the title and isolated short lines for headings', () => {
    const found = extractPlain(
      `logo\n\nMinisters leave talks without a word\n\n${PROSE}\n\nA third day\n\n${PROSE}`,
      null,
    )
    expect(found.title).toBe('Ministers leave talks without a word')
    expect(found.lines.map(({ kind }) => kind)).toEqual(['furniture', 'paragraph', 'heading', 'paragraph'])
  })
  it('cuts the tail at a label that only links follow', () => {
    const tail = 'You may also like\n\nBridge closed for repairs\n\nNew bus line opens'
    expect(kinds(`Title of some report here\n\n${PROSE}\n\n${PROSE}\n\n${tail}`).slice(2)).toEqual([
      'furniture: You may also like',
      'furniture: Bridge closed for repairs',
      'furniture: New bus line opens',
    ])
  })
  it('keeps a label that prose follows', () => {
    const long = `${PROSE} ${PROSE}`
    const found = kinds(`Title of some report here\n\n${long}\n\n${long}\n\nDiscussion\n\n${long}\n\n${long}`)
    expect(found.at(-1)).toBe(`paragraph: ${long}`)
  })
  it('takes a group of short lines for furniture when one of them is', () => {
    const found = kinds(
      `Title of some report here\n\n${PROSE}\n\n3 comments\njorge wrote: at last\nMore in World\nPeru raises rates`,
    )
    expect(found.slice(1).every((line) => line.startsWith('furniture'))).toBe(true)
  })
  it('sees a sub-heading past the time of an entry', () => {
    const found = kinds(
      `Title of some report here\n\n${PROSE} ${PROSE}\n\n16:48\n\nUnion tells staff to stay\n\n${PROSE} ${PROSE}`,
    )
    expect(found.slice(1, 3)).toEqual(['paragraph: 16:48', 'heading: Union tells staff to stay'])
  })
  it('takes a given title and drops it from the lines', () => {
    const found = extractPlain(`Ministers leave talks\n\n${PROSE}`, 'Ministers leave talks')
    expect(found.title).toBe('Ministers leave talks')
    expect(found.lines).toEqual([{ kind: 'paragraph', text: PROSE }])
  })
  it('has no title where the text begins with a long paragraph', () => {
    expect(extractPlain(`${PROSE} ${PROSE} ${PROSE}\n\n${PROSE}`, null).title).toBeNull()
  })
  it('takes day and byline above the body only', () => {
    const found = extractPlain(
      `Title of some report here\nBy Dario Kesten\n9 March 2022\n\n${PROSE}\n\n1 May 2020\n\n${PROSE}`,
      null,
    )
    expect(found.byline).toBe('Dario Kesten')
    expect(found.published).toEqual({ value: '2022-03-09', basis: 'text' })
  })
  it('takes the day from a dateline', () => {
    const found = extractPlain(`Title of some report here\n\nPORT SALLINE, 14 October 2019 – ${PROSE}`, null)
    expect(found.published).toEqual({ value: '2019-10-14', basis: 'text' })
  })
})
