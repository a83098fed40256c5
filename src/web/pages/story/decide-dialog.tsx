/** Asks what is decided, from a list where there is one, and why, if somebody wants to say. */

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { listStories } from '../../data/stories.ts'
import { daysInWords } from '../../parts/format.ts'
import { plainly } from '../../parts/plainly.ts'
import type { Decision, Option } from './decision.ts'

interface DialogProps {
  readonly decision: Decision
  readonly storyId: string
  readonly answer: (chosen: string, note: string) => void
  readonly close: () => void
}

const STORIES_MAX = 100

export function DecideDialog({ decision, storyId, answer, close }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, setChosen] = useState('')
  const [note, setNote] = useState('')
  const options = useOptions(decision, storyId)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const { title, says, choice } = decision
  const submit = (event: FormEvent) => {
    event.preventDefault()
    answer(chosen, note)
  }
  return (
    <dialog ref={dialog} className="help decide" aria-labelledby={id} onClose={close}>
      <form onSubmit={submit}>
        <h2 id={id}>{title}</h2>
        <p>{says}</p>
        {choice !== undefined && (
          <label>
            <span>{choice.label}</span>
            <select value={chosen} required onChange={({ target }) => setChosen(target.value)}>
              <option value="">{options === null ? 'Looking …' : 'Choose'}</option>
              {options?.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>Why (if you like)</span>
          <input type="text" value={note} maxLength={1000} onChange={({ target }) => setNote(target.value)} />
        </label>
        <p className="hand-ends">
          <button type="submit" className="button first" disabled={choice !== undefined && chosen === ''}>
            Decide
          </button>
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  )
}

/** What can be chosen; null while the stories are being looked for. */
function useOptions({ choice }: Decision, storyId: string): readonly Option[] | null {
  const given = choice?.options
  const [stories, setStories] = useState<readonly Option[] | null>(null)
  useEffect(() => {
    if (given !== 'stories') return
    const abort = new AbortController()
    listStories({ asOf: null, limit: STORIES_MAX }, abort.signal).then(
      (list) => setStories(list.stories.filter(({ id }) => id !== storyId).map(optionOf)),
      () => setStories([]),
    )
    return () => abort.abort()
  }, [given, storyId])
  return given === 'stories' ? stories : (given ?? [])
}

function optionOf({
  id,
  title,
  firstDay,
  lastDay,
}: {
  id: string
  title: string
  firstDay: string
  lastDay: string
}) {
  return { value: id, label: `${plainly(title).slice(0, 90)} (${daysInWords(firstDay, lastDay)})` }
}
