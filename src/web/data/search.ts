/** Searching, searches under a name, and who gets digests of them. */

import {
  API_PATHS,
  doneReplySchema,
  pathOf,
  type SavedSearchOnWire,
  type SearchReply,
  type SubscribeBody,
  type SubscriptionOnWire,
  savedListSchema,
  savedSearchSchema,
  searchReplySchema,
  subscriptionListSchema,
  subscriptionSchema,
} from '#contract'
import { call } from './call.ts'

/** One part of what a query finds; `after` is the `next` of the part before. */
export function searchFor(query: string, after: string | null, signal?: AbortSignal): Promise<SearchReply> {
  const asked = new URLSearchParams(query)
  if (after !== null) asked.set('after', after)
  return call(`${API_PATHS.search}?${asked}`, searchReplySchema, signal === undefined ? {} : { signal })
}

/** The saved searches by name. */
export async function listSaved(signal?: AbortSignal): Promise<readonly SavedSearchOnWire[]> {
  const init = signal === undefined ? {} : { signal }
  return (await call(API_PATHS.searches, savedListSchema, init)).searches
}

/** Keeps a query under a name. */
export function saveSearch(name: string, query: string): Promise<SavedSearchOnWire> {
  return call(API_PATHS.searches, savedSearchSchema, written({ name, query }))
}

/** Gives a saved search another name. */
export async function renameSearch(id: string, name: string): Promise<void> {
  await call(pathOf(API_PATHS.nameSearch, id), doneReplySchema, written({ name }))
}

/** Removes a saved search, or brings it back. */
export async function turnSearch(id: string, deed: 'remove' | 'restore'): Promise<void> {
  if (deed === 'remove') await call(pathOf(API_PATHS.savedSearch, id), doneReplySchema, { method: 'DELETE' })
  else await call(pathOf(API_PATHS.restoreSearch, id), doneReplySchema, { method: 'POST' })
}

export interface Subscriptions {
  readonly subscriptions: readonly SubscriptionOnWire[]
  readonly canSend: boolean
}

/** Who gets digests by e-mail. */
export function listSubscriptions(signal?: AbortSignal): Promise<Subscriptions> {
  return call(API_PATHS.subscriptions, subscriptionListSchema, signal === undefined ? {} : { signal })
}

/** Subscribes an address. */
export function subscribe(body: SubscribeBody): Promise<SubscriptionOnWire> {
  return call(API_PATHS.subscriptions, subscriptionSchema, written(body))
}

/** Ends a subscription, or takes it up again. */
export async function turnSubscription(id: string, deed: 'remove' | 'restore'): Promise<void> {
  if (deed === 'remove') await call(pathOf(API_PATHS.subscription, id), doneReplySchema, { method: 'DELETE' })
  else await call(pathOf(API_PATHS.restoreSubscription, id), doneReplySchema, { method: 'POST' })
}

/** Where the digest of a saved search, or of Today, is had as a feed. */
export function feedAddress(searchId: string | null, format: 'atom' | 'json'): string {
  if (searchId === null) return format === 'atom' ? API_PATHS.todayAtom : API_PATHS.todayJson
  return API_PATHS.searchFeed.replace('{file}', `${encodeURIComponent(searchId)}.${format}`)
}

const written = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
