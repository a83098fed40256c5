/**
 * Classes of UTF-16 code units for the tokeniser, looked up in a table that fills itself:
 * blank, letter, digit, joiner (invisible inside a word) and other.
 */

export const BLANK = 1
export const LETTER = 2
export const DIGIT = 3
export const JOINER = 4
export const OTHER = 5

const classes = new Uint8Array(65536)

/** The class of a code unit; halves of surrogate pairs are OTHER. */
export function classOf(unit: number): number {
  const known = classes[unit] as number
  if (known !== 0) return known
  const found = findClass(unit)
  classes[unit] = found
  return found
}

/** True for letters, digits and what counts as such inside a word. */
export function isWordUnit(unit: number): boolean {
  const found = classOf(unit)
  return found === LETTER || found === DIGIT
}

/** True for the code units that end a line, and so a paragraph. */
export function isLineBreak(unit: number): boolean {
  return (unit >= 10 && unit <= 13) || unit === 0x85 || unit === 0x2028 || unit === 0x2029
}

/** True for a letter that has a capital and is not one. */
export function isLower(unit: number): boolean {
  if (unit < 128) return unit >= 97 && unit <= 122
  const letter = String.fromCharCode(unit)
  return letter.toUpperCase() !== letter
}

/** True for a capital letter. */
export function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90
  const letter = String.fromCharCode(unit)
  return letter.toLowerCase() !== letter
}

function findClass(unit: number): number {
  const text = String.fromCharCode(unit)
  if (unit === 0xad || unit === 0x200c || unit === 0x200d) return JOINER
  if (/[\p{L}\p{M}]/u.test(text)) return LETTER
  if (/\p{N}/u.test(text)) return DIGIT
  if (/[\p{Z}\p{Cc}\p{Cf}]/u.test(text)) return BLANK
  return OTHER
}
