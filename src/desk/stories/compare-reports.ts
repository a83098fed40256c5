/** Two versions of a page as the desk has them → what changed, and which corrections are open again by it. */

import { compareVersions } from '#linking'
import { findCorrectedReading } from '../corrections.ts'
import { errors } from '../errors.ts'
import type { LinkBench } from '../linking/link-report.ts'
import type { VersionReport } from './story-desk.ts'

/** Compares two readings as people corrected them. */
export async function compareReports(
  { store }: LinkBench,
  oldId: string,
  newId: string,
): Promise<VersionReport> {
  const [old, now] = await Promise.all([
    findCorrectedReading(store, oldId),
    findCorrectedReading(store, newId),
  ])
  if (old === null) throw errors.reading_not_found(oldId)
  if (now === null) throw errors.reading_not_found(newId)
  const changes = compareVersions(old, now)
  const lost = new Set(
    changes.statements.flatMap((change) =>
      change.kind === 'gone' || change.kind === 'altered' ? [change.old] : [],
    ),
  )
  const reopened = (old.corrections ?? [])
    .filter(({ revoked, statement }) => revoked === null && statement !== null && lost.has(statement))
    .map(({ id }) => id)
  return { ...changes, reopened }
}
