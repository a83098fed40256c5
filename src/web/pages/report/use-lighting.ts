/**
 * Hover or focus on a mark lights its card and the other way round. It sets attributes on the elements
 * directly: with hundreds of statements nothing is drawn anew but what changes its colour.
 */

import { type RefObject, useEffect } from 'react'

/** Everything of one statement, in the text and beside it, carries its id in this attribute. */
const ID = 'data-statement'

const LIGHTING = ['pointerover', 'pointerleave', 'focusin', 'focusout'] as const

/** Lights what the pointer or the focus is on, and calls `select` for a click. */
export function useLighting(root: RefObject<HTMLElement | null>, select: (id: string) => void) {
  useEffect(() => {
    const element = root.current
    if (element === null) return
    let lit: string | null = null
    const light = (event: Event) => {
      const id = event.type === 'focusout' ? null : statementAt(event.target)
      if (id === lit) return
      setFlag(element, lit, 'data-lit', false)
      setFlag(element, id, 'data-lit', true)
      lit = id
    }
    const choose = (event: MouseEvent) => {
      const id = statementAt(event.target)
      if (id === null || !isChoice(event)) return
      event.preventDefault()
      select(id)
    }
    for (const type of LIGHTING) element.addEventListener(type, light)
    element.addEventListener('click', choose)
    return () => {
      for (const type of LIGHTING) element.removeEventListener(type, light)
      element.removeEventListener('click', choose)
    }
  }, [root, select])
}

/** Keeps `data-selected` on everything of the selected statement. */
export function useSelected(root: RefObject<HTMLElement | null>, selected: string | null) {
  useEffect(() => {
    const element = root.current
    if (element === null || selected === null) return
    setFlag(element, selected, 'data-selected', true)
    return () => setFlag(element, selected, 'data-selected', false)
  }, [root, selected])
}

/** All elements of one statement below `root`, in page order. */
export function elementsOf(root: ParentNode, id: string): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[${ID}="${CSS.escape(id)}"]`)]
}

function setFlag(root: ParentNode, id: string | null, flag: string, isOn: boolean) {
  if (id !== null) for (const element of elementsOf(root, id)) element.toggleAttribute(flag, isOn)
}

function statementAt(target: EventTarget | null): string | null {
  const marked = target instanceof Element ? target.closest(`[${ID}]`) : null
  return marked?.getAttribute(ID) ?? null
}

/** Selecting text, a modifier, or a button of its own inside the card is not a choice of the statement. */
function isChoice(event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false
  if (event.target instanceof Element && event.target.closest('button, a[data-own]') !== null) return false
  return (getSelection()?.toString() ?? '') === ''
}
