/** The editor of a statement that was not found; words that are selected become its content. */

import { changeView } from '../change-view.ts'
import { Sheet } from '../sheet.tsx'
import { wishToAdd } from './draft.ts'
import { Editor } from './editor.tsx'
import { closeEditor, useHand } from './hand.tsx'

/** Shows the editor while it is open. */
export function AddStatement() {
  const hand = useHand()
  if (!hand?.editing || hand.editing.statement !== null) return null
  const { draft } = hand.editing
  const save = () =>
    hand.send({
      wishes: [wishToAdd(draft)],
      note: draft.note,
      done: 'Added a statement',
      after: ({ corrections = [] }, [id]) => {
        const added = corrections.find((one) => one.id === id)?.statement ?? null
        changeView((view) => ({ ...view, hand: null, statement: added }))
      },
    })
  return (
    <section className="hand-new">
      <h2>A statement that was not found</h2>
      <Editor
        title="Add a statement"
        draft={draft}
        change={hand.change}
        isChanged
        save={save}
        cancel={closeEditor}
      />
    </section>
  )
}

/** In a narrow window the editor comes up from below. */
export function AddSheet() {
  const hand = useHand()
  if (!hand?.editing || hand.editing.statement !== null) return null
  return (
    <Sheet what="new statement" before={null} after={null} close={closeEditor}>
      <AddStatement />
    </Sheet>
  )
}
