/** Shown for an address that no screen has. */

import { useEffect } from 'react'
import { Link } from '../../parts/link.tsx'

export function MissingPage() {
  useEffect(() => {
    document.title = 'Nothing here · Tocsin'
  }, [])
  return (
    <section className="missing">
      <h1>There is nothing at this address</h1>
      <p>
        The link may be broken, or it belongs to a later version. <Link to="/">Go to the first page</Link>
      </p>
    </section>
  )
}
