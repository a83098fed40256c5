/** The small mark of a corrected card: by whom and when, and when it is selected what the machine had read. */

import type { Card } from '../cards.ts'
import { machineLines } from './correction-lines.ts'
import { dayOf } from './person.ts'

interface NoteProps {
  readonly card: Card
  readonly isOpen: boolean
  readonly text: string
}

export function CorrectedNote({ card, isOpen, text }: NoteProps) {
  const { corrected } = card.statement
  if (corrected === undefined) return null
  const lines = isOpen ? machineLines(card, text) : []
  return (
    <div className="corrected">
      <p>
        <span aria-hidden="true">✎ </span>
        {corrected.machine === null ? 'added by' : 'corrected by'} <bdi>{corrected.by}</bdi>,{' '}
        <time dateTime={corrected.at}>{dayOf(corrected.at)}</time>
      </p>
      {lines.length > 0 && (
        <ul aria-label="What the machine had read">
          {lines.map((line) => (
            <li key={line}>
              was <bdi>{line}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
