/** One hit: who says or does what, the words with what was looked for, and where it stands. */

import type { SearchHitOnWire } from '#contract'
import { EVENT_NAMES, EVENT_STATUS_NAMES, type Event } from '#domain'
import { ACT_WORDS, familyOf } from '../../parts/families.ts'
import { count, dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { reportPath, statementPath, storyPath } from '../../parts/route.ts'
import { Dot, Shape } from '../../parts/shape.tsx'

export function HitRow({ hit, words }: { readonly hit: SearchHitOnWire; readonly words: string }) {
  const path = pathOfHit(hit, words)
  return (
    <li className="hit-row">
      <div className="who">
        <Head hit={hit} path={path} />
      </div>
      {hit.words !== '' && (
        <p className="said">
          <Link to={path}>
            <bdi>
              <MarkedWords hit={hit} />
            </bdi>
          </Link>
        </p>
      )}
      <Place hit={hit} />
    </li>
  )
}

/** Statements and events lead to their words in the report; a report opens with its statements narrowed to the words. */
function pathOfHit(hit: SearchHitOnWire, words: string): string {
  const { id } = hit.report
  if (hit.kind === 'statement') return statementPath({ report: id, statement: hit.id })
  if (hit.kind === 'event') return `${reportPath(id)}?${new URLSearchParams({ panel: 'events', at: hit.id })}`
  const isOneWord = /^[\p{L}\p{N}-]+$/u.test(words) && !words.startsWith('-')
  return isOneWord ? `${reportPath(id)}?${new URLSearchParams({ words })}` : reportPath(id)
}

function Head({ hit, path }: { readonly hit: SearchHitOnWire; readonly path: string }) {
  if (hit.kind === 'report')
    return (
      <Link to={path} className="title">
        <bdi>{plainly(hit.report.title).trim() || 'Untitled report'}</bdi>
      </Link>
    )
  if (hit.kind === 'event') {
    const { type, mode, status, actors, recipients, place } = hit
    const name = EVENT_NAMES[mode === null ? type : `${type} ${mode}`] ?? EVENT_NAMES[type] ?? type
    const parties = [actors.join(', '), recipients.join(', ')].filter(Boolean).join(' → ')
    return (
      <>
        <strong>{name}</strong> <span>{EVENT_STATUS_NAMES[status as Event['status']] ?? status}</span>
        {parties !== '' && <bdi>{plainly(parties)}</bdi>}
        {place !== null && <bdi>{plainly(place)}</bdi>}
      </>
    )
  }
  const family = familyOf(hit.act)
  return (
    <>
      <Dot isUnnamed={!hit.isNamed} />
      <strong>
        <bdi>{hit.speaker === null ? 'not told who' : plainly(hit.speaker)}</bdi>
      </strong>
      <span className={`act ${family.key}`}>
        <Shape name={family.shape} /> {ACT_WORDS[hit.act]}
      </span>
    </>
  )
}

/** Words are text, and what was looked for is marked in them; nothing of a page becomes markup. */
function MarkedWords({ hit: { words, marks } }: { readonly hit: SearchHitOnWire }) {
  const begins = marks.map(([begin]) => begin)
  return (
    <>
      {plainly(words.slice(0, begins[0] ?? words.length))}
      {marks.map(([begin, end], at) => (
        <span key={begin}>
          <mark>{plainly(words.slice(begin, end))}</mark>
          {plainly(words.slice(end, begins[at + 1] ?? words.length))}
        </span>
      ))}
    </>
  )
}

function Place({ hit }: { readonly hit: SearchHitOnWire }) {
  const { report, story } = hit
  const day = hit.kind === 'report' ? report.day : hit.day
  return (
    <p className="place">
      <span>{dayInWords(day, 'short')}</span>
      {report.outlet !== null && <bdi>{plainly(report.outlet)}</bdi>}
      {hit.kind !== 'report' && (
        <Link to={reportPath(report.id)}>
          <bdi>{plainly(report.title).trim() || 'Untitled report'}</bdi>
        </Link>
      )}
      {hit.kind === 'report' && <span>{count(hit.statementCount, 'statement')}</span>}
      {story !== null && <Link to={storyPath(story.id)}>{originsInWords(story)}</Link>}
    </p>
  )
}

type HitStory = NonNullable<SearchHitOnWire['story']>

function originsInWords({ originLow, originHigh, reportCount }: HitStory): string {
  const reports = count(reportCount, 'report')
  if (originHigh === 0) return `story of ${reports}`
  const range =
    originLow === originHigh ? count(originLow, 'origin') : `${originLow} to ${originHigh} origins`
  return `${range} in ${reports}`
}
