/** The keys of the report screen; the overlay of `?` lists them. */

import type { RefObject } from 'react'
import type { Report } from '#domain'
import { type KeyMap, takesText, useKeys } from '../../parts/keys.ts'
import { useToast } from '../../parts/toasts.tsx'
import type { Card } from './cards.ts'
import { changeView } from './change-view.ts'
import { copyCitation, copyLink } from './copy.ts'
import { stepFrom } from './filter.ts'
import { type Finding, keyOfFinding, stepFromFinding } from './findings.ts'
import { cardElement } from './reveal.ts'
import { withoutFilters, withPanel } from './view.ts'

interface KeyOptions {
  readonly root: RefObject<HTMLElement | null>
  readonly shown: readonly Card[]
  readonly selected: Card | null
  readonly report: Report
  readonly select: (id: string) => void
  /** The days or events, where their panel is open; then the keys step through them. */
  readonly findings: readonly Finding[]
  readonly finding: Finding | null
  readonly selectFinding: (key: string) => void
}

export function useStatementKeys(options: KeyOptions) {
  const { root, shown, selected, report, select, findings, finding, selectFinding } = options
  const toast = useToast()
  const step = (by: 1 | -1) => {
    if (findings.length > 0) {
      const next = stepFromFinding(findings, finding?.at ?? null, by)
      if (next !== undefined) selectFinding(keyOfFinding(next))
      return
    }
    const next = stepFrom(shown, selected?.statement.id ?? null, by)
    if (next !== undefined) select(next.statement.id)
  }
  const open = (event: KeyboardEvent) => {
    // A key on a link or a button belongs to it.
    const id = finding === null ? selected?.statement.id : keyOfFinding(finding)
    if (id === undefined || root.current === null || isOnControl(event)) return
    event.preventDefault()
    cardElement(root.current, id)?.querySelector<HTMLElement>('a')?.focus()
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
      changeView((view) => withPanel(view, 'statements'))
      requestAnimationFrame(() => document.getElementById('filter-words')?.focus())
    },
    Escape: (event) => letGo(event, selected !== null || finding !== null),
  }
  useKeys(keys)
}

/** Leaves a field, else lets go what is selected, else the filters. */
function letGo(event: KeyboardEvent, hasSelected: boolean) {
  if (document.querySelector('dialog[open]') !== null) return
  if (takesText(event.target)) (event.target as HTMLElement).blur()
  else if (hasSelected) changeView((view) => ({ ...view, statement: null, at: null }))
  else changeView(withoutFilters)
}

function isOnControl(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' &&
    event.target instanceof Element &&
    event.target.closest('a, button, summary') !== null
  )
}
