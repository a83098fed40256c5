/** Where pages come in: paste, drop or choose; the day and the address if somebody knows them. */

import { type DragEvent, type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { PageToRead } from '../../data/readings.ts'
import { EXAMPLE } from './example.ts'
import { nameOfPaste } from './intake.ts'

interface FormProps {
  readonly take: (pages: readonly PageToRead[]) => void
}

const FILE_TYPES = '.html,.htm,.xhtml,.txt,.md,.json,text/html,text/plain,application/json'

export function IntakeForm({ take }: FormProps) {
  const [text, setText] = useState('')
  const [published, setPublished] = useState('')
  const [url, setUrl] = useState('')
  const [isOver, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)

  const takeFiles = (list: FileList | null) => {
    const chosen = [...(list ?? [])]
    // An address belongs to one page; a day may well belong to several.
    const address = chosen.length === 1 ? url : ''
    if (chosen.length > 0)
      take(chosen.map((file) => ({ name: file.name, body: file, published, url: address })))
    if (files.current !== null) files.current.value = ''
  }
  const read = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    take([{ name: nameOfPaste(text), body: new Blob([text]), published, url }])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    takeFiles(event.dataTransfer.files)
  }
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  const submitByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
  }
  return (
    <form
      className={isOver ? 'intake over' : 'intake'}
      aria-label="Take in a page"
      onSubmit={read}
      onDrop={drop}
      onDragOver={drag}
      onDragLeave={drag}
    >
      <label htmlFor="paste" className="unseen">
        Text or HTML of a report
      </label>
      <textarea
        id="paste"
        value={text}
        rows={5}
        placeholder="Paste a report here, as text or HTML – the whole page if you like – or drop files."
        onChange={({ target }) => setText(target.value)}
        onKeyDown={submitByKey}
      />
      <div className="intake-foot">
        <label className="field">
          <span>Published on</span>
          <input type="date" value={published} onChange={({ target }) => setPublished(target.value)} />
        </label>
        <label className="field address">
          <span>Address</span>
          <input
            type="url"
            value={url}
            placeholder="https://… (kept, not opened)"
            pattern="https?://.+"
            title="An address that begins with http:// or https://"
            onChange={({ target }) => setUrl(target.value)}
          />
        </label>
        <div className="intake-ways">
          {text === '' && (
            <button type="button" className="quiet example" onClick={() => setText(EXAMPLE)}>
              Try an invented report
            </button>
          )}
          <button type="button" className="button" onClick={() => files.current?.click()}>
            Choose files
          </button>
          <input
            ref={files}
            type="file"
            multiple
            hidden
            accept={FILE_TYPES}
            aria-label="Files of reports"
            onChange={({ target }) => takeFiles(target.files)}
          />
          <button type="submit" className="button first" disabled={text.trim() === ''}>
            Read it
          </button>
        </div>
      </div>
    </form>
  )
}
