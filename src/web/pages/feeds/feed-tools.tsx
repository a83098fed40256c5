/** The buttons of one feed. */

import type { FeedOnWire } from '#contract'
import { nameOfFeed } from './feed-words.ts'
import { useFeedTurns } from './use-feed-turns.ts'

interface ToolsProps {
  readonly feed: FeedOnWire
  readonly changed: () => void
  readonly removed?: () => void
}

export function FeedTools({ feed, changed, removed }: ToolsProps) {
  const { isBusy, turn, remove } = useFeedTurns(feed, changed, removed)
  const name = nameOfFeed(feed)
  const isPaused = feed.pausedAt !== null
  return (
    <p className="feed-tools">
      {!isPaused && (
        <button
          type="button"
          className="quiet"
          disabled={isBusy}
          aria-label={`Check ${name} now`}
          onClick={() => turn('check')}
        >
          Check now
        </button>
      )}
      <button
        type="button"
        className="quiet"
        disabled={isBusy}
        aria-label={`${isPaused ? 'Resume' : 'Pause'} ${name}`}
        onClick={() => turn(isPaused ? 'resume' : 'pause')}
      >
        {isPaused ? 'Resume' : 'Pause'}
      </button>
      <button
        type="button"
        className="quiet"
        disabled={isBusy}
        aria-label={`Remove ${name}`}
        onClick={remove}
      >
        Remove
      </button>
    </p>
  )
}
