/** The name of the person at this screen: asked once, kept in this browser, sent with every correction. */

import { PERSON_LENGTH } from '#contract'

const KEY = 'tocsin:name'

/** The name that was given, or null. */
export function nameOfPerson(): string | null {
  try {
    return tidyName(localStorage.getItem(KEY) ?? '')
  } catch {
    return null // A browser that keeps nothing: the name is asked again on every visit.
  }
}

/** Keeps the name for the next time. */
export function keepName(name: string): void {
  try {
    localStorage.setItem(KEY, name)
  } catch {
    return // It holds for this visit.
  }
}

/** The name as it is sent, or null when it cannot be one. */
export function tidyName(typed: string): string | null {
  const name = typed.replace(/\s+/g, ' ').trim().slice(0, PERSON_LENGTH)
  return name === '' || /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name) ? null : name
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** The day of a moment, where this browser is: `22 Nov 2026`. */
export function dayOf(moment: string): string {
  const time = Date.parse(moment)
  return Number.isNaN(time) ? 'on an unknown day' : day.format(time)
}
