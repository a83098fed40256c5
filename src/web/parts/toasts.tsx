/** Short messages at the edge of the screen, read aloud, with at most one thing to do ("Undo"). */

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'

export interface Toast {
  readonly message: string
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly isFailure?: boolean
}

type Show = (toast: Toast) => void

const ToastContext = createContext<Show>(() => {})
const SHOWN_MS = 8000

/** Shows a message for a while. */
export function useToast(): Show {
  return useContext(ToastContext)
}

/** Holds the message that is shown; a new one takes the place of the old. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null)
  const timer = useRef(0)
  const show = useCallback((next: Toast) => {
    clearTimeout(timer.current)
    setToast(next)
    timer.current = window.setTimeout(() => setToast(null), SHOWN_MS)
  }, [])
  const close = useCallback(() => setToast(null), [])
  const shown = useMemo(() => toast && <ToastLine toast={toast} close={close} />, [toast, close])
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {shown}
      </div>
    </ToastContext>
  )
}

function ToastLine({ toast, close }: { readonly toast: Toast; readonly close: () => void }) {
  const { message, action, isFailure = false } = toast
  const run = () => {
    close()
    action?.run()
  }
  return (
    <div className={isFailure ? 'toast failure' : 'toast'}>
      <span>{message}</span>
      {action && (
        <button type="button" onClick={run}>
          {action.label}
        </button>
      )}
      <button type="button" className="close" aria-label="Close message" onClick={close}>
        ×
      </button>
    </div>
  )
}
