/**
 * Whose turn it is at which host, for all processes on one database. A process takes a host, not a single job: so one
 * host is asked by one process at a time, and the work of a process that died is free again when its lease runs out.
 * Leases go by the clock of the database, so that processes on several machines agree.
 */

import { sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { feedEntries, feeds, fetchHosts } from './schema-feeds.ts'

/** Who takes a host, and for how long unless it is renewed. */
export interface Lease {
  readonly by: string
  readonly leaseMs: number
}

export interface HostQuestion extends Lease {
  /** Folders of other machines are not ours. */
  readonly machine: string
  /** What is due by then. */
  readonly now: Date
}

/** Hosts that begin so are machines with folders. */
export const MACHINE = 'machine:'

/** Makes a row for each host that has none. */
export async function enterHosts(database: NodePgDatabase, hosts: readonly string[]): Promise<void> {
  if (hosts.length === 0) return
  // In one order, so that two who enter the same hosts do not wait for each other.
  const rows = [...hosts].sort().map((host) => ({ host }))
  await database.insert(fetchHosts).values(rows).onConflictDoNothing()
}

/** Takes a host where something is due and that nobody else has; null when there is none. */
export async function takeHost(
  database: NodePgDatabase,
  { by, leaseMs, machine, now }: HostQuestion,
): Promise<string | null> {
  const { rows } = await database.execute<{ host: string }>(sql`
    update ${fetchHosts} set taken_by = ${by}, taken_until = ${untilAfter(leaseMs)}
    where host = (
      select h.host from ${fetchHosts} h
      where (h.taken_until is null or h.taken_until < now())
        and (h.rests_until is null or h.rests_until <= ${now})
        and (not starts_with(h.host, ${MACHINE}) or h.host = ${MACHINE + machine})
        and h.host in (
          select f.host from ${feeds} f
          where f.next_fetch_at <= ${now} and f.paused_at is null and f.removed_at is null
          union
          select e.host from ${feedEntries} e join ${feeds} f on f.id = e.feed_id
          where e.due_at <= ${now} and f.paused_at is null and f.removed_at is null)
      order by h.taken_until nulls first limit 1 for update of h skip locked)
    returning host`)
  return rows[0]?.host ?? null
}

/** Keeps a host for longer; false when somebody else has it by now. */
export async function renewHost(
  database: NodePgDatabase,
  host: string,
  { by, leaseMs }: Lease,
): Promise<boolean> {
  const { rowCount } = await database.execute(sql`
    update ${fetchHosts} set taken_until = ${untilAfter(leaseMs)} where host = ${host} and taken_by = ${by}`)
  return rowCount === 1
}

/** Gives a host back, with the moment before which it wants to be left alone, if it told one. */
export async function releaseHost(
  database: NodePgDatabase,
  host: string,
  { by, restsUntil }: { readonly by: string; readonly restsUntil: Date | null },
): Promise<void> {
  await database.execute(sql`
    update ${fetchHosts} set taken_by = null, taken_until = now(),
      rests_until = coalesce(${restsUntil}::timestamptz, rests_until)
    where host = ${host} and taken_by = ${by}`)
}

const untilAfter = (leaseMs: number) => sql`now() + make_interval(secs => ${leaseMs / 1000})`
