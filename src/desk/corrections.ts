/**
 * Corrections by hand: a person judges a reading, takes the judgement back or brings it back, or has the report read
 * again. The machine's reading is never changed by any of it; what is shown is computed from both.
 */

import { hashOf } from '#base'
import type { Reading } from '#domain'
import type { CorrectionWish } from '#reading'
import type { Deed, Kept, Revision, Store } from '#store'
import { errors } from './errors.ts'

/** What a person wants, and who it is. */
export interface WishByHand {
  readonly by: string
  readonly note: string | null
  readonly wish: CorrectionWish
}

/** A correction that was made, and the reading with it. */
export interface Corrected {
  /** Id of the correction. */
  readonly id: string
  readonly reading: Reading
}

interface Bench {
  readonly store: Store
  readonly now: () => Date
}

/** The reading as corrected; null when it is not on the desk. */
export async function findCorrectedReading(store: Store, id: string): Promise<Reading | null> {
  const [machine, corrections] = await Promise.all([store.findReading(id), store.findCorrections(id)])
  if (machine === null || corrections.length === 0) return machine
  const { applyCorrections } = await station()
  return applyCorrections(machine, corrections)
}

/** Reading comes with large tables; who only lists and opens what nobody corrected does without them. */
const station = () => import('#reading')

/** Keeps what a person judged of a reading. Throws when it cannot be: an unknown id, words that are not there. */
export async function correct(
  { store, now }: Bench,
  reportId: string,
  { by, note, wish }: WishByHand,
): Promise<Corrected> {
  const { applyCorrections, buildJudgement } = await station()
  return change(store, reportId, (kept) => {
    const { machine, corrections } = kept
    const built = buildJudgement({ machine, corrected: applyCorrections(machine, corrections) }, wish)
    if ('unknown' in built) throw errors.unknown_in_reading(built.unknown, built.id)
    if ('fault' in built) throw errors.bad_correction(built.fault)
    const at = momentAfter(kept, now())
    const correctionId = hashOf('correction', reportId, by, at, JSON.stringify(built))
    return { deed: 'judge', correctionId, by, at, note, judgement: built }
  })
}

/** Takes a correction back, or brings it back. What is so already stays as it is. */
export async function turnCorrection(
  { store, now }: Bench,
  correctionId: string,
  { deed, by }: { readonly deed: 'undo' | 'redo'; readonly by: string },
): Promise<Corrected> {
  const reportId = await store.findCorrectedReport(correctionId)
  if (reportId === null) throw errors.correction_not_found(correctionId)
  return change(store, reportId, (kept) => {
    const known = kept.corrections.find(({ id }) => id === correctionId)
    const isSo = (known?.revoked === null) === (deed === 'redo')
    return isSo ? correctionId : { deed, correctionId, by, at: momentAfter(kept, now()) }
  })
}

/** A report that came back to the desk, as corrected and counted so; null when nobody corrected anything. */
export async function recount(store: Store, reportId: string): Promise<Reading | null> {
  const corrections = await store.findCorrections(reportId)
  if (corrections.length === 0) return null
  const { applyCorrections } = await station()
  return revised(store, reportId, (kept) => {
    const reading = applyCorrections(kept.machine, kept.corrections)
    return { revision: { counted: reading }, outcome: reading }
  })
}

/** Another reading by the machine of a report on the desk; the corrections are laid upon it. */
export async function replaceReading(store: Store, machine: Reading): Promise<Reading> {
  const reportId = machine.report.id
  const { applyCorrections } = await station()
  return revised(store, reportId, ({ corrections }) => {
    const reading = applyCorrections(machine, corrections)
    return { revision: { machine, counted: reading }, outcome: reading }
  })
}

/** Runs one change under the lock of its report. A string is the id of a correction that needs no deed. */
async function change(
  store: Store,
  reportId: string,
  deedOf: (kept: Kept) => Deed | string,
): Promise<Corrected> {
  const { applyCorrections } = await station()
  return revised(store, reportId, (kept) => {
    const deed = deedOf(kept)
    if (typeof deed === 'string') {
      const reading = applyCorrections(kept.machine, kept.corrections)
      return { revision: { counted: reading }, outcome: { id: deed, reading } }
    }
    const reading = applyCorrections(kept.machine, withDeed(kept, reportId, deed))
    return { revision: { deed, counted: reading }, outcome: { id: deed.correctionId, reading } }
  })
}

/** Revises a report and gives what came of it; throws desk.reading_not_found. */
async function revised<Outcome>(
  store: Store,
  reportId: string,
  revise: (kept: Kept) => { readonly revision: Revision; readonly outcome: Outcome },
): Promise<Outcome> {
  const outcomes: Outcome[] = []
  const isThere = await store.reviseReading(reportId, (kept) => {
    const { revision, outcome } = revise(kept)
    outcomes.push(outcome)
    return revision
  })
  if (!isThere) throw errors.reading_not_found(reportId)
  return outcomes[0] as Outcome
}

function withDeed({ corrections }: Kept, reportId: string, deed: Deed) {
  const { by, at, correctionId: id } = deed
  if (deed.deed === 'judge') {
    const { note, judgement } = deed
    return [...corrections, { id, reportId, by, at, note, judgement, revoked: null }]
  }
  const revoked = deed.deed === 'undo' ? { by, at } : null
  return corrections.map((correction) => (correction.id === id ? { ...correction, revoked } : correction))
}

/** Now, and always after what was judged before: the order of time is the order of effect. */
function momentAfter({ lastAt }: Kept, now: Date): string {
  const after = lastAt === null ? 0 : Date.parse(lastAt) + 1
  return new Date(Math.max(now.getTime(), after)).toISOString()
}
