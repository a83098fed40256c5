/** Who gets a digest by e-mail, how the last one went, and a form for one more. */

import { type FormEvent, useState } from 'react'
import type { SubscriptionOnWire } from '#contract'
import { subscribe, turnSubscription } from '../../data/search.ts'
import { asTocsinError } from '../../data/use-load.ts'
import { clockTime, dayOfMoment } from '../../parts/format.ts'
import { useToast } from '../../parts/toasts.tsx'

interface SubscribeProps {
  /** Null for Today. */
  readonly searchId: string | null
  readonly name: string
  readonly subscriptions: readonly SubscriptionOnWire[]
  readonly canSend: boolean
  readonly changed: () => void
}

export function SubscribeForm({ searchId, name, subscriptions, canSend, changed }: SubscribeProps) {
  const toast = useToast()
  const [address, setAddress] = useState('')
  const [rhythm, setRhythm] = useState<'daily' | 'changes'>('daily')
  const [clock, setClock] = useState('08:00')
  const fail = (cause: unknown) => toast({ message: asTocsinError(cause).message, isFailure: true })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const body = { search: searchId, address, rhythm, clock: rhythm === 'daily' ? clock : null }
    subscribe(body).then(() => {
      setAddress('')
      changed()
    }, fail)
  }
  const end = ({ id, address: to }: SubscriptionOnWire) =>
    turnSubscription(id, 'remove').then(() => {
      const undo = () => turnSubscription(id, 'restore').then(changed, fail)
      changed()
      toast({ message: `${to} gets no more of these`, action: { label: 'Undo', run: undo } })
    }, fail)
  return (
    <details className="mail">
      <summary>{subscriptions.length === 0 ? 'by e-mail' : `by e-mail (${subscriptions.length})`}</summary>
      <ul>
        {subscriptions.map((one) => (
          <li key={one.id}>
            <bdi>{one.address}</bdi>, {one.rhythm === 'daily' ? `daily at ${one.clock}` : 'with changes'}{' '}
            <button
              type="button"
              className="quiet"
              onClick={() => end(one)}
              aria-label={`End for ${one.address}`}
            >
              end
            </button>
            <span className="how">{howItWent(one)}</span>
          </li>
        ))}
      </ul>
      {!canSend && <p className="lacking">No mail server is set, so nothing is sent: see the settings.</p>}
      <form className="subscribe" onSubmit={send} aria-label={`Get ${name} by e-mail`}>
        <input
          type="email"
          required
          placeholder="name@example.org"
          aria-label="E-mail address"
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
        <select
          aria-label="How often"
          value={rhythm}
          onChange={({ target }) => setRhythm(target.value === 'daily' ? 'daily' : 'changes')}
        >
          <option value="daily">daily at</option>
          <option value="changes">with changes</option>
        </select>
        {rhythm === 'daily' && (
          <input
            type="time"
            required
            aria-label="Time of day"
            value={clock}
            onChange={({ target }) => setClock(target.value)}
          />
        )}
        <button type="submit" className="button">
          Subscribe
        </button>
      </form>
    </details>
  )
}

/** What went wrong comes first; else when one was last sent. */
function howItWent({ failure, sentAt }: SubscriptionOnWire): string {
  if (failure !== null) return failure
  return sentAt === null
    ? 'nothing sent yet'
    : `last sent ${dayOfMoment(sentAt, new Date())}, ${clockTime(sentAt)}`
}
