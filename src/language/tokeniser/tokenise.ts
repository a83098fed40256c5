/**
 * Text → tokens, sentences and paragraphs, close to the Penn Treebank as CoreNLP writes it.
 * Tokens keep their exact place in the text; one pass, linear in its length.
 */

import type { Tokenised } from '../layers.ts'
import { BLANK, classOf, DIGIT, isLineBreak, JOINER, LETTER } from './characters.ts'
import { scanSign } from './scan-sign.ts'
import { scanWord } from './scan-word.ts'
import { splitSentences } from './split-sentences.ts'

/** Words written as one that are two: where the second starts. */
const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['gimme', 3],
  ['lemme', 3],
])

/**
 * Splits a text into tokens, sentences and paragraphs.
 *
 * `He didn't go.` → He|did|n't|go|.
 */
export function tokenise(text: string): Tokenised {
  const starts: number[] = []
  const ends: number[] = []
  const words: string[] = []
  const paragraphs: number[] = []
  const add = (start: number, end: number) => {
    starts.push(start)
    ends.push(end)
    words.push(text.slice(start, end))
  }
  let at = 0
  let fresh = true
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    const found = classOf(unit)
    if (found === BLANK || found === JOINER) {
      if (isLineBreak(unit)) fresh = true
      at++
      continue
    }
    if (fresh) paragraphs.push(words.length)
    fresh = false
    const isWord = found === LETTER || found === DIGIT
    const end = isWord ? scanWord(text, at) : scanSign(text, at)
    const cut = isWord ? findCut(text, at, end) : end
    if (cut < end) add(at, cut)
    if (cut > end) {
      // "didn't": the word is "did", the rest "n't".
      add(at, end - 1)
      add(end - 1, cut)
    } else add(cut < end ? cut : at, end)
    at = Math.max(cut, end)
  }
  const sentences = splitSentences({ text, starts, ends, words }, paragraphs)
  const count = words.length
  return {
    text,
    count,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    words,
    sentences: Int32Array.from([...sentences, count]),
    paragraphs: Int32Array.from([...paragraphs, count]),
  }
}

/** Where a word is cut in two: before `end` for "can|not", past `end` when "n't" follows, else `end`. */
function findCut(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(end)
  if ((unit === 0x27 || unit === 0x2019) && end - start > 1) {
    const n = text.charCodeAt(end - 1) | 32
    const t = text.charCodeAt(end + 1) | 32
    const after = classOf(text.charCodeAt(end + 2))
    if (n === 0x6e && t === 0x74 && after !== LETTER && after !== DIGIT) return end + 2
  }
  if (end - start < 5 || end - start > 6) return end
  const second = FUSED.get(text.slice(start, end).toLowerCase())
  return second === undefined ? end : start + second
}
