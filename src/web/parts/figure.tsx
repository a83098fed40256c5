/** A picture with a sentence that says what it shows, and its table one click away. */

import type { ReactNode } from 'react'
import { Link } from './link.tsx'

interface FigureProps {
  /** What the picture is called: "graph", "axis", "map". */
  readonly what: string
  readonly caption: ReactNode
  readonly isTable: boolean
  /** Addresses of the picture and of its table. */
  readonly addresses: { readonly picture: string; readonly table: string }
  readonly children: ReactNode
}

export function Figure({ what, caption, isTable, addresses, children }: FigureProps) {
  return (
    <figure className="figure">
      <div className="figure-top">
        <figcaption>{caption}</figcaption>
        <span className="switch">
          <Link to={addresses.picture} replace aria-current={isTable ? undefined : 'true'}>
            {what}
          </Link>
          <Link to={addresses.table} replace aria-current={isTable ? 'true' : undefined}>
            Table
          </Link>
        </span>
      </div>
      {children}
    </figure>
  )
}
