/** Today before anything was taken in: what Tocsin is for, and the three ways to begin. */

import { Link } from '../../parts/link.tsx'
import { EmptyDesk } from '../reports/empty-desk.tsx'

/** The three ways, and how a page is marked. */
export function FirstSteps({ load }: { readonly load: () => void }) {
  return (
    <>
      <p className="purpose">
        Tocsin reads the news and tells who says what, on whose authority, and how many independent origins
        stand behind it. Forty sites that copy one agency are one origin. A denial is evidence too.
      </p>
      <ol className="first-steps">
        <li>
          <h2>Look at an example</h2>
          <p>
            Some seventy reports, written for Tocsin, on the winter before a war: read in a minute on this
            machine.
          </p>
          <button type="button" className="button first" onClick={load}>
            Load the example
          </button>
        </li>
        <li>
          <h2>Take in a page</h2>
          <p>Paste a report, drop files, or give a whole page with all that stands around it.</p>
          <Link to="/reports" className="button">
            Take in a page
          </Link>
        </li>
        <li>
          <h2>Collect from feeds</h2>
          <p>Give addresses of RSS or Atom feeds; Tocsin fetches politely and says when one falls silent.</p>
          <Link to="/feeds" className="button">
            Add a feed
          </Link>
        </li>
      </ol>
      <EmptyDesk />
    </>
  )
}

/** How far the example has come. */
export function ExampleProgress({ done, total }: { readonly done: number; readonly total: number }) {
  return (
    <p className="example-progress">
      <label>
        Reading the example <progress max={Math.max(total, 1)} value={done} />
      </label>{' '}
      <span>
        {done} of {total} reports
      </span>
    </p>
  )
}
