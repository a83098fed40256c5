/** On the selected card: the ways to correct it, or the editor while it is open. */

import type { Card } from '../cards.ts'
import { wishesFor } from './draft.ts'
import { Editor } from './editor.tsx'
import { closeEditor, openEditor, useHand } from './hand.tsx'
import { rejectStatement } from './reject-statement.ts'

/** The buttons. */
export function CorrectButtons({ card }: { readonly card: Card }) {
  const hand = useHand()
  const { id } = card.statement
  if (hand === null || hand.editing?.statement === id) return null
  return (
    <>
      <button type="button" className="quiet" onClick={() => openEditor(id)}>
        Correct <kbd>e</kbd>
      </button>
      <button
        type="button"
        className="quiet"
        disabled={hand.isBusy}
        onClick={() => rejectStatement(hand, id)}
      >
        Reject <kbd>x</kbd>
      </button>
    </>
  )
}

/** The editor of this card's statement, while it is open. */
export function CorrectEditor({ card }: { readonly card: Card }) {
  const hand = useHand()
  const editing = hand?.editing
  const statement = hand?.reading.statements.find(({ id }) => id === card.statement.id)
  if (!hand || !editing || statement === undefined || editing.statement !== statement.id) return null
  const { draft } = editing
  const wishes = wishesFor(statement, draft)
  return (
    <Editor
      title={`Correct statement ${card.number}`}
      draft={draft}
      change={hand.change}
      isChanged={wishes.length > 0}
      save={() => hand.send({ wishes, note: draft.note, done: `Corrected statement ${card.number}` })}
      cancel={closeEditor}
    />
  )
}
