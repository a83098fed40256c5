/** What is kept → the digest of Today or of a saved search, of a stretch of time. */

import type { SavedSearch, SearchStore } from '#store'
import { errors } from '../errors.ts'
import { buildDigest, type Digest } from './digest.ts'
import type { MailOptions } from './digest-desk.ts'

export interface DigestBench {
  readonly searches: SearchStore
  readonly now: () => Date
  /** Null where no mail server is set. */
  readonly mail: MailOptions | null
}

/** What came in a stretch of time; all of it when left out. */
interface Stretch {
  readonly cameAfter?: string
  readonly cameUntil?: string
}

const STORIES_MAX = 30
const HITS_MAX = 50

/** Throws desk.search_not_found. */
export async function getSearch(searches: SearchStore, id: string): Promise<SavedSearch> {
  const saved = await searches.find(id)
  if (saved === null) throw errors.search_not_found(id)
  return saved
}

/** Today, or the stories of what a saved search finds. */
export async function digestOf(
  { searches }: Pick<DigestBench, 'searches'>,
  searchId: string | null,
  stretch: Stretch = {},
): Promise<Digest> {
  if (searchId === null) {
    const stories = await searches.digestStories({ ...stretch, limit: STORIES_MAX })
    return buildDigest({ title: 'Tocsin: Today', path: '/', stories, otherwise: '1970-01-01T00:00:00.000Z' })
  }
  const { name, query, filters, savedAt } = await getSearch(searches, searchId)
  const { cameAfter } = stretch
  const { hits } = await searches.search({ ...filters, cameAfter, order: 'day', limit: HITS_MAX })
  const storyIds = [...new Set(hits.flatMap(({ story }) => story?.id ?? []))]
  const stories = await searches.digestStories({ ...stretch, storyIds, limit: STORIES_MAX })
  return buildDigest({ title: `Tocsin: ${name}`, path: `/search?${query}`, stories, otherwise: savedAt })
}
