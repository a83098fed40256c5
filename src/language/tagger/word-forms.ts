/**
 * What the models see of a word, as hashes: computed once for each distinct word of a text,
 * so the hot loops work on whole numbers only.
 */

import { hashText } from '#learn'
import { NAME_WORDS } from '../names/name-words.data.ts'
import { classOf, DIGIT, isUpper, LETTER } from '../tokeniser/characters.ts'

/** Hashes by distinct word; `ids` leads from a token to its word. */
export interface WordForms {
  readonly ids: Int32Array
  readonly distinct: readonly string[]
  readonly exact: Int32Array
  /** Lower case, and in words that start with a digit all digits alike. */
  readonly lower: Int32Array
  /** Last 1 to 4 letters and first 1 to 3, lower case; a word of fewer letters gives the hash of what there is. */
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix1: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  /** Shape with runs cut to two: "Kyiv-based" → "Xxx-xx". */
  readonly shape: Int32Array
  /** A coarse view: see `kindOf`. */
  readonly kind: Uint8Array
  /** 1 when the first letter is a capital. */
  readonly capital: Uint8Array
  /** Kind of the word in the list of name words, or 0. */
  readonly nameWord: Uint8Array
}

export const KIND_LOWER = 0
export const KIND_TITLE = 1
export const KIND_CAPITALS = 2
export const KIND_INITIAL = 3
export const KIND_NUMBER = 4
export const KIND_SIGN = 5
export const KIND_MIXED = 6

/** Longest part of a word that is looked at. */
const LONGEST = 40

const formsByWords = new WeakMap<readonly string[], WordForms>()

/** The forms of all words of a text; the same list of words is worked out once, for tagger and parser alike. */
export function wordForms(words: readonly string[]): WordForms {
  let forms = formsByWords.get(words)
  if (forms === undefined) {
    forms = buildForms(words)
    formsByWords.set(words, forms)
  }
  return forms
}

function buildForms(words: readonly string[]): WordForms {
  const idByWord = new Map<string, number>()
  const ids = new Int32Array(words.length)
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    let id = idByWord.get(word)
    if (id === undefined) {
      id = idByWord.size
      idByWord.set(word, id)
    }
    ids[at] = id
  }
  const distinct = [...idByWord.keys()]
  const column = () => new Int32Array(distinct.length)
  const forms: WordForms = {
    ids,
    distinct,
    exact: column(),
    lower: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    prefix1: column(),
    prefix2: column(),
    prefix3: column(),
    shape: column(),
    kind: new Uint8Array(distinct.length),
    capital: new Uint8Array(distinct.length),
    nameWord: new Uint8Array(distinct.length),
  }
  for (let id = 0; id < distinct.length; id++) fillForms(forms, id, distinct[id] as string)
  return forms
}

function fillForms(forms: WordForms, id: number, whole: string): void {
  const word = normalForm(whole)
  const lower = word.toLowerCase()
  const size = lower.length
  forms.exact[id] = hashText(word)
  forms.lower[id] = hashText(withoutDigits(lower))
  forms.suffix1[id] = hashText(lower.slice(-1))
  forms.suffix2[id] = hashText(lower.slice(-2))
  forms.suffix3[id] = hashText(lower.slice(-3))
  forms.suffix4[id] = hashText(lower.slice(-4))
  forms.prefix1[id] = hashText(lower.slice(0, 1))
  forms.prefix2[id] = hashText(lower.slice(0, Math.min(2, size)))
  forms.prefix3[id] = hashText(lower.slice(0, Math.min(3, size)))
  forms.shape[id] = hashText(shapeOf(word))
  forms.kind[id] = kindOf(word)
  forms.nameWord[id] = NAME_WORDS.get(lower) ?? 0
  forms.capital[id] = isUpper(word.charCodeAt(0)) ? 1 : 0
}

/** Numbers of one build are one word: "90,000" → "00,000", "1.5m" → "0.0", "74-year-old" → "00-year-old". */
function withoutDigits(lower: string): string {
  const first = lower.charCodeAt(0)
  if (first < 0x30 || first > 0x39) return lower
  return lower.replace(UNIT, '$1').replace(/[0-9]/g, '0')
}

/** A number with a unit of counting written to it. */
const UNIT = /^([0-9][0-9.,]*)(?:k|m|mn|bn|tn|million|billion|trillion)$/

/** Typographic signs become plain ones, soft hyphens go, and very long words are cut. */
export function normalForm(whole: string): string {
  const word = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole
  return /[^\x20-\x7e]/.test(word)
    ? word
        .replace(/[‘’]/g, "'")
        .replace(/[“”«»„]/g, '"')
        .replace(/[–—―]/g, '--')
        .replace(/…/g, '...')
        .replace(/[\u00ad\u200c\u200d]/g, '')
    : word
}

/** "Kyiv-based" → "Xxx-xx", "F-16" → "X-00". */
export function shapeOf(word: string): string {
  let shape = ''
  let run = 0
  let before = 0
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    const found = classOf(unit)
    const now = found === LETTER ? (isUpper(unit) ? 0x58 : 0x78) : found === DIGIT ? 0x30 : unit
    run = now === before ? run + 1 : 1
    if (run <= 2) shape += String.fromCharCode(now)
    before = now
  }
  return shape
}

function kindOf(word: string): number {
  let capitals = 0
  let letters = 0
  let hasDigit = false
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    const found = classOf(unit)
    if (found === DIGIT) hasDigit = true
    else if (found === LETTER) letters++
    if (found === LETTER && isUpper(unit)) capitals++
  }
  if (hasDigit) return letters > 0 && !UNIT.test(word) ? KIND_MIXED : KIND_NUMBER
  if (letters === 0) return KIND_SIGN
  if (capitals === 0) return KIND_LOWER
  if (letters === 1) return KIND_INITIAL
  if (capitals === letters) return KIND_CAPITALS
  return isUpper(word.charCodeAt(0)) ? KIND_TITLE : KIND_MIXED
}
