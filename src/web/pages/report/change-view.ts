/** Changes the view in the address; it always begins from what stands there now. */

import { navigate } from '../../parts/address.ts'
import { parseView, type View, writeView } from './view.ts'

/** Replaces the view in the address line. */
export function changeView(change: (view: View) => View) {
  const view = change(parseView(location.search, location.hash))
  navigate(location.pathname + writeView(view), { replace: true })
}

/** The address of one statement, whatever else is filtered. */
export function statementAddress(id: string): string {
  return `${location.origin}${location.pathname}?${new URLSearchParams({ statement: id })}`
}
