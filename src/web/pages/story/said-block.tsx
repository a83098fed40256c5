/** What one speaker says to a contested matter: how, in which words, whose they are, and where they are said again. */

import { ACT_WORDS } from '../../parts/families.ts'
import { count, dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { reportPath, statementPath } from '../../parts/route.ts'
import { Dot, Shape, type ShapeName } from '../../parts/shape.tsx'
import { useStoryHand } from './story-hand.tsx'
import type { FullStory, Proposition, Quote, Said, Stance } from './story-view.ts'
import { ORIGIN_WORDS, STANCE_WORDS } from './words.ts'

interface BlockProps {
  readonly said: Said
  readonly proposition: Proposition
  readonly full: FullStory
  /** True in the column of all others, which says nothing of who speaks. */
  readonly isOther: boolean
}

/** One statement in a cell of the table. */
export function SaidBlock({ said: { stance, again }, proposition, full, isOther }: BlockProps) {
  const quote = full.quoteOf(stance, stance.span)
  const origin = full.originOf(stance)
  const [family, shape] = lookOf(stance)
  return (
    <div className={`said-block ${family}`}>
      <p className={isOther ? 'who' : 'who beside'}>
        <Dot isUnnamed={stance.speakerKind === 'unnamed'} /> <bdi>{plainly(stance.label)}</bdi>
      </p>
      <p className="act">
        <Shape name={shape} /> {deedOf(stance, quote)}
        {stance.figure !== null && <b className="number"> {plainly(stance.figure.words)}</b>}
      </p>
      {quote !== undefined && (
        <Link to={statementPath(stance)} className="said" dir="auto">
          {plainly(quote.text)}
        </Link>
      )}
      <p className="facts">
        {stance.day !== null && <span>{dayInWords(stance.day, 'short')}</span>}
        {origin !== undefined && <span>{ORIGIN_WORDS[origin.kind]}</span>}
        {!stance.isSure && <span>not sure</span>}
        {again.length > 0 && <Again {...{ again, full }} />}
        <StanceTool {...{ stance, proposition }} />
      </p>
    </div>
  )
}

function Again({ again, full }: { readonly again: readonly Stance[]; readonly full: FullStory }) {
  const reports = [...new Set(again.map(({ report }) => report))]
  return (
    <details className="again">
      <summary>again in {count(reports.length, 'report')}</summary>
      <ul>
        {again.map((stance) => (
          <li key={`${stance.report} ${stance.statement} ${stance.span}`}>
            <Link to={statementPath(stance)}>
              <bdi>{plainly(full.reportById.get(stance.report)?.outlet ?? 'another report')}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

function StanceTool({ stance, proposition }: { readonly stance: Stance; readonly proposition: Proposition }) {
  const hand = useStoryHand()
  if (hand === null) return null
  const overrule = () =>
    hand.decide({
      title: 'How does this statement stand to it?',
      says: `${plainly(stance.label)}, on “${plainly(proposition.words.text)}”.`,
      choice: {
        label: 'The statement',
        options: [
          ...Object.entries(STANCE_WORDS).map(([value, label]) => ({ value, label })),
          { value: OUT, label: 'is about something else: take it out' },
        ],
      },
      wish: (chosen) => ({
        kind: 'stance',
        statement: { report: stance.report, statement: stance.statement },
        proposition: proposition.id,
        stance: chosen === OUT ? null : (chosen as Stance['stance']),
      }),
      done: 'Decided',
    })
  return (
    <button type="button" className="quiet tool" onClick={overrule}>
      overrule<span className="unseen">: {plainly(stance.label)}</span>
    </button>
  )
}

const OUT = 'out'

/** Colour and shape say which way the words go; the act is in words. */
function lookOf({ side, stance }: Stance): readonly [string, ShapeName] {
  if (stance === 'contradicts') return ['blames', 'diamond']
  if (side === 'against') return ['denies', 'down']
  return side === 'open' ? ['hedges', 'square'] : ['states', 'up']
}

function deedOf({ stance, side }: Stance, quote: Quote | undefined): string {
  if (stance === 'contradicts' || stance === 'withdraws') return STANCE_WORDS[stance]
  if (quote?.act == null) return STANCE_WORDS[stance]
  const says = ACT_WORDS[quote.act]
  return side === 'against' && quote.act !== 'deny' && quote.act !== 'refuse' ? `${says}, against it` : says
}

/** A link to a report by its outlet and headline. */
export function ReportName({ full, id }: { readonly full: FullStory; readonly id: string }) {
  const report = full.reportById.get(id)
  return (
    <Link to={reportPath(id)} title={plainly(report?.title ?? '')}>
      <bdi>{plainly(report?.outlet ?? report?.title ?? 'a report')}</bdi>
    </Link>
  )
}
