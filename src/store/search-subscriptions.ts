/** Who is told by e-mail, and the mails: a mail is written down before it is sent, so that none is ever sent twice. */

import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { storable } from './readings.ts'
import { mailings, savedSearches, subscriptions } from './schema-searches.ts'

export type Rhythm = 'daily' | 'changes'

export interface Subscription {
  readonly id: string
  /** Null for Today. */
  readonly searchId: string | null
  readonly address: string
  readonly rhythm: Rhythm
  /** HH:MM, for `daily`. */
  readonly clock: string | null
  readonly startedAt: string
  readonly dueAt: string
  /** What came up to this moment was told. */
  readonly toldUntil: string
  readonly sentAt: string | null
  /** In a row. */
  readonly failureCount: number
  readonly failure: string | null
}

/** A mail that is about to be sent. */
export interface Mailing {
  readonly subscriptionId: string
  readonly messageId: string
  readonly startedAt: Date
  readonly tellsUntil: Date
  readonly storyIds: readonly string[]
}

/** How a turn of a subscription ended. */
export interface Turn {
  readonly dueAt: Date
  readonly toldUntil?: Date
  readonly sentAt?: Date
  /** Null when all is well. */
  readonly failure: string | null
}

/** Adds a subscription. */
export async function addSubscription(database: NodePgDatabase, added: Subscription): Promise<void> {
  const { id, searchId, address, rhythm, clock } = added
  const moments = {
    startedAt: new Date(added.startedAt),
    dueAt: new Date(added.dueAt),
    toldUntil: new Date(added.toldUntil),
  }
  await database
    .insert(subscriptions)
    .values({ id, searchId, address: storable(address), rhythm, clock, ...moments })
}

/** Those that have not ended, the oldest first. */
export async function listSubscriptions(database: NodePgDatabase): Promise<Subscription[]> {
  const rows = await database
    .select()
    .from(subscriptions)
    .where(isNull(subscriptions.removedAt))
    .orderBy(asc(subscriptions.startedAt), asc(subscriptions.id))
  return rows.map(fromRow)
}

/** Ends a subscription (a moment) or takes it up again (null); false when there is no such one. */
export async function markSubscription(
  database: NodePgDatabase,
  id: string,
  removedAt: Date | null,
): Promise<boolean> {
  const changed = await database
    .update(subscriptions)
    .set({ removedAt })
    .where(eq(subscriptions.id, id))
    .returning({ id: subscriptions.id })
  return changed.length > 0
}

/** The one that has waited longest, for oneself alone until the lease runs out; also marks mails that nobody ended. */
export async function takeSubscription(
  database: NodePgDatabase,
  { now, leaseMs }: { readonly now: Date; readonly leaseMs: number },
): Promise<{ readonly subscription: Subscription; readonly interrupted: number } | null> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction
      .select()
      .from(subscriptions)
      .where(
        and(
          isNull(subscriptions.removedAt),
          lte(subscriptions.dueAt, now),
          or(isNull(subscriptions.searchId), inArray(subscriptions.searchId, standing(transaction))),
        ),
      )
      .orderBy(asc(subscriptions.dueAt))
      .limit(1)
      .for('update', { skipLocked: true })
    if (row === undefined) return null
    const { id } = row
    const dueAt = new Date(now.getTime() + leaseMs)
    await transaction.update(subscriptions).set({ dueAt }).where(eq(subscriptions.id, id))
    const open = await transaction
      .update(mailings)
      .set({ state: 'unknown' })
      .where(and(eq(mailings.subscriptionId, id), eq(mailings.state, 'sending')))
      .returning({ number: mailings.number })
    return { subscription: fromRow(row), interrupted: open.length }
  })
}

/** Searches that were not removed. */
const standing = (rows: Pick<NodePgDatabase, 'select'>) =>
  rows.select({ id: savedSearches.id }).from(savedSearches).where(isNull(savedSearches.removedAt))

/** Writes a mail down before it is sent; gives its number. */
export async function startMailing(database: NodePgDatabase, mailing: Mailing): Promise<number> {
  const [row] = await database
    .insert(mailings)
    .values({ ...mailing, state: 'sending' })
    .returning({ number: mailings.number })
  return (row as { number: number }).number
}

/** Writes down how it ended: sent, or not sent and why. */
export async function endMailing(
  database: NodePgDatabase,
  number: number,
  failure: string | null,
): Promise<void> {
  await database
    .update(mailings)
    .set({ state: failure === null ? 'sent' : 'failed', failure: failure && storable(failure) })
    .where(eq(mailings.number, number))
}

/** Writes down how the turn of a subscription ended, and when the next one is. */
export async function endTurn(database: NodePgDatabase, id: string, turn: Turn): Promise<void> {
  const { failure, ...moments } = turn
  await database
    .update(subscriptions)
    .set({
      ...moments,
      failure: failure && storable(failure),
      failureCount: failure === null ? 0 : sql`${subscriptions.failureCount} + 1`,
    })
    .where(eq(subscriptions.id, id))
}

function fromRow(row: typeof subscriptions.$inferSelect): Subscription {
  const { id, searchId, address, rhythm, clock, failureCount, failure } = row
  return {
    ...{ id, searchId, address, rhythm, clock, failureCount, failure },
    startedAt: row.startedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    toldUntil: row.toldUntil.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }
}
