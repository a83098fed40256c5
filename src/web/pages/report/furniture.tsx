/** What was left out of the report, in page order; nobody has to trust that it was nothing. */

import { count } from '../../parts/format.ts'
import { plainly } from '../../parts/plainly.ts'
import { changeView } from './change-view.ts'

interface FurnitureProps {
  readonly lines: readonly string[]
  readonly isShown: boolean
}

export function Furniture({ lines, isShown }: FurnitureProps) {
  if (lines.length === 0) return null
  // Lines may repeat, and never move.
  const numbered = lines.map((line, place) => ({ line, place }))
  const toggle = () => changeView((view) => ({ ...view, showsFurniture: !view.showsFurniture }))
  return (
    <section className="furniture" aria-label="Left out of the report">
      <button type="button" className="quiet" aria-expanded={isShown} onClick={toggle}>
        {isShown ? 'Hide' : 'Show'} {count(lines.length, 'line')} left out of the page <kbd>f</kbd>
      </button>
      {isShown && (
        <ul>
          {numbered.map(({ line, place }) => (
            <li key={place} dir="auto">
              {plainly(line)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
