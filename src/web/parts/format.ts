/** Numbers and days in words, the same on every screen. Days are shown as they stand, moments in local time. */

const longDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** `2021-11-12` → `12 November 2021`; what is no day stays as it is. */
export function dayInWords(day: string, length: 'long' | 'short' = 'long'): string {
  const moment = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(moment)) return day
  return (length === 'long' ? longDay : shortDay).format(moment)
}

/** The time of day of a moment: `09:40`. */
export function clockTime(moment: string): string {
  const time = Date.parse(moment)
  return Number.isNaN(time) ? '' : clock.format(time)
}

/** `count(1, 'statement')` → `1 statement`, `count(0, 'statement')` → `no statements`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  if (number === 0) return `no ${plural}`
  return `${number.toLocaleString('en-GB')} ${number === 1 ? noun : plural}`
}

/** The day of a moment in local time, seen from `now`: Today, Yesterday, 9 November 2021. */
export function dayOfMoment(moment: string, now: Date): string {
  const then = new Date(moment)
  if (Number.isNaN(then.getTime())) return 'On an unknown day'
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return dayInWords([then.getFullYear(), two(then.getMonth() + 1), two(then.getDate())].map(String).join('-'))
}

function startOfDay(moment: Date): number {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate())
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Two days as a stretch: `2021-11-11`, `2021-11-12` → `11–12 Nov 2021`. */
export function daysInWords(first: string, last: string): string {
  const to = dayInWords(last, 'short')
  if (first === last || first === '') return to
  const from = dayInWords(first, 'short')
  const [own, other] = [from.split(' '), to.split(' ')]
  const begin = own[2] !== other[2] ? from : own[1] !== other[1] ? `${own[0]} ${own[1]}` : own[0]
  return `${begin}–${to}`
}

/** `fromTo(3, 3)` → `3`, `fromTo(3, 5)` → `3–5` */
export function fromTo(low: number, high: number): string {
  return low === high ? String(low) : `${low}–${high}`
}
