/** Who owns the outlets of a story: outlets of one owner count as one origin for what their reporters found themselves. */

import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { listOwners, setOwner } from '../../data/stories.ts'
import { plainly } from '../../parts/plainly.ts'
import { useToast } from '../../parts/toasts.tsx'
import { useStoryHand } from './story-hand.tsx'
import type { FullStory } from './story-view.ts'

export function OutletOwners({ full }: { readonly full: FullStory }) {
  const names = [...new Set(full.story.reports.flatMap(({ outlet }) => outlet ?? []))].sort()
  const [owners, setOwners] = useState<ReadonlyMap<string, string>>(new Map())
  const [edited, setEdited] = useState<string | null>(null)
  const hand = useStoryHand()
  const toast = useToast()
  useEffect(() => {
    // Without an answer the names still stand here, without their owners.
    listOwners().then(setOwners, () => undefined)
  }, [])
  const keep = useCallback(
    (name: string, owner: string | null) => {
      const before = owners.get(name) ?? null
      setEdited(null)
      hand?.sign(async (by) => {
        setOwners(await setOwner(name, owner, by))
        const undo = () => hand.sign(async (again) => setOwners(await setOwner(name, before, again)))
        const message = owner === null ? `${name}: no owner is known` : `${name} belongs to ${owner}`
        toast({ message, action: { label: 'Undo', run: undo } })
      })
    },
    [owners, hand, toast],
  )
  if (names.length === 0) return null
  return (
    <section className="owners" aria-label="Outlets and their owners">
      <h2>Outlets and their owners</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <b>
              <bdi>{plainly(name)}</bdi>
            </b>{' '}
            {edited === name ? (
              <OwnerForm owner={owners.get(name) ?? ''} keep={(owner) => keep(name, owner)} />
            ) : (
              <>
                <span className={owners.has(name) ? undefined : 'lacking'}>
                  <bdi>{plainly(owners.get(name) ?? 'owner not known')}</bdi>
                </span>{' '}
                {hand !== null && (
                  <button type="button" className="quiet tool" onClick={() => setEdited(name)}>
                    set<span className="unseen"> the owner of {plainly(name)}</span>
                  </button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function OwnerForm({
  owner,
  keep,
}: {
  readonly owner: string
  readonly keep: (owner: string | null) => void
}) {
  const [typed, setTyped] = useState(owner)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep(typed.trim() || null)
  }
  return (
    <form className="owner-form" onSubmit={submit}>
      <input
        ref={field}
        type="text"
        value={typed}
        maxLength={200}
        aria-label="Owner"
        placeholder="nobody else"
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit" className="button">
        Keep
      </button>
    </form>
  )
}
