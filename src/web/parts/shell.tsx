/** The frame of every screen: skip link, navigation, theme, keys. */

import type { ReactNode } from 'react'
import { Link } from './link.tsx'
import { ThemeToggle } from './theme-toggle.tsx'

interface ShellProps {
  /** The path of the screen that is shown. */
  readonly path: string
  readonly openHelp: () => void
  readonly children: ReactNode
}

const SCREENS = [
  { path: '/', name: 'Today' },
  { path: '/reports', name: 'Reports' },
  { path: '/search', name: 'Search' },
  { path: '/actors', name: 'Actors' },
  { path: '/feeds', name: 'Feeds' },
] as const

export function Shell({ path, openHelp, children }: ShellProps) {
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <nav aria-label="Screens">
        <Link to="/" className="brand" aria-label="Tocsin, first page">
          <Bell />
          Tocsin
        </Link>
        <ul>
          {SCREENS.map((screen) => (
            <li key={screen.path}>
              <Link to={screen.path} aria-current={placeOf(screen.path, path)}>
                {screen.name}
              </Link>
            </li>
          ))}
        </ul>
        <div className="foot">
          <ThemeToggle />
          <button type="button" className="quiet" onClick={openHelp}>
            <kbd>?</kbd> keys and marks
          </button>
        </div>
      </nav>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

/** The screen itself, or one below it, such as a single feed below the feeds. */
function placeOf(screen: string, path: string): 'page' | 'true' | undefined {
  if (screen === path) return 'page'
  // Stories are what Today lists.
  return path.startsWith(screen === '/' ? '/stories/' : `${screen}/`) ? 'true' : undefined
}

function Bell() {
  return (
    <svg className="bell" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M12 2.5c-4 0-6.4 3-6.4 6.8v4L3.4 17h17.2l-2.2-3.7v-4c0-3.8-2.4-6.8-6.4-6.8zM9.4 19a2.6 2.5 0 0 0 5.2 0z"
        fill="currentColor"
      />
    </svg>
  )
}
