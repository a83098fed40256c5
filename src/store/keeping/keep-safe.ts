/** Backup, restore and the archive for other rooms; the database driver is loaded only by who uses one of them. */

import type { StoreOptions } from '../server.ts'
import type { BackUpOptions, BackupSummary } from './back-up.ts'
import type { Seat } from './desk-seat.ts'
import type { Archive } from './open-archive.ts'
import type { RestoreOptions } from './restore.ts'

/** Writes the whole database, as it is now, into one file. */
export async function backUp(options: BackUpOptions, path: string): Promise<BackupSummary> {
  return (await import('./back-up.ts')).backUp(options, path)
}

/** Fills the database from a file that `backUp` wrote: with all of it, or with nothing. */
export async function restore(options: RestoreOptions, path: string): Promise<BackupSummary> {
  return (await import('./restore.ts')).restore(options, path)
}

/** All that is kept, as it is now, to be read from one end to the other. */
export async function openArchive(options: StoreOptions): Promise<Archive> {
  return (await import('./open-archive.ts')).openArchive(options)
}

/** Takes the one place of a desk on a data folder. */
export async function takeSeat(options: StoreOptions): Promise<Seat> {
  return (await import('./desk-seat.ts')).takeSeat(options)
}
