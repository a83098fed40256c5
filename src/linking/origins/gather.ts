/** Voices → groups that go back to one origin each, with every fold. Voices come one after the other; none is moved later. */

import type { FoldReason, ReportId } from '#domain'
import { findTie, type Tie } from './likeness.ts'
import { isSameOccasion } from './occasion.ts'
import type { OriginReport, Press } from './press.ts'
import { HOLDERS } from './same-party.ts'
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
  const known = new Map<string, Member[]>()
  const remember = (voice: Voice, at: number) => {
    for (const key of keysOf(voice)) {
      const members = known.get(key) ?? []
      members.push({ voice, at })
      known.set(key, members)
    }
  }
  // Who has no name comes last: all that he may be is known then.
  for (const voice of [...voices.filter((one) => !isNameless(one)), ...voices.filter(isNameless)]) {
    const best =
      nearestMember(known, voice, press) ?? retoldMember(known, voice, press) ?? namelessMember(groups, voice)
    if (best) {
      remember(voice, best.at)
      groups[best.at]?.voices.push(voice)
      groups[best.at]?.folds.push({
        voice,
        reason: best.tie.reason,
        sure: best.tie.sure || !mayOpen(voice, press),
      })
    } else if (mayOpen(voice, press)) {
      remember(voice, groups.length)
      groups.push({ voices: [voice], folds: [] })
    }
  }
  return groups
}

/** A voice with the place of its group. */
interface Member {
  readonly voice: Voice
  readonly at: number
}

/** Of the voices that share a key, the one with the strongest tie; of two alike the first. */
function nearestMember(
  known: ReadonlyMap<string, readonly Member[]>,
  voice: Voice,
  press: Press,
): { readonly at: number; readonly tie: Tie } | null {
  let best: { readonly at: number; readonly tie: Tie } | null = null
  const candidates = new Set(keysOf(voice).flatMap((key) => known.get(key) ?? []))
  for (const member of candidates) {
    if (member.voice.report === voice.report) continue
    const tie = findTie(voice, member.voice, press)
    if (tie === null) continue
    const isNearer = best === null || tie.strength > best.tie.strength
    if (isNearer || (tie.strength === best?.tie.strength && member.at < best.at))
      best = { at: member.at, tie }
  }
  return best
}

/** "One of the paper's sources said": of the nameless sources of the outlet that is cited, the first. */
function retoldMember(
  known: ReadonlyMap<string, readonly Member[]>,
  { through, parties }: Voice,
  press: Press,
): { readonly at: number; readonly tie: Tie } | null {
  if (through === null || parties.some(({ kind }) => kind !== 'unnamed' && kind !== 'document')) return null
  const members = [...(known.get('unnamed') ?? []), ...(known.get('document') ?? [])]
  const from = members.find(({ voice }) => press.outletOf(voice.report) === through && voice.through === null)
  return from ? { at: from.at, tie: { reason: 'citation', sure: false, strength: 0 } } : null
}

/** "The dam's operator", "the company": of the bodies with a name that spoke at that time, the first. */
function namelessMember(
  groups: readonly { readonly voices: readonly Voice[] }[],
  voice: Voice,
): { readonly at: number; readonly tie: Tie } | null {
  if (!isNameless(voice)) return null
  const { occasion, report } = voice
  const at = groups.findIndex(({ voices }) =>
    voices.some(
      (other) =>
        other.report !== report &&
        other.parties.some(({ kind, isState }) => kind === 'body' && !isState) &&
        isSameOccasion(occasion, other.occasion, false),
    ),
  )
  return at < 0 ? null : { at, tie: { reason: 'same-party', sure: false, strength: 0 } }
}

const isNameless = ({ parties }: Voice): boolean =>
  parties.every(({ kind, label }) => kind === 'body' && NAMELESS.test(label))

const NAMELESS =
  /^(?:(?:the|its|a|an) )?(?:[\p{Ll}-]+(?:['’]s)? ){0,2}(?:operator|owner|company|firm|group|builder|maker|supplier|contractor|carrier|airline|utility|organi[sz]ation|charity)$/u

/** What two voices share when anything ties them: a family name, the words of a body or an office, a kind of nameless source. */
function keysOf({ parties, utterances }: Voice): string[] {
  const keys = parties.flatMap(({ kind, label, family, body, place, role, country }) => [
    ...(family === null ? [] : [`name ${family.split(' ')[0]}`]),
    ...(family === null && kind !== 'body' ? [] : [`called ${label.toLowerCase().replace(/^the /, '')}`]),
    ...body.map((word) => `body ${word}`),
    ...(body.join(' ') === 'bank central' ? ['holder governor'] : []),
    ...(kind === 'office' ? [`office ${role.join(' ')}`] : []),
    ...[...role, ...place].filter((word) => HOLDERS.test(word)).map((word) => `holder ${word}`),
    ...(kind === 'country' ? [`country ${country}`] : []),
    ...(kind === 'unnamed' || kind === 'document' || kind === 'pictures' ? [kind] : []),
  ])
  // "A resident, Danuta W.," is nameless by its kind, and named by its words.
  const hasNoName = parties.every(({ family }) => family === null)
  const named = hasNoName ? utterances.flatMap(({ words }) => words.match(/\p{Lu}[\p{L}'-]+/gu) ?? []) : []
  return [...new Set([...keys, ...named.map((word) => `name ${word.toLowerCase()}`)])]
}

/** A copy brings nothing of its own, and who retells another report brings only what is named and not in it. */
function mayOpen(voice: Voice, press: Press): boolean {
  if (!voice.opens || press.copiedBy(voice.report).size > 0) return false
  const isNamed = voice.parties.some(
    ({ family, kind, isSpokes, body }) => family !== null || kind === 'body' || (isSpokes && body.length > 0),
  )
  if (isNamed) return true
  const { day, isTold } = voice.occasion
  const upTo = press.retoldUpTo(voice.report)
  // What was said after the retold report came out is not from it.
  if (isTold && day !== null && upTo !== null && day > upTo && voice.through === null) return true
  return voice.through !== null || !press.retells(voice.report)
}
