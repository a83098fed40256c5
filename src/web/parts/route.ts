/** Path ⇄ screen. */

export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'report'; readonly id: string }
  | { readonly screen: 'feeds' }
  | { readonly screen: 'feed'; readonly id: string }
  | { readonly screen: 'missing' }

/** The screen of a path. `parseRoute('/reports/r1')` → `{screen: 'report', id: 'r1'}` */
export function parseRoute(path: string): Route {
  const [, first = '', second = '', ...rest] = path.replace(/(.)\/$/, '$1').split('/')
  if (first === '' && second === '') return { screen: 'today' }
  const id = decoded(second)
  if (first === 'reports' && id !== null && id !== '' && rest.length === 0) return { screen: 'report', id }
  if (first === 'feeds' && id !== null && rest.length === 0)
    return id === '' ? { screen: 'feeds' } : { screen: 'feed', id }
  return { screen: 'missing' }
}

/** The path of a report's screen. */
export function reportPath(id: string): string {
  return `/reports/${encodeURIComponent(id)}`
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
