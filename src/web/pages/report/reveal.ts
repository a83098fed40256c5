/** Scrolls a statement into sight, softly and only when it is out of sight. */

import { elementsOf } from './use-lighting.ts'

const WIDE = '(min-width: 1000px)'
const ABOVE = 60
const BELOW = 60
const MARGIN = 8

/** Brings the words of a statement into the window. */
export function revealMark(root: HTMLElement | null, id: string) {
  const mark = root && elementsOf(root, id).find((element) => element.closest('.text, h1') !== null)
  if (!mark) return
  // In a narrow window the sheet covers the bottom.
  const covered = root.querySelector<HTMLElement>('.sheet')?.offsetHeight ?? 0
  const { top, bottom } = mark.getBoundingClientRect()
  if (top >= ABOVE && bottom <= innerHeight - covered - BELOW) return
  const room = innerHeight - covered
  const by = bottom - top > room / 2 ? top - ABOVE : (top + bottom - room) / 2
  scrollBy({ top: by, behavior: behaviour() })
}

/**
 * Brings the card into the part of the panel that can be seen: first by the panel's own scrolling, the rest by the
 * page's. In a narrow window the panel does not scroll, and the sheet shows the card.
 */
export function revealCard(root: HTMLElement | null, id: string) {
  const card = root && matchMedia(WIDE).matches && cardElement(root, id)
  const body = card ? card.closest('.panel-body') : null
  if (!card || body === null) return
  const seen = body.getBoundingClientRect()
  const { top, bottom } = card.getBoundingClientRect()
  const below = bottom - (Math.min(seen.bottom, innerHeight) - MARGIN)
  const above = top - (Math.max(seen.top, 0) + MARGIN)
  const by = above < 0 ? above : Math.max(0, Math.min(below, above))
  const own = Math.min(by, body.scrollHeight - body.clientHeight - body.scrollTop)
  if (own !== 0) body.scrollBy({ top: own, behavior: behaviour() })
  if (by > own) scrollBy({ top: by - own, behavior: behaviour() })
}

/** The card of a statement, or the line of a finding, in the panel. */
export function cardElement(root: HTMLElement, id: string): HTMLElement | undefined {
  return elementsOf(root, id).find((element) => element.matches('.cards > *, .findings li'))
}

function behaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
}
