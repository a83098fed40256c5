/** Words chosen in the report, or typed, and the role that they are to have. */

import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { type Span, wordsOf } from '#base'
import { plainly } from '../../../parts/plainly.ts'
import { WORD_ROLES, type WordRole } from './draft.ts'
import { useChosenWords } from './use-chosen-words.ts'
import { findWords, wholeWords } from './words.ts'

interface ChooseProps {
  readonly text: string
  /** Typed words are looked for near this place. */
  readonly near: number
  readonly use: (role: WordRole, span: Span, isAdded: boolean) => void
}

export function ChooseWords({ text, near, use }: ChooseProps) {
  const [selected, setSelected] = useChosenWords(text)
  const [typed, setTyped] = useState('')
  const found = typed.trim() === '' ? null : findWords(text, typed, near)
  const chosen = typed.trim() === '' ? selected : found && wholeWords(text, found)
  const take = (role: WordRole, isAdded: boolean) => {
    if (chosen === null) return
    use(role, chosen, isAdded)
    setTyped('')
    setSelected(null)
    getSelection()?.removeAllRanges()
  }
  // Enter in the field is not "save".
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault()
  }
  return (
    <div className="hand-choose">
      <p aria-live="polite">
        {chosen === null ? (
          <span className="lacking">
            {typed.trim() === ''
              ? 'Select words in the report, or type them:'
              : 'The report has no such words.'}
          </span>
        ) : (
          <>
            Chosen: <q dir="auto">{short(plainly(wordsOf(text, chosen).replace(/\s+/g, ' ')))}</q>
          </>
        )}
      </p>
      <input
        type="text"
        aria-label="Words of the report"
        placeholder="words of the report"
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p className="hand-uses">
        {WORD_ROLES.map((role) => (
          <UseButton
            key={role}
            words={`use as ${role}`}
            isOff={chosen === null}
            use={() => take(role, false)}
          />
        ))}
        <UseButton words="add to content" isOff={chosen === null} use={() => take('content', true)} />
      </p>
    </div>
  )
}

interface UseProps {
  readonly words: string
  readonly isOff: boolean
  readonly use: () => void
}

/** Pressing it must not let the selection go. */
function UseButton({ words, isOff, use }: UseProps) {
  const hold = (event: MouseEvent) => event.preventDefault()
  return (
    <button type="button" className="button" disabled={isOff} onMouseDown={hold} onClick={use}>
      {words}
    </button>
  )
}

const SHORT = 90

function short(words: string): string {
  return words.length <= SHORT ? words : `${words.slice(0, SHORT / 2)} … ${words.slice(-SHORT / 2)}`
}
