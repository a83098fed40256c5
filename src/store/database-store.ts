/** The store's main path: a server, its tables up to date, and what can be kept there and found again. */

import { drizzle } from 'drizzle-orm/node-postgres'
import { findActors, keepActors } from './actor-ledger.ts'
import { addCopies, findCitedCandidates, findCopies, findCopyCandidates, keepKeysOfReport } from './copies.ts'
import { findCorrectedReport, findCorrections, listCorrectedReports, reviseReading } from './corrections.ts'
import { explained } from './explained.ts'
import { buildFeedStore } from './feed-store.ts'
import { migrate } from './migrate.ts'
import { hearNotices, sendNotice } from './notices.ts'
import { findOverrulings, keepOutlet, keepOverruling, listOutlets } from './overrulings.ts'
import { buildPartyStore } from './parties-store.ts'
import { findPage, findReading, keepReading, listReadings, markRemoved } from './readings.ts'
import { buildSearchStore } from './search-store.ts'
import { openServer, type StoreOptions } from './server.ts'
import type { Store } from './store.ts'
import { keepIndex, keepLinks, listUnlinked } from './stories.ts'
import {
  findReadingTexts,
  findReportPlace,
  findStoryRow,
  keepAccount,
  listCorrectedAmong,
  listDueStories,
  listStories,
  listStoryReports,
  makeAccountDue,
  markStory,
} from './story-accounts.ts'

/** Starts or joins the database and brings its tables up to date. */
export async function openDatabaseStore(options: StoreOptions): Promise<Store> {
  const server = await openServer(options)
  try {
    await migrate(server)
  } catch (error) {
    await server.close()
    throw explained(error, server)
  }
  const database = drizzle(server.pool, { casing: 'snake_case' })
  const guard = <T>(result: Promise<T>): Promise<T> =>
    result.catch((error: unknown) => {
      throw explained(error, server)
    })
  return {
    feeds: buildFeedStore(database, guard),
    searches: buildSearchStore(database, guard),
    parties: buildPartyStore(database, guard),
    keepReading: (keeping) => guard(keepReading(database, keeping)),
    listReadings: (list) => guard(listReadings(database, list)),
    findReading: (id) => guard(findReading(database, id)),
    findPage: (id) => guard(findPage(database, id)),
    markRemoved: (id, removedAt) => guard(markRemoved(database, id, removedAt)),
    reviseReading: (id, revise) => guard(reviseReading(database, id, revise)),
    findCorrections: (id) => guard(findCorrections(database, id)),
    findCorrectedReport: (id) => guard(findCorrectedReport(database, id)),
    listCorrectedReports: () => guard(listCorrectedReports(database)),
    keepActors: (reportId, entries) => guard(keepActors(database, reportId, entries)),
    findActors: (question) => guard(findActors(database, question)),
    findCopyCandidates: (question) => guard(findCopyCandidates(database, question)),
    findCitedCandidates: (question) => guard(findCitedCandidates(database, question)),
    addCopies: (links, judgedAt) => guard(addCopies(database, links, judgedAt)),
    keepCopyKeys: (reportId, keys) => guard(keepKeysOfReport(database, reportId, keys)),
    findCopies: (ids) => guard(findCopies(database, ids)),
    keepLinks: (linking) => guard(keepLinks(database, linking)),
    keepIndex: (reportId, indexOf, at) => guard(keepIndex(database, { reportId, indexOf, at })),
    listStories: (options) => guard(listStories(database, options)),
    findStory: (id) => guard(findStoryRow(database, id)),
    listStoryReports: (question) => guard(listStoryReports(database, question)),
    findReadingTexts: (ids) => guard(findReadingTexts(database, ids)),
    listCorrectedAmong: (ids) => guard(listCorrectedAmong(database, ids)),
    listDueStories: (question) => guard(listDueStories(database, question)),
    keepAccount: (keeping) => guard(keepAccount(database, keeping)),
    makeAccountDue: (of, at) => guard(makeAccountDue(database, of, at)),
    markStory: (id, mark) => guard(markStory(database, id, mark)),
    findReportPlace: (id) => guard(findReportPlace(database, id)),
    keepOverruling: (deed, regrouping) => guard(keepOverruling(database, deed, regrouping)),
    findOverrulings: (which) => guard(findOverrulings(database, which)),
    listOutlets: () => guard(listOutlets(database)),
    keepOutlet: (outlet) => guard(keepOutlet(database, outlet)),
    sendNotice: (notice) => guard(sendNotice(server.pool, notice)),
    hearNotices: (hear) => guard(hearNotices(server.pool, hear)),
    listUnlinked: (question) => guard(listUnlinked(database, question)),
    close: () => server.close(),
  }
}
