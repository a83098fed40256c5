/** Which stories of Today are shown: all, those not read yet, or those that are watched. It stands in the address. */

import type { StoryLineOnWire } from '../../data/stories.ts'
import { Link } from '../../parts/link.tsx'

export const SHOWN = ['all', 'unread', 'watched'] as const
export type Shown = (typeof SHOWN)[number]

/** What the address asks for. */
export function shownIn({ searchParams }: URL): Shown {
  return SHOWN.find((shown) => shown === searchParams.get('show')) ?? 'all'
}

/** Whether a story is among those shown. */
export function isShown({ readAt, isWatched }: StoryLineOnWire, shown: Shown): boolean {
  if (shown === 'unread') return readAt === null
  return shown === 'all' || isWatched
}

/** The three, as links. */
export function ShownSwitch({ shown }: { readonly shown: Shown }) {
  return (
    <span className="switch">
      {SHOWN.map((name) => (
        <Link
          key={name}
          to={name === 'all' ? '/' : `/?show=${name}`}
          replace
          aria-current={name === shown ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </span>
  )
}
