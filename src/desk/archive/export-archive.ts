/** What is on the desk → lines of JSON, in the order in which it came: readings, ninjs news items or annotations. */

import type { Correction, Page, Reading } from '#domain'
import { openArchive, type ReportFilter, type StoreOptions } from '#store'
import { annotationsOf } from './annotations.ts'
import { ninjsOf } from './ninjs.ts'

export type ExportFormat = 'readings' | 'ninjs' | 'annotations'

export interface ExportOptions extends StoreOptions {
  readonly format: ExportFormat
  readonly filter: Omit<ReportFilter, 'withRemoved'>
  /** Also the pages that readings were made from, as they came. */
  readonly withPages?: boolean
}

/** A page as JSON can carry it. */
export type PackedPage = Omit<Page, 'bytes' | 'feedDay'> & { readonly base64: string }

/** What a line has beside the reading, so that all of it can be taken in again elsewhere. */
export interface KeptWith {
  readonly takenInAt: string
  /** What the machine read, where a person corrected it. */
  readonly machine?: Reading
  /** What people judged, each with the words that it holds on to. */
  readonly corrections?: readonly Correction[]
  readonly page?: PackedPage
}

/** One line of the format "readings": the reading as people corrected it. */
export type ArchiveLine = Reading & { readonly kept: KeptWith }

/** The lines, one after the other; nothing is gathered. */
export async function* exportArchive(options: ExportOptions): AsyncGenerator<string> {
  const { applyCorrections } = await import('#reading')
  const archive = await openArchive(options)
  try {
    for await (const { id, machine, corrections, takenInAt } of archive.reports(options.filter)) {
      const reading = applyCorrections(machine, corrections)
      if (options.format === 'ninjs') yield JSON.stringify(ninjsOf(reading, takenInAt))
      else if (options.format === 'annotations')
        for (const annotation of annotationsOf(reading, takenInAt)) yield JSON.stringify(annotation)
      else {
        const page = options.withPages ? await archive.pageOf(id) : null
        const kept: KeptWith = {
          takenInAt,
          ...(corrections.length === 0 ? {} : { machine, corrections: inOrder(corrections) }),
          ...(page === null ? {} : { page: packed(page) }),
        }
        yield JSON.stringify({ ...reading, kept } satisfies ArchiveLine)
      }
    }
  } finally {
    await archive.close()
  }
}

/** By time, and not by where they came from. */
function inOrder(corrections: readonly Correction[]): Correction[] {
  return [...corrections].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1))
}

function packed({ bytes, kind, charset, url, outlet, published, title }: Page): PackedPage {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return { kind, charset, url, outlet, published, title, base64 }
}
