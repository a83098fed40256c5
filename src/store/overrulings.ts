/** What people decided against or beside the machine's links: rows are only added. Also who owns which outlet. */

import { asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { KeptOverruling, Overruling, ReportId, StoryId } from '#domain'
import { storable } from './readings.ts'
import { outlets, overrulings, placements } from './schema.ts'
import { keepStoryKeys } from './stories.ts'

/** An overruling to keep, or one to take back or bring back. */
export type OverrulingDeed = {
  readonly overrulingId: string
  readonly by: string
  readonly at: Date
} & (
  | {
      readonly deed: 'judge'
      readonly note: string | null
      readonly storyId: StoryId | null
      readonly overruling: Overruling
    }
  | { readonly deed: 'undo' | 'redo' }
)

/** A story after reports were put into it or taken out: its sums anew. */
export interface ChangedStory {
  readonly id: StoryId
  readonly sums: string
  readonly keys: readonly number[]
  readonly firstDay: string
  readonly lastDay: string
  readonly reportCount: number
  /** Null unless all of its reports went into another. */
  readonly mergedInto: StoryId | null
}

export interface Move {
  readonly report: ReportId
  readonly to: StoryId
}

/** What changes between stories; both lists are empty for most overrulings. */
export interface Regrouping {
  readonly moves: readonly Move[]
  readonly changed: readonly ChangedStory[]
}

/** Keeps what a person decided, with the moves between stories that follow from it, at once. */
export async function keepOverruling(
  database: NodePgDatabase,
  given: OverrulingDeed,
  { moves, changed }: Regrouping,
): Promise<void> {
  const { overrulingId, deed, by, at } = given
  await database.transaction(async (transaction) => {
    const judged = given.deed === 'judge' ? given : { note: null, storyId: null, overruling: null }
    const note = judged.note === null ? null : storable(judged.note)
    await transaction.insert(overrulings).values({
      ...{ overrulingId, deed, by: storable(by), at, note },
      ...{ storyId: judged.storyId, overruling: judged.overruling },
    })
    for (const story of changed) {
      await transaction.execute(sql`
        insert into tocsin.stories (id, sums, version, started_at, changed_at, first_day, last_day, report_count, merged_into, account_due_at)
        values (${story.id}, ${story.sums}, 1, ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz,
          ${story.firstDay}, ${story.lastDay}, ${story.reportCount}, ${story.mergedInto}, ${at.toISOString()}::timestamptz)
        on conflict (id) do update set sums = excluded.sums, version = tocsin.stories.version + 1,
          changed_at = excluded.changed_at, first_day = excluded.first_day, last_day = excluded.last_day,
          report_count = excluded.report_count, merged_into = excluded.merged_into,
          account_due_at = excluded.account_due_at`)
      await keepStoryKeys(transaction, story.id, story.keys)
    }
    for (const { report, to } of moves) {
      await transaction.insert(placements).values({
        ...{ reportId: report, storyId: to, at, by: storable(by), probability: 1 },
        reasons: [{ kind: 'by-hand', by }],
      })
      await transaction.execute(sql`update tocsin.readings set story_id = ${to} where report_id = ${report}`)
    }
  })
}

/** What people decided of a story, and what they decided of no story in particular; in the order of time. */
export async function findOverrulings(
  database: NodePgDatabase,
  which: { readonly story: string } | { readonly id: string },
): Promise<KeptOverruling[]> {
  const ids = 'id' in which ? eq(overrulings.overrulingId, which.id) : undefined
  const ofStory =
    'story' in which
      ? sql`${overrulings.overrulingId} in (select overruling_id from tocsin.overrulings where story_id = ${which.story} or (story_id is null and deed = 'judge'))`
      : undefined
  const rows = await database
    .select()
    .from(overrulings)
    .where(ids ?? ofStory ?? or(isNull(overrulings.storyId)))
    .orderBy(asc(overrulings.number))
  const byId = new Map<string, KeptOverruling>()
  for (const { overrulingId: id, deed, by, at: moment, note, storyId, overruling } of rows) {
    const at = moment.toISOString()
    const known = byId.get(id)
    if (deed !== 'judge' && known !== undefined)
      byId.set(id, { ...known, revoked: deed === 'undo' ? { by, at } : null })
    else if (overruling !== null)
      byId.set(id, { id, storyId: storyId as StoryId | null, by, at, note, overruling, revoked: null })
  }
  return [...byId.values()]
}

/** What people know of outlets. */
export interface Outlet {
  readonly name: string
  readonly owner: string | null
}

/** Outlets with an owner, in the order of the alphabet. */
export async function listOutlets(database: NodePgDatabase): Promise<Outlet[]> {
  const rows = await database.select().from(outlets).orderBy(asc(outlets.name))
  return rows.map(({ name, owner }) => ({ name, owner }))
}

/** Sets who owns an outlet; every account becomes due that may count otherwise by it. */
export async function keepOutlet(
  database: NodePgDatabase,
  { name, owner, by, at }: Outlet & { readonly by: string; readonly at: Date },
): Promise<void> {
  const row = { owner: owner === null ? null : storable(owner), by: storable(by), at }
  await database.transaction(async (transaction) => {
    await transaction
      .insert(outlets)
      .values({ name: storable(name), ...row })
      .onConflictDoUpdate({ target: outlets.name, set: row })
    await transaction.execute(sql`
      update tocsin.stories set account_due_at = ${at.toISOString()}::timestamptz
      where id in (select story_id from tocsin.readings where outlet = ${storable(name)})`)
  })
}
