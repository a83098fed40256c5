/**
 * What accounts of stories hold of a speaker → the turns: two stances of one proposition that differ. Accounts keep
 * sides and figures; acts come from the statements. Nothing is read again.
 */

import type { Stance, TurnKind } from '#domain'
import type { StatementTold } from '#store'
import type { ActorTurn } from './actor-desk.ts'

type Propositions = readonly {
  readonly storyId: ActorTurn['story']
  readonly propositions: readonly {
    readonly words: { readonly text: string }
    readonly stances: readonly Stance[]
  }[]
}[]

export interface TurnsInput {
  readonly speaker: string
  readonly stories: Propositions
  /** The statements of the stances that may be told, by {@link refKey}. */
  readonly told: ReadonlyMap<string, StatementTold>
  readonly asOf?: string | undefined
}

/** A stance of a day, with its statement as it is kept. */
interface SaidStance {
  readonly stance: Stance
  readonly day: string
  readonly told: StatementTold
}

/** These tell a thing or deny it, and the side says which; one of them in the place of another is no turn. */
const TELLINGS: ReadonlySet<string> = new Set(['assert', 'report', 'believe', 'deny'])
/** "Nearly 100,000" and "about 90,000" differ, 94,300 and 94,000 do not. */
const TOLERANCE = 0.05

/** A statement of a report as one word. */
export const refKey = (ref: { readonly report: string; readonly statement: string }): string =>
  `${ref.report} ${ref.statement}`

/** The stances of a speaker that stand in propositions with more of the same speaker on other days. */
export function stancesWorthTelling(speaker: string, stories: Propositions): Stance[] {
  return stories.flatMap(({ propositions }) =>
    propositions.flatMap(({ stances }) => {
      const own = stances.filter((stance) => stance.speaker === speaker && stance.day !== null)
      return new Set(own.map(({ day }) => day)).size > 1 ? own : []
    }),
  )
}

/** Finds the turns, the newest first; statements of one day are no turn. */
export function findTurns({ speaker, stories, told, asOf = '9999' }: TurnsInput): ActorTurn[] {
  const turns = stories.flatMap(({ storyId, propositions }) =>
    propositions.flatMap(({ words, stances }) => {
      const said = stances
        .flatMap((stance): SaidStance[] => {
          const statement = told.get(refKey(stance))
          if (stance.speaker !== speaker || statement === undefined) return []
          return stance.day === null || stance.day > asOf
            ? []
            : [{ stance, day: stance.day, told: statement }]
        })
        .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      return turnsAmong(said).map((turn) => ({ ...turn, story: storyId, proposition: words.text }))
    }),
  )
  // Copies tell the same turn in the same words.
  const once = new Map(turns.map((turn) => [JSON.stringify([turn.from.words, turn.to.words]), turn]))
  return [...once.values()].sort((a, b) => (a.to.day < b.to.day ? 1 : a.to.day > b.to.day ? -1 : 0))
}

/** Each stance is held against the last one of an earlier day. */
function turnsAmong(said: readonly SaidStance[]): Pick<ActorTurn, 'from' | 'to' | 'kinds'>[] {
  return said.flatMap((to, at) => {
    const from = said.slice(0, at).findLast(({ day }) => day < to.day)
    if (from === undefined) return []
    const kinds = kindsOf(from, to)
    return kinds.length === 0 ? [] : [{ from: wordsOf(from), to: wordsOf(to), kinds }]
  })
}

const wordsOf = ({ stance: { report, statement }, day, told }: SaidStance): ActorTurn['from'] => ({
  ...{ report, statement, day },
  words: told.words,
})

function kindsOf(from: SaidStance, to: SaidStance): TurnKind[] {
  const kinds: TurnKind[] = []
  if (from.stance.side !== to.stance.side) kinds.push('side')
  if (haveOtherFigures(from.stance, to.stance)) kinds.push('figure')
  const acts = [from.told.act, to.told.act]
  if (acts[0] !== acts[1] && !acts.every((act) => TELLINGS.has(act))) kinds.push('act')
  return kinds
}

function haveOtherFigures({ figure: one }: Stance, { figure: other }: Stance): boolean {
  if (one === null || other === null || one.of !== other.of) return false
  return one.low > other.high * (1 + TOLERANCE) || other.low > one.high * (1 + TOLERANCE)
}
