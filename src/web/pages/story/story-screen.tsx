/** A story on the screen: what it is and how many stand behind it, and its parts as tabs with addresses. */

import { useMemo } from 'react'
import type { StoryOnWire } from '../../data/stories.ts'
import { useAddress } from '../../parts/address.ts'
import { fromTo } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { STORY_TABS, type StoryTab, storyPath } from '../../parts/route.ts'
import { ContestedTab } from './contested-tab.tsx'
import { DaysTab } from './days-tab.tsx'
import { DecidedTab } from './decided-tab.tsx'
import { OriginsTab } from './origins-tab.tsx'
import { useStoryHand } from './story-hand.tsx'
import { StoryHeader } from './story-header.tsx'
import { type FullStory, fullStory } from './story-view.ts'

interface ScreenProps {
  readonly story: StoryOnWire
  readonly asOf: string | null
  readonly refresh: () => void
}

export function StoryScreen({ story, asOf, refresh }: ScreenProps) {
  const address = useAddress()
  const hand = useStoryHand()
  const tab = tabIn(address)
  const full = useMemo(
    () => (story.account === null ? null : fullStory(story, story.account, asOf)),
    [story, asOf],
  )
  return (
    <>
      <StoryHeader {...{ story, asOf, refresh }} />
      <nav className="tabs story-tabs" aria-label="Parts of the story">
        {STORY_TABS.map((name) => (
          <Link
            key={name}
            to={storyPath(story.line.id, { tab: name, asOf })}
            replace
            aria-current={name === tab ? 'true' : undefined}
          >
            {LABELS[name]} <span className="size">{sizeOf(name, story)}</span>
          </Link>
        ))}
      </nav>
      <p className="counting" role="status">
        {hand?.isCounting === true && (
          <>
            <span className="pulse" aria-hidden="true" /> kept; the story is being counted anew
          </>
        )}
      </p>
      <div className="story-body" key={tab}>
        {tab === 'decided' ? (
          <DecidedTab overrulings={story.overrulings} full={full} />
        ) : full === null ? (
          <p className="waiting" role="status">
            <span className="pulse" aria-hidden="true" /> The account of this story is being made; it comes by
            itself.
          </p>
        ) : (
          <Body tab={tab} full={full} address={address} />
        )}
      </div>
    </>
  )
}

const LABELS: Readonly<Record<StoryTab, string>> = {
  contested: 'Contested',
  origins: 'Where it comes from',
  days: 'By day',
  decided: 'What people decided',
}

function sizeOf(tab: StoryTab, { line, overrulings, reports }: StoryOnWire): number | string {
  if (tab === 'contested') return line.contestedCount
  if (tab === 'origins') return fromTo(line.originLow, line.originHigh)
  return tab === 'days' ? new Set(reports.map(({ day }) => day)).size : overrulings.length
}

interface BodyProps {
  readonly tab: StoryTab
  readonly full: FullStory
  readonly address: URL
}

function Body({ tab, full, address }: BodyProps) {
  if (tab === 'contested') return <ContestedTab full={full} />
  if (tab === 'days') return <DaysTab full={full} />
  const picture = storyPath(full.story.line.id, { tab: 'origins', asOf: full.asOf })
  const addresses = { picture, table: `${picture}&table=` }
  return <OriginsTab full={full} isTable={address.searchParams.has('table')} addresses={addresses} />
}

function tabIn({ searchParams }: URL): StoryTab {
  return STORY_TABS.find((tab) => tab === searchParams.get('tab')) ?? 'contested'
}
