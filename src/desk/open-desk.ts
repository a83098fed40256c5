/** Opens the desk: a reader, and the store behind it. */

import type { Reading } from '#domain'
import type { FetchLimits } from '#net'
import { openStore, type StoreOptions } from '#store'
import { openActors } from './actors/open-actors.ts'
import { correct, findCorrectedReading, replaceReading, turnCorrection } from './corrections.ts'
import type { Desk } from './desk.ts'
import type { MailOptions } from './digests/digest-desk.ts'
import { openDigestDesk } from './digests/open-digest-desk.ts'
import { errors } from './errors.ts'
import { openExample } from './example.ts'
import { openFeedDesk } from './feeds/open-feed-desk.ts'
import { drawOnLedger, keepInLedger } from './ledger.ts'
import { openStoryShelf } from './linking/story-shelf.ts'
import { openReader, type ReaderOptions } from './open-reader.ts'
import type { Reader } from './reader.ts'
import { openSearchDesk } from './search/open-search-desk.ts'
import { openStories } from './stories/open-stories.ts'
import { takeFetched } from './take-fetched.ts'
import { takeIn } from './take-in.ts'
import { exportTraining } from './training-export.ts'

export interface DeskOptions extends StoreOptions, ReaderOptions {
  /** The clock; another one in tests. */
  readonly now?: () => Date
  /** Who reads pages; the one with threads and weights when left out. Closed with the desk. */
  readonly reader?: Reader
  /** How much is taken from strangers, and how long hosts are left alone. */
  readonly fetchLimits?: Partial<FetchLimits>
  /** The mail server for digests; none when left out. */
  readonly mail?: MailOptions | null | undefined
}

/** Starts or joins the database; the reader's threads start with the first page. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const { now = () => new Date() } = options
  const store = await openStore(options)
  const reader = options.reader ?? openReader(options)
  const bench = { reader, store, now, shelf: openStoryShelf() }
  const take = (fetched: Parameters<Desk['takeFetched']>[0]) => takeFetched(fetched, bench)
  const feeds = openFeedDesk({ feeds: store.feeds, take, now, fetchLimits: options.fetchLimits })
  const digests = openDigestDesk({ searches: store.searches, now, mail: options.mail ?? null })
  const reindex = async (reading: Reading) => {
    const { indexRowsOf } = await import('./linking/index-rows.ts')
    await store.keepIndex(reading.report.id, (day) => indexRowsOf(reading, day), now())
  }
  const mark = async (id: string, removedAt: Date | null) => {
    if (!(await store.markRemoved(id, removedAt))) throw errors.reading_not_found(id)
    await store.makeAccountDue({ report: id }, now())
  }
  const stories = openStories(bench)
  const example = openExample({ takeIn: (page) => takeIn(page, bench), setOwner: stories.setOwner })
  return {
    ...{ stories, example },
    takeIn: (page) => takeIn(page, bench),
    takeFetched: take,
    feeds,
    searches: openSearchDesk({ searches: store.searches, now }),
    digests,
    actors: openActors({ store }),
    listReadings: (list) => store.listReadings(list),
    getReading: async (id, as = 'corrected') => {
      const reading = await (as === 'machine' ? store.findReading(id) : findCorrectedReading(store, id))
      if (reading === null) throw errors.reading_not_found(id)
      return reading
    },
    correct: async (id, wish) => {
      const corrected = await correct({ store, now }, id, wish)
      await reindex(corrected.reading)
      return corrected
    },
    turnCorrection: async (id, turn) => {
      const corrected = await turnCorrection({ store, now }, id, turn)
      await reindex(corrected.reading)
      return corrected
    },
    reread: async (id) => {
      const page = await store.findPage(id)
      if (page === null) throw errors.reading_not_found(id)
      const { report, ...found } = await reader.read(page)
      // The report keeps its id, whatever its text is by now: addresses and corrections lead to it.
      const read = { ...found, report: { ...report, id: id as typeof report.id } }
      const machine = await drawOnLedger(store, read, now())
      const reading = await replaceReading(store, machine)
      await keepInLedger(store, machine, now())
      await reindex(reading)
      return reading
    },
    findActors: (name, asOf) =>
      store.findActors({ names: [name], asOf: asOf ?? now().toISOString().slice(0, 10) }),
    exportTraining: () => exportTraining(store),
    removeReading: (id) => mark(id, now()),
    restoreReading: (id) => mark(id, null),
    close: async () => {
      await example.end()
      await feeds.close()
      await digests.close()
      await reader.close()
      await store.close()
    },
  }
}
