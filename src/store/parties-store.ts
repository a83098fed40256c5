/** What the store can do for actors over time: one record of functions, bound to a database. */

import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Proposition, StoryId } from '#domain'
import {
  findAlike,
  findParty,
  listParties,
  type PartyLine,
  type PartyList,
  type PartyQuestion,
} from './parties.ts'
import { type ActsQuestion, type DeedList, listDeeds } from './parties-acts.ts'
import { countPairs, lastDayOfReports, type Matrix, type MatrixQuestion } from './parties-matrix.ts'
import { findRecord, type PartyRecord, type RecordQuestion } from './parties-record.ts'
import type { Named, Period } from './parties-scope.ts'
import { listSaid, type SaidList, type SaidQuestion } from './parties-statements.ts'
import {
  findPropositionsOf,
  findStatementsTold,
  listPartyStories,
  type PartyStoriesQuestion,
  type PartyStory,
  type StatementTold,
} from './parties-stories.ts'

/** Who speaks and acts, over time. Each call is bounded, and throws store.search_took_too_long. */
export interface PartyStore {
  /** Those that are used most first. */
  list(question: PartyQuestion): Promise<PartyList>
  /** Null when no report on the desk has named it, or none by that day. */
  find(key: string, asOf?: string): Promise<PartyLine | null>
  /** People whose names sound the same. */
  alike(question: { readonly key: string; readonly asOf?: string | undefined }): Promise<Named[]>
  listSaid(question: SaidQuestion): Promise<SaidList>
  listDeeds(question: ActsQuestion): Promise<DeedList>
  record(question: RecordQuestion): Promise<PartyRecord>
  matrix(question: MatrixQuestion): Promise<Matrix>
  /** The day of the newest report; null on an empty desk. */
  lastDay(asOf: string | undefined): Promise<string | null>
  stories(question: PartyStoriesQuestion): Promise<PartyStory[]>
  propositionsOf(
    ids: readonly string[],
  ): Promise<readonly { readonly storyId: StoryId; readonly propositions: readonly Proposition[] }[]>
  statementsTold(
    refs: readonly { readonly report: string; readonly statement: string }[],
    period: Period,
  ): Promise<StatementTold[]>
}

type Guard = <T>(result: Promise<T>) => Promise<T>

/** Binds the functions to a database; `guard` gives failures of the server their words. */
export function buildPartyStore(database: NodePgDatabase, guard: Guard): PartyStore {
  return {
    list: (question) => guard(listParties(database, question)),
    find: (key, asOf) => guard(findParty(database, key, asOf)),
    alike: (question) => guard(findAlike(database, question)),
    listSaid: (question) => guard(listSaid(database, question)),
    listDeeds: (question) => guard(listDeeds(database, question)),
    record: (question) => guard(findRecord(database, question)),
    matrix: (question) => guard(countPairs(database, question)),
    lastDay: (asOf) => guard(lastDayOfReports(database, asOf)),
    stories: (question) => guard(listPartyStories(database, question)),
    propositionsOf: (ids) => guard(findPropositionsOf(database, ids)),
    statementsTold: (refs, period) => guard(findStatementsTold(database, refs, period)),
  }
}
