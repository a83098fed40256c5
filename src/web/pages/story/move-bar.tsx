/** Chooses reports of a story and moves them: into another story, or into one of their own. */

import { count } from '../../parts/format.ts'
import { useStoryHand } from './story-hand.tsx'

interface BarProps {
  readonly chosen: ReadonlySet<string> | null
  readonly choose: (chosen: ReadonlySet<string> | null) => void
  readonly reportCount: number
}

export function MoveBar({ chosen, choose, reportCount }: BarProps) {
  const hand = useStoryHand()
  if (hand === null || reportCount === 0) return null
  if (chosen === null)
    return (
      <p className="move-bar">
        <button type="button" className="quiet" onClick={() => choose(new Set())}>
          Move reports to another story
        </button>
      </p>
    )
  const reports = [...chosen]
  const move = () =>
    hand.decide({
      title: `Move ${count(reports.length, 'report')}`,
      says: 'They leave this story for another one; both are counted anew.',
      choice: { label: 'Into', options: 'stories' },
      wish: (to) => ({ kind: 'move', reports, to }),
      done: `Moved ${count(reports.length, 'report')}`,
    })
  const split = () =>
    hand.decide({
      title: `Split off ${count(reports.length, 'report')}`,
      says: 'They become a story of their own; both are counted anew.',
      wish: () => ({ kind: 'move', reports, to: null }),
      done: `Split off ${count(reports.length, 'report')}`,
    })
  const isNone = reports.length === 0
  return (
    <p className="move-bar open">
      <span role="status">
        {isNone ? 'Choose reports below' : `${count(reports.length, 'report')} chosen`}
      </span>
      <button type="button" className="button" disabled={isNone} onClick={move}>
        Move to another story
      </button>
      <button
        type="button"
        className="button"
        disabled={isNone || reports.length === reportCount}
        onClick={split}
      >
        Split off
      </button>
      <button type="button" className="quiet" onClick={() => choose(null)}>
        Done
      </button>
    </p>
  )
}
