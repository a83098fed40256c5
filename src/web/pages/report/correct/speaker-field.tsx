/** Who speaks: one of the sources of the report, somebody by name, or nobody that is told. */

import { type Reading, SOURCE_KINDS, type SourceKind } from '#domain'
import { nameOf } from '../cards.ts'
import type { Draft, DraftSpeaker } from './draft.ts'

interface FieldProps {
  readonly draft: Draft
  readonly change: (draft: Draft) => void
  readonly reading: Reading
}

const NOBODY = ' nobody'
const NAMED = ' named'

/** The field, and below it one for a name where it is typed. */
export function SpeakerField({ draft, change, reading }: FieldProps) {
  const { speaker } = draft
  const value = speaker.kind === 'source' ? speaker.id : speaker.kind === 'nobody' ? NOBODY : NAMED
  const set = (next: DraftSpeaker) => change({ ...draft, speaker: next })
  const choose = (chosen: string) => {
    if (chosen === NOBODY) set({ kind: 'nobody' })
    else if (chosen === NAMED) set({ kind: 'named', name: '', sourceKind: 'person' })
    else set({ kind: 'source', id: chosen })
  }
  return (
    <>
      <label className="hand-field">
        <span>Speaker</span>
        <select value={value} onChange={({ target }) => choose(target.value)}>
          <option value={NOBODY}>not told</option>
          <option value={NAMED}>somebody else …</option>
          <optgroup label="In this report">
            {reading.sources.map((source) => (
              <option key={source.id} value={source.id}>
                {`${source.kind === 'unnamed' ? '○' : '●'} ${nameOf(source, reading)}`}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {speaker.kind === 'named' && (
        <div className="hand-field hand-named">
          <span aria-hidden="true" />
          <input
            type="text"
            aria-label="Name of the speaker"
            placeholder="name, or for unnamed how described"
            value={speaker.name}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => set({ ...speaker, name: target.value })}
          />
          <KindSelect
            kind={speaker.sourceKind}
            change={(sourceKind) => set({ ...speaker, sourceKind })}
            label="Kind of the speaker"
          />
        </div>
      )}
    </>
  )
}

interface KindProps {
  readonly kind: SourceKind
  readonly change: (kind: SourceKind) => void
  readonly label: string
}

/** What kind of party a new source is. */
export function KindSelect({ kind, change, label }: KindProps) {
  return (
    <select aria-label={label} value={kind} onChange={({ target }) => change(target.value as SourceKind)}>
      {SOURCE_KINDS.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  )
}
