/** OPML → the feeds it lists (OPML 2.0), as feed readers export them. */

import { type Opml, parseOpml } from 'feedsmith'
import { decode } from '../decode.ts'
import { errors } from '../errors.ts'
import { resolverFor } from './entries.ts'
import { findFeed } from './feed-kind.ts'
import type { FeedSource } from './parse-feed.ts'
import { plainWords } from './plain-words.ts'

export interface ListedFeed {
  readonly url: string
  readonly title: string | null
  /** The page that the feed belongs to. */
  readonly homeUrl: string | null
  /** Names of the folders it lies in, from the outside in. */
  readonly folders: readonly string[]
}

type Outline = Opml.Outline<string>

const FEEDS_MAX = 5000

/** Reads a list of feeds, each address once; what is no feed is passed over. */
export function parseFeedList({ bytes, charset, url }: FeedSource): ListedFeed[] {
  const found = findFeed(decode(bytes, charset).characters)
  if (found?.kind !== 'opml') throw errors.not_a_feed_list(url)
  const byUrl = new Map<string, ListedFeed>()
  const resolve = resolverFor([url])
  const take = (outlines: readonly Outline[], folders: readonly string[]): void => {
    for (const outline of outlines) {
      const address = resolve(outline.xmlUrl)
      const title = plainWords(outline.title ?? outline.text)
      if (address !== null && !byUrl.has(address) && byUrl.size < FEEDS_MAX)
        byUrl.set(address, { url: address, title, homeUrl: resolve(outline.htmlUrl), folders })
      take(outline.outlines ?? [], title === null ? folders : [...folders, title])
    }
  }
  take(outlinesOf(found.body, url), [])
  return [...byUrl.values()]
}

function outlinesOf(body: string, url: string | null): readonly Outline[] {
  try {
    return parseOpml(body).body?.outlines ?? []
  } catch (cause) {
    throw errors.feed_list_broken(url, cause)
  }
}
