/** As of when a screen stands: now, or the end of a past day. The day is part of the address. */

import { navigate, useAddress } from './address.ts'
import { dayInWords } from './format.ts'
import { Link } from './link.tsx'

const DAY_MS = 86_400_000

/** The day in the address, or null for now; what is no day counts as now. */
export function asOfIn(address: URL): string | null {
  const day = address.searchParams.get('asOf')
  return day !== null && isDay(day) ? day : null
}

/** Goes to a day, one day on or back, or to now; `last` is the day that one goes back from. */
export function AsOfBar({ last }: { readonly last: string | null }) {
  const address = useAddress()
  const asOf = asOfIn(address)
  const at = (day: string | null) => addressAt(address, day)
  const before = dayBeside(asOf ?? last, asOf === null ? 0 : -1)
  const choose = (day: string) => {
    if (day === '' || isDay(day)) navigate(at(day === '' ? null : day), { replace: true })
  }
  return (
    <div className="as-of">
      <span className="state">
        {asOf === null ? 'as it stands now' : `as it stood on ${dayInWords(asOf)}`}
      </span>
      <span className="as-of-ways">
        {before !== null && (
          <Link to={at(before)} replace className="step" aria-label={`Back to ${dayInWords(before)}`}>
            ‹
          </Link>
        )}
        <label>
          <span className="unseen">As of the day</span>
          <input type="date" value={asOf ?? ''} onChange={({ target }) => choose(target.value)} />
        </label>
        {asOf !== null && (
          <>
            <Link to={at(dayBeside(asOf, 1))} replace className="step" aria-label="One day on">
              ›
            </Link>
            <Link to={at(null)} replace className="quiet">
              now
            </Link>
          </>
        )}
      </span>
    </div>
  )
}

function addressAt({ pathname, searchParams }: URL, day: string | null): string {
  const query = new URLSearchParams(searchParams)
  query.delete('asOf')
  if (day !== null) query.set('asOf', day)
  return query.size === 0 ? pathname : `${pathname}?${query}`
}

/** `dayBeside('2021-11-30', 1)` → `2021-12-01` */
export function dayBeside(day: string | null, by: number): string | null {
  if (day === null || !isDay(day)) return null
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10)
}

function isDay(day: string): boolean {
  return /^[12]\d{3}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))
}
