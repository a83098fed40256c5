/** A page of HTML → the feed that it offers (RSS Advisory Board, autodiscovery; HTML, link type "alternate"). */

import { decode } from '../decode.ts'
import { boundMarkup } from '../html/bound-markup.ts'
import { parsePage } from '../html/parse-page.ts'
import { findElements } from '../html/walk.ts'
import { resolverFor } from './entries.ts'
import type { FeedSource } from './parse-feed.ts'

const FEED_TYPE = /^application\/(?:rss|atom|feed|rdf)\+(?:xml|json)\s*(?:;|$)/i
/** Comments under reports are no reports. */
const COMMENTS = /\bcomments?\b/i

/** The address of the first feed that the page names in its head; null when it names none. */
export function findFeedLink({ bytes, charset, url }: FeedSource): string | null {
  const document = parsePage(boundMarkup(decode(bytes, charset).characters).html)
  const root = document.documentElement
  const [base] = findElements(root, ({ localName }) => localName === 'base')
  const resolve = resolverFor([url, base?.getAttribute('href')])
  for (const link of findElements(root, ({ localName }) => localName === 'link')) {
    const [rel, type, href, title] = ['rel', 'type', 'href', 'title'].map(
      (name) => link.getAttribute(name) ?? '',
    )
    if (!/\balternate\b/i.test(rel ?? '') || !FEED_TYPE.test(type ?? '')) continue
    if (COMMENTS.test(title ?? '') || COMMENTS.test(href ?? '')) continue
    const address = resolve(href)
    if (address !== null) return address
  }
  return null
}
