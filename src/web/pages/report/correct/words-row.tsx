/** The words of one role, each stretch with buttons that move its edges by a word. */

import { type Span, wordsOf } from '#base'
import { plainly } from '../../../parts/plainly.ts'
import type { WordRole } from './draft.ts'
import { type Edge, moveEdge } from './words.ts'

interface RowProps {
  readonly role: WordRole
  readonly text: string
  readonly spans: readonly Span[]
  /** The role that words were given to last. */
  readonly isLast: boolean
  readonly move: (place: number, span: Span) => void
  readonly remove: (place: number) => void
}

const MOVES: readonly (readonly [edge: Edge, step: 1 | -1, sign: string, says: string])[] = [
  ['begin', -1, '⇤', 'begin a word earlier'],
  ['begin', 1, '↦', 'begin a word later'],
  ['end', -1, '↤', 'end a word earlier'],
  ['end', 1, '⇥', 'end a word later'],
]

export function WordsRow({ role, text, spans, isLast, move, remove }: RowProps) {
  return (
    <fieldset className="hand-role" data-last={isLast || undefined}>
      <legend>{role}</legend>
      {spans.length === 0 && <p className="lacking">none</p>}
      {spans.map((span, place) => (
        <p key={`${span[0]} ${span[1]}`} className="hand-span">
          <q className={`hand-${role}`} dir="auto">
            {plainly(wordsOf(text, span).replace(/\s+/g, ' '))}
          </q>
          <span className="hand-edges">
            {MOVES.map(([edge, step, sign, says]) => (
              <button
                key={says}
                type="button"
                aria-label={`${role}: ${says}`}
                title={says}
                onClick={() => move(place, moveEdge(text, span, edge, step))}
              >
                {sign}
              </button>
            ))}
            <button
              type="button"
              aria-label={`${role}: take these words out`}
              title="take these words out"
              onClick={() => remove(place)}
            >
              ×
            </button>
          </span>
        </p>
      ))}
    </fieldset>
  )
}
