/** A story by day: the reports with their copies under them, whom each day brought, and who turned against what. */

import type { ReportOfStory } from '../../data/stories.ts'
import type { FullStory, Origin, Proposition, Stance } from './story-view.ts'

export interface DayOfStory {
  readonly day: string
  readonly reports: readonly { readonly report: ReportOfStory; readonly copies: readonly ReportOfStory[] }[]
  /** Origins that no report of an earlier day has. */
  readonly firsts: readonly Origin[]
  /** Denials, other figures and withdrawals. */
  readonly turns: readonly { readonly stance: Stance; readonly proposition: Proposition }[]
}

const TURNS: ReadonlySet<Stance['stance']> = new Set(['denies', 'contradicts', 'withdraws'])

/** The days in their order. A copy stands under its original, also when it came days later. */
export function byDay({ story, account, reportById }: FullStory): readonly DayOfStory[] {
  const isUnder = ({ copyOf }: ReportOfStory) => copyOf !== null && reportById.has(copyOf.report)
  const own = story.reports.filter((report) => !isUnder(report))
  // What is a copy of a copy stands under the same original.
  const rootOf = (report: ReportOfStory): string => {
    let at = report
    for (let step = 0; isUnder(at) && step < 20; step++) at = reportById.get(at.copyOf?.report ?? '') ?? at
    return at.id
  }
  const dayOf = (id: string) => reportById.get(id)?.day ?? ''
  const firstDay = (origin: Origin) => origin.reports.map(dayOf).filter(Boolean).sort()[0] ?? ''
  const days = [...new Set(story.reports.map(({ day }) => day))].sort()
  return days
    .map((day) => ({
      day,
      reports: own
        .filter((report) => report.day === day)
        .map((report) => ({
          report,
          copies: story.reports.filter(
            (copy) => copy.id !== report.id && isUnder(copy) && rootOf(copy) === report.id,
          ),
        })),
      firsts: account.origins.origins.filter((origin) => firstDay(origin) === day),
      turns: account.propositions.flatMap((proposition) =>
        firstOfEach(proposition.stances)
          .filter(({ stance, report }) => TURNS.has(stance) && dayOf(report) === day)
          .map((stance) => ({ stance, proposition })),
      ),
    }))
    .filter(({ reports, firsts, turns }) => reports.length + firsts.length + turns.length > 0)
}

/** A speaker who denies the same in five reports turned against it once. */
function firstOfEach(stances: readonly Stance[]): readonly Stance[] {
  const known = new Set<string>()
  return stances.filter(({ speaker, stance }) => {
    const isNew = !known.has(`${speaker} ${stance}`)
    known.add(`${speaker} ${stance}`)
    return isNew
  })
}
