/** Where the desk collects: list, add, import, pause, remove, and what became of the entries. */

import {
  API_PATHS,
  doneReplySchema,
  type FeedList,
  type FeedOnWire,
  type FeedReply,
  feedAddedSchema,
  feedLineSchema,
  feedListSchema,
  feedReplySchema,
  feedsImportedSchema,
  pathOf,
} from '#contract'
import { call } from './call.ts'

/** All feeds, with how each is. */
export function listFeeds(signal: AbortSignal): Promise<FeedList> {
  return call(API_PATHS.feeds, feedListSchema, { signal })
}

/** A feed with one part of its entries; `before` is the `next` of the part before. */
export function getFeed(id: string, before: string | null, signal?: AbortSignal): Promise<FeedReply> {
  const query = before === null ? '' : `?${new URLSearchParams({ before })}`
  return call(pathOf(API_PATHS.feed, id) + query, feedReplySchema, signal === undefined ? {} : { signal })
}

/** Collects from an address from now on. */
export function addFeed(address: string, outlet: string): Promise<{ feed: FeedOnWire; isNew: boolean }> {
  return call(API_PATHS.feeds, feedAddedSchema, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ address, outlet: outlet === '' ? null : outlet }),
  })
}

/** Adds the feeds of an OPML file. */
export function importFeeds(file: Blob): Promise<{ addedCount: number; knownCount: number }> {
  return call(API_PATHS.importFeeds, feedsImportedSchema, {
    method: 'POST',
    headers: { 'content-type': 'text/x-opml' },
    body: file,
  })
}

const TURNS = {
  pause: API_PATHS.pauseFeed,
  resume: API_PATHS.resumeFeed,
  check: API_PATHS.checkFeed,
  restore: API_PATHS.restoreFeed,
} as const

export type FeedTurn = keyof typeof TURNS

/** Pauses, resumes, checks or restores a feed. */
export function turnFeed(id: string, turn: FeedTurn): Promise<FeedOnWire> {
  return call(pathOf(TURNS[turn], id), feedLineSchema, { method: 'POST' })
}

/** Takes a feed off the list; its reports stay. */
export async function removeFeed(id: string): Promise<void> {
  await call(pathOf(API_PATHS.feed, id), doneReplySchema, { method: 'DELETE' })
}
