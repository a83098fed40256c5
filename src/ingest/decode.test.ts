import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'
import { BYTES_MAX } from './limits.ts'

const bytes = (...units: number[]): Uint8Array => Uint8Array.from(units)
const latin = (words: string): Uint8Array => Uint8Array.from(words, (letter) => letter.charCodeAt(0))
const codes = (page: Uint8Array, declared: string | null = null): string[] =>
  decode(page, declared).notes.map(({ code }) => code)

describe('decode()', () => {
  it('takes strict UTF-8 whatever is declared', () => {
    expect(decode(new TextEncoder().encode('Zürich – Łódź'), 'iso-8859-1').characters).toBe('Zürich – Łódź')
  })
  it('follows a byte order mark and drops it', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x41), null).characters).toBe('A')
    expect(decode(bytes(0xff, 0xfe, 0x41, 0, 0x16, 0x04), null).characters).toBe('AЖ')
    expect(decode(bytes(0xfe, 0xff, 0, 0x41, 0x04, 0x16), null).characters).toBe('AЖ')
  })
  it('knows UTF-16 without a mark by its zero bytes', () => {
    const words = 'The talks went on.'
    expect(decode(bytes(...[...words].flatMap((letter) => [letter.charCodeAt(0), 0])), null).characters).toBe(
      words,
    )
    expect(decode(bytes(...[...words].flatMap((letter) => [0, letter.charCodeAt(0)])), null).characters).toBe(
      words,
    )
  })
  it('uses the charset of the sender, then that of the page', () => {
    const russian = bytes(0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0)
    expect(decode(russian, 'windows-1251').characters).toBe('Москва')
    const inside = bytes(...latin('<meta charset="koi8-r">'), 0xed, 0xcf)
    expect(decode(inside, null).characters).toBe('<meta charset="koi8-r">Мо')
    expect(codes(inside)).toEqual([])
  })
  it('falls back to windows-1252 and says so', () => {
    expect(decode(latin('caf\u00e9 \u0093x\u0094'), null).characters).toBe('café “x”')
    expect(codes(latin('caf\u00e9'))).toEqual(['ingest.charset_guessed'])
    expect(codes(latin('caf\u00e9'), 'no-such-charset')).toEqual(['ingest.charset_guessed'])
  })
  it('keeps UTF-8 that only a few broken bytes disturb', () => {
    const mixed = bytes(...new TextEncoder().encode('Łódź Kraków Gdańsk Poznań'), 0xe9)
    expect(decode(mixed, null).characters).toMatch(/^Łódź Kraków/)
  })
  it('cuts at the limit, also in the middle of a character', () => {
    const long = new Uint8Array(BYTES_MAX + 10).fill(0x41)
    long.set([0xc3, 0xbc], BYTES_MAX - 1)
    const { characters, notes } = decode(long, null)
    expect(characters.length).toBe(BYTES_MAX - 1)
    expect(notes.map(({ code }) => code)).toEqual(['ingest.page_cut'])
  })
})
