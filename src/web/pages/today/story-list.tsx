/** Stories by independent origins and by what is new, with the keys that walk and mark them. */

import { useCallback, useRef } from 'react'
import { markStory, type StoryLineOnWire } from '../../data/stories.ts'
import { asTocsinError } from '../../data/use-load.ts'
import { Failure } from '../../parts/failure.tsx'
import { count } from '../../parts/format.ts'
import { useKeys } from '../../parts/keys.ts'
import { plainly } from '../../parts/plainly.ts'
import { useToast } from '../../parts/toasts.tsx'
import { StoryRow } from './story-row.tsx'
import type { useStories } from './use-stories.ts'

interface ListProps {
  readonly stories: ReturnType<typeof useStories>
  readonly asOf: string | null
}

export function StoryList({ stories, asOf }: ListProps) {
  const { lines, next, error, isMoreLoading, changed, more, reload } = stories
  const root = useRef<HTMLDivElement>(null)
  const mark = useMark(stories.setLine)
  const atFocus = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-story]')?.dataset.story
    return lines?.find((line) => line.id === id)
  }
  const markFocused = (what: 'read' | 'watch') => {
    const line = atFocus()
    if (line !== undefined && asOf === null) mark(line, what)
  }
  useKeys({
    j: () => step(root.current, 1),
    k: () => step(root.current, -1),
    r: () => markFocused('read'),
    w: () => markFocused('watch'),
  })
  return (
    <div className="stories" ref={root}>
      <div className="changed" role="status">
        {changed.size > 0 && (
          <button type="button" className="button" onClick={reload}>
            {count(changed.size, 'story', 'stories')} changed: show
          </button>
        )}
      </div>
      <ol aria-label="Stories">
        {lines?.map((line) => (
          <StoryRow key={line.id} line={line} asOf={asOf} mark={mark} />
        ))}
      </ol>
      {error !== null && <Failure error={error} retry={reload} />}
      {next !== null && error === null && (
        <button type="button" className="button more" disabled={isMoreLoading} onClick={more}>
          {isMoreLoading ? 'Loading …' : 'Load more'}
        </button>
      )}
    </div>
  )
}

/** The focus goes to the headline of the next row; Enter then opens it. */
function step(root: HTMLElement | null, by: 1 | -1) {
  const titles = [...(root?.querySelectorAll<HTMLElement>('.story-row .title') ?? [])]
  const row = document.activeElement?.closest('.story-row')
  const at = titles.findIndex((title) => row?.contains(title) ?? false)
  const next = titles[at === -1 ? (by === 1 ? 0 : titles.length - 1) : at + by]
  next?.focus({ preventScroll: true })
  next?.closest('.story-row')?.scrollIntoView({ block: 'nearest' })
}

/** Marks at once and tells how to take it back; what the desk refuses is put right again. */
function useMark(setLine: (id: string, part: Partial<StoryLineOnWire>) => void) {
  const toast = useToast()
  return useCallback(
    (line: StoryLineOnWire, what: 'read' | 'watch') => {
      const turn = ({ readAt, isWatched }: StoryLineOnWire, isBack: boolean): void => {
        const wish = what === 'read' ? { isRead: readAt === null } : { isWatched: !isWatched }
        const part =
          what === 'read'
            ? { readAt: readAt === null ? new Date().toISOString() : null }
            : { isWatched: !isWatched }
        setLine(line.id, part)
        markStory(line.id, wish).then(
          () => {
            const after = { ...line, readAt, isWatched, ...part }
            const action = { label: 'Undo', run: () => turn(after, true) }
            toast({ message: messageOf(line, wish), ...(isBack ? {} : { action }) })
          },
          (cause) => {
            setLine(line.id, { readAt, isWatched })
            toast({ message: asTocsinError(cause).message, isFailure: true })
          },
        )
      }
      turn(line, false)
    },
    [setLine, toast],
  )
}

function messageOf(
  line: StoryLineOnWire,
  wish: { readonly isRead?: boolean; readonly isWatched?: boolean },
): string {
  const name = `“${plainly(line.title)}”`
  if (wish.isWatched !== undefined)
    return wish.isWatched ? `Watched: ${name}` : `Not watched any more: ${name}`
  return wish.isRead === true ? `Marked as read: ${name}` : `Marked as unread: ${name}`
}
