/** Tells what bytes are: a format that holds no text to read, a feed, or HTML, JSON or plain text. */

import type { PageKind } from '#domain'
import { findFeed } from './rss/feed-kind.ts'

const MAGIC: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a zip archive or an office file'],
  ['PK\u0005\u0006', 'an empty zip archive'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\u001f\u008b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\u00fd7zXZ', 'an xz archive'],
  ['7z\u00bc\u00af', 'a 7z archive'],
  ['Rar!', 'a rar archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office file'],
  ['\u007fELF', 'a program'],
  ['MZ\u0090', 'a program'],
  ['ID3', 'a sound file'],
  ['OggS', 'a sound file'],
  ['{\\rtf', 'an RTF file'],
  ['\u0000\u0000\u0001\u0000', 'an icon'],
  ['II*\u0000', 'a TIFF image'],
  ['MM\u0000*', 'a TIFF image'],
  ['SQLite format 3', 'a database'],
  ['wOF2', 'a font'],
  ['wOFF', 'a font'],
]
const CONTROL_SHARE_MAX = 0.05
const HTML_OPENING = /<(?:!doctype\s+html|html|head|body)\b/i
const HTML_TAG =
  /<\/?(?:p|div|br|span|a|h[1-6]|article|section|table|ul|li|img|b|i|em|strong|title|meta)(?:\s[^<>]{0,500})?\/?>/gi

/** What the bytes are when they are no text at all ("a PDF file"), or null. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32))
  for (const [start, what] of MAGIC) if (head.startsWith(start)) return what
  if (head.startsWith('RIFF')) return 'an image, sound or film'
  if (head.slice(4, 8) === 'ftyp') return 'a film'
  return null
}

/** True when decoded characters are mostly not characters. */
export function isNoise(characters: string): boolean {
  const head = characters.slice(0, 20_000)
  let control = 0
  for (let at = 0; at < head.length; at++) {
    const unit = head.charCodeAt(at)
    if (unit < 9 || (unit > 13 && unit < 32) || (unit > 126 && unit < 160) || unit === 0xfffd) control++
  }
  return control > head.length * CONTROL_SHARE_MAX
}

/** True for RSS, RDF, Atom and JSON feeds, and for lists of feeds. */
export function isFeed(characters: string): boolean {
  return findFeed(characters) !== null
}

/** HTML, JSON or plain text, by what the characters look like. */
export function detectKind(characters: string): PageKind {
  const head = characters.slice(0, 20_000)
  const first = /\S/.exec(head)?.[0]
  if (first === '{' && /"(?:text|html)"\s{0,9}:/.test(head)) return 'json'
  if (HTML_OPENING.test(head)) return 'html'
  const tags = head.match(HTML_TAG)?.length ?? 0
  return tags >= 3 || (first === '<' && tags > 0) ? 'html' : 'text'
}
