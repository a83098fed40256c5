import { describe, expect, it } from 'vitest'
import { binaryKind, detectKind, isFeed, isNoise } from './detect-kind.ts'

describe('detectKind()', () => {
  it.each([
    ['<!DOCTYPE html><html><body>x', 'html'],
    ['<div><p>Some words</p></div>', 'html'],
    ['Fish & chips cost < 5 and > 3 today.', 'text'],
    ['He wrote <b>one</b> word in bold, no more.', 'text'],
    ['{"url": "https://a.example", "text": "Words."}', 'json'],
    ['{not json at all}', 'text'],
    ['', 'text'],
  ])('takes %j for %s', (characters, kind) => {
    expect(detectKind(characters)).toBe(kind)
  })
})

describe('binaryKind()', () => {
  it('names formats by their first bytes', () => {
    expect(binaryKind(new TextEncoder().encode('%PDF-1.7 ...'))).toBe('a PDF file')
    expect(binaryKind(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('a PNG image')
    expect(binaryKind(new TextEncoder().encode('Plain words'))).toBeNull()
  })
})

describe('isNoise()', () => {
  it('tells bytes from words', () => {
    expect(isNoise('\u0001\u0002\u0003 abc \u0000')).toBe(true)
    expect(isNoise('Words with a tab\tand a break\nand ünïcödé')).toBe(false)
  })
})

describe('isFeed()', () => {
  it('knows RSS, RDF and Atom', () => {
    expect(isFeed('<?xml version="1.0"?><rss version="2.0">')).toBe(true)
    expect(isFeed('<feed xmlns="http://www.w3.org/2005/Atom">')).toBe(true)
    expect(isFeed('<html><body>rss</body></html>')).toBe(false)
  })
})
