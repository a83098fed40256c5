/** The address line as state: every screen and every filter can be linked to, and Back works. */

import { useSyncExternalStore } from 'react'

const MOVED = 'tocsin:moved'

/** Goes to another address of these screens without loading the page anew. */
export function navigate(to: string, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', to)
  dispatchEvent(new Event(MOVED))
}

/** Path, query and fragment; renders again when they change. */
export function useAddress(): URL {
  return new URL(useSyncExternalStore(listen, () => location.href))
}

function listen(onChange: () => void): () => void {
  addEventListener('popstate', onChange)
  addEventListener('hashchange', onChange)
  addEventListener(MOVED, onChange)
  return () => {
    removeEventListener('popstate', onChange)
    removeEventListener('hashchange', onChange)
    removeEventListener(MOVED, onChange)
  }
}
