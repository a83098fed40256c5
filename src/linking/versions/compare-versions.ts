/**
 * Two readings of one page, fetched at different times → what became of each statement, with the words that differ,
 * and whether the page says that it was corrected.
 */

import { hashOf } from '#base'
import type { AlteredPart, Reading, StatementChange, VersionChanges } from '#domain'
import { findNotices } from './find-notices.ts'
import { isSameSpeaker, pairStatements, type Told, toldIn } from './pair-statements.ts'
import { changesBetween } from './words-change.ts'

/** Compares an old and a new reading. The same reading twice: everything stayed; changed places: gone becomes new. */
export function compareVersions(old: Reading, now: Reading): VersionChanges {
  const [before, after] = [toldIn(old), toldIn(now)]
  const oldByNew = new Map(pairStatements(before, after).map(([i, j]) => [j, i]))
  const paired = new Set(oldByNew.values())
  const idOf = (one: string, other: string) => hashOf(old.report.id, now.report.id, one, other)
  const statements = after.map((told, j): StatementChange => {
    const one = before[oldByNew.get(j) ?? -1]
    const id = idOf(one?.statement.id ?? '', told.statement.id)
    if (one === undefined) return { id, kind: 'new', new: told.statement.id }
    const ids = { id, old: one.statement.id, new: told.statement.id }
    const words = changesBetween(one.words, told.words)
    const parts = alteredParts(one, told, words.length > 0)
    return parts.length === 0 ? { ...ids, kind: 'stayed' } : { ...ids, kind: 'altered', parts, words }
  })
  const gone = before.flatMap(({ statement: { id } }, i): StatementChange[] =>
    paired.has(i) ? [] : [{ id: idOf(id, ''), kind: 'gone', old: id }],
  )
  const title = { old: old.report.title, new: now.report.title }
  return {
    old: old.report.id,
    new: now.report.id,
    title: title.old === title.new ? null : title,
    statements: [...statements, ...gone],
    notices: findNotices(now.report, old.report),
  }
}

function alteredParts(one: Told, other: Told, hasOtherWords: boolean): AlteredPart[] {
  const parts: AlteredPart[] = []
  if (hasOtherWords) parts.push('words')
  if (!isSameSpeaker(one.speaker, other.speaker)) parts.push('speaker')
  if (one.statement.act !== other.statement.act) parts.push('act')
  return parts
}
