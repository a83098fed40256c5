/** Finds the element that holds the report (Readability, Mozilla), with simpler ways when that finds nothing. */

import { Readability } from '@mozilla/readability'

const CHARS_MIN = 200

/** The tree of the body, or null when there is none to find. The document is used up. */
export function findBody(document: Document): Element | null {
  const found = new Readability<Element>(document, {
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: CHARS_MIN,
    serializer: (node) => node as Element,
  }).parse()
  return found?.content ?? null
}
