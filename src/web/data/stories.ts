/** Stories and what links reports: lists, one story, marks, what people decide of them, owners of outlets. */

import {
  API_PATHS,
  doneReplySchema,
  type OverrulingBody,
  type OverrulingOnWire,
  outletListSchema,
  overrulingSchema,
  pathOf,
  type ReportLinksOnWire,
  reportLinksSchema,
  type StoryLineOnWire,
  type StoryListOnWire,
  type StoryOnWire,
  storyListSchema,
  storySchema,
  type VersionChangesOnWire,
  versionChangesSchema,
} from '#contract'
import { call } from './call.ts'

export type { OverrulingBody, OverrulingOnWire, ReportLinksOnWire, StoryLineOnWire, StoryOnWire }
export type Account = NonNullable<StoryOnWire['account']>
export type ReportOfStory = StoryOnWire['reports'][number]
export type { VersionChangesOnWire }

interface ListWish {
  /** The `next` of the part before. */
  readonly before?: string | null
  /** YYYY-MM-DD, or null for now. */
  readonly asOf: string | null
  readonly limit?: number
}

/** One part of the list of stories, those of most origins and news first. */
export function listStories(
  { before = null, asOf, limit }: ListWish,
  signal?: AbortSignal,
): Promise<StoryListOnWire> {
  const query = new URLSearchParams()
  if (before !== null) query.set('before', before)
  if (asOf !== null) query.set('asOf', asOf)
  if (limit !== undefined) query.set('limit', String(limit))
  const path = query.size === 0 ? API_PATHS.stories : `${API_PATHS.stories}?${query}`
  return call(path, storyListSchema, signal === undefined ? {} : { signal })
}

/** One story with its account, as it stands now or stood on a day. */
export function getStory(id: string, asOf: string | null, signal: AbortSignal): Promise<StoryOnWire> {
  const query = asOf === null ? '' : `?${new URLSearchParams({ asOf })}`
  return call(pathOf(API_PATHS.story, id) + query, storySchema, { signal })
}

/** Marks a story as read or not, as watched or not. */
export async function markStory(
  id: string,
  mark: { readonly isRead?: boolean; readonly isWatched?: boolean },
): Promise<void> {
  await call(pathOf(API_PATHS.markStory, id), doneReplySchema, sending('POST', mark))
}

/** What links a report to others. */
export function getLinks(reportId: string, signal: AbortSignal): Promise<ReportLinksOnWire> {
  return call(pathOf(API_PATHS.links, reportId), reportLinksSchema, { signal })
}

/** What changed in a page since an earlier version of it. */
export function getVersionChanges(
  reportId: string,
  since: string,
  signal: AbortSignal,
): Promise<VersionChangesOnWire> {
  const path = `${pathOf(API_PATHS.versionChanges, reportId)}?${new URLSearchParams({ since })}`
  return call(path, versionChangesSchema, { signal })
}

/** Keeps what a person decides against or beside the machine's links. */
export function overrule(body: OverrulingBody): Promise<OverrulingOnWire> {
  return call(API_PATHS.overrulings, overrulingSchema, sending('POST', body))
}

/** Takes what was decided back, or brings it back. */
export function turnOverruling(id: string, deed: 'undo' | 'redo', by: string): Promise<OverrulingOnWire> {
  const path = deed === 'undo' ? API_PATHS.undoOverruling : API_PATHS.redoOverruling
  return call(pathOf(path, id), overrulingSchema, sending('POST', { by }))
}

/** Owners of outlets by the name of the outlet, as people said. */
export async function listOwners(): Promise<ReadonlyMap<string, string>> {
  return ownersOf((await call(API_PATHS.outlets, outletListSchema)).outlets)
}

/** Says who owns an outlet; null for nobody else. */
export async function setOwner(
  name: string,
  owner: string | null,
  by: string,
): Promise<ReadonlyMap<string, string>> {
  const { outlets } = await call(API_PATHS.outlets, outletListSchema, sending('PUT', { name, owner, by }))
  return ownersOf(outlets)
}

function ownersOf(outlets: readonly { readonly name: string; readonly owner: string | null }[]) {
  return new Map(outlets.flatMap(({ name, owner }) => (owner === null ? [] : [[name, owner] as const])))
}

function sending(method: 'POST' | 'PUT', body: object): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
