/** The editor of a statement: who, what they do, and the words, chosen in the report or typed. */

import { type FormEvent, useState } from 'react'
import type { Span } from '#base'
import type { Act } from '#domain'
import { ACT_WORDS, FAMILIES } from '../../../parts/families.ts'
import { ChooseWords } from './choose-words.tsx'
import { type Draft, lackOf, WORD_ROLES, type WordRole, withMoved, withoutWords, withWords } from './draft.ts'
import { useHand } from './hand.tsx'
import { SpeakerField } from './speaker-field.tsx'
import { WordsRow } from './words-row.tsx'

interface EditorProps {
  readonly title: string
  readonly draft: Draft
  readonly change: (draft: Draft) => void
  /** False when nothing has changed. */
  readonly isChanged: boolean
  readonly save: () => void
  readonly cancel: () => void
}

export function Editor({ title, draft, change, isChanged, save, cancel }: EditorProps) {
  const hand = useHand()
  const [last, setLast] = useState<WordRole>('content')
  if (hand === null) return null
  const { text } = hand.reading.report
  const lack = lackOf(draft)
  const use = (role: WordRole, span: Span, isAdded: boolean) => {
    setLast(role)
    change(withWords(text, draft, { role, span, isAdded }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (lack === null && isChanged && !hand.isBusy) save()
  }
  const near = Math.min(
    ...WORD_ROLES.flatMap((role) => draft.spans[role].map(([begin]) => begin)),
    text.length,
  )
  return (
    <form className="hand-editor" aria-label={title} onSubmit={submit}>
      <SpeakerField draft={draft} change={change} reading={hand.reading} />
      <ActField act={draft.act} change={(act) => change({ ...draft, act })} />
      <div className="hand-words">
        {WORD_ROLES.map((role) => (
          <WordsRow
            key={role}
            {...{ role, text }}
            spans={draft.spans[role]}
            isLast={role === last}
            move={(place, span) => change(withMoved(text, draft, { role, place, span }))}
            remove={(place) => change(withoutWords(draft, role, place))}
          />
        ))}
      </div>
      <ChooseWords text={text} near={near} use={use} />
      <label className="hand-field">
        <span>Why</span>
        <input
          type="text"
          value={draft.note}
          maxLength={1000}
          placeholder="if you like"
          autoComplete="off"
          onChange={({ target }) => change({ ...draft, note: target.value })}
        />
      </label>
      <p className="hand-ends">
        <button type="submit" className="button first" disabled={lack !== null || !isChanged || hand.isBusy}>
          Save
        </button>
        <button type="button" className="quiet" onClick={cancel}>
          Cancel <kbd>Esc</kbd>
        </button>
        <span className="hand-lack" role="status">
          {lack}
        </span>
      </p>
    </form>
  )
}

function ActField({ act, change }: { readonly act: Act; readonly change: (act: Act) => void }) {
  return (
    <label className="hand-field">
      <span>Act</span>
      <select value={act} onChange={({ target }) => change(target.value as Act)}>
        {FAMILIES.map((family) => (
          <optgroup key={family.key} label={family.name}>
            {family.acts.map((one) => (
              <option key={one} value={one}>
                {ACT_WORDS[one]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
