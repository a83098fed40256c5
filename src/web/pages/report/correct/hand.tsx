/**
 * The hand that corrects: holds the reading as it stands after each correction, the draft that is being edited, and
 * who corrects. Everything on the report's screen that corrects goes through it.
 */

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { Reading } from '#domain'
import { correctReading, rereadReport, turnCorrection } from '../../../data/corrections.ts'
import { asTocsinError } from '../../../data/use-load.ts'
import { useToast } from '../../../parts/toasts.tsx'
import { changeView } from '../change-view.ts'
import type { Draft, Wish } from './draft.ts'
import { type Editing, useEditing } from './use-editing.ts'
import { usePerson } from './use-person.tsx'

export interface Sending {
  readonly wishes: readonly Wish[]
  readonly note?: string
  /** What the message says when it is done: "Rejected". */
  readonly done: string
  /** Called with the reading and the ids of the corrections. */
  readonly after?: (reading: Reading, ids: readonly string[]) => void
}

export interface Hand {
  readonly reading: Reading
  readonly person: string | null
  readonly isBusy: boolean
  readonly editing: Editing | null
  /** Changes the draft that is open. */
  change(draft: Draft): void
  send(sending: Sending): void
  turn(ids: readonly string[], deed: 'undo' | 'redo'): void
  reread(): void
  askName(): void
}

const HandContext = createContext<Hand | null>(null)

/** The hand of this screen; null outside of a report. */
export function useHand(): Hand | null {
  return useContext(HandContext)
}

interface HandProps {
  readonly reading: Reading
  readonly children: (reading: Reading) => ReactNode
}

/** Gives the reading as corrected to what it holds. */
export function HandOn({ reading: loaded, children }: HandProps) {
  const [reading, setReading] = useState(loaded)
  const { editing, change } = useEditing(reading)
  const [isBusy, setBusy] = useState(false)
  const { person, withName, askName, dialog } = usePerson()
  const toast = useToast()
  const { id } = loaded.report

  const run = useCallback(
    (work: () => Promise<void>) => {
      setBusy(true)
      work()
        .catch((cause) => toast({ message: asTocsinError(cause).message, isFailure: true }))
        .finally(() => setBusy(false))
    },
    [toast],
  )
  const turn = useCallback(
    (ids: readonly string[], deed: 'undo' | 'redo') =>
      withName((by) =>
        run(async () => {
          for (const one of ids) setReading((await turnCorrection(one, deed, by)).reading)
          const label = deed === 'undo' ? 'Redo' : 'Undo'
          const back = () => turn([...ids].reverse(), deed === 'undo' ? 'redo' : 'undo')
          toast({ message: deed === 'undo' ? 'Taken back' : 'Brought back', action: { label, run: back } })
        }),
      ),
    [run, withName, toast],
  )
  const send = useCallback(
    ({ wishes, note, done, after }: Sending) =>
      withName((by) =>
        run(async () => {
          const ids: string[] = []
          for (const wish of wishes) {
            const corrected = await correctReading(id, { ...wish, by, note: note?.trim() || null })
            ids.push(corrected.id)
            setReading(corrected.reading)
            if (ids.length === wishes.length) after?.(corrected.reading, ids)
          }
          closeEditor()
          toast({ message: done, action: { label: 'Undo', run: () => turn([...ids].reverse(), 'undo') } })
        }),
      ),
    [id, run, withName, turn, toast],
  )
  const reread = useCallback(
    () =>
      run(async () => {
        setReading(await rereadReport(id))
        toast({ message: 'Read again; corrections stay' })
      }),
    [id, run, toast],
  )
  const hand = useMemo(
    () => ({ reading, person, isBusy, editing, change, send, turn, reread, askName }),
    [reading, person, isBusy, editing, change, send, turn, reread, askName],
  )
  return (
    <HandContext value={hand}>
      {children(reading)}
      {dialog}
    </HandContext>
  )
}

/** Opens the editor of a statement, or with "add" that of a new one; it stands in the address. */
export function openEditor(what: string): void {
  changeView((view) => ({ ...view, hand: what, statement: what === 'add' ? null : what }))
}

/** Lets the editor and its draft go. */
export function closeEditor(): void {
  changeView((view) => ({ ...view, hand: null }))
}
