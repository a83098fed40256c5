/** A link to another screen. A click with a modifier stays the browser's. */

import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { navigate } from './address.ts'

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string
  /** Keeps the place in the history: for filters and tabs. */
  readonly replace?: boolean
}

/** An `<a>` that moves between screens without loading the page anew. */
export function Link({ to, replace = false, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlainClick(event)) return
    event.preventDefault()
    navigate(to, { replace })
  }
  return <a href={to} onClick={follow} {...rest} />
}

/** True for a click that means "follow the link here". */
export function isPlainClick(event: {
  button: number
  metaKey: boolean
  ctrlKey: boolean
  shiftKey: boolean
  altKey: boolean
}): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
}
