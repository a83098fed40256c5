/** Path ⇄ screen. */

export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'reports' }
  | { readonly screen: 'report'; readonly id: string }
  | { readonly screen: 'story'; readonly id: string }
  | { readonly screen: 'search' }
  | { readonly screen: 'actors' }
  | { readonly screen: 'actor'; readonly id: string }
  | { readonly screen: 'feeds' }
  | { readonly screen: 'feed'; readonly id: string }
  | { readonly screen: 'missing' }

/** The screen of a path. `parseRoute('/reports/r1')` → `{screen: 'report', id: 'r1'}` */
export function parseRoute(path: string): Route {
  const [, first = '', second = '', ...rest] = path.replace(/(.)\/$/, '$1').split('/')
  if (first === '' && second === '') return { screen: 'today' }
  if (first === 'reports' && second === '' && rest.length === 0) return { screen: 'reports' }
  if (first === 'search' && second === '' && rest.length === 0) return { screen: 'search' }
  const id = decoded(second)
  if (first === 'reports' && id !== null && id !== '' && rest.length === 0) return { screen: 'report', id }
  if (first === 'stories' && id !== null && id !== '' && rest.length === 0) return { screen: 'story', id }
  if (first === 'actors' && id !== null && rest.length === 0)
    return id === '' ? { screen: 'actors' } : { screen: 'actor', id }
  if (first === 'feeds' && id !== null && rest.length === 0)
    return id === '' ? { screen: 'feeds' } : { screen: 'feed', id }
  return { screen: 'missing' }
}

/** The path of a report's screen. */
export function reportPath(id: string): string {
  return `/reports/${encodeURIComponent(id)}`
}

/** The path of a report's screen at one of its statements. */
export function statementPath({ report, statement }: { report: string; statement: string }): string {
  return `${reportPath(report)}?${new URLSearchParams({ statement })}`
}

/** The tabs of a story; the first one has the plain address. */
export const STORY_TABS = ['contested', 'origins', 'days', 'decided'] as const
export type StoryTab = (typeof STORY_TABS)[number]

/** The path of a story's screen, at a tab and as of a day. */
export function storyPath(
  id: string,
  { tab = 'contested', asOf = null }: { readonly tab?: StoryTab; readonly asOf?: string | null } = {},
): string {
  const query = new URLSearchParams()
  if (tab !== 'contested') query.set('tab', tab)
  if (asOf !== null) query.set('asOf', asOf)
  const path = `/stories/${encodeURIComponent(id)}`
  return query.size === 0 ? path : `${path}?${query}`
}

/** The path of all actors, and of the matrix of who acts on whom. */
export const actorsPath = (): string => '/actors'

/** The path of an actor's screen, by the key of its party. */
export function actorPath(key: string): string {
  return `/actors/${encodeURIComponent(key)}`
}

/** The path of a feed's screen. */
export function feedPath(id: string): string {
  return `/feeds/${encodeURIComponent(id)}`
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
