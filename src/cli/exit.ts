/** How the command line ends: what it says about an error, and with which exit code. */

import { TocsinError } from '#base'

export const EXIT = { done: 0, userCanAct: 1, usage: 2, ourBug: 70 } as const

/** The words for an error, for standard error; `about` is the file it happened with. */
export function wordsFor(error: unknown, env: NodeJS.ProcessEnv, about?: string): string {
  const place = about === undefined ? 'tocsin' : `tocsin: ${about}`
  if (error instanceof TocsinError)
    return `${place}: ${error.message}\n  ${error.hint}\n${details(error.cause, env)}`
  const { message } = error instanceof Error ? error : new Error(String(error))
  return (
    `${place}: this is a fault in Tocsin, not in what you did: ${message}\n` +
    `  Please report it, with the command${env.TOCSIN_DEBUG ? '' : ' and what it prints with TOCSIN_DEBUG=1'}.\n${details(error, env)}`
  )
}

/** The exit code for an error: 1 when the user can act, 70 when it is our bug (sysexits.h, EX_SOFTWARE). */
export function exitCodeFor(error: unknown): number {
  return error instanceof TocsinError ? EXIT.userCanAct : EXIT.ourBug
}

function details(cause: unknown, env: NodeJS.ProcessEnv): string {
  if (!env.TOCSIN_DEBUG || cause === undefined) return ''
  return `${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`
}
