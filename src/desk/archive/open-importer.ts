/** Readings that another desk exported, and pages → kept on this desk, with their corrections, and linked. */

import type { Correction, Page, Reading } from '#domain'
import { type Deed, openStore, type Store } from '#store'
import { keepInLedger } from '../ledger.ts'
import { linkKept } from '../linking/link-rest.ts'
import { openStoryShelf } from '../linking/story-shelf.ts'
import type { DeskOptions } from '../open-desk.ts'
import { openReader } from '../open-reader.ts'
import type { Intake } from '../reader.ts'
import { takeIn } from '../take-in.ts'
import { errors } from './errors.ts'
import type { ArchiveLine, PackedPage } from './export-archive.ts'
import { faultsOfIds, faultsOfSpans } from './report-checks.ts'

export interface Importer {
  /** Keeps what a line of an export holds. A report that is here already gets the corrections that it lacks. */
  keep(line: ArchiveLine): Promise<{ readonly id: string; readonly isNew: boolean }>
  takeIn(page: Page): Promise<Intake>
  close(): Promise<void>
}

/** Opens the store of the desk and a reader beside it. */
export async function openImporter(options: DeskOptions = {}): Promise<Importer> {
  const { now = () => new Date() } = options
  const store = await openStore(options)
  const reader = openReader(options)
  const bench = { reader, store, now, shelf: openStoryShelf() }
  return {
    keep: async (line) => {
      const { kept, ...shown } = line
      const machine = kept.machine ?? (shown as Reading)
      const { id } = machine.report
      const fault = [...faultsOfSpans(machine), ...faultsOfIds(machine)][0]
      if (fault !== undefined) throw errors.reading_not_sound(id, fault)
      const takenInAt = new Date(kept.takenInAt)
      const page = kept.page === undefined ? pageOfText(machine) : unpacked(kept.page)
      const isNew = await store.keepReading({ page, reading: machine, takenInAt })
      if (isNew) await keepInLedger(store, machine, takenInAt)
      const corrected = await addCorrections(store, id, kept.corrections ?? [])
      if (isNew || corrected) await linkKept(bench, id)
      return { id, isNew }
    },
    takeIn: (page) => takeIn(page, bench),
    close: async () => {
      await reader.close()
      await store.close()
    },
  }
}

/** Where the page did not come along, the words of the report stand for it: they can be read again. */
function pageOfText({ report: { text, url, outlet, published, title } }: Reading): Page {
  const bytes = new TextEncoder().encode(text)
  return { bytes, kind: 'text', charset: 'utf-8', url, outlet, published: published?.value ?? null, title }
}

function unpacked({ base64, ...told }: PackedPage): Page {
  return { ...told, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }
}

/** Adds what somebody judged elsewhere, and that it was taken back; true when anything was new here. */
async function addCorrections(
  store: Store,
  reportId: string,
  corrections: readonly Correction[],
): Promise<boolean> {
  const known = new Map((await store.findCorrections(reportId)).map((one) => [one.id, one]))
  const deeds = corrections.flatMap((correction) => deedsOf(correction, known.get(correction.id)))
  if (deeds.length === 0) return false
  const { applyCorrections } = await import('#reading')
  for (const deed of deeds) await store.reviseReading(reportId, ({ machine }) => ({ deed, counted: machine }))
  await store.reviseReading(reportId, (kept) => ({
    counted: applyCorrections(kept.machine, kept.corrections),
  }))
  return true
}

function deedsOf(correction: Correction, known: Correction | undefined): Deed[] {
  const { id: correctionId, by, at, note, judgement, revoked } = correction
  const judged: Deed[] = known === undefined ? [{ deed: 'judge', correctionId, by, at, note, judgement }] : []
  const isTakenBack = revoked !== null && (known?.revoked ?? null) === null
  return isTakenBack ? [...judged, { deed: 'undo', correctionId, by: revoked.by, at: revoked.at }] : judged
}
