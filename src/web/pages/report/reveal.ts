/** Scrolls a statement into sight, softly and only when it is out of sight. */

import { elementsOf } from './use-lighting.ts'

const WIDE = '(min-width: 1000px)'
const ABOVE = 60
const BELOW = 140

/** Brings the words of a statement into the window. */
export function revealMark(root: HTMLElement | null, id: string) {
  const mark = root && elementsOf(root, id).find((element) => element.closest('.text, h1') !== null)
  if (!mark) return
  const { top, bottom } = mark.getBoundingClientRect()
  if (top >= ABOVE && bottom <= innerHeight - BELOW) return
  mark.scrollIntoView({ block: bottom - top > innerHeight / 2 ? 'start' : 'center', behavior: behaviour() })
}

/** Brings the card into the panel's own window. In a narrow window the panel has none, and the sheet shows the card. */
export function revealCard(root: HTMLElement | null, id: string) {
  if (root === null || !matchMedia(WIDE).matches) return
  cardElement(root, id)?.scrollIntoView({ block: 'nearest', behavior: behaviour() })
}

/** The card of a statement in the panel. */
export function cardElement(root: HTMLElement, id: string): HTMLElement | undefined {
  return elementsOf(root, id).find((element) => element.closest('.cards') !== null)
}

function behaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
}
