import { describe, expect, it } from 'vitest'
import type { Span } from '#base'
import { alignReport } from './attribution-align.ts'

const page = 'Harbour shut\n\nThe harbour is\nshut, Kaya said.\n\nShare\n\nMali denied it.\n'
const spanIn = (text: string, words: string): Span => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
]

describe('alignReport()', () => {
  it('leads back over other line breaks', () => {
    const report = page.replace('is\nshut', 'is shut').replaceAll('\n\n', '\n').trim()
    const { back, lost } = alignReport(page, report)
    expect(back([spanIn(report, 'is shut, Kaya')])).toEqual([spanIn(page, 'is\nshut, Kaya')])
    expect(lost).toBe(0)
  })

  it('finds the lines of a report that leaves some out', () => {
    const report = 'Harbour shut\nThe harbour is shut, Kaya said.\nMali denied it.'
    const { back, lost } = alignReport(page, report)
    expect(back([spanIn(report, 'Kaya'), spanIn(report, 'Mali')])).toEqual([
      spanIn(page, 'Kaya'),
      spanIn(page, 'Mali'),
    ])
    expect(lost).toBe('Share'.length)
  })

  it('tells the second of two equal lines from the first', () => {
    const text = 'He left.\nOne\nHe left.\nTwo\nFurniture'
    const report = 'He left.\nOne\nHe left.\nTwo'
    const { back } = alignReport(text, report)
    expect(back([[13, 15]])).toEqual([[13, 15]])
  })

  it('leaves out what the text does not have', () => {
    expect(alignReport('One line.', 'Another line.').back([[0, 7]])).toEqual([])
    expect(alignReport('One line.', 'Another line.').lost).toBe(8)
  })
})
