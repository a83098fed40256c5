/** Tells feeds apart by the element they are made of, whatever stands before it. */

export type FeedKind = 'rss' | 'rdf' | 'atom' | 'json' | 'opml'

const HEAD_LENGTH = 20_000
/** What may stand before the first element (XML 1.0, 2.8): declarations, instructions, remarks, a document type. */
const PROLOGUE =
  /^(?:\ufeff|\s+|<\?[^?]{0,2000}\?>|<!--[\s\S]{0,8000}?-->|<!DOCTYPE[^>[]{0,500}(?:\[[^\]]{0,8000}\]\s*)?>)/i
const ROOT = /^<(?:[\w-]{1,40}:)?(rss|rdf|feed|opml)(?=[\s/>])/i
const JSON_FEED =
  /^\s*\{[\s\S]{0,2000}?"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org(?:\\?\/)version/i
const KINDS: Readonly<Record<string, FeedKind>> = { rss: 'rss', rdf: 'rdf', feed: 'atom', opml: 'opml' }

export interface FoundFeed {
  readonly kind: FeedKind
  /** The feed from its first element on; a document type, with all that it could define, is left behind. */
  readonly body: string
}

/** The feed that some characters are, or null when they are none. */
export function findFeed(characters: string): FoundFeed | null {
  if (JSON_FEED.test(characters.slice(0, HEAD_LENGTH))) return { kind: 'json', body: characters }
  let at = 0
  while (at < HEAD_LENGTH) {
    const found = PROLOGUE.exec(characters.slice(at, at + HEAD_LENGTH))
    if (found === null) break
    at += found[0].length
  }
  const root = ROOT.exec(characters.slice(at, at + 100))?.[1]?.toLowerCase()
  const kind = root === undefined ? undefined : KINDS[root]
  return kind === undefined ? null : { kind, body: characters.slice(at) }
}
