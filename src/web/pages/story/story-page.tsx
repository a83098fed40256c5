/** One story by its id, now or as of a past day: loads it, follows its changes, or says what is wrong. */

import { useCallback, useEffect } from 'react'
import { useChanges } from '../../data/changes.ts'
import { getStory } from '../../data/stories.ts'
import { useLoad } from '../../data/use-load.ts'
import { useAddress } from '../../parts/address.ts'
import { AsOfBar, asOfIn } from '../../parts/as-of-bar.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { StoryHandOn } from './story-hand.tsx'
import { StoryScreen } from './story-screen.tsx'

export function StoryPage({ id }: { readonly id: string }) {
  const asOf = asOfIn(useAddress())
  const load = useCallback((_: string, signal: AbortSignal) => getStory(id, asOf, signal), [id, asOf])
  const { state, retry, refresh } = useLoad(`${id} ${asOf}`, load)
  useChanges((change) => {
    if (asOf === null && (change.kind === 'gap' || (change.kind === 'story' && change.id === id))) refresh()
  })
  const title = state.kind === 'there' ? plainly(state.value.line.title).trim() || 'A new story' : 'Story'
  useEffect(() => {
    document.title = `${title} · Tocsin`
  }, [title])
  if (state.kind === 'loading')
    return (
      <section className="story">
        <Crumbs last={null} />
        <Waiting
          isSlow={state.isSlow}
          what={asOf === null ? 'Opening the story …' : 'Counting again as of that day …'}
        />
      </section>
    )
  if (state.kind === 'failed') {
    const isGone = state.error.status === 404
    return (
      <section className="story">
        <Crumbs last={null} />
        <h1>{isGone ? 'This story is not here' : 'The story cannot be opened'}</h1>
        <Failure error={state.error} retry={isGone ? undefined : retry}>
          <Link to="/">All stories</Link>
        </Failure>
      </section>
    )
  }
  const screen = <StoryScreen story={state.value} asOf={asOf} refresh={refresh} />
  return (
    <section className="story">
      <Crumbs last={state.value.line.lastDay} />
      {asOf === null ? (
        <StoryHandOn storyId={id} refresh={refresh}>
          {screen}
        </StoryHandOn>
      ) : (
        screen
      )}
    </section>
  )
}

function Crumbs({ last }: { readonly last: string | null }) {
  return (
    <div className="story-top">
      <p className="crumbs">
        <Link to="/">Today</Link> <span aria-hidden="true">/</span> story
      </p>
      <AsOfBar last={last} />
    </div>
  )
}
