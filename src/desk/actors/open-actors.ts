/** Actors over time: what the store keeps of parties and stories, put together as front ends ask for it. */

import type { PartyLine, Period, Store } from '#store'
import { errors } from '../errors.ts'
import type { ActorDesk, ActorTurn, Comparison, MatrixTable, MatrixWish } from './actor-desk.ts'
import { buildMatrix } from './build-matrix.ts'
import { findTurns, refKey, stancesWorthTelling } from './find-turns.ts'

const STORIES_MAX = 40
/** The stories whose accounts are looked through for turns. */
const TURN_STORIES_MAX = 30
const SHARED_MAX = 12
const SAID_IN_STORY_MAX = 4
const DEEDS_MAX = 20
/** The stretch of a matrix that nobody chose, up to the newest report. */
const USUAL_DAYS = 30
const DAY_MS = 86_400_000

/** Gives the desk its actors. */
export function openActors({ store }: { readonly store: Store }): ActorDesk {
  const { parties } = store
  return {
    list: (question) => parties.list(question),
    get: async (key, asOf) => {
      const party = await getParty(store, key, asOf)
      // The ledger's keys are made with large tables; who only lists does without them.
      const { findRoles } = await import('./find-roles.ts')
      const [roles, alike] = await Promise.all([findRoles(store, party, asOf), parties.alike({ key, asOf })])
      return { party, roles, alike }
    },
    statements: (question) => parties.listSaid(question),
    record: async (question) => {
      const [record, stories] = await Promise.all([
        parties.record(question),
        parties.stories({ ...question, limit: STORIES_MAX }),
      ])
      return { ...record, stories }
    },
    turns: (key, asOf) => turnsOf(store, key, asOf),
    compare: (pair, period) => compare(store, pair, period),
    events: (question) => parties.listDeeds(question),
    matrix: (wish) => matrixOf(store, wish),
  }
}

async function getParty({ parties }: Store, key: string, asOf?: string): Promise<PartyLine> {
  const party = await parties.find(key, asOf)
  if (party === null) throw errors.actor_not_found(key, asOf)
  return party
}

async function turnsOf({ parties }: Store, key: string, asOf?: string): Promise<ActorTurn[]> {
  const stories = await parties.stories({ party: key, asOf, limit: TURN_STORIES_MAX })
  const accounts = await parties.propositionsOf(stories.map(({ id }) => id))
  const told = await parties.statementsTold(stancesWorthTelling(key, accounts), { asOf })
  return findTurns({
    ...{ speaker: key, stories: accounts, asOf },
    told: new Map(told.map((statement) => [refKey(statement), statement])),
  })
}

async function compare(
  store: Store,
  pair: { readonly one: string; readonly other: string },
  period: Period,
): Promise<Comparison> {
  const { parties } = store
  const [one, other] = await Promise.all([
    getParty(store, pair.one, period.asOf),
    getParty(store, pair.other, period.asOf),
  ])
  const stories = await parties.stories({
    ...{ ...period, party: one.key, other: other.key, limit: SHARED_MAX },
  })
  const saidIn = (party: string, story: string) =>
    parties.listSaid({ ...period, party, story, limit: SAID_IN_STORY_MAX })
  const done = (actor: string, recipient: string) =>
    parties.listDeeds({ ...period, actor, recipient, withDenied: true, limit: DEEDS_MAX })
  const [shared, byOne, byOther] = await Promise.all([
    Promise.all(
      stories.map(async (story) => ({
        story,
        ofOne: await saidIn(one.key, story.id),
        ofOther: await saidIn(other.key, story.id),
      })),
    ),
    done(one.key, other.key),
    done(other.key, one.key),
  ])
  return { one, other, stories: shared, byOne, byOther }
}

async function matrixOf({ parties }: Store, wish: MatrixWish): Promise<MatrixTable> {
  const { asOf } = wish
  const until = wish.until ?? (await parties.lastDay(asOf)) ?? asOf ?? ''
  const since = wish.since ?? dayBefore(until, USUAL_DAYS)
  if (since > until) throw errors.no_such_stretch(since, until)
  const counted = await parties.matrix({ ...wish, since, until })
  return {
    ...buildMatrix(counted),
    ...{ eventCount: counted.eventCount, since, until, asOf: asOf ?? null },
    countedSince: counted.isAll ? since : (counted.since ?? since),
  }
}

/** The day so many days before; the earliest day where there is none. */
function dayBefore(day: string, days: number): string {
  return day === '' ? '' : new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10)
}
