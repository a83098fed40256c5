/**
 * Sentence ends over tokens: after . ! ? with what closes there (quotes, brackets), after an ellipsis before a capital,
 * after an abbreviation before a word that starts sentences, and at every line end.
 */

import { STARTERS, TRAILING } from './abbreviations.data.ts'
import { isLower, isUpper } from './characters.ts'

/** What the splitter sees of a token list under way. */
export interface TokenList {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly words: readonly string[]
}

/** First token of each sentence; `paragraphs` are the first tokens of the paragraphs. */
export function splitSentences(tokens: TokenList, paragraphs: readonly number[]): number[] {
  const count = tokens.words.length
  const sentences: number[] = []
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const end = paragraphs[paragraph + 1] ?? count
    let at = paragraphs[paragraph] as number
    sentences.push(at)
    while (at < end) {
      const next = sentenceEnd(tokens, at, end)
      at = next > 0 ? next : at + 1
      if (next > 0 && at < end) sentences.push(at)
    }
  }
  return sentences
}

/** The token after the sentence that token `at` ends, or 0 when it ends none. */
function sentenceEnd(tokens: TokenList, at: number, end: number): number {
  const word = tokens.words[at] as string
  const last = word.charCodeAt(word.length - 1)
  if (last === 0x2e) {
    if (word.length === 1) return afterClosers(tokens, at + 1, end, false)
    if (word.charCodeAt(0) === 0x2e) return endsAtEllipsis(tokens, at, end)
    return endsAtAbbreviation(tokens, at, end, word) ? at + 1 : 0
  }
  if (last === 0x21 || last === 0x3f) return afterClosers(tokens, at + 1, end, true)
  if (last === 0x2026 && word.length === 1) return endsAtEllipsis(tokens, at, end)
  return 0
}

/** Takes in closing quotes and brackets. A small letter after them goes on with the sentence: “Mistake?” he asked. */
function afterClosers(tokens: TokenList, from: number, end: number, soft: boolean): number {
  let at = from
  while (at < end && isCloser(tokens, at)) at++
  if (at >= end) return at
  const goesOn = isLower((tokens.words[at] as string).charCodeAt(0))
  const ended = /^[.,;:]$/.test(tokens.words[at] as string)
  if (ended && at > from) return 0
  return goesOn && (soft || at > from) ? 0 : at
}

function isCloser(tokens: TokenList, at: number): boolean {
  const word = tokens.words[at] as string
  if (word.length > 2) return false
  if (/^[)\]}”’»›]$/.test(word)) return true
  if (!/^('|''|")$/.test(word)) return false
  // A straight quote closes when it sticks to what it ends.
  return tokens.starts[at] === tokens.ends[at - 1]
}

function endsAtEllipsis(tokens: TokenList, at: number, end: number): number {
  if (at + 1 >= end || at === 0 || tokens.starts[at] !== tokens.ends[at - 1]) return 0
  const closed = afterClosers(tokens, at + 1, end, true)
  if (closed === 0 || closed >= end) return closed
  const blank = (tokens.starts[closed] as number) > (tokens.ends[closed - 1] as number)
  return blank && isUpper((tokens.words[closed] as string).charCodeAt(0)) ? closed : 0
}

/** "… in the U.S. The …", "… Acme Inc. He …" */
function endsAtAbbreviation(tokens: TokenList, at: number, end: number, word: string): boolean {
  if (at + 1 >= end) return false
  const next = tokens.words[at + 1] as string
  const opens = /^["“‘«(]$/.test(next) || next === "''"
  const starter = opens ? (tokens.words[at + 2] ?? '') : next
  if (!isUpper(starter.charCodeAt(0)) || !STARTERS.has(starter.toLowerCase())) return false
  return word.indexOf('.') < word.length - 1 || TRAILING.has(word.slice(0, -1).toLowerCase())
}
