/** What can be done with a feed, each with its message; removing can be undone. */

import { useState } from 'react'
import type { FeedOnWire } from '#contract'
import { type FeedTurn, removeFeed, turnFeed } from '../../data/feeds.ts'
import { asTocsinError } from '../../data/use-load.ts'
import { useToast } from '../../parts/toasts.tsx'
import { nameOfFeed } from './feed-words.ts'

const SAID: Readonly<Record<Exclude<FeedTurn, 'restore'>, string>> = {
  pause: 'Paused',
  resume: 'Resumed',
  check: 'Fetching now:',
}

/** `changed` is called when something is done; `removed` when the feed is off the list. */
export function useFeedTurns(feed: FeedOnWire, changed: () => void, removed: () => void = changed) {
  const [isBusy, setBusy] = useState(false)
  const toast = useToast()
  const name = `“${nameOfFeed(feed)}”`
  const fail = (cause: unknown) => toast({ message: asTocsinError(cause).message, isFailure: true })
  const run = (work: Promise<unknown>, done: () => void) => {
    setBusy(true)
    work.then(done, fail).finally(() => setBusy(false))
  }
  const turn = (how: Exclude<FeedTurn, 'restore'>) =>
    run(turnFeed(feed.id, how), () => {
      changed()
      toast({ message: `${SAID[how]} ${name}` })
    })
  const restore = () => run(turnFeed(feed.id, 'restore'), changed)
  const remove = () =>
    run(removeFeed(feed.id), () => {
      removed()
      toast({ message: `Removed ${name}; its reports stay`, action: { label: 'Undo', run: restore } })
    })
  return { isBusy, turn, remove }
}
