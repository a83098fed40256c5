/**
 * Finds what a site puts behind the last paragraph of a report: menus, other headlines, teasers. Told by where the
 * lines stand and that they have no sentence end, whatever their words are.
 */

import { isTailHead } from '../words/furniture.ts'
import { looksLikeMenu, looksLikeName, sharedWords } from './head-lines.ts'
import { isRunning, type Labelled } from './labelled.ts'

const SHORT_LENGTH_MAX = 110
const TEASER_LENGTH_MAX = 140
const TEASER_SHARED_MAX = 1
/** A single line of so many words may be a last sentence that lost its full stop. */
const SENTENCE_WORDS_MIN = 6
const BULLET = /^(?:[-–—•*·▪]\s?|\d{1,2}[.)]\s)/u

/** Where the closing lines of a body that ends at `end` begin; `end` when there are none. */
export function closingBegin(labelled: readonly Labelled[], end: number, about: ReadonlySet<string>): number {
  let begin = end
  while (begin > 1 && canClose(labelled, begin - 1, about)) begin--
  begin = skipList(labelled, begin, end)
  if (readsToEnd(labelled, begin, end)) return end
  if (isLastSentence(labelled, begin)) begin++
  const tail = labelled.slice(begin, end)
  const short = tail.filter(({ label }) => label === 'short').length
  const known = tail.filter(({ label }) => label === 'furniture').length
  if (short + known >= 2) return begin
  const [only] = tail.filter(({ label }) => label === 'short' || label === 'sentence')
  if (only === undefined || isLikelyStory(only)) return end
  return begin
}

/** A line that can stand behind a report: no running text, or a lone short sentence about something else. */
function canClose(labelled: readonly Labelled[], index: number, about: ReadonlySet<string>): boolean {
  const { label, text } = labelled[index] as Labelled
  if (label === 'prose') return false
  if (label === 'short') return text.length <= SHORT_LENGTH_MAX
  if (label !== 'sentence') return true
  const before = labelled[index - 1]
  // A sentence between blank lines may be the report's own, unless known furniture stands over it.
  const boxed =
    before !== undefined &&
    (before.group === (labelled[index] as Labelled).group || before.label === 'furniture')
  const lone = boxed && !isRunning(before) && !isListed(labelled, index - 1) && hasTwoShort(labelled, index)
  return (
    lone &&
    text.length <= TEASER_LENGTH_MAX &&
    !/["“”«»„‘]|^\p{Lu}+:/u.test(text) &&
    sharedWords(text, about) <= TEASER_SHARED_MAX
  )
}

/** Two lines without a sentence end among the neighbours: a teaser stands between headlines. */
function hasTwoShort(labelled: readonly Labelled[], index: number): boolean {
  const near = [...labelled.slice(Math.max(0, index - 2), index), ...labelled.slice(index + 1, index + 3)]
  return near.filter(({ label }) => label === 'short' || label === 'furniture').length >= 2
}

/** Under running text, between blank lines: a sentence whose full stop was lost. */
export function isLastSentence(labelled: readonly Labelled[], index: number): boolean {
  const before = labelled[index - 1]
  return before !== undefined && isRunning(before) && readsOn(labelled, index)
}

/** True when all lines from one to another are such sentences: the whole text has no full stops. */
export function readsToEnd(labelled: readonly Labelled[], begin: number, end: number): boolean {
  return labelled.slice(begin, end).every((_, at) => readsOn(labelled, begin + at))
}

/** Alone between blank lines and mostly in lower case, as sentences are. */
function readsOn(labelled: readonly Labelled[], index: number): boolean {
  const [before, line, after] = [labelled[index - 1], labelled[index], labelled[index + 1]]
  if (line?.label !== 'short') return false
  const alone = before?.group !== line.group && after?.group !== line.group
  const words = line.text.split(' ')
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return alone && isLikelyStory(line) && small * 2 > words.length && !/[|•·»:]/.test(line.text)
}

/** A list right under running text belongs to it. */
function skipList(labelled: readonly Labelled[], begin: number, end: number): number {
  const before = labelled[begin - 1]
  if (before === undefined || !isRunning(before)) return begin
  let at = begin
  while (at < end && BULLET.test((labelled[at] as Labelled).text)) at++
  return at
}

function isLikelyStory({ text, label }: Labelled): boolean {
  if (label === 'sentence') return true
  return text.split(' ').length >= SENTENCE_WORDS_MIN && !looksLikeMenu(text) && !looksLikeName(text)
}

/** True for an item of a list that running text leads to. */
export function isListed(labelled: readonly Labelled[], index: number): boolean {
  let at = index
  while (at >= 0 && BULLET.test((labelled[at] as Labelled).text)) at--
  const opening = labelled[at]
  return at < index && opening !== undefined && isRunning(opening)
}

/** True for one of several headlines under a label such as "Related", with running text before and after them all. */
export function isInBox(labelled: readonly Labelled[], index: number): boolean {
  let first = index
  while (labelled[first - 1]?.label === 'short') first--
  let last = index
  while (labelled[last + 1]?.label === 'short') last++
  const label = labelled[first - 1]
  const opens =
    isTailHead((labelled[first] as Labelled).text) || (label !== undefined && isTailHead(label.text))
  return opens && last > first
}
