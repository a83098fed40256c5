/** The readings on the desk by the day they came in, newest first, with "load more" and remove with undo. */

import { useState } from 'react'
import type { ReadingLine } from '#contract'
import { removeReading, restoreReading } from '../../data/readings.ts'
import { asTocsinError } from '../../data/use-load.ts'
import { Failure } from '../../parts/failure.tsx'
import { clockTime, count, dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { reportPath } from '../../parts/route.ts'
import { Dot } from '../../parts/shape.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { EmptyDesk } from './empty-desk.tsx'
import { groupByDay } from './group-by-day.ts'
import { useReadingList } from './use-reading-list.ts'

export function ReadingList({ arrivals }: { readonly arrivals: number }) {
  const { list, error, isSlow, isMoreLoading, more, reload } = useReadingList(arrivals)
  if (list === null && error !== null) return <Failure error={error} retry={reload} />
  if (list === null) return <Waiting isSlow={isSlow} what="Looking what is on the desk …" />
  if (list.readings.length === 0) return <EmptyDesk />
  const now = new Date()
  return (
    <section className="readings" aria-label="Reports on the desk">
      {groupByDay(list.readings, now).map(([day, lines]) => (
        <section key={day}>
          <h2>{day}</h2>
          <ul>
            {lines.map((line) => (
              <ReadingRow key={line.id} line={line} reload={reload} />
            ))}
          </ul>
        </section>
      ))}
      {error !== null && <Failure error={error} retry={more} />}
      {list.next !== null && error === null && (
        <button type="button" className="button more" disabled={isMoreLoading} onClick={more}>
          {isMoreLoading ? 'Loading …' : 'Load more'}
        </button>
      )}
    </section>
  )
}

function ReadingRow({ line, reload }: { readonly line: ReadingLine; readonly reload: () => void }) {
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  const title = plainly(line.title).trim() || 'Untitled report'
  const fail = (cause: unknown) => toast({ message: asTocsinError(cause).message, isFailure: true })
  const restore = () => restoreReading(line.id).then(reload, fail)
  const remove = () => {
    setBusy(true)
    removeReading(line.id)
      .then(() => {
        reload()
        toast({ message: `Removed “${title}”`, action: { label: 'Undo', run: restore } })
      }, fail)
      .finally(() => setBusy(false))
  }
  return (
    <li className="reading-row">
      <div className="what">
        <Link to={reportPath(line.id)}>
          <bdi>{title}</bdi>
        </Link>
        <p>
          {line.outlet !== null && (
            <>
              <bdi>{plainly(line.outlet)}</bdi>,{' '}
            </>
          )}
          {line.published === null ? (
            <span className="lacking">no day of publication</span>
          ) : (
            dayInWords(line.published)
          )}
        </p>
      </div>
      <p className="size">{count(line.statementCount, 'statement')}</p>
      <p className="size">{count(line.sourceCount, 'source')}</p>
      <p className="size">
        {line.unnamedSourceCount > 0 && (
          <>
            <Dot isUnnamed /> {line.unnamedSourceCount}
          </>
        )}
      </p>
      <time className="at" dateTime={line.takenInAt} title={`Taken in ${line.takenInAt}`}>
        {clockTime(line.takenInAt)}
      </time>
      <button
        type="button"
        className="quiet remove"
        disabled={isBusy}
        aria-label={`Remove ${title}`}
        onClick={remove}
      >
        ×
      </button>
    </li>
  )
}
