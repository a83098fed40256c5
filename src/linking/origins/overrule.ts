/** What people judged of origins, laid over the groups: first what is one is joined, then what is two is taken apart. */

import type { FoldJudgement, StatementRef } from '#domain'
import type { Folded, Group } from './gather.ts'
import type { Voice } from './voices.ts'

/** The groups after the judgements; the order of the judgements does not matter. */
export function overrule(groups: readonly Group[], judgements: readonly FoldJudgement[]): Group[] {
  const sorted = [...judgements].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const joined = sorted.filter(({ isSame }) => isSame).reduce(join, [...groups])
  return sorted.filter(({ isSame }) => !isSame).reduce(part, joined)
}

const keyOf = ({ one, other }: FoldJudgement): string =>
  [one, other]
    .map(({ report, statement }) => `${report} ${statement}`)
    .sort()
    .join(' ')

const holds = ({ report, utterances }: Voice, ref: StatementRef): boolean =>
  report === ref.report && utterances.some(({ statement }) => statement.id === ref.statement)

const findGroup = (groups: readonly Group[], ref: StatementRef): Group | undefined =>
  groups.find(({ voices }) => voices.some((voice) => holds(voice, ref)))

function join(groups: Group[], { one, other }: FoldJudgement): Group[] {
  const [a, b] = [findGroup(groups, one), findGroup(groups, other)]
  if (a === undefined || b === undefined || a === b) return groups
  const [first, second] = groups.indexOf(a) < groups.indexOf(b) ? [a, b] : [b, a]
  const folds = second.voices.map((voice): Folded => ({ voice, reason: 'by-hand', sure: true }))
  const whole = { voices: [...first.voices, ...second.voices], folds: [...first.folds, ...folds] }
  return groups.filter((group) => group !== second).map((group) => (group === first ? whole : group))
}

/** The later of the two voices becomes an origin of its own; a voice that holds both is cut. */
function part(groups: Group[], { one, other }: FoldJudgement): Group[] {
  const group = findGroup(groups, one)
  if (group === undefined || group !== findGroup(groups, other)) return groups
  const places = [one, other].map((ref) => group.voices.findIndex((voice) => holds(voice, ref)))
  const at = Math.max(...places)
  const leaving = group.voices[at] as Voice
  if (places[0] === places[1])
    return groups.flatMap((each) => (each === group ? cut(group, leaving, other) : [each]))
  const rest = {
    voices: group.voices.filter((voice) => voice !== leaving),
    folds: group.folds.filter(({ voice }) => voice !== leaving),
  }
  return groups.flatMap((each) => (each === group ? [rest, { voices: [leaving], folds: [] }] : [each]))
}

/** Takes one statement out of a voice. */
function cut(group: Group, voice: Voice, { statement }: StatementRef): Group[] {
  const own = voice.utterances.filter((one) => one.statement.id === statement)
  const kept = { ...voice, utterances: voice.utterances.filter((one) => !own.includes(one)) }
  if (own.length === 0 || kept.utterances.length === 0) return [group]
  const replaced = {
    voices: group.voices.map((each) => (each === voice ? kept : each)),
    folds: group.folds.map((fold) => (fold.voice === voice ? { ...fold, voice: kept } : fold)),
  }
  return [replaced, { voices: [{ ...voice, utterances: own }], folds: [] }]
}
