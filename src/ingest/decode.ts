/**
 * Bytes → characters: byte order mark, strict UTF-8, the declared charset, then windows-1252
 * (the order of the WHATWG HTML standard, with UTF-8 first because that is what news pages are).
 */

import type { Note } from '#base'
import { BYTES_MAX } from './limits.ts'
import { note } from './notes.ts'

export interface Decoded {
  readonly characters: string
  readonly notes: readonly Note[]
}

const HEAD_BYTES = 4096
const DECLARED =
  /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:.-]{2,40})|encoding\s{0,4}=\s{0,4}["']([\w.-]{2,40})["']/i

/** Decodes the bytes of a page; a wrong or missing declaration is mended and noted. */
export function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const notes: Note[] = []
  let kept = bytes
  if (bytes.length > BYTES_MAX) {
    kept = bytes.subarray(0, BYTES_MAX)
    notes.push(note('ingest.page_cut', `read ${BYTES_MAX} of ${bytes.length} bytes`))
  }
  const mark = byteOrderMark(kept) ?? wideWithoutMark(kept)
  if (mark !== null) return { characters: decodeAs(mark, kept) ?? '', notes }
  const utf8 = decodeUtf8(kept)
  if (utf8 !== null) return { characters: utf8, notes }
  const label = declared ?? declaredInside(kept)
  const asDeclared = label === null || isUtf8(label) ? null : decodeAs(label, kept)
  if (asDeclared !== null) return { characters: asDeclared, notes }
  notes.push(note('ingest.charset_guessed', label === null ? 'nothing declared' : `declared "${label}"`))
  return { characters: mostlyUtf8(kept) ?? decodeAs('windows-1252', kept) ?? '', notes }
}

/** Strict UTF-8, but a sequence that the byte limit cut through at the very end is let go. */
function decodeUtf8(bytes: Uint8Array): string | null {
  for (let cut = 0; cut < 4; cut++) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut))
    } catch {
      // Not UTF-8 up to here: only the last three bytes may be to blame.
      if (bytes.length < BYTES_MAX) return null
    }
  }
  return null
}

/** A page that is UTF-8 but for a few broken bytes reads better as UTF-8 than as windows-1252. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let beyondAscii = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) beyondAscii++
  }
  return broken * 4 < beyondAscii ? text : null
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return null
}

/** UTF-16 without a mark shows by zero bytes at every other place of Latin text. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 512)
  if (head.length < 8) return null
  const zeros = [0, 0]
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > head.length * 0.35 && even < head.length * 0.02) return 'utf-16le'
  if (even > head.length * 0.35 && odd < head.length * 0.02) return 'utf-16be'
  return null
}

function declaredInside(bytes: Uint8Array): string | null {
  const head = decodeAs('windows-1252', bytes.subarray(0, HEAD_BYTES)) ?? ''
  const found = DECLARED.exec(head)
  return found?.[1] ?? found?.[2] ?? null
}

function isUtf8(label: string): boolean {
  return /^utf-?8$/i.test(label.trim())
}

/** Null when the label is none that the Encoding standard knows. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(label.trim())
    const characters = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? withUpperRow(characters) : characters
  } catch {
    return null
  }
}

/** Windows-1252 from 0x80 to 0x9f; five places are empty. */
const UPPER_ROW = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Subtle: Node 20 decodes windows-1252 as ISO 8859-1, which would lose all dashes and curly quotes. */
function withUpperRow(characters: string): string {
  return characters.replace(/[\u0080-\u009f]/g, (unit) => UPPER_ROW.charAt(unit.charCodeAt(0) - 0x80))
}
