/** Two accounts of a story, one before and one now → what is new in it, each mark pointing at the statement that brought it. */

import type { Proposition, Stance, StoryNews } from '#domain'
import type { ContestedReport } from './points.ts'
import { findSpeakers, type Speaker } from './speakers.ts'

/** A story as of a day: its reports and the propositions found in them. */
export interface StoryAccount {
  readonly reports: readonly ContestedReport[]
  readonly propositions: readonly Proposition[]
}

/** Finds what is new, in the order of days: denials first made, figures that differ, turns, and sources named for the first time. */
export function newsOf(before: StoryAccount, now: StoryAccount): StoryNews[] {
  const known = new Set(before.reports.map(({ reading }) => reading.report.id))
  const isNew = (stance: Stance) => !known.has(stance.report)
  const ofStances = now.propositions.flatMap((proposition) => [
    ...firstDenials(proposition, isNew),
    ...proposition.stances.filter(isNew).flatMap((stance) => newsOfStance(stance, proposition)),
  ])
  return [...ofStances, ...newSources(before, now)].sort(
    (a, b) =>
      compare(a.day ?? '9', b.day ?? '9') ||
      compare(a.at.report, b.at.report) ||
      compare(a.at.statement, b.at.statement) ||
      compare(a.kind, b.kind),
  )
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The first who speaks against a proposition; nobody did before. */
function firstDenials({ id, stances }: Proposition, isNew: (stance: Stance) => boolean): StoryNews[] {
  const first = stances.find(({ side }) => side === 'against')
  if (first === undefined || !isNew(first)) return []
  const isAnswer =
    first.answers.length > 0 || first.reasons.some(({ kind }) => kind === 'act' || kind === 'answer')
  return isAnswer ? [markOf('first-denial', first, id)] : []
}

function newsOfStance(stance: Stance, { id, stances }: Proposition): StoryNews[] {
  if (stance.stance === 'contradicts') return [markOf('new-contradiction', stance, id)]
  if (stance.stance !== 'withdraws') return []
  const own = stances.filter(({ speaker, side }) => speaker === stance.speaker && side === 'for')
  const isBack = stance.side === 'against' && own.some(({ day }) => day !== null && day < (stance.day ?? ''))
  return [markOf(isBack ? 'withdrawn' : 'turn', stance, id)]
}

function markOf(kind: StoryNews['kind'], stance: Stance, proposition: string): StoryNews {
  const { report, statement, speaker, label, day } = stance
  return { kind, at: { report, statement }, proposition, speaker, label, day }
}

/** Named speakers who have not been heard of before, each with the first statement. */
function newSources(before: StoryAccount, now: StoryAccount): StoryNews[] {
  const speakers = findSpeakers(now.reports.map(({ reading }) => reading))
  const heard = new Set(
    before.reports.flatMap((report) => spoken(report, speakers).map(({ speaker }) => speaker.key)),
  )
  const first = new Map<string, StoryNews>()
  const inOrder = [...now.reports].sort(
    (a, b) => compare(a.day ?? '9', b.day ?? '9') || compare(a.reading.report.id, b.reading.report.id),
  )
  for (const report of inOrder)
    for (const { speaker, statement } of spoken(report, speakers)) {
      if (!speaker.isNamed || heard.has(speaker.key) || first.has(speaker.key)) continue
      const at = { report: report.reading.report.id, statement }
      const { key, label } = speaker
      first.set(key, { kind: 'new-source', at, proposition: null, speaker: key, label, day: report.day })
    }
  return [...first.values()]
}

function spoken(
  { reading }: ContestedReport,
  speakers: ReadonlyMap<string, ReadonlyMap<string, Speaker>>,
): { readonly speaker: Speaker; readonly statement: string }[] {
  const own = speakers.get(reading.report.id)
  const outlets = new Set(reading.sources.filter(({ kind }) => kind === 'outlet').map(({ id }) => id))
  return reading.statements.flatMap(({ id, speaker }) => {
    const found = speaker === null || outlets.has(speaker) ? undefined : own?.get(speaker)
    return found === undefined ? [] : [{ speaker: found, statement: id }]
  })
}
