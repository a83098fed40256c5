/** How wide words are in a terminal, and breaking them into lines. */

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u
const NO_WIDTH = /[\p{Mark}\p{Format}]/u

/** Columns that the words take: none for combining marks, two for wide characters. */
export function widthOf(words: string): number {
  let width = 0
  for (const character of words) width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

/**
 * Breaks words into lines of at most `width` columns, at blanks where there are any.
 *
 * `wrap('one two three', 8)` → `['one two', 'three']`
 */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => cut(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** A word that is wider than a line goes over several. */
function cut(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  const parts = ['']
  for (const character of word) {
    const longer = parts.at(-1) + character
    if (widthOf(longer) > width && parts.at(-1) !== '') parts.push(character)
    else parts[parts.length - 1] = longer
  }
  return parts
}
