/**
 * Finds where the body of a plain text begins and ends. A text that is mostly prose is trimmed at its ends only;
 * in a dump of a whole page the earliest stretch of prose that is not far behind the longest is taken.
 */

import { isLastHead, isTailHead } from '../words/furniture.ts'
import { isLastSentence, readsToEnd } from './closing-lines.ts'
import { isRunning, type Labelled } from './labelled.ts'

/** Indices into the labelled paragraphs, `[begin, end)`. */
export interface Body {
  readonly begin: number
  readonly end: number
  /** True when nearly all of the text is running text, so that doubtful lines stay. */
  readonly clean: boolean
}

const CLEAN_SHARE = 0.8
const SEGMENT_SHARE = 0.3
const TAIL_SHARE_MAX = 0.35
/** So many lines in a row without running text part two segments. */
const GAP_LINES = 6
const BOX_LINES_MAX = 7
const STORY_LENGTH_MIN = 60

/** Where the body of the report stands. */
export function chooseBody(labelled: readonly Labelled[]): Body {
  const total = sumLength(labelled)
  const running = sumLength(labelled.filter(isRunning))
  const clean = running >= total * CLEAN_SHARE
  const segment = clean ? whole(labelled) : earliestGood(labelled)
  return { begin: segment.begin, end: cutTail(labelled, segment), clean }
}

function whole(labelled: readonly Labelled[]): { begin: number; end: number } {
  // Subtle: a lone sentence above other short lines is a motto or a standfirst.
  const begin = labelled.findIndex(
    (paragraph, index) =>
      paragraph.label === 'prose' ||
      (isRunning(paragraph) && labelled.slice(index + 1, index + 2).some(isRunning)),
  )
  return { begin: Math.max(0, begin), end: labelled.length }
}

/** The earliest stretch of running text that has at least a third of what the longest has. */
function earliestGood(labelled: readonly Labelled[]): { begin: number; end: number } {
  const segments: { begin: number; end: number; weight: number }[] = []
  let gap = GAP_LINES
  for (const [index, paragraph] of labelled.entries()) {
    if (!isRunning(paragraph)) {
      gap++
      continue
    }
    const open = segments.at(-1)
    const weight = paragraph.label === 'prose' ? paragraph.text.length : paragraph.text.length / 2
    if (open === undefined || gap >= GAP_LINES) segments.push({ begin: index, end: index + 1, weight })
    else {
      open.end = index + 1
      open.weight += weight
    }
    gap = 0
  }
  const best = Math.max(0, ...segments.map(({ weight }) => weight))
  const good = segments.find(({ weight }) => weight >= best * SEGMENT_SHARE)
  if (good === undefined) return { begin: 0, end: labelled.length }
  return { begin: good.begin, end: trailEnd(labelled, good.end) }
}

/** A sentence without a full stop and credit lines right behind the last running line belong to the report. */
function trailEnd(labelled: readonly Labelled[], end: number): number {
  if (readsToEnd(labelled, end, labelled.length)) return labelled.length
  let last = isLastSentence(labelled, end) ? end + 1 : end
  for (let index = last; index < Math.min(labelled.length, end + GAP_LINES); index++) {
    const { label } = labelled[index] as Labelled
    if (label === 'source' || label === 'byline') last = index + 1
    else if (label !== 'furniture' && label !== 'date') break
  }
  return last
}

/** Cuts at the first label such as "Related" behind which little prose follows. */
function cutTail(labelled: readonly Labelled[], segment: { begin: number; end: number }): number {
  const running = sumLength(labelled.slice(segment.begin, segment.end).filter(isRunning))
  let before = 0
  for (let index = segment.begin; index < segment.end; index++) {
    const paragraph = labelled[index] as Labelled
    if (isRunning(paragraph)) before += paragraph.text.length
    else if (
      isTailHead(paragraph.text) &&
      running - before <= running * TAIL_SHARE_MAX &&
      !storyResumes(labelled, index)
    ) {
      return index
    }
  }
  return segment.end
}

/** A label inside the body is the head of a box: soon two paragraphs follow each other again. */
function storyResumes(labelled: readonly Labelled[], index: number): boolean {
  if (isLastHead((labelled[index] as Labelled).text)) return false
  const next = labelled.slice(index + 1, index + 1 + BOX_LINES_MAX)
  return next.some((paragraph, at) => {
    const follows = next[at + 1]
    return isStory(paragraph) && follows !== undefined && isStory(follows)
  })
}

function isStory(paragraph: Labelled): boolean {
  return (
    isRunning(paragraph) &&
    paragraph.text.length >= STORY_LENGTH_MIN &&
    /[.!?]["”’»)]{0,2}$/.test(paragraph.text)
  )
}

function sumLength(labelled: readonly Labelled[]): number {
  return labelled.reduce((sum, { text }) => sum + text.length, 0)
}
