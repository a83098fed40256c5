/** The first page: the stories, those of most origins and of most news first, now or as of a past day. */

import { useEffect } from 'react'
import { useAddress } from '../../parts/address.ts'
import { AsOfBar, asOfIn } from '../../parts/as-of-bar.tsx'
import { Failure } from '../../parts/failure.tsx'
import { dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { ExampleProgress, FirstSteps } from './first-steps.tsx'
import { type Shown, ShownSwitch, shownIn } from './shown.tsx'
import { StoryList } from './story-list.tsx'
import { useExample } from './use-example.ts'
import { useStories } from './use-stories.ts'

export function TodayPage() {
  const address = useAddress()
  const asOf = asOfIn(address)
  const shown = asOf === null ? shownIn(address) : 'all'
  const example = useExample()
  const stories = useStories(asOf, example.isLoading)
  const { lines } = stories
  useEffect(() => {
    document.title = asOf === null ? 'Today · Tocsin' : `${dayInWords(asOf)} · Tocsin`
  }, [asOf])
  const isEmpty = lines !== null && lines.length === 0 && asOf === null && !example.isLoading
  if (isEmpty)
    return (
      <div className="today">
        <h1>Who says what, on whose authority?</h1>
        {example.state?.failure != null && <p role="alert">{example.state.failure}</p>}
        <FirstSteps load={example.load} />
      </div>
    )
  const last =
    lines
      ?.map(({ lastDay }) => lastDay)
      .sort()
      .at(-1) ?? null
  return (
    <div className="today">
      <div className="today-top">
        <h1>{asOf === null ? 'Today' : dayInWords(asOf)}</h1>
        {asOf === null && <ShownSwitch shown={shown} />}
        <AsOfBar last={last} />
        <Link to="/reports" className="button">
          Take in
        </Link>
      </div>
      {example.isLoading && example.state !== null && (
        <ExampleProgress done={example.state.done} total={example.state.total} />
      )}
      <Stories stories={stories} asOf={asOf} shown={shown} />
    </div>
  )
}

interface StoriesProps {
  readonly stories: ReturnType<typeof useStories>
  readonly asOf: string | null
  readonly shown: Shown
}

function Stories({ stories, asOf, shown }: StoriesProps) {
  const { lines, error, isSlow, reload } = stories
  if (lines === null && error !== null) return <Failure error={error} retry={reload} />
  if (lines === null)
    return (
      <Waiting
        isSlow={isSlow}
        what={asOf === null ? 'Looking what is on the desk …' : 'Counting again as of that day …'}
      />
    )
  if (lines.length === 0)
    return (
      <p className="empty">
        {asOf === null ? 'The first stories are on their way.' : 'No story had begun by then.'}
      </p>
    )
  return <StoryList key={shown} {...{ stories, asOf, shown }} />
}
