/** The list of stories: first part, more parts, and what changed since it was drawn – it never moves by itself. */

import { useCallback, useEffect, useRef, useState } from 'react'
import type { TocsinError } from '#base'
import { type Change, useChanges } from '../../data/changes.ts'
import { listStories, type StoryLineOnWire } from '../../data/stories.ts'
import { asTocsinError } from '../../data/use-load.ts'

export interface StoriesState {
  readonly lines: readonly StoryLineOnWire[] | null
  readonly next: string | null
  readonly error: TocsinError | null
  readonly isSlow: boolean
  readonly isMoreLoading: boolean
  /** Stories that changed since the list was drawn. */
  readonly changed: ReadonlySet<string>
}

const SLOW_AFTER_MS = 600
const FILLING_MS = 700
/** One's own mark comes back as a change; for so long it is no news. */
const OWN_MS = 3_000
const EMPTY: StoriesState = {
  ...{ lines: null, next: null, error: null },
  ...{ isSlow: false, isMoreLoading: false, changed: new Set<string>() },
}

/** The stories as of a day; `isFilling` draws them anew as they come, while the reader has nothing to lose his place in. */
export function useStories(asOf: string | null, isFilling: boolean) {
  const [state, setState] = useState(EMPTY)
  const change = useCallback((part: Partial<StoriesState>) => setState((old) => ({ ...old, ...part })), [])
  const shown = useRef(0)
  shown.current = state.lines?.length ?? 0
  const run = useRef(0)

  const reload = useCallback(async () => {
    const own = ++run.current
    const slow = setTimeout(() => change({ isSlow: true }), SLOW_AFTER_MS)
    try {
      const found = await loadMany(asOf, shown.current)
      if (own === run.current) change({ ...found, error: null, changed: new Set() })
    } catch (cause) {
      if (own === run.current) change({ error: asTocsinError(cause) })
    } finally {
      clearTimeout(slow)
      if (own === run.current) change({ isSlow: false })
    }
  }, [asOf, change])
  useEffect(() => {
    shown.current = 0
    setState(EMPTY)
    reload()
  }, [reload])

  const more = useCallback(async () => {
    change({ isMoreLoading: true })
    try {
      const { stories, next } = await listStories({ before: state.next, asOf })
      setState((old) => ({ ...old, lines: joined(old.lines ?? [], stories), next, error: null }))
    } catch (cause) {
      change({ error: asTocsinError(cause) })
    } finally {
      change({ isMoreLoading: false })
    }
  }, [asOf, change, state.next])

  const own = useRef(new Map<string, number>())
  const setLine = useCallback((id: string, part: Partial<StoryLineOnWire>) => {
    own.current.set(id, Date.now())
    setState((old) => ({
      ...old,
      lines: old.lines?.map((line) => (line.id === id ? { ...line, ...part } : line)) ?? null,
    }))
  }, [])
  useLive({ asOf, reload, own: own.current, change: setState, fills: isFilling || shown.current === 0 })
  return { ...state, more, reload, setLine }
}

interface LiveOptions {
  readonly asOf: string | null
  readonly fills: boolean
  readonly reload: () => Promise<void>
  readonly own: ReadonlyMap<string, number>
  readonly change: (change: (old: StoriesState) => StoriesState) => void
}

/** Notes what changed; draws anew only where nothing is lost by it. */
function useLive({ asOf, fills, reload, own, change }: LiveOptions) {
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  useChanges((notice: Change) => {
    if (asOf !== null || notice.kind === 'report' || notice.kind === 'feed') return
    if (fills) {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(reload, FILLING_MS)
    } else if (notice.kind === 'gap') {
      listStories({ asOf }).then(({ stories }) => change((old) => withGap(old, stories)), ignoreFailure)
    } else if (Date.now() - (own.get(notice.id) ?? 0) > OWN_MS)
      change((old) => ({ ...old, changed: new Set([...old.changed, notice.id]) }))
  })
}

/** The stream tells when the desk answers again; until then the list stands as it is. */
function ignoreFailure() {}

/** What changed while nobody listened: the first part of the list beside what is shown. */
function withGap(old: StoriesState, stories: readonly StoryLineOnWire[]): StoriesState {
  const known = new Map(old.lines?.map((line) => [line.id, JSON.stringify(line)]))
  const other = stories.filter((line) => known.get(line.id) !== JSON.stringify(line)).map(({ id }) => id)
  return other.length === 0 ? old : { ...old, changed: new Set([...old.changed, ...other]) }
}

/** At least as many stories as were shown, so that nothing jumps. */
async function loadMany(asOf: string | null, number: number) {
  let { stories, next } = await listStories({ asOf })
  while (stories.length < number && next !== null) {
    const part = await listStories({ before: next, asOf })
    stories = [...joined(stories, part.stories)]
    next = part.next
  }
  return { lines: stories, next }
}

function joined(lines: readonly StoryLineOnWire[], part: readonly StoryLineOnWire[]) {
  const known = new Set(lines.map(({ id }) => id))
  return [...lines, ...part.filter(({ id }) => !known.has(id))]
}
