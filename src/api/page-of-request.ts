/** The body and the query of `POST /api/readings` → a page. What the query gives wins over the body. */

import { pageBodySchema } from '#contract'
import type { Page, PageKind } from '#domain'
import { errors } from './errors.ts'

export interface PageRequest {
  readonly bytes: Uint8Array
  /** The Content-Type header as it came. */
  readonly contentType: string | undefined
  readonly query: {
    readonly name?: string | undefined
    readonly published?: string | undefined
    readonly url?: string | undefined
  }
}

/** Builds the page, or throws api.media_type_unknown or api.bad_page. */
export function pageOfRequest({ bytes, contentType, query }: PageRequest): Page {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim())
  const known = {
    charset: charsetOf(parameters),
    url: query.url ?? null,
    outlet: null,
    published: query.published ?? null,
    title: null,
  }
  switch (type.toLowerCase()) {
    case 'text/plain':
      return { ...known, bytes, kind: 'text' }
    case 'text/html':
    case 'application/xhtml+xml':
      return { ...known, bytes, kind: 'html' }
    case 'application/octet-stream':
      return { ...known, bytes, kind: kindOfName(query.name ?? '') }
    case 'application/json':
      return pageOfJson(bytes, known)
    default:
      throw errors.media_type_unknown(contentType ?? '')
  }
}

/** Only endings that leave no doubt; for all others the bytes decide. */
function kindOfName(name: string): PageKind | null {
  if (/\.x?html?$/i.test(name)) return 'html'
  return /\.(json|jsonl|ndjson)$/i.test(name) ? 'json' : null
}

function charsetOf(parameters: readonly string[]): string | null {
  for (const parameter of parameters) {
    const charset = /^charset="?([^"]+)"?$/i.exec(parameter)?.[1]
    if (charset !== undefined) return charset
  }
  return null
}

function pageOfJson(bytes: Uint8Array, known: Omit<Page, 'bytes' | 'kind'>): Page {
  const parsed = pageBodySchema.safeParse(jsonOf(bytes))
  if (!parsed.success) throw errors.bad_page(faultsOf(parsed.error.issues))
  const { text, html, url, title, published, outlet } = parsed.data
  return {
    bytes: new TextEncoder().encode(text ?? html ?? ''),
    kind: text === undefined ? 'html' : 'text',
    charset: 'utf-8',
    url: known.url ?? url ?? null,
    outlet: outlet ?? null,
    published: known.published ?? published ?? null,
    title: title ?? null,
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw errors.bad_page(cause instanceof SyntaxError ? 'its JSON is broken' : 'its JSON is not UTF-8')
  }
}

/** Says in one line what is wrong with a query or a body. */
export function faultsOf(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `"${path.map(String).join('.')}" ${message}`))
    .join('; ')
}
