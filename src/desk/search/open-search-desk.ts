/** Searching the archive, and searches that are kept under a name. */

import { randomUUID } from 'node:crypto'
import type { SavedSearch, SearchAnswer, SearchFilters, SearchQuestion, SearchStore } from '#store'
import { errors } from '../errors.ts'

export interface SearchDesk {
  /** Throws store.search_took_too_long. */
  search(question: SearchQuestion): Promise<SearchAnswer>
  /** Keeps a search under a name; the same may be kept twice. */
  save(wish: SavingWish): Promise<SavedSearch>
  /** By name. */
  list(): Promise<SavedSearch[]>
  /** Throws desk.search_not_found, as the others do. */
  get(id: string): Promise<SavedSearch>
  rename(id: string, name: string): Promise<void>
  /** Nobody is told of a removed search; `restore` brings it back with who is told. */
  remove(id: string): Promise<void>
  restore(id: string): Promise<void>
}

export interface SavingWish {
  readonly name: string
  /** The query as it stands in the address of the screen, and as the search understands it. */
  readonly query: string
  readonly filters: SearchFilters
}

interface Bench {
  readonly searches: SearchStore
  readonly now: () => Date
}

/** Binds the search to what is kept. */
export function openSearchDesk({ searches, now }: Bench): SearchDesk {
  const change = async (id: string, wish: Parameters<SearchStore['change']>[1]) => {
    if (!(await searches.change(id, wish))) throw errors.search_not_found(id)
  }
  return {
    search: (question) => searches.search(question),
    save: async (wish) => {
      const saved = { ...wish, id: randomUUID(), savedAt: now().toISOString() }
      await searches.keep(saved)
      return saved
    },
    list: () => searches.list(),
    get: async (id) => {
      const found = await searches.find(id)
      if (found === null) throw errors.search_not_found(id)
      return found
    },
    rename: (id, name) => change(id, { name }),
    remove: (id) => change(id, { removedAt: now() }),
    restore: (id) => change(id, { removedAt: null }),
  }
}
