/** One call to the API: a path and what it must answer → the answer, or a TocsinError that says what to do. */

import { TocsinError } from '#base'
import { errorReplySchema } from '#contract'
import { errors } from '../errors.ts'

/** What reads an answer; every schema of the contract does. */
interface ReplySchema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false }
}

/** Calls the API and checks the answer against the contract. */
export async function call<T>(path: string, schema: ReplySchema<T>, init: RequestInit = {}): Promise<T> {
  const answer = await send(path, init)
  const body: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw failureOf(body, answer.status)
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw errors.reply_not_understood()
  return parsed.data
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (cause) {
    if (init.signal?.aborted === true) throw cause
    throw errors.desk_unreachable()
  }
}

function failureOf(body: unknown, status: number): TocsinError {
  const parsed = errorReplySchema.safeParse(body)
  if (!parsed.success) return errors.reply_not_understood()
  const { code, message, hint } = parsed.data.error
  return new TocsinError(code, { message, hint, status })
}
