/** Stories that were asked for lately, so that their sums are not fetched and parsed again for each report. */

import type { StoryId } from '#domain'
import { parseStory, type Story } from '#linking'
import type { StoryRow } from '#store'

/** Keeps the last stories that were looked at. */
export interface StoryShelf {
  /** The stories in the order of the rows; `fetch` brings the sums of those that are not here or have changed. */
  take(
    rows: readonly StoryRow[],
    fetch: (ids: readonly StoryId[]) => Promise<Map<StoryId, string>>,
  ): Promise<{ readonly key: StoryId; readonly story: Story }[]>
}

/** About 20 kB each. */
const STORIES_MAX = 1_500

/** Makes an empty shelf. */
export function openStoryShelf(): StoryShelf {
  const shelf = new Map<StoryId, { readonly version: number; readonly story: Story }>()
  return {
    async take(rows, fetch) {
      const missing = rows.filter(({ id, version }) => shelf.get(id)?.version !== version)
      const sums = await fetch(missing.map(({ id }) => id))
      const taken = rows.map(({ id, version }) => {
        const packed = sums.get(id)
        const story = packed === undefined ? shelf.get(id)?.story : parseStory(packed)
        if (story === undefined) throw new Error(`Story without sums: ${id}`)
        // Taken out and put back, so that the first of the map is the one that was longest not asked for.
        shelf.delete(id)
        shelf.set(id, { version, story })
        return { key: id, story }
      })
      for (const id of shelf.keys()) {
        if (shelf.size <= STORIES_MAX) break
        shelf.delete(id)
      }
      return taken
    },
  }
}
