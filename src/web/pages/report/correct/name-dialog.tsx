/** Asks for the name that stands with corrections. */

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { PERSON_LENGTH } from '#contract'
import { tidyName } from './person.ts'

interface DialogProps {
  readonly known: string | null
  /** Null when nobody answers. */
  readonly answer: (name: string | null) => void
}

export function NameDialog({ known, answer }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState(known ?? '')
  useEffect(() => dialog.current?.showModal(), [])
  const name = tidyName(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name !== null) answer(name)
  }
  return (
    <dialog ref={dialog} className="help ask-name" aria-label="Your name" onClose={() => answer(null)}>
      <form onSubmit={submit}>
        <h2>Who decides?</h2>
        <p>Your name stands with all that you correct or decide. This browser remembers it.</p>
        <label>
          <span>Your name</span>
          <input
            type="text"
            value={typed}
            maxLength={PERSON_LENGTH}
            autoComplete="name"
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <p className="hand-ends">
          <button type="submit" className="button first" disabled={name === null}>
            Go on
          </button>
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  )
}
