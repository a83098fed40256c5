/** The story day by day, and the reports that can be moved out of it. */

import { useMemo, useState } from 'react'
import type { ReportOfStory } from '../../data/stories.ts'
import { count, dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { reportPath, statementPath } from '../../parts/route.ts'
import { Dot, Shape } from '../../parts/shape.tsx'
import { byDay, type DayOfStory } from './by-day.ts'
import { MoveBar } from './move-bar.tsx'
import { useStoryHand } from './story-hand.tsx'
import type { FullStory } from './story-view.ts'
import { copyInWords, STANCE_WORDS } from './words.ts'

/** Ids of reports that are chosen, null while nothing is being chosen. */
type Chosen = ReadonlySet<string> | null

export function DaysTab({ full }: { readonly full: FullStory }) {
  const days = useMemo(() => byDay(full), [full])
  const [chosen, setChosen] = useState<Chosen>(null)
  const turn = (id: string) =>
    setChosen((old) => {
      const next = new Set(old)
      if (!next.delete(id)) next.add(id)
      return next
    })
  return (
    <>
      <MoveBar chosen={chosen} choose={setChosen} reportCount={full.story.reports.length} />
      <ol className="by-day">
        {days.map((day) => (
          <DayBlock key={day.day} {...{ day, full, chosen, turn }} />
        ))}
      </ol>
      {full.account.leftOut > 0 && (
        <p className="hint">
          {count(full.account.leftOut, 'report')} were left out of the account: there are too many to read
          again each time.
        </p>
      )}
    </>
  )
}

interface DayProps {
  readonly day: DayOfStory
  readonly full: FullStory
  readonly chosen: Chosen
  readonly turn: (id: string) => void
}

function DayBlock({ day: { day, reports, firsts, turns }, full, chosen, turn }: DayProps) {
  return (
    <li>
      <h2>
        <time dateTime={day}>{dayInWords(day)}</time>
      </h2>
      <div className="of-day">
        <ul className="day-reports">
          {reports.map(({ report, copies }) => (
            <li key={report.id}>
              <ReportLine {...{ report, chosen, turn, full }} />
              {copies.length > 0 && (
                <ul className="folded-copies">
                  {copies.map((copy) => (
                    <li key={copy.id}>
                      <ReportLine report={copy} {...{ chosen, turn, full }} isCopy />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
        {turns.map(({ stance, proposition }) => (
          <p key={`${stance.report} ${stance.statement} ${stance.span}`} className="turn">
            <span className={stance.stance === 'denies' ? 'act denies' : 'act blames'}>
              <Shape name={stance.stance === 'denies' ? 'down' : 'diamond'} /> {STANCE_WORDS[stance.stance]}
            </span>{' '}
            <Link to={statementPath(stance)}>
              <bdi>{plainly(stance.label)}</bdi>
            </Link>
            , on <q dir="auto">{plainly(proposition.words.text)}</q>
          </p>
        ))}
        {firsts.length > 0 && (
          <p className="firsts">
            <span className="news-kind">heard for the first time</span>{' '}
            {firsts.map(({ id, label, kind, statements: [first] }, place) => (
              <span key={id}>
                {place > 0 && ', '}
                <Dot isUnnamed={kind === 'unnamed'} />{' '}
                {first === undefined ? (
                  <bdi>{plainly(label)}</bdi>
                ) : (
                  <Link to={statementPath(first)}>
                    <bdi>{plainly(label)}</bdi>
                  </Link>
                )}
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}

interface ReportProps {
  readonly report: ReportOfStory
  readonly full: FullStory
  readonly chosen: Chosen
  readonly turn: (id: string) => void
  readonly isCopy?: boolean
}

function ReportLine({ report, full, chosen, turn, isCopy = false }: ReportProps) {
  const { id, copyOf } = report
  const title = plainly(report.title).trim() || 'Untitled report'
  return (
    <div className={isCopy ? 'day-report copy' : 'day-report'}>
      {chosen !== null && (
        <input
          type="checkbox"
          checked={chosen.has(id)}
          aria-label={`Choose ${title}`}
          onChange={() => turn(id)}
        />
      )}
      <span className="outlet">
        <bdi>{plainly(report.outlet ?? '')}</bdi>
      </span>{' '}
      <Link to={reportPath(id)} dir="auto" className="title">
        {title}
      </Link>{' '}
      <span className="facts">
        {copyOf === null ? count(report.statementCount, 'statement') : copyInWords(copyOf.kind)}
        {isCopy && `, ${dayInWords(report.day, 'short')}`}
      </span>
      {copyOf === null && <CopyTool report={report} full={full} />}
    </div>
  )
}

/** Says that a report is a copy of another one of the story. */
function CopyTool({ report, full }: { readonly report: ReportOfStory; readonly full: FullStory }) {
  const hand = useStoryHand()
  const others = full.story.reports.filter(
    ({ id, copyOf }) => id !== report.id && copyOf?.report !== report.id,
  )
  if (hand === null || others.length === 0) return null
  const name = plainly(report.outlet ?? report.title)
  const decide = () =>
    hand.decide({
      title: 'This is a copy',
      says: `The text of ${name} comes from another report, and adds no origin.`,
      choice: {
        label: 'A copy of',
        options: others.map(({ id, outlet, title }) => ({
          value: id,
          label: plainly(`${outlet ?? ''}: ${title}`).slice(0, 110),
        })),
      },
      wish: (original) => ({ kind: 'copy', copy: report.id, original, isCopy: true }),
      done: `${name} counts as a copy`,
    })
  return (
    <button type="button" className="quiet tool" onClick={decide}>
      a copy of …<span className="unseen">: {name}</span>
    </button>
  )
}
