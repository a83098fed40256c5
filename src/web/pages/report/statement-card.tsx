/** One statement: who, what they do with the words, the words, and the small print. */

import { memo } from 'react'
import type { Likelihood, Report } from '#domain'
import { plainly } from '../../parts/plainly.ts'
import { Dot, Shape } from '../../parts/shape.tsx'
import { useToast } from '../../parts/toasts.tsx'
import type { Card } from './cards.ts'
import { copyCitation, copyLink } from './copy.ts'
import { CorrectButtons, CorrectEditor } from './correct/correct-tools.tsx'
import { CorrectedNote } from './correct/corrected-note.tsx'

interface CardProps {
  readonly card: Card
  readonly isSelected: boolean
  readonly report: Report
  /** Id of the statement on the card above. */
  readonly above: string | null
}

export const StatementCard = memo(function StatementCard({ card, isSelected, report, above }: CardProps) {
  const { statement, family } = card
  return (
    <li className={`card ${family.key}`} data-statement={statement.id} aria-current={isSelected || undefined}>
      <CardHead card={card} />
      {card.words !== '' && (
        <p className="said" dir="auto">
          {card.words}
        </p>
      )}
      <CardFoot card={card} above={above} />
      <CorrectedNote card={card} isOpen={isSelected} text={report.text} />
      {isSelected && <CardActions card={card} report={report} />}
      {isSelected && <CorrectEditor card={card} />}
    </li>
  )
})

function CardHead({ card }: { readonly card: Card }) {
  const { statement, family, who, role, isUnnamed, act, toWhom } = card
  return (
    <div className="card-head">
      <a className="who" href={`?${new URLSearchParams({ statement: statement.id })}`}>
        <Dot isUnnamed={isUnnamed} />
        <bdi>{who}</bdi>
      </a>
      {role !== null && <bdi className="role">{role}</bdi>}
      <span className="act">
        <Shape name={family.shape} />
        {act}
        {toWhom !== null && (
          <>
            {' '}
            <span aria-hidden="true">→</span>
            <span className="unseen"> to </span> <bdi>{toWhom}</bdi>
          </>
        )}
      </span>
    </div>
  )
}

function CardFoot({ card, above }: Pick<CardProps, 'card' | 'above'>) {
  const { statement, insideOf, details, through, number } = card
  return (
    <div className="card-foot">
      {statement.likelihood && <LikelihoodBar likelihood={statement.likelihood} />}
      {details.map((detail) => (
        <span key={detail}>{detail}</span>
      ))}
      {through !== null && (
        <span>
          through <bdi>{through}</bdi>
        </span>
      )}
      {insideOf !== null && (
        <span>
          inside{' '}
          <a href={`?${new URLSearchParams({ statement: insideOf.id })}`} data-statement={insideOf.id}>
            {insideOf.id === above ? 'the statement above' : `statement ${insideOf.number}`}
          </a>
        </span>
      )}
      <span className="number">
        <span className="unseen">statement </span>
        {number}
      </span>
    </div>
  )
}

/** The range that the words stand for, on a line from 0 to 100 %, with a stroke at the middle of what readers take them for. */
function LikelihoodBar({ likelihood: { words, low, high, point } }: { readonly likelihood: Likelihood }) {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)]
  return (
    <span className="likelihood">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="whole" width="100" height="8" />
        <rect x={low * 100} width={Math.max((high - low) * 100, 2)} height="8" fill="currentColor" />
        {high - low > 0.04 && <rect className="point" x={point * 100 - 1} width="2" height="8" />}
      </svg>
      “<bdi>{plainly(words)}</bdi>” {from === to ? from : `${from}–${to}`} %
    </span>
  )
}

function CardActions({ card, report }: { readonly card: Card; readonly report: Report }) {
  const toast = useToast()
  return (
    <div className="card-actions">
      <button type="button" className="quiet" onClick={() => copyCitation(card, report, toast)}>
        Copy citation <kbd>c</kbd>
      </button>
      <button type="button" className="quiet" onClick={() => copyLink(card, toast)}>
        Copy link <kbd>l</kbd>
      </button>
      <CorrectButtons card={card} />
    </div>
  )
}
