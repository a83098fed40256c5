/** The addresses of the API and of the screens, and the limits both sides must know. */

export const API_PATHS = {
  readings: '/api/readings',
  reading: '/api/readings/{id}',
  restore: '/api/readings/{id}/restore',
  reread: '/api/readings/{id}/reread',
  corrections: '/api/readings/{id}/corrections',
  undoCorrection: '/api/corrections/{id}/undo',
  redoCorrection: '/api/corrections/{id}/redo',
  links: '/api/readings/{id}/links',
  versionChanges: '/api/readings/{id}/changes',
  stories: '/api/stories',
  story: '/api/stories/{id}',
  markStory: '/api/stories/{id}/mark',
  overrulings: '/api/overrulings',
  undoOverruling: '/api/overrulings/{id}/undo',
  redoOverruling: '/api/overrulings/{id}/redo',
  outlets: '/api/outlets',
  changes: '/api/changes',
  example: '/api/example',
  search: '/api/search',
  searches: '/api/searches',
  savedSearch: '/api/searches/{id}',
  nameSearch: '/api/searches/{id}/name',
  restoreSearch: '/api/searches/{id}/restore',
  subscriptions: '/api/subscriptions',
  subscription: '/api/subscriptions/{id}',
  restoreSubscription: '/api/subscriptions/{id}/restore',
  unsubscribe: '/api/subscriptions/{id}/unsubscribe',
  todayAtom: '/feeds/today.atom',
  todayJson: '/feeds/today.json',
  searchFeed: '/feeds/searches/{file}',
  feeds: '/api/feeds',
  importFeeds: '/api/feeds/import',
  exportFeeds: '/api/feeds/export',
  feed: '/api/feeds/{id}',
  restoreFeed: '/api/feeds/{id}/restore',
  pauseFeed: '/api/feeds/{id}/pause',
  resumeFeed: '/api/feeds/{id}/resume',
  checkFeed: '/api/feeds/{id}/check',
  actors: '/api/actors',
  actor: '/api/actors/{id}',
  actorStatements: '/api/actors/{id}/statements',
  actorRecord: '/api/actors/{id}/record',
  actorTurns: '/api/actors/{id}/turns',
  compareActors: '/api/actors/{id}/with/{other}',
  events: '/api/events',
  matrix: '/api/matrix',
  health: '/api/health',
  openapi: '/api/openapi.json',
} as const

/** Paths that a browser may open directly; each is served the screens. */
export const SCREEN_PATHS = [
  '/',
  '/search',
  '/reports',
  '/reports/{id}',
  '/stories/{id}',
  '/actors',
  '/actors/{id}',
  '/feeds',
  '/feeds/{id}',
] as const

/** The largest page that is taken in. */
export const PAGE_MEGABYTES = 60

/** How many readings one list reply may hold. */
export const LIST_LIMIT = { usual: 25, max: 100 } as const

/** Fills the `{id}` of a path: `pathOf(API_PATHS.reading, 'r1')` → `/api/readings/r1`. */
export function pathOf(path: string, id: string): string {
  return path.replace('{id}', encodeURIComponent(id))
}
