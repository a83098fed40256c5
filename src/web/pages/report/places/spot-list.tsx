/** Places as a list, each with the events there and the way to their words. */

import { nameOfCountry } from '../../../parts/country.ts'
import { partiesInWords } from '../event-lines.ts'
import { StatusMark } from '../event-status.tsx'
import { keyOfFinding } from '../findings.ts'
import { findingAddress } from '../view.ts'
import type { PlaceLine, Spot } from './places.ts'

/** The list; `selected` is the key of a line. */
export function SpotList({
  spots,
  selected,
}: {
  readonly spots: readonly Spot[]
  readonly selected: string | null
}) {
  if (spots.length === 0) return null
  return (
    <dl className="findings days places">
      {spots.map((spot) => (
        <div key={`${spot.name} ${spot.country}`}>
          <dt>
            <bdi>{spot.name}</bdi>
            <span className="reason">{whereOf(spot)}</span>
          </dt>
          <dd>
            <ol>
              {spot.lines.map((line) => (
                <SpotLine key={line.at} line={line} isSelected={keyOfFinding(line) === selected} />
              ))}
            </ol>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function whereOf({ name, country, location }: Spot): string {
  if (location === null)
    return country === null ? 'not on our map' : `${nameOfCountry(country)}; not on our map`
  if (location.kind === 'country') return 'somewhere in the country'
  const inCountry = country === null || nameOfCountry(country) === name ? '' : nameOfCountry(country)
  return location.kind === 'province' ? `province${inCountry && `, ${inCountry}`}` : inCountry
}

function SpotLine({ line, isSelected }: { readonly line: PlaceLine; readonly isSelected: boolean }) {
  const { event } = line
  const parties = partiesInWords(event)
  return (
    <li data-finding={keyOfFinding(line)} aria-current={isSelected || undefined}>
      <a className="said" dir="auto" href={findingAddress(line)}>
        <b>{event.what}</b>
        {parties === '' ? '' : `: ${parties}`}{' '}
        {event.status !== 'reported' && <StatusMark status={event.status} />}
      </a>
    </li>
  )
}
