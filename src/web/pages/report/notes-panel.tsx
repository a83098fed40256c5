/** What could not be told from the page, and why: what is missing is shown, not hidden. */

import { wordsOf } from '#base'
import type { Reading } from '#domain'
import { plainly } from '../../parts/plainly.ts'

export function NotesPanel({ reading }: { readonly reading: Reading }) {
  const numbered = reading.notes.map((note, place) => ({ note, place }))
  return (
    <ul className="notes">
      {numbered.map(({ note, place }) => (
        <li key={place}>
          <p>
            <bdi>{plainly(note.message)}</bdi>
          </p>
          {note.at !== undefined && (
            <p className="said" dir="auto">
              {plainly(wordsOf(reading.report.text, note.at))}
            </p>
          )}
          <code>{note.code}</code>
        </li>
      ))}
    </ul>
  )
}
