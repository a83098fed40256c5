/** The first page before anything was taken in: what Tocsin does with a page, shown on one sentence. */

import { Legend } from '../../parts/help.tsx'

export function EmptyDesk() {
  return (
    <section className="empty-desk">
      <div>
        <h2>What happens to a page</h2>
        <p className="sample">
          <span className="mark source unnamed blames">Two harbour pilots</span>{' '}
          <span className="mark cue blames">warn</span>{' '}
          <span className="mark content blames">that the port may close within days</span>; the{' '}
          <span className="mark source denies">transport minister</span>{' '}
          <span className="mark cue denies">denies</span>{' '}
          <span className="mark content denies">that a closure is planned</span>.
        </p>
        <p>
          Tocsin leaves the furniture of the page away, finds every statement in it – who says, warns, denies
          or refuses to say what – and shows each one in its place. Sources without a name are kept apart and
          counted as the page describes them. Nothing leaves this machine.
        </p>
      </div>
      <div>
        <h2>How it is marked</h2>
        <Legend />
      </div>
    </section>
  )
}
