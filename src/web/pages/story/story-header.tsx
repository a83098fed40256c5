/** The headline of a story, how many stand behind it, what is new, and what can be done with it as a whole. */

import { type ReactNode, useState } from 'react'
import { markStory, type StoryOnWire } from '../../data/stories.ts'
import { asTocsinError } from '../../data/use-load.ts'
import { count, daysInWords, fromTo } from '../../parts/format.ts'
import { useKeys } from '../../parts/keys.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { storyPath } from '../../parts/route.ts'
import { useToast } from '../../parts/toasts.tsx'
import { NewsLine } from '../today/news-line.tsx'
import { useStoryHand } from './story-hand.tsx'

interface HeaderProps {
  readonly story: StoryOnWire
  readonly asOf: string | null
  readonly refresh: () => void
}

export function StoryHeader({ story, asOf, refresh }: HeaderProps) {
  const { line, mergedInto } = story
  // The line of a list holds but the first of them.
  const news = story.account?.news ?? line.news
  const { id, originLow, originHigh, reportCount, outletCount, copyCount, contestedCount } = line
  const origins = storyPath(id, { tab: 'origins', asOf })
  return (
    <header className="story-header">
      <h1 dir="auto">{plainly(line.title).trim() || <em>A story that is being put together</em>}</h1>
      {mergedInto !== null && (
        <p className="merged">
          People put this story together with another:{' '}
          <Link to={storyPath(mergedInto)}>go to the whole story</Link>
        </p>
      )}
      <div className="under">
        <p className="meta">
          <span>{daysInWords(line.firstDay, line.lastDay)}</span>
          <span>{count(outletCount, 'outlet')}</span>
        </p>
        {asOf === null && <Actions story={story} refresh={refresh} />}
      </div>
      <dl className="provenance">
        <Cell label={originHigh === 1 ? 'independent origin' : 'independent origins'}>
          <Link to={origins} replace className="figure-of">
            {fromTo(originLow, originHigh)}
          </Link>
        </Cell>
        <Cell label="reports">
          <Link to={storyPath(id, { tab: 'days', asOf })} replace className="figure-of">
            {reportCount}
          </Link>
        </Cell>
        <Cell label="copies folded">
          {copyCount === 0 ? 0 : <a href={`${origins}#copies`}>{copyCount}</a>}
        </Cell>
        <Cell label="contested">
          {contestedCount === 0 ? (
            'nothing'
          ) : (
            <Link to={storyPath(id, { asOf })} replace>
              {contestedCount}
            </Link>
          )}
        </Cell>
        {news.length > 0 && (
          <Cell label="the last day brought">
            <NewsLine news={news} story={id} asOf={asOf} />
          </Cell>
        )}
      </dl>
    </header>
  )
}

function Cell({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Read, watched, merged. Each can be taken back. */
function Actions({ story, refresh }: Omit<HeaderProps, 'asOf'>) {
  const { id, readAt, isWatched, title } = story.line
  const [isBusy, setBusy] = useState(false)
  const hand = useStoryHand()
  const toast = useToast()
  const mark = (
    wish: { readonly isRead?: boolean; readonly isWatched?: boolean },
    message: string,
    isBack = false,
  ) => {
    setBusy(true)
    const back = {
      ...(wish.isRead === undefined ? {} : { isRead: !wish.isRead }),
      ...(wish.isWatched === undefined ? {} : { isWatched: !wish.isWatched }),
    }
    const action = { label: 'Undo', run: () => mark(back, 'Taken back', true) }
    markStory(id, wish)
      .then(
        () => {
          refresh()
          toast({ message, ...(isBack ? {} : { action }) })
        },
        (cause) => toast({ message: asTocsinError(cause).message, isFailure: true }),
      )
      .finally(() => setBusy(false))
  }
  const read = () =>
    mark({ isRead: readAt === null }, readAt === null ? 'Marked as read' : 'Marked as unread')
  const watch = () => mark({ isWatched: !isWatched }, isWatched ? 'Not watched any more' : 'Watched')
  useKeys({ r: read, w: watch })
  const merge = () =>
    hand?.decide({
      title: 'Put this story together with another',
      says: `All reports of “${plainly(title)}” go into the other story.`,
      choice: { label: 'The other story', options: 'stories' },
      wish: (into) => ({ kind: 'merge', into }),
      done: 'The stories are one',
    })
  return (
    <p className="actions">
      <button type="button" className="quiet" aria-pressed={readAt !== null} disabled={isBusy} onClick={read}>
        {readAt === null ? 'Mark as read' : 'Read'} <kbd>r</kbd>
      </button>
      <button type="button" className="quiet" aria-pressed={isWatched} disabled={isBusy} onClick={watch}>
        {isWatched ? 'Watched' : 'Watch'} <kbd>w</kbd>
      </button>
      <button type="button" className="quiet" onClick={merge}>
        Merge …
      </button>
    </p>
  )
}
