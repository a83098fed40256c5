/**
 * Where a word that starts with a letter or digit ends, in the manner of the Penn Treebank as CoreNLP reads it:
 * hyphens, slashes and inner apostrophes stay inside; clitics ('s, n't) and units of money or per cent do not.
 * Every look-ahead is bounded or stops at what it has eaten, so the scan is linear.
 */

import { CAPITAL_ONLY, DOMAINS, LEADING, NUMBERED, STARTERS, TRAILING } from './abbreviations.data.ts'
import { BLANK, classOf, DIGIT, isLineBreak, isUpper, isWordUnit, JOINER, LETTER } from './characters.ts'

const LONGEST_ABBREVIATION = 8
/** Prefixes whose hanging hyphen stays with them: "pro- and anti-war". */
const PREFIXES = new Set(['pro', 'anti', 'pre', 'post', 'mid', 'non', 'multi'])

/** End of the word at `start`, before any clitic. */
export function scanWord(text: string, start: number): number {
  let at = start
  let piece = start
  let clock = false
  let numeric = classOf(text.charCodeAt(start)) === DIGIT
  for (;;) {
    at = skipPiece(text, at)
    if (clock) return skipDigits(text, piece, at)
    if (numeric && classOf(text.charCodeAt(at - 1)) !== DIGIT) numeric = false
    const next = text.charCodeAt(at + 1)
    switch (text.charCodeAt(at)) {
      case 0x2d: // -
      case 0x2010:
      case 0x2011:
        if (isWordUnit(next)) break
        return PREFIXES.has(text.slice(piece, at).toLowerCase()) && at - start < 6 ? at + 1 : at
      case 0x2f: // /
      case 0x5f: // _
        if (isWordUnit(next)) break
        return at
      case 0x26: // &
        if (isUpper(next) && isUpper(text.charCodeAt(at - 1))) break
        return at
      case 0x27: // '
      case 0x2019:
        if (classOf(next) === LETTER && classOf(text.charCodeAt(at - 1)) === LETTER && !isClitic(text, at))
          break
        return at
      case 0x40: // @
        return Math.max(at, scanMail(text, at))
      case 0x3a: // :
        if (next === 0x2f && text.charCodeAt(at + 2) === 0x2f && isScheme(text, start, at))
          return scanAddress(text, at)
        if (!numeric || classOf(next) !== DIGIT) return at
        clock = true
        break
      case 0x2c: // ,
        if (numeric && isThousands(text, at)) break
        return at
      case 0x2e: {
        const end = scanStop(text, start, piece, at, numeric)
        if (end < 0) break
        if (end === at) return at
        at = end
        // After "U.S." only a hyphen or slash and a word go on.
        if (
          (text.charCodeAt(at) !== 0x2d && text.charCodeAt(at) !== 0x2f) ||
          !isWordUnit(text.charCodeAt(at + 1))
        )
          return at
        break
      }
      default:
        return at
    }
    at++
    piece = at
    if (classOf(text.charCodeAt(at)) !== DIGIT) numeric = false
    else if (text.charCodeAt(at - 1) === 0x2d) numeric = true
  }
}

/** True when a clitic ('s, 'm, 'd, 're, 've, 'll) starts at the apostrophe `at` and a word ends with it. */
export function isClitic(text: string, at: number): boolean {
  const first = text.charCodeAt(at + 1) | 32
  const second = text.charCodeAt(at + 2) | 32
  if (first === 0x73 || first === 0x6d || first === 0x64) return !isWordUnit(text.charCodeAt(at + 2))
  const double =
    (first === 0x6c && second === 0x6c) || ((first === 0x72 || first === 0x76) && second === 0x65)
  if (double) return !isWordUnit(text.charCodeAt(at + 3))
  return first === 0x74 && (text.charCodeAt(at - 1) | 32) === 0x6e && !isWordUnit(text.charCodeAt(at + 2))
}

/** End of an address on the web from inside it: up to a blank, bracket or quote, without closing punctuation. */
export function scanAddress(text: string, from: number): number {
  let at = from
  while (at < text.length && !/[\s<>"“”‘’«»|[\]{}]/.test(text.charAt(at))) at++
  while (at > from && /[.,;:!?)'*]/.test(text.charAt(at - 1))) at--
  return at
}

function skipPiece(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const found = classOf(text.charCodeAt(at))
    if (found !== LETTER && found !== DIGIT) {
      if (found !== JOINER || !isWordUnit(text.charCodeAt(at + 1))) break
    }
    at++
  }
  return at
}

/** End of a time of day: "6:00" of "6:00pm", "1:02:03". */
function skipDigits(text: string, from: number, end: number): number {
  let at = from
  while (at < end && classOf(text.charCodeAt(at)) === DIGIT) at++
  if (text.charCodeAt(at) !== 0x3a || classOf(text.charCodeAt(at + 1)) !== DIGIT) return at
  return skipDigits(text, at + 1, skipPiece(text, at + 1))
}

/** A full stop at `at`: -1 when the word goes on after it, `at` when it is not part of the word, else the end. */
function scanStop(text: string, start: number, piece: number, at: number, numeric: boolean): number {
  const next = text.charCodeAt(at + 1)
  if (numeric) return classOf(next) === DIGIT ? -1 : at
  if (at - piece === 1 && classOf(text.charCodeAt(piece)) === LETTER) return scanInitials(text, piece, at)
  if (isWordUnit(next)) {
    const end = skipPiece(text, at + 1)
    if (text.slice(piece, Math.min(end, piece + 5)) === 'Ph.D')
      return text.charCodeAt(end) === 0x2e ? end + 1 : end
    if (endsDomain(text, at + 1, end)) return scanDomain(text, end)
    return goesOn(text, at) ? -1 : at
  }
  return isAbbreviation(text, start, piece, at) ? at + 1 : at
}

/** "U.S." "p.m." "J." from the full stop after the first letter; a single small letter takes none. */
function scanInitials(text: string, piece: number, stop: number): number {
  let at = stop
  while (
    text.charCodeAt(at) === 0x2e &&
    classOf(text.charCodeAt(at + 1)) === LETTER &&
    !isWordUnit(text.charCodeAt(at + 2))
  )
    at += 2
  if (at === stop && !isUpper(text.charCodeAt(piece))) {
    const end = skipPiece(text, stop + 1)
    if (endsDomain(text, stop + 1, end)) return scanDomain(text, end)
    const single = text.charAt(piece)
    return single === 'v' || (NUMBERED.has(single) && startsNumber(text, stop + 1)) ? stop + 1 : stop
  }
  if (text.charCodeAt(at) !== 0x2e || text.charCodeAt(at + 1) === 0x2e) return at
  // "I." is mostly the pronoun at the end of a sentence.
  return at === stop && text.charAt(piece) === 'I' && !startsName(text, at + 1) ? at : at + 1
}

/** True when a capitalised word follows that does not usually start a sentence. */
export function startsName(text: string, from: number): boolean {
  let at = from
  while (at < from + 2 && classOf(text.charCodeAt(at)) === BLANK && !isLineBreak(text.charCodeAt(at))) at++
  if (!isUpper(text.charCodeAt(at))) return false
  let end = at
  while (end < at + 16 && isWordUnit(text.charCodeAt(end))) end++
  return !STARTERS.has(text.slice(at, end).toLowerCase())
}

function isAbbreviation(text: string, start: number, piece: number, stop: number): boolean {
  if (stop - piece > LONGEST_ABBREVIATION || text.charCodeAt(stop + 1) === 0x2e) return false
  // Inside a compound only a capital counts: "R-Fla.", but not "well-ed.".
  const capital = isUpper(text.charCodeAt(piece))
  if (piece > start && !capital) return false
  const word = text.slice(piece, stop).toLowerCase()
  if (NUMBERED.has(word)) return startsNumber(text, stop + 1)
  if (!LEADING.has(word) && !TRAILING.has(word)) return false
  return capital || !CAPITAL_ONLY.has(word)
}

function startsNumber(text: string, from: number): boolean {
  const at = classOf(text.charCodeAt(from)) === BLANK ? from + 1 : from
  return classOf(text.charCodeAt(at)) === DIGIT
}

function isThousands(text: string, comma: number): boolean {
  for (let ahead = 1; ahead <= 3; ahead++) if (classOf(text.charCodeAt(comma + ahead)) !== DIGIT) return false
  return classOf(text.charCodeAt(comma + 4)) !== DIGIT
}

function isScheme(text: string, start: number, colon: number): boolean {
  return colon - start <= 5 && /^(https?|ftp)$/i.test(text.slice(start, colon))
}

function endsDomain(text: string, from: number, end: number): boolean {
  if (end - from > 4 || !DOMAINS.has(text.slice(from, end))) return false
  return text.charCodeAt(end) !== 0x2e || !isWordUnit(text.charCodeAt(end + 1))
}

/** "www.bbc.co.uk", "jan.novak@example.org": an address whose domain or @ comes within three steps of the full stop. */
function goesOn(text: string, stop: number): boolean {
  let at = stop
  for (let step = 0; step < 3 && text.charCodeAt(at) === 0x2e; step++) {
    const from = at + 1
    at = skipPiece(text, from)
    if (text.charCodeAt(at) === 0x40 && scanMail(text, at) > 0) return true
    if (step > 0 && endsDomain(text, from, at)) return true
  }
  return false
}

/** A path may follow a domain. */
function scanDomain(text: string, end: number): number {
  return text.charCodeAt(end) === 0x2f && isWordUnit(text.charCodeAt(end + 1)) ? scanAddress(text, end) : end
}

/** End of an e-mail address from its @, or -1. */
function scanMail(text: string, sign: number): number {
  let at = sign + 1
  let dot = -1
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit === 0x2e && isWordUnit(text.charCodeAt(at + 1))) dot = at
    else if (unit !== 0x2d && !isWordUnit(unit)) break
    at++
  }
  return dot < 0 ? -1 : at
}
