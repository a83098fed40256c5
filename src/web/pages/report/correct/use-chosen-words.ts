/** The words of the report that are selected on the screen, as a stretch of its text; the last ones stay chosen. */

import { useEffect, useState } from 'react'
import type { Span } from '#base'
import { wholeWords } from './words.ts'

/** A block of the report carries the place of its first character. */
const BLOCK = '[data-begin]'

/** The stretch that is selected now; null when none of the report is. */
export function selectedSpan(text: string): Span | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const blocks = [...document.querySelectorAll<HTMLElement>(BLOCK)].filter((block) =>
    range.intersectsNode(block),
  )
  const spans = blocks.map((block) => spanInBlock(block, range)).filter((span) => span !== null)
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return null
  return wholeWords(text, [Math.min(first[0], last[0]), Math.max(first[1], last[1])])
}

/** What is shown has the length of the words of the block, so places in both are the same. */
function spanInBlock(block: HTMLElement, range: Range): Span | null {
  const begin = Number(block.dataset.begin)
  const inside = document.createRange()
  inside.selectNodeContents(block)
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0)
    inside.setStart(range.startContainer, range.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0)
    inside.setEnd(range.endContainer, range.endOffset)
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(inside.startContainer, inside.startOffset)
  const from = begin + before.toString().length
  const length = inside.toString().length
  return length === 0 ? null : [from, from + length]
}

/** Follows the selection. When it is let go, say by a touch on a button, the words stay chosen. */
export function useChosenWords(text: string): readonly [Span | null, (span: Span | null) => void] {
  const [chosen, setChosen] = useState<Span | null>(() => selectedSpan(text))
  useEffect(() => {
    const follow = () => {
      const span = selectedSpan(text)
      if (span !== null) setChosen(span)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [text])
  return [chosen, setChosen]
}
