/** The errors that the API can raise, and the one shape in which every failure leaves it. */

import { defineErrors, type TocsinError } from '#base'
import type { ErrorReply } from '#contract'

export const errors = defineErrors('api', {
  not_found: (method: string, path: string) => ({
    message: `Cannot answer ${method} "${path}": nothing has this address`,
    hint: 'See /api/openapi.json for the addresses of the API, or open "/" for the screens.',
    status: 404,
  }),
  method_not_allowed: (method: string, path: string, allowed: readonly string[]) => ({
    message: `Cannot answer ${method} "${path}": the address takes only ${allowed.join(', ')}`,
    hint: 'Use one of these methods.',
    status: 405,
  }),
  bad_request: (why: string) => ({
    message: `Cannot read the request: ${why}`,
    hint: 'Send a well-formed HTTP/1.1 request.',
    status: 400,
  }),
  bad_query: (faults: string) => ({
    message: `Cannot use the query: ${faults}`,
    hint: 'Correct what is named, or leave it out. /api/openapi.json lists what each address takes.',
    status: 400,
  }),
  bad_cursor: (before: string) => ({
    message: `Cannot go on after "${before}": it is not the "next" of an earlier reply`,
    hint: 'Take "before" from the field "next" as it is, or leave it out to begin with the newest.',
    status: 400,
  }),
  bad_page: (faults: string) => ({
    message: `Cannot take in the page: ${faults}`,
    hint: 'Send a JSON object with "text" or "html", and if known "url", "title", "published" (YYYY-MM-DD) and "outlet".',
    status: 400,
  }),
  bad_body: (faults: string) => ({
    message: `Cannot use the body: ${faults}`,
    hint: 'Correct what is named. /api/openapi.json lists what each address takes.',
    status: 400,
  }),
  body_not_json: (type: string) => ({
    message: `Cannot use the body: its content type is "${type}"`,
    hint: 'Send JSON with the header "Content-Type: application/json".',
    status: 415,
  }),
  correction_too_large: (kilobytes: number) => ({
    message: `Cannot keep the correction: it is larger than ${kilobytes} KB`,
    hint: 'Send one correction at a time.',
    status: 413,
  }),
  body_too_large: (megabytes: number) => ({
    message: `Cannot take in the page: it is larger than ${megabytes} MB`,
    hint: 'Send one report at a time, without pictures or film inside.',
    status: 413,
  }),
  media_type_unknown: (type: string) => ({
    message: `Cannot take in the page: "${type}" is no content type that is read here`,
    hint: 'Send text/plain, text/html, application/json, or application/octet-stream for a file of any of these.',
    status: 415,
  }),
  host_not_allowed: (host: string) => ({
    message: `Cannot answer for the host "${host}": this desk answers only as localhost`,
    hint: 'Open it as http://localhost with its port, or start it with a host that others may reach.',
    status: 403,
  }),
  origin_not_allowed: (origin: string) => ({
    message: `Cannot take a change from "${origin}": it is another site`,
    hint: 'Make changes from the screens of this desk, or from a program that sends no Origin.',
    status: 403,
  }),
  screens_not_built: () => ({
    message: 'Cannot show the screens: they are not built',
    hint: 'Run "npm run build", then start again. The API works without them.',
    status: 503,
  }),
  port_taken: (host: string, port: number) => ({
    message: `Cannot listen on ${host}, port ${port}: another program has it`,
    hint: 'Stop that program, or choose another port with --port (0 takes any that is free).',
  }),
  port_not_allowed: (host: string, port: number) => ({
    message: `Cannot listen on ${host}, port ${port}: the system does not allow it`,
    hint: 'Choose a port above 1023 with --port.',
  }),
  host_unknown: (host: string) => ({
    message: `Cannot listen on "${host}": this machine has no such address`,
    hint: 'Use 127.0.0.1 for this machine alone, or 0.0.0.0 for every address it has.',
  }),
  broken: () => ({
    message: 'Cannot answer: something inside Tocsin broke',
    hint: 'Look at the log of the desk for the cause, and please report it.',
    status: 500,
  }),
})

/** An error as it crosses the wire. */
export function errorReply(error: TocsinError): ErrorReply {
  return { error: { code: error.code, message: error.message, hint: error.hint } }
}
