/** The editor as the address has it: `hand=t3` with that statement selected, or `hand=add`; a draft begins with what is there. */

import { useCallback, useEffect, useState } from 'react'
import type { Reading } from '#domain'
import { useAddress } from '../../../parts/address.ts'
import { takesText } from '../../../parts/keys.ts'
import { changeView } from '../change-view.ts'
import { revealMark } from '../reveal.ts'
import { parseView } from '../view.ts'
import { type Draft, draftOf, newDraft } from './draft.ts'
import { selectedSpan } from './use-chosen-words.ts'

/** What is being edited: a statement, or a new one (null). */
export interface Editing {
  readonly statement: string | null
  readonly draft: Draft
}

/** What the address opens, and its draft. */
export function useEditing(reading: Reading) {
  const { search, hash } = useAddress()
  const { hand, statement } = parseView(search, hash)
  const open = hand === 'add' || (hand !== null && hand === statement) ? hand : null
  const [drafts, setDrafts] = useState<{ readonly of: string; readonly draft: Draft } | null>(null)
  useEffect(() => {
    setDrafts(open === null ? null : draftFor(open, reading))
  }, [open, reading])
  const change = useCallback((draft: Draft) => setDrafts((old) => old && { ...old, draft }), [])
  const editing: Editing | null =
    drafts === null || drafts.of !== open
      ? null
      : { statement: open === 'add' ? null : open, draft: drafts.draft }
  useRevealed(editing === null ? null : open)
  useHeldKeys(editing !== null)
  useQuietMarks(editing !== null)
  return { editing, change }
}

function draftFor(of: string, reading: Reading) {
  if (of === 'add') return { of, draft: newDraft(selectedSpan(reading.report.text)) }
  const statement = reading.statements.find(({ id }) => id === of)
  return statement === undefined ? null : { of, draft: draftOf(statement) }
}

/** What is opened comes into sight: the editor in its panel, and the words that it is about. */
function useRevealed(open: string | null) {
  useEffect(() => {
    if (open === null) return
    const frame = requestAnimationFrame(() => {
      const report = document.querySelector<HTMLElement>('.report')
      const editor = report?.querySelector('.panel .hand-editor')
      if (editor?.checkVisibility()) editor.scrollIntoView({ block: 'nearest' })
      revealMark(report, open)
    })
    return () => cancelAnimationFrame(frame)
  }, [open])
}

/** While somebody edits, Escape leaves the editor, and the keys that go elsewhere rest. */
function useHeldKeys(isEditing: boolean) {
  useEffect(() => {
    if (!isEditing) return
    const hold = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]') !== null) return
      const isTyping = takesText(event.target)
      if (event.key === 'Escape') {
        event.preventDefault()
        if (isTyping) (event.target as HTMLElement).blur()
        else changeView((view) => ({ ...view, hand: null }))
      } else if (!isTyping && /^[jkoaex]$/.test(event.key)) event.preventDefault()
    }
    addEventListener('keydown', hold, true)
    return () => removeEventListener('keydown', hold, true)
  }, [isEditing])
}

/** While somebody edits, a click on words of the report chooses words and does not open other statements. */
function useQuietMarks(isEditing: boolean) {
  useEffect(() => {
    if (!isEditing) return
    const keep = (event: MouseEvent) => {
      const isMark = event.target instanceof Element && event.target.closest('[data-begin] .mark') !== null
      if (!isMark) return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('click', keep, true)
    return () => document.removeEventListener('click', keep, true)
  }, [isEditing])
}
