/** Stories by independent origins and by what is new, with the keys that walk and mark them. */

import { type RefObject, useRef } from 'react'
import type { StoryLineOnWire } from '../../data/stories.ts'
import { Failure } from '../../parts/failure.tsx'
import { count } from '../../parts/format.ts'
import { useKeys } from '../../parts/keys.ts'
import type { Shown } from './shown.tsx'
import { StoryRow } from './story-row.tsx'
import { useMarkedLines } from './use-marked-lines.ts'
import type { useStories } from './use-stories.ts'

interface ListProps {
  readonly stories: ReturnType<typeof useStories>
  readonly asOf: string | null
  readonly shown: Shown
}

export function StoryList({ stories, asOf, shown }: ListProps) {
  const { next, error, isMoreLoading, changed, more, reload } = stories
  const root = useRef<HTMLDivElement>(null)
  const { lines, mark } = useMarkedLines(stories, shown)
  useRowKeys({ root, lines, mark: asOf === null ? mark : null })
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
        {lines.map((line) => (
          <StoryRow key={line.id} line={line} asOf={asOf} mark={mark} />
        ))}
      </ol>
      {lines.length === 0 && (
        <p className="empty">None of these stories {shown === 'watched' ? 'is watched' : 'is unread'}.</p>
      )}
      {error !== null && <Failure error={error} retry={reload} />}
      {next !== null && error === null && (
        <button type="button" className="button more" disabled={isMoreLoading} onClick={more}>
          {isMoreLoading ? 'Loading …' : 'Load more'}
        </button>
      )}
    </div>
  )
}

interface KeyOptions {
  readonly root: RefObject<HTMLElement | null>
  readonly lines: readonly StoryLineOnWire[]
  /** Null where nothing can be marked. */
  readonly mark: ((line: StoryLineOnWire, what: 'read' | 'watch') => void) | null
}

function useRowKeys({ root, lines, mark }: KeyOptions) {
  const markFocused = (what: 'read' | 'watch') => {
    const id = document.activeElement?.closest<HTMLElement>('[data-story]')?.dataset.story
    const line = lines.find((one) => one.id === id)
    if (line !== undefined) mark?.(line, what)
  }
  useKeys({
    j: () => step(root.current, 1),
    k: () => step(root.current, -1),
    r: () => markFocused('read'),
    w: () => markFocused('watch'),
  })
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
