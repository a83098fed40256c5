/** Tells menus, names of sites and tickers from headlines, by the shape of a line and by what the rest of the text says. */

import { lineKey } from '../words/clean.ts'
import { parseDay } from '../words/parse-day.ts'
import { CAPTION, SECTION_WORDS, TICKER_OPENING } from '../words/site-words.data.ts'
import { isRunning, type Labelled } from './labelled.ts'

const SEPARATED = /\s?[|•·»›]\s?|\s[>/~]\s/u
const DASHED = /\s[-–—]\s/u
const SMALL =
  /^(?:a|an|and|as|at|by|for|from|in|is|of|on|or|over|the|to|with|de|del|della|der|die|das|des|den|di|da|do|du|e|el|en|et|i|im|la|le|les|los|o|oder|och|og|u|und|van|von|w|y|z|zu|и|в|на|о|по|с|і|у|з|та)$/u
/** Longer words that say nothing of what a text is about. */
const COMMON =
  /^(?:this|that|these|those|with|from|have|will|been|were|said|says|what|when|where|which|their|they|them|more|about|after|also|your|here|would|could|news|last|first|year)$/
const NAME_WORDS_MAX = 5
const SITE_WORDS_MAX = 6
const DAY_LENGTH_MAX = 80
const CONTENT_LENGTH_MIN = 4
/** So much of the body is enough to know what the report is about. */
const BODY_LENGTH = 3000

/** A line of links to parts of a site, or the path to this one: "Home | World", "NEWS SPORT OPINION", "World » Africa". */
export function looksLikeMenu(text: string): boolean {
  const parts = text.split(SEPARATED).filter((part) => part.trim() !== '')
  if (parts.length > 1 && parts.every((part) => countWords(part) <= 3)) return true
  const dashed = text.split(DASHED)
  if (dashed.length > 1 && dashed.every((part) => countWords(part) <= 2)) return true
  const words = wordsOf(text)
  if (words.length < 2 || /[.!?,:;"“”]/.test(text)) return false
  const sections = words.filter((word) => SECTION_WORDS.has(word.toLowerCase())).length
  return sections * 2 >= words.length && words.every((word) => !/^\p{Ll}/u.test(word) || SMALL.test(word))
}

/** True for what can be a name: few words, none in lower case but "of" and the like. */
export function looksLikeName(text: string): boolean {
  const words = wordsOf(text)
  return (
    words.length <= NAME_WORDS_MAX &&
    !/[.!?,:;"“”]/.test(text) &&
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    words.every((word) => !/^\p{Ll}/u.test(word) || SMALL.test(word))
  )
}

/** A short line with a full date in it. */
export function hasDay(text: string): boolean {
  return text.length <= DAY_LENGTH_MAX && parseDay(text) !== null
}

/** Lines that are made of figures: prices, weather, counts. */
export function isMostlyFigures(text: string): boolean {
  const words = text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word))
  return words.filter((word) => /\d/.test(word)).length * 5 >= words.length * 2
}

/** True for words under a picture. */
export function isCaption(text: string): boolean {
  return CAPTION.test(text)
}

/** How much a line above the body reads like its headline; 2 and more is enough to be one. */
export function headlineScore(
  { text, label }: Labelled,
  body: ReadonlySet<string>,
  isSiteName: boolean,
): number {
  const words = countWords(text)
  const shared = sharedWords(text, body)
  let score = (words >= 6 || isUnspaced(text) ? 2 : words >= 4 ? 1 : 0) + Math.min(words < 4 ? 1 : 3, shared)
  if (looksLikeMenu(text) || isSiteName) score -= 4
  if (looksLikeName(text) || isMostlyFigures(text)) score -= 1
  if (hasDay(text) || label === 'furniture' || isCaption(text)) score -= 3
  if (TICKER_OPENING.test(text) && shared < 2) score -= 2
  if (/^\p{Ll}/u.test(text) || label === 'prose') score -= 2
  if ((/[.!]$/.test(text) && shared === 0) || (words < 2 && !isUnspaced(text))) score -= 1
  if (/[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u.test(text) && words > 12) score -= 1
  return score
}

/** How many of its longer words stand in the body as well. */
export function sharedWords(text: string, body: ReadonlySet<string>): number {
  return new Set(contentWords(text).filter((word) => body.has(word))).size
}

/** The longer words of the first running paragraphs. */
export function bodyWords(labelled: readonly Labelled[], begin: number): ReadonlySet<string> {
  const found = new Set<string>()
  let length = 0
  for (const paragraph of labelled.slice(begin)) {
    if (paragraph.label !== 'prose') continue
    for (const word of contentWords(paragraph.text)) found.add(word)
    length += paragraph.text.length
    if (length > BODY_LENGTH) break
  }
  return found
}

/** True when short lines under the body hold these few words too, as "© NAME 2022" and "Also on NAME" do. */
export function isNamedBelow(text: string, labelled: readonly Labelled[], begin: number): boolean {
  // A name with a motto behind it: "The Courier - news of the coast".
  const [name = ''] = text.split(/\s?[|•·»›]\s?|\s[-–—:]\s/u, 1)
  const key = lineKey(name)
  if (key === '' || countWords(name) > SITE_WORDS_MAX || (name !== text && !looksLikeName(name))) return false
  return labelled
    .slice(begin)
    .some(
      (paragraph) =>
        !isRunning(paragraph) &&
        paragraph.text !== text &&
        ` ${lineKey(paragraph.text)} `.includes(` ${key} `),
    )
}

/** Chinese and Japanese headlines have no blanks. */
function isUnspaced(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff]{6}/u.test(text)
}

/** Words in lower case, long enough to tell what a text is about; an ending is cut so that forms of one word meet. */
function contentWords(text: string): string[] {
  return wordsOf(text.toLowerCase())
    .map((word) => word.replace(/['’].{0,2}$/, ''))
    .filter((word) => word.length >= CONTENT_LENGTH_MIN && !SMALL.test(word) && !COMMON.test(word))
    .map((word) => word.slice(0, 6))
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.filter((word) => /\p{L}/u.test(word)) ?? []
}

function countWords(text: string): number {
  return wordsOf(text).length
}
