/** The stories that are shown, and marking them as read or watched with the way back. */

import { useCallback, useState } from 'react'
import { markStory, type StoryLineOnWire } from '../../data/stories.ts'
import { asTocsinError } from '../../data/use-load.ts'
import { plainly } from '../../parts/plainly.ts'
import { useToast } from '../../parts/toasts.tsx'
import { isShown, type Shown } from './shown.tsx'
import type { useStories } from './use-stories.ts'

/** What was marked just now stays where it is, also when it is not asked for any more. */
export function useMarkedLines({ lines, setLine }: ReturnType<typeof useStories>, shown: Shown) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const setMarked = useCallback(
    (id: string, part: Partial<StoryLineOnWire>) => {
      setTouched((old) => new Set([...old, id]))
      setLine(id, part)
    },
    [setLine],
  )
  const mark = useMark(setMarked)
  return { lines: lines?.filter((line) => isShown(line, shown) || touched.has(line.id)) ?? [], mark }
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
