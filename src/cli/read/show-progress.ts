/** Tells on standard error how far a long run is: one line that changes on a terminal, a line now and then elsewhere. */

export interface Progress {
  /** One more is done. */
  step(): void
  /** What is being done right now; only a terminal shows it. */
  tell(words: string): void
  /** Takes the changing line away, before something else is written and at the end. */
  clear(): void
}

interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(words: string): unknown
}

const CHANGE_MS = 100
const LINE_MS = 10_000

export interface ProgressOptions {
  readonly screen: Screen
  /** May grow while it is told, as lines of a file are counted on the way. */
  readonly total: () => number
  /** What is done with each; "read" when left out. */
  readonly deed?: string
  readonly now?: () => number
}

/** Counts in silence until there is something to wait for: more than one page, and a moment gone. */
export function showProgress({ screen, total, deed = 'read', now = Date.now }: ProgressOptions): Progress {
  let done = 0
  let shown = false
  let last = now()
  const clear = () => {
    if (shown) screen.write('\r\u001b[K')
    shown = false
  }
  const step = () => {
    done++
    if (total() < 2 || now() - last < (screen.isTTY === true ? CHANGE_MS : LINE_MS)) return
    last = now()
    clear()
    const words = `${done} of ${total()} ${deed}`
    screen.write(screen.isTTY === true ? words : `tocsin: ${words}\n`)
    shown = screen.isTTY === true
  }
  const tell = (words: string) => {
    if (screen.isTTY !== true) return
    clear()
    screen.write(words.slice(0, (screen.columns ?? 80) - 1))
    shown = true
  }
  return { step, tell, clear }
}
