/** One story on Today: how many origins stand behind it, its headline, and what is new. */

import { memo } from 'react'
import type { StoryLineOnWire } from '../../data/stories.ts'
import { count, daysInWords, fromTo } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { storyPath } from '../../parts/route.ts'
import { NewsLine } from './news-line.tsx'

interface RowProps {
  readonly line: StoryLineOnWire
  readonly asOf: string | null
  readonly mark: (line: StoryLineOnWire, mark: 'read' | 'watch') => void
}

export const StoryRow = memo(function StoryRow({ line, asOf, mark }: RowProps) {
  const { id, originLow, originHigh, reportCount, copyCount, contestedCount } = line
  const isRead = line.readAt !== null
  const title = plainly(line.title).trim()
  return (
    <li className={isRead ? 'story-row read' : 'story-row'} data-story={id}>
      <Link className="origins" to={storyPath(id, { tab: 'origins', asOf })}>
        <b>{title === '' ? '…' : fromTo(originLow, originHigh)}</b> {originHigh === 1 ? 'origin' : 'origins'}{' '}
        <span>in {count(reportCount, 'report')}</span>
      </Link>
      <div className="what">
        <h2>
          {!isRead && <span className="unseen">unread: </span>}
          <Link to={storyPath(id, { asOf })} dir="auto" className="title">
            {title || <em>A story that is being put together</em>}
          </Link>
        </h2>
        <p className="facts">
          <span>{daysInWords(line.firstDay, line.lastDay)}</span>
          {copyCount > 0 && (
            <span>
              <Link to={`${storyPath(id, { tab: 'origins', asOf })}#copies`}>
                {count(copyCount, 'copy', 'copies')} folded
              </Link>
            </span>
          )}
          {contestedCount > 0 && (
            <span>
              <Link to={storyPath(id, { asOf })}>{contestedCount} contested</Link>
            </span>
          )}
        </p>
        <NewsLine news={line.news} story={id} asOf={asOf} />
      </div>
      {asOf === null && (
        <p className="marks">
          <button
            type="button"
            className="quiet"
            aria-pressed={line.isWatched}
            onClick={() => mark(line, 'watch')}
          >
            {line.isWatched ? 'watched' : 'watch'}
            <span className="unseen">: {title}</span>
          </button>
          <button type="button" className="quiet" aria-pressed={isRead} onClick={() => mark(line, 'read')}>
            {isRead ? 'read' : 'mark read'}
            <span className="unseen">: {title}</span>
          </button>
        </p>
      )}
    </li>
  )
})
