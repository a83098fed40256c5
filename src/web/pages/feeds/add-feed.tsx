/** Where feeds come in: an address, or a list in OPML. */

import { type FormEvent, useRef, useState } from 'react'
import type { TocsinError } from '#base'
import { API_PATHS } from '#contract'
import { addFeed, importFeeds } from '../../data/feeds.ts'
import { asTocsinError } from '../../data/use-load.ts'
import { Failure } from '../../parts/failure.tsx'
import { count } from '../../parts/format.ts'
import { useToast } from '../../parts/toasts.tsx'
import { nameOfFeed } from './feed-words.ts'

export function AddFeed({ added }: { readonly added: () => void }) {
  const [address, setAddress] = useState('')
  const [outlet, setOutlet] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<TocsinError | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const toast = useToast()
  const run = (work: Promise<string>) => {
    setBusy(true)
    setError(null)
    work
      .then((message) => {
        toast({ message })
        added()
      })
      .catch((cause) => setError(asTocsinError(cause)))
      .finally(() => setBusy(false))
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    run(
      addFeed(address.trim(), outlet.trim()).then(({ feed, isNew }) => {
        setAddress('')
        setOutlet('')
        return isNew ? `Added “${nameOfFeed(feed)}”` : `“${nameOfFeed(feed)}” was there already`
      }),
    )
  }
  const takeList = (chosen: File | undefined) => {
    if (file.current !== null) file.current.value = ''
    if (chosen === undefined) return
    run(
      importFeeds(chosen).then(
        ({ addedCount, knownCount }) =>
          `${count(addedCount, 'feed')} added${knownCount > 0 ? `, ${knownCount} were there already` : ''}`,
      ),
    )
  }
  return (
    <>
      <form className="add-feed" aria-label="Add a feed" onSubmit={add}>
        <label className="field">
          <span>Address</span>
          <input
            type="url"
            required
            value={address}
            placeholder="https://… of a feed or a front page"
            pattern="https?://.+"
            title="An address that begins with http:// or https://"
            onChange={({ target }) => setAddress(target.value)}
          />
        </label>
        <label className="field name">
          <span>Outlet</span>
          <input
            type="text"
            maxLength={200}
            value={outlet}
            placeholder="if you like"
            onChange={({ target }) => setOutlet(target.value)}
          />
        </label>
        <button type="submit" className="button first" disabled={isBusy || address.trim() === ''}>
          Add
        </button>
        <div className="lists">
          <button type="button" className="quiet" disabled={isBusy} onClick={() => file.current?.click()}>
            Import OPML
          </button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".opml,.xml,text/x-opml,text/xml"
            aria-label="A list of feeds"
            onChange={({ target }) => takeList(target.files?.[0])}
          />
          <a href={API_PATHS.exportFeeds} download="feeds.opml">
            Export OPML
          </a>
        </div>
      </form>
      {error !== null && <Failure error={error} />}
    </>
  )
}
