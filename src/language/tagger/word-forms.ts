/**
 * What the models see of a word, as hashes: computed once for each distinct word of a text,
 * so the hot loops work on whole numbers only.
 */

import { hashText } from '#learn'

/** Hashes by distinct word; `ids` leads from a token to its word. */
export interface WordForms {
  readonly ids: Int32Array
  readonly distinct: readonly string[]
  readonly exact: Int32Array
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

/** The forms of all words of a text. */
export function wordForms(words: readonly string[]): WordForms {
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
  }
  for (let id = 0; id < distinct.length; id++) fillForms(forms, id, distinct[id] as string)
  return forms
}

function fillForms(forms: WordForms, id: number, whole: string): void {
  const word = normalForm(whole)
  const lower = word.toLowerCase()
  const size = lower.length
  forms.exact[id] = hashText(word)
  forms.lower[id] = hashText(lower)
  forms.suffix1[id] = hashText(lower.slice(-1))
  forms.suffix2[id] = hashText(lower.slice(-2))
  forms.suffix3[id] = hashText(lower.slice(-3))
  forms.suffix4[id] = hashText(lower.slice(-4))
  forms.prefix1[id] = hashText(lower.slice(0, 1))
  forms.prefix2[id] = hashText(lower.slice(0, Math.min(2, size)))
  forms.prefix3[id] = hashText(lower.slice(0, Math.min(3, size)))
  forms.shape[id] = hashText(shapeOf(word))
  forms.kind[id] = kindOf(word)
}

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

/** "Kyiv-based" → "Xxx-xx", "F-16" → "X-dd". */
export function shapeOf(word: string): string {
  let shape = ''
  let run = 0
  let before = ''
  for (const letter of word) {
    const now = /\p{Lu}/u.test(letter)
      ? 'X'
      : /\p{L}/u.test(letter)
        ? 'x'
        : /\p{N}/u.test(letter)
          ? 'd'
          : letter
    run = now === before ? run + 1 : 1
    if (run <= 2) shape += now
    before = now
  }
  return shape
}

function kindOf(word: string): number {
  if (/\p{N}/u.test(word)) return /\p{L}/u.test(word) ? KIND_MIXED : KIND_NUMBER
  if (!/\p{L}/u.test(word)) return KIND_SIGN
  if (!/\p{Lu}/u.test(word)) return KIND_LOWER
  if (/^\p{Lu}\.?$/u.test(word)) return KIND_INITIAL
  if (!/\p{Ll}/u.test(word)) return KIND_CAPITALS
  return /^\p{Lu}/u.test(word) ? KIND_TITLE : KIND_MIXED
}
