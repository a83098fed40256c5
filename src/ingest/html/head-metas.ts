/** The meta elements of a page by name: OpenGraph, Twitter, Dublin Core, itemprop and the rest. */

import { cleanLine } from '../words/clean.ts'
import { findElements } from './walk.ts'

export type Metas = ReadonlyMap<string, readonly string[]>

const CONTENT_MAX = 5000

/** All metas, names in lower case, contents cleaned, in page order. */
export function readMetas(document: Document): Metas {
  const metas = new Map<string, string[]>()
  const root = document.documentElement
  for (const element of findElements(root, ({ localName }) => localName === 'meta')) {
    const content = cleanLine((element.getAttribute('content') ?? '').slice(0, CONTENT_MAX))
    if (content === '') continue
    for (const key of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(key)?.trim().toLowerCase()
      if (name) metas.set(name, [...(metas.get(name) ?? []), content])
    }
  }
  return metas
}

/** The first content under any of the names, in the order of the names. */
export function firstMeta(metas: Metas, names: readonly string[]): string | null {
  for (const name of names) {
    const [content] = metas.get(name) ?? []
    if (content !== undefined) return content
  }
  return null
}
