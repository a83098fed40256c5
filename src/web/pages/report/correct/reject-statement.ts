/** Rejects a statement, and says so with the way back. */

import { changeView } from '../change-view.ts'
import type { Hand } from './hand.tsx'

/** The statement is none; whoever looks at it looks at nothing then. */
export function rejectStatement(hand: Hand, id: string): void {
  const place = hand.reading.statements.findIndex((statement) => statement.id === id) + 1
  hand.send({
    wishes: [{ kind: 'reject-statement', statement: id }],
    done: `Rejected statement ${place}`,
    after: () => changeView((view) => (view.statement === id ? { ...view, statement: null } : view)),
  })
}
