/** A hit of the search as lines for a terminal. */

import type { SearchDesk } from '#desk'
import { EVENT_NAMES, EVENT_STATUS_NAMES, type Event } from '#domain'
import { ACT_WORDS } from '../read/acts.ts'
import { harmless, type Paint } from '../terminal/paint.ts'

type Hit = Awaited<ReturnType<SearchDesk['search']>>['hits'][number]

/** Who says or does what, the words, then where it stands and on how many origins it rests. */
export function showHit(hit: Hit, paint: Paint): string {
  const lines = [headOf(hit, paint)]
  if (hit.words !== '') lines.push(`    ${markedWords(hit, paint)}`)
  lines.push(paint('dim', `    ${placeOf(hit)}`))
  return `${lines.join('\n')}\n\n`
}

function headOf(hit: Hit, paint: Paint): string {
  if (hit.kind === 'report') return paint('bold', oneLine(hit.report.title) || 'Untitled report')
  if (hit.kind === 'statement') {
    const [words, { shape, style }] = ACT_WORDS[hit.act]
    const who = hit.speaker === null ? 'not told who' : oneLine(hit.speaker)
    return `${paint(style, shape)} ${paint('bold', who)} ${paint(style, words)}`
  }
  const { type, mode, status, actors, recipients, place } = hit
  const name = EVENT_NAMES[mode === null ? type : `${type} ${mode}`] ?? EVENT_NAMES[type] ?? type
  const standing = EVENT_STATUS_NAMES[status as Event['status']] ?? status
  const parties = [actors.join(', '), recipients.join(', ')].filter(Boolean).map(oneLine).join(' → ')
  const where = place === null ? '' : `, ${oneLine(place)}`
  return `${paint('bold', `${name}${where}`)} (${standing})${parties === '' ? '' : `  ${parties}`}`
}

function markedWords({ words, marks }: Hit, paint: Paint): string {
  let line = ''
  let at = 0
  for (const [begin, end] of marks) {
    line += harmless(words.slice(at, begin)) + paint('bold', harmless(words.slice(begin, end)))
    at = end
  }
  return `“${line}${harmless(words.slice(at))}”`
}

function placeOf({ report, story, ...hit }: Hit): string {
  const day = hit.kind === 'report' ? report.day : hit.day
  const title = hit.kind === 'report' ? null : `“${oneLine(report.title) || 'untitled'}”`
  const outlet = report.outlet === null ? null : oneLine(report.outlet)
  return [day, outlet, title, story === null ? null : originsOf(story), report.id]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
}

function originsOf({ originLow, originHigh, reportCount }: NonNullable<Hit['story']>): string | null {
  if (originHigh === 0) return null
  const range = originLow === originHigh ? `${originLow}` : `${originLow} to ${originHigh}`
  const reports = reportCount === 1 ? '1 report' : `${reportCount} reports`
  return `${range} ${originHigh === 1 ? 'origin' : 'origins'} in ${reports}`
}

const oneLine = (words: string): string => harmless(words.replace(/\s+/g, ' ')).trim()
