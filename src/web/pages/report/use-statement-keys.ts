/** The keys of the report screen; the overlay of `?` lists them. */

import type { RefObject } from 'react'
import type { Report } from '#domain'
import { type KeyMap, takesText, useKeys } from '../../parts/keys.ts'
import { useToast } from '../../parts/toasts.tsx'
import type { Card } from './cards.ts'
import { changeView } from './change-view.ts'
import { copyCitation, copyLink } from './copy.ts'
import { stepFrom } from './filter.ts'
import { cardElement } from './reveal.ts'
import { withoutFilters } from './view.ts'

interface KeyOptions {
  readonly root: RefObject<HTMLElement | null>
  readonly shown: readonly Card[]
  readonly selected: Card | null
  readonly report: Report
  readonly select: (id: string) => void
}

export function useStatementKeys({ root, shown, selected, report, select }: KeyOptions) {
  const toast = useToast()
  const step = (by: 1 | -1) => {
    const next = stepFrom(shown, selected?.statement.id ?? null, by)
    if (next !== undefined) select(next.statement.id)
  }
  const open = (event: KeyboardEvent) => {
    // A key on a link or a button belongs to it.
    if (selected === null || root.current === null || isOnControl(event)) return
    event.preventDefault()
    cardElement(root.current, selected.statement.id)?.querySelector<HTMLElement>('a')?.focus()
  }
  const keys: KeyMap = {
    j: () => step(1),
    k: () => step(-1),
    o: open,
    Enter: open,
    f: () => changeView((view) => ({ ...view, showsFurniture: !view.showsFurniture })),
    c: () => selected && copyCitation(selected, report, toast),
    l: () => selected && copyLink(selected, toast),
    '/': (event) => {
      event.preventDefault()
      changeView((view) => ({ ...view, panel: 'statements' }))
      requestAnimationFrame(() => document.getElementById('filter-words')?.focus())
    },
    Escape: (event) => letGo(event, selected !== null),
  }
  useKeys(keys)
}

/** Leaves a field, else lets the statement go, else the filters. */
function letGo(event: KeyboardEvent, hasSelected: boolean) {
  if (document.querySelector('dialog[open]') !== null) return
  if (takesText(event.target)) (event.target as HTMLElement).blur()
  else if (hasSelected) changeView((view) => ({ ...view, statement: null }))
  else changeView(withoutFilters)
}

function isOnControl(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' &&
    event.target instanceof Element &&
    event.target.closest('a, button, summary') !== null
  )
}
