/** Characters: takes out what cannot be seen and makes one blank of many, so that spans count what a reader sees. */

/** Ranges of characters that nobody sees: controls, soft hyphen, direction marks, fillers, noncharacters. */
const INVISIBLE_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  // Subtle: U+200C and U+200D stay, because Persian, Indic scripts and emoji are spelled with them.
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xffff],
]
const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`
const INVISIBLE = new RegExp(
  `[${INVISIBLE_RANGES.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join('')}]`,
  'g',
)
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
const BLANKS = /\s+/g

/** Text without invisible and control characters; line breaks stay. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** One line: no invisible characters, one blank where there were several or a break, none at the ends. */
export function cleanLine(text: string): string {
  return withoutInvisible(text).replace(BLANKS, ' ').trim()
}

/** The lines of a text, whatever its line breaks; blanks inside are made one. */
export function cleanLines(text: string): string[] {
  return withoutInvisible(text)
    .split(LINE_BREAK)
    .map((line) => line.replace(BLANKS, ' ').trim())
}

/** Cuts at `length` code units, never through a surrogate pair. */
export function cutAt(text: string, length: number): string {
  if (text.length <= length) return text
  const unit = text.charCodeAt(length - 1)
  return text.slice(0, unit >= 0xd800 && unit <= 0xdbff ? length - 1 : length)
}

/** A key for comparing lines: lower case, letters and digits only, one blank between words. */
export function lineKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
