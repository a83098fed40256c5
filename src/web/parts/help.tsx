/** The overlay that `?` opens: which keys there are, and what the marks mean. */

import { useEffect, useRef } from 'react'
import { Shape, type ShapeName } from './shape.tsx'

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['j', 'k'], 'next, previous statement, day, place, event or story'],
  [['Enter', 'o'], 'go to its card or line'],
  [['r'], 'mark the story as read or unread'],
  [['w'], 'watch the story'],
  [['/'], 'search; on a report, filter by words'],
  [['c'], 'copy the statement as a citation'],
  [['l'], 'copy a link to the statement'],
  [['e'], 'correct the statement'],
  [['x'], 'reject the statement'],
  [['a'], 'add a statement from the selected words'],
  [['f'], 'show what was left out of the page'],
  [['Esc'], 'let go: what is selected, then the filters'],
  [['?'], 'these keys'],
]

const FAMILIES: readonly (readonly [className: string, shape: ShapeName, name: string])[] = [
  ['states', 'up', 'states, reports, promises'],
  ['denies', 'down', 'denies, refuses'],
  ['blames', 'diamond', 'blames, warns, threatens'],
  ['hedges', 'square', 'believes, doubts, gives no comment'],
]

/** The marks as they stand in a report, explained with themselves. */
export function Legend() {
  return (
    <dl className="legend">
      <dt>
        <span className="mark source">A minister</span>
      </dt>
      <dd>a source with a name or an office</dd>
      <dt>
        <span className="mark source unnamed">two officials</span>
      </dt>
      <dd>an unnamed source</dd>
      <dt>
        <span className="mark cue states">have said</span>
      </dt>
      <dd>the cue: the words that ascribe</dd>
      {FAMILIES.map(([className, shape, name]) => (
        <div key={className} className={`pair ${className}`}>
          <dt>
            <span className={`mark content ${className}`}>what is said</span>
          </dt>
          <dd>
            <span className="act">
              <Shape name={shape} />
            </span>{' '}
            {name}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A modal dialog: the browser keeps the focus inside and gives it back. */
export function Help({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="help" aria-label="Keys and marks" onClose={close}>
      <header>
        <h2>Keys and marks</h2>
        <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      <div className="columns">
        <dl className="keys">
          {KEYS.map(([keys, does]) => (
            <div key={does} className="pair">
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <Legend />
      </div>
    </dialog>
  )
}
