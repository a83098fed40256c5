/** What the desk and its worker threads say to each other; errors travel as records, for a thread loses their class. */

import { TocsinError } from '#base'

export type WorkerMessage<Result> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'cannot-start'; readonly error: ErrorRecord }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly error: ErrorRecord }

export type ErrorRecord =
  | {
      readonly kind: 'for-the-user'
      readonly code: string
      readonly message: string
      readonly hint: string
      readonly status: number
    }
  | { readonly kind: 'our-bug'; readonly message: string; readonly stack: string }

/** An error as a record. */
export function recordOf(error: unknown): ErrorRecord {
  if (error instanceof TocsinError) {
    const { code, message, hint, status } = error
    return { kind: 'for-the-user', code, message, hint, status }
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { kind: 'our-bug', message, stack: stack ?? message }
}

/** The error that a record was made of. */
export function errorOf(record: ErrorRecord): Error {
  if (record.kind === 'for-the-user') return new TocsinError(record.code, record)
  return Object.assign(new Error(record.message), { stack: record.stack })
}
