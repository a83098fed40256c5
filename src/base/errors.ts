/**
 * One error shape for the whole house. A room lists what it can raise with {@link defineErrors};
 * the message names the action and the value, the hint says what to do.
 */

/** An error that somebody can act on. `status` is the HTTP status that fits it. */
export class TocsinError extends Error {
  readonly code: string
  readonly hint: string
  readonly status: number

  constructor(code: string, parts: ErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause })
    this.name = 'TocsinError'
    this.code = code
    this.hint = parts.hint
    this.status = parts.status ?? 400
  }
}

export interface ErrorParts {
  readonly message: string
  readonly hint: string
  /** HTTP status, 400 when left out. */
  readonly status?: number
  readonly cause?: unknown
}

type Catalogue = Record<string, (...values: never[]) => ErrorParts>

export type ErrorMakers<C extends Catalogue> = {
  readonly [K in keyof C]: (...values: Parameters<C[K]>) => TocsinError
}

/**
 * Turns a room's catalogue into functions that make its errors; the code is `room.key`.
 *
 * `defineErrors('store', {report_not_found: (id: string) => …}).report_not_found('r1').code` → `store.report_not_found`
 */
export function defineErrors<const C extends Catalogue>(room: string, catalogue: C): ErrorMakers<C> {
  const makers: Record<string, (...values: never[]) => TocsinError> = {}
  for (const [key, parts] of Object.entries(catalogue)) {
    makers[key] = (...values) => new TocsinError(`${room}.${key}`, parts(...values))
  }
  return makers as ErrorMakers<C>
}

/** Throws when `condition` does not hold. A failed check is our own bug, never the user's. */
export function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`)
}
