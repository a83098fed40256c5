/** Where a token that starts with anything but a letter or digit ends: quotes, dashes, dots, markup, handles, signed numbers. */

import { BLANK, classOf, DIGIT, isLineBreak, isWordUnit, LETTER } from './characters.ts'
import { isClitic, scanWord } from './scan-word.ts'

/** Words that start with an apostrophe. */
const CUT_WORDS = new Set(['em', 'til', 'till', 'tis', 'twas', 'cause', 'n', 'round', 'bout'])
/** Longest markup tag taken as one token. */
const LONGEST_TAG = 2000

/** End of the token at `start`. */
export function scanSign(text: string, start: number): number {
  const unit = text.charCodeAt(start)
  const next = text.charCodeAt(start + 1)
  switch (unit) {
    case 0x2e: // .
      return scanDots(text, start)
    case 0x21: // !
    case 0x3f: // ?
      return skipSame(text, start, 0x21, 0x3f)
    case 0x2d: // -
    case 0x2b: // +
      if (classOf(next) === DIGIT && !followsWord(text, start)) return scanWord(text, start + 1)
      return unit === 0x2d ? skipSame(text, start, 0x2d, 0x2d) : start + 1
    case 0x2a: // *
    case 0x5f: // _
    case 0x3d: // =
      return skipSame(text, start, unit, unit)
    case 0x60: // `
      return next === 0x60 ? start + 2 : start + 1
    case 0x27: // '
    case 0x2019:
      return scanApostrophe(text, start)
    case 0x23: // #
      return classOf(next) === LETTER ? skipTagName(text, start + 1) : start + 1
    case 0x40: // @
      return classOf(next) === LETTER || next === 0x5f ? skipTagName(text, start + 1) : start + 1
    case 0x3c: // <
      return scanMarkup(text, start)
    default:
      return scanOther(text, start, unit)
  }
}

/** True when the unit before `at` ends a word. */
export function followsWord(text: string, at: number): boolean {
  return at > 0 && isWordUnit(text.charCodeAt(at - 1))
}

function scanDots(text: string, start: number): number {
  const end = skipSame(text, start, 0x2e, 0x2e)
  if (end - start >= 3) return end
  if (end - start === 2) return start + 1
  // ". . ." with blanks between is one token too.
  const spaced = (at: number) =>
    classOf(text.charCodeAt(at)) === BLANK &&
    !isLineBreak(text.charCodeAt(at)) &&
    text.charCodeAt(at + 1) === 0x2e
  return spaced(start + 1) && spaced(start + 3) ? start + 5 : start + 1
}

function scanApostrophe(text: string, start: number): number {
  const next = text.charCodeAt(start + 1)
  const before = start > 0 ? text.charCodeAt(start - 1) : 32
  if (next === text.charCodeAt(start)) return start + 2
  if (classOf(before) !== BLANK && isClitic(text, start)) {
    const third = text.charCodeAt(start + 2)
    return isWordUnit(third) ? start + 3 : start + 2
  }
  if (isWordUnit(before) || !isWordUnit(next)) return start + 1
  let end = start + 1
  while (end < start + 7 && isWordUnit(text.charCodeAt(end))) end++
  const word = text.slice(start + 1, end).toLowerCase()
  return /^\d\ds?$/.test(word) || CUT_WORDS.has(word) ? end : start + 1
}

/** A tag such as <a href="…"> or </p> is one token when it closes within its line. */
function scanMarkup(text: string, start: number): number {
  const from = text.charCodeAt(start + 1) === 0x2f ? start + 2 : start + 1
  if (classOf(text.charCodeAt(from)) !== LETTER) return start + 1
  const limit = Math.min(text.length, start + LONGEST_TAG)
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x3e) return at + 1
    if (unit === 0x3c || isLineBreak(unit)) break
  }
  return start + 1
}

function skipTagName(text: string, from: number): number {
  let at = from
  while (isWordUnit(text.charCodeAt(at)) || text.charCodeAt(at) === 0x5f) at++
  return at
}

function skipSame(text: string, start: number, one: number, other: number): number {
  let at = start + 1
  while (text.charCodeAt(at) === one || text.charCodeAt(at) === other) at++
  return at
}

/** One character; a surrogate pair, with what modifies it, stays whole. */
function scanOther(text: string, start: number, unit: number): number {
  if (unit < 0xd800 || unit > 0xdbff) return start + 1
  let at = start + 2
  // Variation selectors and joined emoji belong to the picture before.
  while (at < text.length && at < start + 32) {
    const next = text.charCodeAt(at)
    if (next === 0xfe0f) at++
    else if (next === 0x200d && (text.charCodeAt(at + 1) & 0xf800) === 0xd800) at += 3
    else if (next === 0xd83c && text.charCodeAt(at + 1) >= 0xdffb && text.charCodeAt(at + 1) <= 0xdfff)
      at += 2
    else break
  }
  return Math.min(at, text.length)
}
