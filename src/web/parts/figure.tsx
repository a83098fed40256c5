/** A picture with a sentence that says what it shows, and its table or list one click away. */

import type { ReactNode } from 'react'
import { Link } from './link.tsx'

interface FigureProps {
  /** What the picture is called: "graph", "axis", "map". */
  readonly what: string
  /** What stands in its place on the other side: a table, or the list below alone. */
  readonly other: 'Table' | 'List'
  readonly caption: ReactNode
  readonly isTable: boolean
  /** Addresses of the picture and of its table. */
  readonly addresses: { readonly picture: string; readonly table: string }
  readonly children: ReactNode
}

export function Figure({ what, other, caption, isTable, addresses, children }: FigureProps) {
  return (
    <figure className="figure">
      <div className="figure-top">
        <figcaption>{caption}</figcaption>
        <span className="switch">
          <Link to={addresses.picture} replace aria-current={isTable ? undefined : 'true'}>
            {what}
          </Link>
          <Link to={addresses.table} replace aria-current={isTable ? 'true' : undefined}>
            {other}
          </Link>
        </span>
      </div>
      {children}
    </figure>
  )
}
