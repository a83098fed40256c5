/** The address → the screen, in the frame that all screens share. */

import { useEffect, useRef, useState } from 'react'
import { ActorPage } from './pages/actor/actor-page.tsx'
import { ActorsPage } from './pages/actor/actors-page.tsx'
import { FeedPage } from './pages/feeds/feed-page.tsx'
import { FeedsPage } from './pages/feeds/feeds-page.tsx'
import { MissingPage } from './pages/missing/missing-page.tsx'
import { ReportPage } from './pages/report/report-page.tsx'
import { ReportsPage } from './pages/reports/reports-page.tsx'
import { SearchPage } from './pages/search/search-page.tsx'
import { StoryPage } from './pages/story/story-page.tsx'
import { TodayPage } from './pages/today/today-page.tsx'
import { navigate, useAddress } from './parts/address.ts'
import { Help } from './parts/help.tsx'
import { useKeys } from './parts/keys.ts'
import { parseRoute, type Route } from './parts/route.ts'
import { Shell } from './parts/shell.tsx'
import { Toasts } from './parts/toasts.tsx'

export function App() {
  const { pathname } = useAddress()
  const [isHelpOpen, setHelpOpen] = useState(false)
  useKeys({ '?': () => setHelpOpen(true), '/': openSearch })
  useTopOnNewScreen(pathname)
  return (
    <Toasts>
      <Shell path={pathname} openHelp={() => setHelpOpen(true)}>
        <Screen route={parseRoute(pathname)} />
      </Shell>
      {isHelpOpen && <Help close={() => setHelpOpen(false)} />}
    </Toasts>
  )
}

/** A report has words of its own to filter by; from everywhere else `/` leads to the search. */
function openSearch(event: KeyboardEvent) {
  if (parseRoute(location.pathname).screen === 'report') return
  event.preventDefault()
  if (parseRoute(location.pathname).screen !== 'search') navigate('/search')
  document.getElementById('search-words')?.focus()
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'today':
      return <TodayPage />
    case 'reports':
      return <ReportsPage />
    case 'story':
      return <StoryPage key={route.id} id={route.id} />
    case 'report':
      return <ReportPage key={route.id} id={route.id} />
    case 'search':
      return <SearchPage />
    case 'actors':
      return <ActorsPage />
    case 'actor':
      return <ActorPage key={route.id} actorKey={route.id} />
    case 'feeds':
      return <FeedsPage />
    case 'feed':
      return <FeedPage key={route.id} id={route.id} />
    case 'missing':
      return <MissingPage />
  }
}

/** A new screen begins at its top, also for who listens to it; the first one keeps the place the browser gives it. */
function useTopOnNewScreen(pathname: string) {
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    scrollTo(0, 0)
    const main = document.getElementById('main')
    // A screen may have put the focus where one begins.
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
  }, [pathname])
}
