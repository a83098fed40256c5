/** Voices → groups that go back to one origin each, with every fold. Voices come one after the other; none is moved later. */

import type { FoldReason, ReportId } from '#domain'
import { findTie, type Tie } from './likeness.ts'
import type { OriginReport, Press } from './press.ts'
import type { Voice } from './voices.ts'

export interface Folded {
  readonly voice: Voice
  readonly reason: FoldReason
  readonly sure: boolean
}

export interface Group {
  readonly voices: readonly Voice[]
  readonly folds: readonly Folded[]
}

/** Reports in the order of counting: what others took from stands before them, then by day, then by id. */
export function orderReports(reports: readonly OriginReport[], press: Press): OriginReport[] {
  const ranks = new Map<ReportId, number>()
  function rankOf(id: ReportId): number {
    const known = ranks.get(id)
    if (known !== undefined) return known
    // Guards against reports that credit each other.
    ranks.set(id, 0)
    const rank = Math.max(0, ...[...press.takenBy(id)].sort().map((other) => 1 + rankOf(other)))
    ranks.set(id, rank)
    return rank
  }
  const byDay = [...reports].sort((a, b) => compare(keyOf(a), keyOf(b)))
  for (const { reading } of byDay) rankOf(reading.report.id)
  const isCopy = (one: OriginReport) => (press.copiedBy(one.reading.report.id).size > 0 ? 1 : 0)
  return byDay.sort(
    (a, b) => isCopy(a) - isCopy(b) || rankOf(a.reading.report.id) - rankOf(b.reading.report.id),
  )
}

const keyOf = ({ day, reading }: OriginReport): string => `${day ?? '9999'} ${reading.report.id}`
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Puts each voice to the nearest group that it is tied to, or opens one. */
export function gatherVoices(voices: readonly Voice[], press: Press): Group[] {
  const groups: { voices: Voice[]; folds: Folded[] }[] = []
  for (const voice of voices) {
    const best = nearestGroup(groups, voice, press)
    if (best) {
      groups[best.at]?.voices.push(voice)
      groups[best.at]?.folds.push({
        voice,
        reason: best.tie.reason,
        sure: best.tie.sure || !mayOpen(voice, press),
      })
    } else if (mayOpen(voice, press)) groups.push({ voices: [voice], folds: [] })
  }
  return groups
}

function nearestGroup(
  groups: readonly { readonly voices: readonly Voice[] }[],
  voice: Voice,
  press: Press,
): { readonly at: number; readonly tie: Tie } | null {
  let best: { readonly at: number; readonly tie: Tie } | null = null
  groups.forEach(({ voices }, at) => {
    for (const member of voices) {
      if (member.report === voice.report) continue
      const tie = findTie(voice, member, press)
      if (tie && (best === null || tie.strength > best.tie.strength)) best = { at, tie }
    }
  })
  return best
}

/** A copy brings nothing of its own, and who retells another report brings only what is named and not in it. */
function mayOpen(voice: Voice, press: Press): boolean {
  if (!voice.opens || press.copiedBy(voice.report).size > 0) return false
  const isNamed = voice.parties.some(({ family, kind }) => family !== null || kind === 'body')
  if (isNamed) return true
  const { day, isTold } = voice.occasion
  const upTo = press.retoldUpTo(voice.report)
  // What was said after the retold report came out is not from it.
  if (isTold && day !== null && upTo !== null && day > upTo && voice.through === null) return true
  const isRetold = voice.through !== null && press.reportsOf(voice.through).length > 0
  return !isRetold && !press.retells(voice.report)
}
