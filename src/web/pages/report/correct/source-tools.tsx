/** Below a source: says that it is the same as another one, or that some of its mentions are somebody else. */

import { type FormEvent, useState } from 'react'
import { type Span, wordsOf } from '#base'
import type { Source, SourceKind } from '#domain'
import { plainly } from '../../../parts/plainly.ts'
import { nameOf } from '../cards.ts'
import { type Hand, useHand } from './hand.tsx'
import { dayOf } from './person.ts'
import { KindSelect } from './speaker-field.tsx'

export function SourceTools({ source }: { readonly source: Source }) {
  const hand = useHand()
  const [open, setOpen] = useState<'merge' | 'split' | null>(null)
  if (hand === null) return null
  const close = () => setOpen(null)
  const toggle = (what: 'merge' | 'split') => setOpen(open === what ? null : what)
  const mark = source.corrected
  return (
    <div className="source-tools">
      {mark !== undefined && (
        <p className="corrected">
          <span aria-hidden="true">✎ </span>
          corrected by <bdi>{mark.by}</bdi>, {dayOf(mark.at)}
        </p>
      )}
      <p className="hand-ways">
        <button
          type="button"
          className="quiet"
          aria-expanded={open === 'merge'}
          onClick={() => toggle('merge')}
        >
          Same as …
        </button>
        {source.mentions.length > 0 && (
          <button
            type="button"
            className="quiet"
            aria-expanded={open === 'split'}
            onClick={() => toggle('split')}
          >
            Some are somebody else …
          </button>
        )}
      </p>
      {open === 'merge' && <Merge {...{ source, hand, close }} />}
      {open === 'split' && <Split {...{ source, hand, close }} />}
    </div>
  )
}

interface ToolProps {
  readonly source: Source
  readonly hand: Hand
  readonly close: () => void
}

function Merge({ source, hand, close }: ToolProps) {
  const { reading } = hand
  const others = reading.sources.filter(({ id }) => id !== source.id)
  const [into, setInto] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (into === '') return
    const name = others.find(({ id }) => id === into)
    hand.send({
      wishes: [{ kind: 'merge-sources', source: source.id, into }],
      done: `Merged with ${name === undefined ? 'the other' : nameOf(name, reading)}`,
      after: close,
    })
  }
  return (
    <form className="hand-editor" aria-label={`Merge ${nameOf(source, reading)}`} onSubmit={submit}>
      <label className="hand-field">
        <span>Same as</span>
        <select value={into} onChange={({ target }) => setInto(target.value)}>
          <option value="">choose the one that stays</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {`${other.kind === 'unnamed' ? '○' : '●'} ${nameOf(other, reading)}`}
            </option>
          ))}
        </select>
      </label>
      <Ends label="Merge" isOff={into === '' || hand.isBusy} close={close} />
    </form>
  )
}

function Split({ source, hand, close }: ToolProps) {
  const { text } = hand.reading.report
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [name, setName] = useState('')
  const [sourceKind, setKind] = useState<SourceKind>('person')
  const isReady = chosen.length > 0 && name.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const mentions = source.mentions
      .filter((_, at) => chosen.includes(at))
      .map(([begin, end]): [number, number] => [begin, end])
    hand.send({
      wishes: [{ kind: 'split-source', source: source.id, mentions, name: name.trim(), sourceKind }],
      done: `Given to ${name.trim()}`,
      after: close,
    })
  }
  const toggle = (at: number) =>
    setChosen((old) => (old.includes(at) ? old.filter((other) => other !== at) : [...old, at]))
  return (
    <form className="hand-editor" aria-label={`Split ${nameOf(source, hand.reading)}`} onSubmit={submit}>
      <fieldset className="hand-mentions">
        <legend>These mentions</legend>
        {source.mentions.map((span, at) => (
          <label key={`${span[0]} ${span[1]}`}>
            <input type="checkbox" checked={chosen.includes(at)} onChange={() => toggle(at)} />
            <Mention text={text} span={span} />
          </label>
        ))}
      </fieldset>
      <div className="hand-field hand-named">
        <span>are</span>
        <input
          type="text"
          aria-label="Who these mentions are"
          placeholder="name, or for unnamed how described"
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
        <KindSelect kind={sourceKind} change={setKind} label="Kind of party" />
      </div>
      <Ends label="Split" isOff={!isReady || hand.isBusy} close={close} />
    </form>
  )
}

const AROUND = 28

/** The mention with some words around it, so that it can be told from the others. */
function Mention({ text, span }: { readonly text: string; readonly span: Span }) {
  const before = text.slice(Math.max(0, span[0] - AROUND), span[0]).replace(/^\S*\s|[\s\S]*\n/g, '')
  const after = text.slice(span[1], span[1] + AROUND).replace(/\n[\s\S]*|\s\S*$/g, '')
  return (
    <span className="said" dir="auto">
      {plainly(before)}
      <b>{plainly(wordsOf(text, span))}</b>
      {plainly(after)}
    </span>
  )
}

function Ends({
  label,
  isOff,
  close,
}: {
  readonly label: string
  readonly isOff: boolean
  readonly close: () => void
}) {
  return (
    <p className="hand-ends">
      <button type="submit" className="button first" disabled={isOff}>
        {label}
      </button>
      <button type="button" className="quiet" onClick={close}>
        Cancel
      </button>
    </p>
  )
}
