/** One origin: who, how and when, in which words, in which reports, and what was folded into it with the reason. */

import { count, dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { reportPath, statementPath } from '../../parts/route.ts'
import { Dot } from '../../parts/shape.tsx'
import { ReportName } from './said-block.tsx'
import { useStoryHand } from './story-hand.tsx'
import type { Fold, FullStory, Origin, Ref } from './story-view.ts'
import { FOLD_WORDS, ORIGIN_WORDS } from './words.ts'

interface LineProps {
  readonly origin: Origin
  readonly folds: readonly Fold[]
  readonly full: FullStory
}

const WORDS_SHOWN = 2

export function OriginLine({ origin, folds, full }: LineProps) {
  const { id, label, kind, day, statements, reports } = origin
  const quoted = statements.flatMap((ref) => {
    const quote = full.quoteOf(ref)
    return quote === undefined ? [] : [{ ref, text: quote.text }]
  })
  return (
    <li id={`origin-${id}`} className="origin">
      <div className="head">
        <h3>
          <Dot isUnnamed={kind === 'unnamed'} /> <bdi>{plainly(label)}</bdi>
        </h3>
        <p className="facts">
          <span>{ORIGIN_WORDS[kind]}</span>
          {day !== null && <span>{dayInWords(day, 'short')}</span>}
          <span>
            {count(statements.length, 'statement')} in {count(reports.length, 'report')}
          </span>
        </p>
        <SameTool {...{ origin, full }} />
      </div>
      {quoted.slice(0, WORDS_SHOWN).map(({ ref, text }) => (
        <p key={`${ref.report} ${ref.statement}`} className="quote">
          <Link to={statementPath(ref)} className="said" dir="auto">
            {plainly(text)}
          </Link>{' '}
          <span className="outlet">
            <ReportName full={full} id={ref.report} />
          </span>
        </p>
      ))}
      {folds.length > 0 && (
        <details className="folds">
          <summary>
            {count(folds.length, 'fold')}: why it counts as one
            {folds.some(({ sure }) => !sure) && <span className="unsure"> · not all are sure</span>}
          </summary>
          <ul>
            {folds.map((fold) => (
              <FoldLine key={foldKey(fold)} {...{ fold, origin, full }} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

const foldKey = ({ reason, statements: [first] }: Fold) => `${reason} ${first?.report} ${first?.statement}`

interface FoldProps {
  readonly fold: Fold
  readonly origin: Origin
  readonly full: FullStory
}

function FoldLine({ fold, origin, full }: FoldProps) {
  const reports = [...new Set(fold.statements.map(({ report }) => report))]
  return (
    <li>
      <p>
        {count(fold.statements.length, 'statement')} of{' '}
        {reports.map((id, place) => (
          <span key={id}>
            {place > 0 && ', '}
            <ReportName full={full} id={id} />
          </span>
        ))}
        : {FOLD_WORDS[fold.reason]}
        {!fold.sure && <span className="unsure"> – not sure</span>}
        <SplitTool {...{ fold, origin, full }} />
      </p>
      {fold.words.map(({ report, span }) => {
        const words = full.wordsAt(report, span)
        const shown = fold.statements.find((ref) => ref.report === report) ?? originStatement(origin, report)
        if (words === null || words.trim() === '') return null
        return (
          <p key={`${report} ${span}`} className="quote">
            <Link
              to={shown === undefined ? reportPath(report) : statementPath(shown)}
              className="said"
              dir="auto"
            >
              {plainly(words)}
            </Link>{' '}
            <span className="outlet">
              <ReportName full={full} id={report} />
            </span>
          </p>
        )
      })}
    </li>
  )
}

const originStatement = (origin: Origin, report: string): Ref | undefined =>
  origin.statements.find((ref) => ref.report === report)

/** Two are one: with any other origin of the story. */
function SameTool({ origin, full }: Omit<LineProps, 'folds'>) {
  const hand = useStoryHand()
  const others = full.account.origins.origins.filter(({ id }) => id !== origin.id)
  const [one] = origin.statements
  if (hand === null || one === undefined || others.length === 0) return null
  const decide = () =>
    hand.decide({
      title: 'Two origins are one',
      says: `What “${plainly(origin.label)}” says goes back to the same person, body or document as another origin.`,
      choice: {
        label: 'The other one',
        options: others.map(({ id, label, kind }) => ({
          value: id,
          label: `${plainly(label)}, ${ORIGIN_WORDS[kind]}`,
        })),
      },
      wish: (chosen) => {
        const other = others.find(({ id }) => id === chosen)?.statements[0] ?? one
        return { kind: 'fold', one: refOf(one), other: refOf(other), isSame: true }
      },
      done: 'Counted as one origin',
    })
  return (
    <button type="button" className="quiet tool" onClick={decide}>
      same as …<span className="unseen">: {plainly(origin.label)}</span>
    </button>
  )
}

/** What was folded is an origin of its own. */
function SplitTool({ fold, origin, full }: FoldProps) {
  const hand = useStoryHand()
  const [other] = fold.statements
  const folded = new Set(fold.statements.map(({ report, statement }) => `${report} ${statement}`))
  const one = origin.statements.find(({ report, statement }) => !folded.has(`${report} ${statement}`))
  if (hand === null || other === undefined || one === undefined) return null
  const outlet = full.reportById.get(other.report)?.outlet ?? 'another report'
  const decide = () =>
    hand.decide({
      title: 'These are two origins',
      says: `What ${plainly(outlet)} has is counted apart from “${plainly(origin.label)}”.`,
      wish: () => ({ kind: 'fold', one: refOf(one), other: refOf(other), isSame: false }),
      done: 'Counted as two origins',
    })
  return (
    <button type="button" className="quiet tool" onClick={decide}>
      not the same<span className="unseen"> as {plainly(origin.label)}</span>
    </button>
  )
}

const refOf = ({ report, statement }: Ref): Ref => ({ report, statement })
