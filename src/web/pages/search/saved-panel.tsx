/** Searches under a name: the one that is shown can be kept; each can be renamed, removed, had as a feed and subscribed to. */

import { type FormEvent, useState } from 'react'
import type { SavedSearchOnWire } from '#contract'
import { feedAddress, renameSearch, type Subscriptions, saveSearch, turnSearch } from '../../data/search.ts'
import { asTocsinError, type Load } from '../../data/use-load.ts'
import { Failure } from '../../parts/failure.tsx'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { useToast } from '../../parts/toasts.tsx'
import { asksSomething, nameOf, type SearchView, writeSearch } from './search-view.ts'
import { SubscribeForm } from './subscribe-form.tsx'

interface PanelProps {
  readonly view: SearchView
  readonly saved: Load<{ readonly searches: readonly SavedSearchOnWire[] } & Subscriptions>
  readonly changed: () => void
  readonly retry: () => void
}

export function SavedPanel({ view, saved, changed, retry }: PanelProps) {
  const query = writeSearch(view)
  if (saved.kind === 'failed') return <Failure error={saved.error} retry={retry} />
  const { searches, subscriptions, canSend } =
    saved.kind === 'there' ? saved.value : { searches: [], subscriptions: [], canSend: false }
  const isKept = searches.some((search) => search.query === query)
  const of = (searchId: string | null) => subscriptions.filter((one) => one.searchId === searchId)
  return (
    <aside className="saved" aria-label="Saved searches">
      <h2>Saved searches</h2>
      {asksSomething(view) && !isKept && <SaveForm key={query} view={view} changed={changed} />}
      {saved.kind === 'there' && searches.length === 0 && (
        <p className="lacking">None yet. A search that is kept has a feed, and can be sent by e-mail.</p>
      )}
      <ul>
        {searches.map((search) => (
          <SavedRow key={search.id} search={search} isShown={search.query === query} changed={changed}>
            <SubscribeForm
              {...{ searchId: search.id, name: search.name, subscriptions: of(search.id), canSend, changed }}
            />
          </SavedRow>
        ))}
        <li className="saved-row">
          <Link to="/">Today</Link>
          <FeedLinks searchId={null} name="Today" />
          <SubscribeForm {...{ searchId: null, name: 'Today', subscriptions: of(null), canSend, changed }} />
        </li>
      </ul>
    </aside>
  )
}

function SaveForm({ view, changed }: { readonly view: SearchView; readonly changed: () => void }) {
  const toast = useToast()
  const [name, setName] = useState(nameOf(view))
  const save = (event: FormEvent) => {
    event.preventDefault()
    saveSearch(name, writeSearch(view)).then(changed, (cause) =>
      toast({ message: asTocsinError(cause).message, isFailure: true }),
    )
  }
  return (
    <form className="save-form" onSubmit={save}>
      <label className="field">
        <span>Keep this search as</span>
        <input value={name} maxLength={120} required onChange={({ target }) => setName(target.value)} />
      </label>
      <button type="submit" className="button">
        Save
      </button>
    </form>
  )
}

interface RowProps {
  readonly search: SavedSearchOnWire
  readonly isShown: boolean
  readonly changed: () => void
  readonly children: React.ReactNode
}

function SavedRow({ search: { id, name, query }, isShown, changed, children }: RowProps) {
  const toast = useToast()
  const [draft, setDraft] = useState<string | null>(null)
  const fail = (cause: unknown) => toast({ message: asTocsinError(cause).message, isFailure: true })
  const restore = () => turnSearch(id, 'restore').then(changed, fail)
  const remove = () =>
    turnSearch(id, 'remove').then(() => {
      changed()
      toast({ message: `Removed “${plainly(name)}”`, action: { label: 'Undo', run: restore } })
    }, fail)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    renameSearch(id, draft ?? name).then(() => {
      setDraft(null)
      changed()
    }, fail)
  }
  return (
    <li className="saved-row">
      {draft === null ? (
        <Link to={`/search?${query}`} aria-current={isShown ? 'true' : undefined}>
          <bdi>{plainly(name)}</bdi>
        </Link>
      ) : (
        <form className="save-form" onSubmit={rename}>
          <input
            aria-label="Another name"
            value={draft}
            maxLength={120}
            required
            onChange={({ target }) => setDraft(target.value)}
          />
          <button type="submit" className="button">
            Rename
          </button>
        </form>
      )}
      <FeedLinks searchId={id} name={name}>
        <button type="button" className="quiet" onClick={() => setDraft(draft === null ? name : null)}>
          {draft === null ? 'rename' : 'cancel'}
        </button>
        <button type="button" className="quiet" onClick={remove}>
          remove
        </button>
      </FeedLinks>
      {children}
    </li>
  )
}

interface FeedLinksProps {
  readonly searchId: string | null
  readonly name: string
  readonly children?: React.ReactNode
}

/** These leave the screens: they are for feed readers. */
function FeedLinks({ searchId, name, children }: FeedLinksProps) {
  return (
    <p className="ways">
      <a href={feedAddress(searchId, 'atom')} aria-label={`${plainly(name)} as Atom`}>
        Atom
      </a>
      <a href={feedAddress(searchId, 'json')} aria-label={`${plainly(name)} as JSON Feed`}>
        JSON
      </a>
      {children}
    </p>
  )
}
