/** For commands that work on what the desk has kept: where that is, who works, and a desk that is closed in the end. */

import { userInfo } from 'node:os'
import { type Command, Option } from 'commander'
import type { Desk, MailOptions } from '#desk'

/** Where the data is. */
export interface PlaceOptions {
  readonly data?: string
  readonly database?: string
}

/** Adds the options that say where the data is. */
export function withPlace(command: Command): Command {
  return command
    .addOption(new Option('--data <folder>', 'where the data is kept').env('TOCSIN_DATA'))
    .addOption(
      new Option('--database <url>', 'PostgreSQL server to use instead of our own').env('DATABASE_URL'),
    )
}

/** Opens the desk, works with it, and closes it whatever happens. */
export async function withDesk<T>(
  { data, database, mail }: PlaceOptions & { readonly mail?: MailOptions | null },
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const { openDesk } = await import('#desk')
  const desk = await openDesk({ dataFolder: data, databaseUrl: database, mail })
  try {
    return await work(desk)
  } finally {
    await desk.close()
  }
}

/** The ids of all reports on the desk, newest first. */
export async function idsOnDesk(desk: Desk): Promise<string[]> {
  const ids: string[] = []
  let before: { takenInAt: string; id: string } | undefined
  for (;;) {
    const lines = await desk.listReadings(before === undefined ? { limit: 200 } : { limit: 200, before })
    ids.push(...lines.map(({ id }) => id))
    before = lines.at(-1)
    if (before === undefined) return ids
  }
}

/** Who works here, as the system knows them. */
export function nameOfUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody' // A user without an entry in the system’s list, as in some containers.
  }
}
