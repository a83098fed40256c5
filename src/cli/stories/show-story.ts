/** A story in lines of words: on whose authority, what is contested, what is new, and which reports tell it. */

import { timexInWords } from '#base'
import type { Desk } from '#desk'
import type { Proposition, StoryLine, StoryNews, StoryReport } from '#domain'
import { harmless, type Paint } from '../terminal/paint.ts'

type StoryView = Awaited<ReturnType<Desk['stories']['get']>>

const NEWS: Readonly<Record<StoryNews['kind'], string>> = {
  'first-denial': 'first denial',
  'new-contradiction': 'figures differ',
  'new-source': 'named for the first time',
  turn: 'says otherwise than before',
  withdrawn: 'takes words back',
}
const FOLDS = {
  copy: 'a copy',
  citation: 'cited from there',
  'same-unnamed-source': 'the same unnamed source',
  'same-party': 'the same party on one occasion',
  'same-release': 'the same press release',
  'same-owner': 'an outlet of the same owner',
  'by-hand': 'said by hand',
} as const
const SHOWN_MAX = 40

/** One story of a list: title and id, then the figures. */
export function lineOfStory(line: StoryLine, paint: Paint): string {
  const { id, title, firstDay, lastDay, news, contestedCount } = line
  const days =
    firstDay === lastDay ? timexInWords(lastDay) : `${timexInWords(firstDay)} to ${timexInWords(lastDay)}`
  const parts = [originsInWords(line), days]
  if (contestedCount > 0) parts.push(`${contestedCount} contested`)
  const told = news.map(({ kind, label }) => `    ${NEWS[kind]}: ${harmless(label)}\n`)
  return `${paint('bold', harmless(title))}  ${paint('dim', id.slice(0, 8))}\n    ${parts.join(' · ')}\n${told.join('')}`
}

/** "3 origins (at most 4) in 41 reports, 33 of them copies". */
export function originsInWords({ originLow, originHigh, reportCount, copyCount }: StoryLine): string {
  const origins = originLow === 1 ? '1 origin' : `${originLow} origins`
  const most = originHigh > originLow ? ` (at most ${originHigh})` : ''
  const reports = reportCount === 1 ? '1 report' : `${reportCount} reports`
  const copies = copyCount === 0 ? '' : `, ${copyCount} of them copies`
  return `${origins}${most} in ${reports}${copies}`
}

/** The whole story. */
export function linesOfStory({ line, account, reports, mergedInto }: StoryView, paint: Paint): string {
  const head = [`${paint('bold', harmless(line.title))}\n`, `${originsInWords(line)}\n`]
  if (mergedInto !== null) head.push(`Its reports went to story ${mergedInto}.\n`)
  if (account === null) return `${head.join('')}Its account is still to be made.\n`
  const titles = new Map(reports.map((report) => [report.id, report]))
  const origins = account.origins.origins.map((origin) => {
    const folds = account.origins.folds.filter((fold) => fold.origin === origin.id)
    const why = folds.map(({ reason, sure }) => `      + ${FOLDS[reason]}${sure ? '' : ', not certain'}\n`)
    const day = origin.day === null ? '' : `, ${timexInWords(origin.day)}`
    return `  ${harmless(origin.label)} (${origin.kind}${day}), in ${origin.reports.length}\n${[...new Set(why)].join('')}`
  })
  const contested = account.propositions.filter(({ isContested }) => isContested).map(linesOfProposition)
  return [
    ...head,
    section('Origins', origins, paint),
    section('Contested', contested, paint),
    section(
      'Reports',
      reports.slice(0, SHOWN_MAX).map((report) => lineOfReport(report, titles)),
      paint,
    ),
    reports.length > SHOWN_MAX ? `  and ${reports.length - SHOWN_MAX} more\n` : '',
  ].join('')
}

const section = (title: string, lines: readonly string[], paint: Paint): string =>
  lines.length === 0 ? '' : `\n${paint('bold', title)}\n${lines.join('')}`

function linesOfProposition({ words, stances }: Proposition): string {
  const told = stances.map(({ label, stance, day, figure }) => {
    const number = figure === null ? '' : `: ${harmless(figure.words)}`
    return `    ${stance} · ${harmless(label)}${number}${day === null ? '' : ` · ${timexInWords(day)}`}\n`
  })
  return `  “${harmless(words.text)}”\n${told.join('')}`
}

function lineOfReport(
  { id, title, outlet, day, copyOf }: StoryReport,
  titles: ReadonlyMap<string, StoryReport>,
): string {
  const original = copyOf === null ? undefined : titles.get(copyOf.report)
  const copied = copyOf === null ? '' : ` (${copyOf.kind} of ${harmless(original?.outlet ?? copyOf.report)})`
  return `  ${timexInWords(day)} · ${harmless(outlet ?? 'unknown outlet')} · ${harmless(title)}${copied}  ${id.slice(0, 8)}\n`
}
