/** The hand that decides against the machine's links: asks who and why, keeps it, and tells how to take it back. */

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { overrule, turnOverruling } from '../../data/stories.ts'
import { asTocsinError } from '../../data/use-load.ts'
import { useToast } from '../../parts/toasts.tsx'
import { usePerson } from '../report/correct/use-person.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import type { Decision } from './decision.ts'

export interface StoryHand {
  readonly isBusy: boolean
  /** True while the account is made anew after something was decided. */
  readonly isCounting: boolean
  decide(decision: Decision): void
  turn(id: string, deed: 'undo' | 'redo'): void
  /** Does something else under the person's name. */
  sign(act: (by: string) => Promise<void>): void
}

const HandContext = createContext<StoryHand | null>(null)
const COUNTING_MS = 6_000

/** The hand of this screen; null where nothing can be decided, as in the past. */
export function useStoryHand(): StoryHand | null {
  return useContext(HandContext)
}

interface HandProps {
  readonly storyId: string
  /** Loads the story again. */
  readonly refresh: () => void
  readonly children: ReactNode
}

/** Gives the hand to what it holds. */
export function StoryHandOn({ storyId, refresh, children }: HandProps) {
  const [decision, setDecision] = useState<Decision | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isCounting, setCounting] = useState(false)
  const timer = useRef(0)
  const { withName, dialog } = usePerson()
  const toast = useToast()

  const sign = useCallback(
    (act: (by: string) => Promise<void>) =>
      withName((by) => {
        setBusy(true)
        act(by)
          .then(() => {
            setCounting(true)
            clearTimeout(timer.current)
            timer.current = window.setTimeout(() => setCounting(false), COUNTING_MS)
            refresh()
          })
          .catch((cause) => toast({ message: asTocsinError(cause).message, isFailure: true }))
          .finally(() => setBusy(false))
      }),
    [withName, refresh, toast],
  )
  const turn = useCallback(
    (id: string, deed: 'undo' | 'redo') =>
      sign(async (by) => {
        await turnOverruling(id, deed, by)
        const back = deed === 'undo' ? 'redo' : 'undo'
        const label = deed === 'undo' ? 'Redo' : 'Undo'
        toast({
          message: deed === 'undo' ? 'Taken back' : 'Brought back',
          action: { label, run: () => turn(id, back) },
        })
      }),
    [sign, toast],
  )
  const answer = (chosen: string, note: string) => {
    const asked = decision
    setDecision(null)
    if (asked === null) return
    sign(async (by) => {
      const kept = await overrule({ ...asked.wish(chosen), by, note: note.trim() || null, story: storyId })
      toast({ message: asked.done, action: { label: 'Undo', run: () => turn(kept.id, 'undo') } })
    })
  }
  const hand = useMemo(
    () => ({ isBusy, isCounting, decide: setDecision, turn, sign }),
    [isBusy, isCounting, turn, sign],
  )
  return (
    <HandContext value={hand}>
      {children}
      {decision !== null && (
        <DecideDialog decision={decision} storyId={storyId} answer={answer} close={() => setDecision(null)} />
      )}
      {dialog}
    </HandContext>
  )
}
