/**
 * The format tocsin/backup/1, inside gzip: one line of JSON as head; for each table a line of JSON, its rows as
 * PostgreSQL's COPY writes them, a line `\.` and a line of JSON with count and checksum; one line of JSON as end.
 * See docs/reference/formats.md.
 */

import type { Migration, Sequence, Table } from './catalogue.ts'

export const BACKUP_FORMAT = 'tocsin/backup/1'
/** COPY writes rows as lines, and never this one. */
export const END_OF_ROWS = '\\.\n'

/** The first line. */
export interface BackupHead {
  readonly format: string
  /** The version of Tocsin that wrote it. */
  readonly tocsin: string
  readonly madeAt: string
  readonly postgres: string
  readonly migrations: readonly Migration[]
  readonly tables: readonly (Table & { readonly rowCount: number })[]
  readonly sequences: readonly Sequence[]
}

/** The line after the rows of a table. */
export interface TableEnd {
  readonly table: string
  readonly rowCount: number
  readonly byteCount: number
  /** Of the rows as they stand in the file. */
  readonly sha256: string
}

/** The last line: a file without it was not written to its end. */
export interface BackupEnd {
  readonly end: number
}

/** One line of the file. */
export const lineOf = (value: BackupHead | TableEnd | BackupEnd | { readonly table: string }): string =>
  `${JSON.stringify(value)}\n`

/** The head of a file; null when the line is none. */
export function parseHead(line: string): BackupHead | null {
  const head = parseLine(line)
  if (head === null || typeof head.format !== 'string') return null
  // A later format may have another shape: its name is all that is looked at.
  if (head.format !== BACKUP_FORMAT) return { ...EMPTY, format: head.format, tocsin: String(head.tocsin) }
  const { migrations, tables, sequences } = head
  if (![migrations, tables, sequences].every(Array.isArray)) return null
  return head as unknown as BackupHead
}

const EMPTY: BackupHead = {
  ...{ format: '', tocsin: '', madeAt: '', postgres: '', migrations: [], tables: [], sequences: [] },
}

/** A line that is a JSON object. */
export function parseLine(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
