import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading } from '#domain'
import { paintFor } from '../terminal/paint.ts'
import { widthOf } from '../terminal/width.ts'
import { showReading } from './show-reading.ts'

const cases = join(import.meta.dirname, 'cases')
const reading = JSON.parse(readFileSync(join(cases, 'harbour.json'), 'utf8')) as Reading
const plain = paintFor({}, {})
const coloured = paintFor({ isTTY: true }, { TERM: 'xterm' })

describe('showReading()', () => {
  test.each([80, 40])('lays out an account %i columns wide', (width) => {
    const shown = showReading(reading, { width, paint: plain })
    const file = join(cases, `harbour-${width}.txt`)
    if (process.env.UPDATE) writeFileSync(file, shown)
    expect(shown).toBe(readFileSync(file, 'utf8'))
  })

  test('says the same with colours and without', () => {
    const shown = showReading(reading, { width: 60, paint: coloured })
    expect(shown).not.toBe(stripVTControlCharacters(shown))
    expect(stripVTControlCharacters(shown)).toBe(showReading(reading, { width: 60, paint: plain }))
  })

  test('lets no page command the terminal, whatever its words, and keeps to the width', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('\u001b[2J', '\u202e', '\u0007', '\r', 'a', ' ', '漢', '\u009b'),
    })
    fc.assert(
      fc.property(hostile, fc.integer({ min: 40, max: 120 }), (words, width) => {
        const report = { ...reading.report, title: words, text: words, outlet: words }
        const statements = reading.statements.map((one) => ({
          ...one,
          content: [[0, words.length]] as const,
        }))
        const sources = reading.sources.map((one) => ({
          ...one,
          name: one.name && words,
          description: words,
        }))
        const shown = showReading({ ...reading, report, statements, sources }, { width, paint: plain })
        expect(shown).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
        for (const line of shown.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
