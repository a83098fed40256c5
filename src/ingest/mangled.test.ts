import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TocsinError } from '#base'
import { BLOCK_KINDS, type Page } from '#domain'
import { extractReport } from './extract-report.ts'
import { FURNITURE_LINES_MAX, TEXT_MAX } from './limits.ts'

const folder = fileURLToPath(new URL('./cases/', import.meta.url))
const pages = readdirSync(folder)
  .filter((file) => /\.(?:html|txt)$/.test(file))
  .map((file) => readFileSync(`${folder}${file}`))

/** Reads a page and checks all that must hold for any report; null when there is nothing in it to read. */
function readAny(bytes: Uint8Array, kind: Page['kind'] = null): string | null {
  try {
    const { report, notes } = extractReport({
      ...{ bytes, kind, charset: null, url: null, outlet: null, published: null, title: null },
    })
    const { text, blocks } = report
    expect(blocks.map(({ span }) => text.slice(...span)).join('\n')).toBe(text)
    expect(blocks.every(({ kind: block, span }) => BLOCK_KINDS.includes(block) && span[0] < span[1])).toBe(
      true,
    )
    expect(text.length).toBeLessThanOrEqual(TEXT_MAX)
    expect(text).toBe(text.replace(/[^\S\n]+/g, ' ').trim())
    expect(report.furniture.length).toBeLessThanOrEqual(FURNITURE_LINES_MAX)
    expect(report.title).not.toBe('')
    expect(notes.every(({ code, message }) => code.startsWith('ingest.') && message !== '')).toBe(true)
    return report.id
  } catch (error) {
    if (error instanceof TocsinError && error.code.startsWith('ingest.') && error.status === 422) return null
    throw error
  }
}

const anyPage = fc.constantFrom(...pages)
const place = fc.double({ min: 0, max: 1, noNaN: true })

describe('extractReport() on what is no proper page', () => {
  it('reads cut pages', () => {
    fc.assert(
      fc.property(anyPage, place, place, (page, from, to) => {
        readAny(page.subarray(Math.min(from, to) * page.length, Math.max(from, to) * page.length))
      }),
      { numRuns: 150, seed: 2 },
    )
  })
  it('reads pages with bytes changed', () => {
    fc.assert(
      fc.property(anyPage, fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 200 }), (page, changes) => {
        const copy = Uint8Array.from(page)
        for (const [at, byte] of changes) copy[Math.floor(at * (copy.length - 1))] = byte
        readAny(copy)
      }),
      { numRuns: 150, seed: 3 },
    )
  })
  it('reads any words as text and as HTML, the same way twice', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="share">',
        '<table><tr><td>',
        '<h1>',
        '</h1>',
        '<a href="x">',
        '</a>',
        '<br>',
        '\n\n',
        'By Ana Brisk',
        'Source: X',
        '12 May 2020',
        '&nbsp;',
        '<!--',
        '-->',
        '<li>',
      ),
      fc.string({ maxLength: 60, unit: 'binary' }),
      fc.lorem({ maxCount: 20 }),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('html' as const, 'text' as const, null),
        (pieces, kind) => {
          const bytes = new TextEncoder().encode(pieces.join(' '))
          expect(readAny(bytes, kind)).toBe(readAny(bytes, kind))
        },
      ),
      { numRuns: 200, seed: 4 },
    )
  })
  it('keeps every word of a text that is all prose', () => {
    const sentence = fc
      .array(
        fc.constantFrom('minister', 'talks', 'harbour', 'strike', 'week', 'union', 'letter', 'went', 'said'),
        { minLength: 20, maxLength: 40 },
      )
      .map((words) => `The ${words.join(' ')}.`)
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 12 }), (sentences) => {
        const words = sentences.join('\n\n')
        const bytes = new TextEncoder().encode(`Dockers and ministers talk again\n\n${words}`)
        const { report } = extractReport({
          bytes,
          kind: null,
          charset: null,
          url: null,
          outlet: null,
          published: null,
          title: null,
        })
        expect(report.text).toBe(`Dockers and ministers talk again\n${sentences.join('\n')}`)
      }),
      { numRuns: 60, seed: 5 },
    )
  })
  it.each([
    ['deep nesting', '<div>'.repeat(100_000)],
    ['tables in tables', '<table><tr><td>a'.repeat(30_000)],
    ['too many elements', '<p>a</p>'.repeat(200_000)],
    ['references', `<p>${'&amp;'.repeat(300_000)}`],
    ['open quotes', '<a href="'.repeat(200_000)],
    ['open drawings', '<svg>'.repeat(100_000)],
    ['capitals', 'Ab '.repeat(300_000)],
    ['brackets', '( '.repeat(300_000)],
    ['an endless line', 'x'.repeat(3_000_000)],
    ['blanks', `a${' '.repeat(3_000_000)}b`],
    ['JSON-LD', `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>a</p>`],
  ])('stays quick on %s', (_, words) => {
    const started = performance.now()
    readAny(new TextEncoder().encode(words))
    expect(performance.now() - started).toBeLessThan(5000)
  })
  it.each([
    ['nothing', '', 'ingest.empty_page'],
    ['blanks', ' \n\t ', 'ingest.empty_page'],
    ['a PDF', '%PDF-1.4 ...', 'ingest.not_text'],
    ['noise', '\u0001\u0002\u0003\u0004\u0005 a', 'ingest.not_text'],
    ['a feed', '<?xml version="1.0"?><rss><channel/></rss>', 'ingest.is_feed'],
    [
      'a page of links',
      '<html><body><nav><a href="/">Home</a></nav></body></html>',
      'ingest.nothing_readable',
    ],
    ['JSON without words', '{"text": 12}', 'ingest.bad_json'],
  ])('refuses %s', (_, words, code) => {
    const bytes = new TextEncoder().encode(words)
    expect(() =>
      extractReport({
        bytes,
        kind: null,
        charset: null,
        url: 'u',
        outlet: null,
        published: null,
        title: null,
      }),
    ).toThrow(expect.objectContaining({ code, status: 422 }))
  })
})
