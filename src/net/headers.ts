/** Header lines → what they mean: the type and charset of a page (RFC 9110, 8.3), the wish to be left alone (10.2.3). */

import type { IncomingHttpHeaders } from 'node:http'

export interface ContentType {
  /** `text/html`; null when the sender does not say. */
  readonly type: string | null
  readonly charset: string | null
}

const DAY_MS = 24 * 3600 * 1000
const TYPES_READ = /^(?:text\/(?:html|plain|xml|markdown)|application\/(?:json|[\w.-]+\+(?:xml|json)|xml))$/
/** Said by servers that do not know; the bytes then tell. */
const TYPES_UNKNOWN =
  /^(?:application\/octet-stream|binary\/octet-stream|application\/x-unknown|unknown\/unknown)$/

/** `text/html; charset="utf-8"` → type and charset. */
export function parseContentType(line: string | undefined): ContentType {
  const [type = '', ...parameters] = (line ?? '').split(';')
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(parameter)?.[1])
    .find((found) => found !== undefined)
  const essence = type.trim().toLowerCase()
  return {
    type: /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(essence) ? essence : null,
    charset: charset?.toLowerCase() ?? null,
  }
}

/** True for what may hold a report or a feed, and for what the sender does not know. */
export function isReadable({ type }: ContentType): boolean {
  return type === null || TYPES_READ.test(type) || TYPES_UNKNOWN.test(type)
}

/** `Retry-After` in seconds or as a date → milliseconds from now, at most a day; null when there is none to understand. */
export function parseRetryAfter(line: string | undefined, now: number): number | null {
  const words = line?.trim() ?? ''
  const ms = /^\d{1,12}$/.test(words) ? Number(words) * 1000 : Date.parse(words) - now
  return /\d/.test(words) && Number.isFinite(ms) ? Math.min(Math.max(ms, 0), DAY_MS) : null
}

/** A line that can be sent back as it came, or null. */
export function validatorOf(headers: IncomingHttpHeaders, name: 'etag' | 'last-modified'): string | null {
  const line = headers[name]
  return line !== undefined && isSendable(line) ? line : null
}

/** True for a header value of visible characters and a sane length. */
export const isSendable = (value: string): boolean => /^[\x20-\x7e\x80-\xff]{1,1000}$/.test(value)
