/**
 * Hover or focus on a mark lights its card and the other way round. It sets attributes on the elements
 * directly: with hundreds of statements nothing is drawn anew but what changes its colour.
 */

import { type RefObject, useEffect } from 'react'

/** Everything of one statement, in the text and beside it, carries its id; of a day or an event, its key. */
const STATEMENT = 'data-statement'
const FINDING = 'data-finding'
/** A mark in a picture stands for several of them. */
const LIGHTS = 'data-lights'

const LIGHTING = ['pointerover', 'pointerleave', 'focusin', 'focusout'] as const

interface Selecting {
  readonly select: (id: string) => void
  readonly selectFinding: (key: string) => void
}

/** Lights what the pointer or the focus is on, and calls `select` or `selectFinding` for a click. */
export function useLighting(root: RefObject<HTMLElement | null>, { select, selectFinding }: Selecting) {
  useEffect(() => {
    const element = root.current
    if (element === null) return
    let lit = ''
    const light = (event: Event) => {
      const ids = event.type === 'focusout' ? '' : lightsAt(event.target)
      if (ids === lit) return
      for (const id of lit.split(' ')) setFlag(element, id, 'data-lit', false)
      for (const id of ids.split(' ')) setFlag(element, id, 'data-lit', true)
      lit = ids
    }
    const choose = (event: MouseEvent) => {
      const marked = markedAt(event.target)
      if (marked === null || !isChoice(event)) return
      event.preventDefault()
      if (marked.isFinding) selectFinding(marked.id)
      else select(marked.id)
    }
    for (const type of LIGHTING) element.addEventListener(type, light)
    element.addEventListener('click', choose)
    return () => {
      for (const type of LIGHTING) element.removeEventListener(type, light)
      element.removeEventListener('click', choose)
    }
  }, [root, select, selectFinding])
}

/** Keeps `data-selected` on everything of what is selected, also when the text is drawn anew. */
export function useSelected(root: RefObject<HTMLElement | null>, selected: string | null) {
  useEffect(() => {
    const element = root.current
    if (element === null || selected === null) return
    setFlag(element, selected, 'data-selected', true)
    return () => setFlag(element, selected, 'data-selected', false)
  })
}

/** All elements of one statement or finding below `root`, in page order. */
export function elementsOf(root: ParentNode, id: string): readonly HTMLElement[] {
  const escaped = CSS.escape(id)
  const marked = [`[${STATEMENT}="${escaped}"]`, `[${FINDING}="${escaped}"]`, `[${LIGHTS}~="${escaped}"]`]
  return [...root.querySelectorAll<HTMLElement>(marked.join())]
}

function setFlag(root: ParentNode, id: string, flag: string, isOn: boolean) {
  if (id !== '') for (const element of elementsOf(root, id)) element.toggleAttribute(flag, isOn)
}

/** Ids of what the innermost mark around an element stands for, with blanks between. */
function lightsAt(target: EventTarget | null): string {
  const marked =
    target instanceof Element ? target.closest(`[${STATEMENT}], [${FINDING}], [${LIGHTS}]`) : null
  if (marked === null) return ''
  return marked.getAttribute(LIGHTS) ?? marked.getAttribute(FINDING) ?? marked.getAttribute(STATEMENT) ?? ''
}

/** The innermost statement or finding around an element. */
function markedAt(target: EventTarget | null): { readonly id: string; readonly isFinding: boolean } | null {
  const marked = target instanceof Element ? target.closest(`[${STATEMENT}], [${FINDING}]`) : null
  if (marked === null) return null
  const finding = marked.getAttribute(FINDING)
  return { id: finding ?? marked.getAttribute(STATEMENT) ?? '', isFinding: finding !== null }
}

/** Selecting text, a modifier, or a button of its own inside the card is not a choice of the statement. */
function isChoice(event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false
  if (event.target instanceof Element && event.target.closest('button, a[data-own]') !== null) return false
  return (getSelection()?.toString() ?? '') === ''
}
