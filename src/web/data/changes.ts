/**
 * What changes on the desk, as it happens: one stream for all screens of a window. A window that nobody sees closes
 * its stream (a browser has few connections to one desk), and after every gap listeners hear that much may have changed.
 */

import { useEffect, useRef } from 'react'
import { API_PATHS, type NoticeOnWire, noticeSchema } from '#contract'

/** A notice, or `gap`: anything may have changed while nobody listened. */
export type Change = NoticeOnWire | { readonly kind: 'gap' }
type Listener = (change: Change) => void

const WAITS_MS = [1_000, 2_000, 5_000, 15_000, 30_000] as const

const listeners = new Set<Listener>()
let stream: EventSource | null = null
let timer = 0
let failures = 0
let hasGap = false

/** Calls the listener for every change as long as the component is shown. */
export function useChanges(listener: Listener) {
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => hearChanges((change) => latest.current(change)), [])
}

/** Hears every change until the returned function is called. */
export function hearChanges(listener: Listener): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', follow)
  listeners.add(listener)
  follow()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    document.removeEventListener('visibilitychange', follow)
    close()
  }
}

/** Opens the stream when somebody listens and sees the window, else closes it. */
function follow() {
  if (listeners.size === 0 || document.hidden) return close()
  if (stream === null) open()
}

function open() {
  clearTimeout(timer)
  stream = new EventSource(API_PATHS.changes)
  stream.onopen = () => {
    failures = 0
    if (hasGap) tell({ kind: 'gap' })
    hasGap = false
  }
  stream.onmessage = ({ data }) => {
    const change = parse(String(data))
    if (change !== null) tell(change)
  }
  // The browser's own way back asks every three seconds for ever; a desk that was stopped is asked more and more seldom.
  stream.onerror = () => {
    close()
    timer = window.setTimeout(follow, WAITS_MS[Math.min(failures++, WAITS_MS.length - 1)])
  }
}

function close() {
  clearTimeout(timer)
  if (stream === null) return
  stream.close()
  stream = null
  hasGap = true
}

function tell(change: Change) {
  for (const listener of [...listeners]) listener(change)
}

function parse(data: string): NoticeOnWire | null {
  try {
    const parsed = noticeSchema.safeParse(JSON.parse(data))
    return parsed.success ? parsed.data : null
  } catch {
    return null // A line that is no notice says nothing.
  }
}
