/** Finds the element that holds the report (Readability, Mozilla), with simpler ways when that finds nothing. */

import { Readability } from '@mozilla/readability'

const CHARS_MIN = 200

export interface FoundBody {
  readonly body: Element | null
  /** What broke in the tree, if anything; the page can still be read another way. */
  readonly failure: string | null
}

/** The tree of the body, or null when there is none to find. The document is used up; a large one is searched once. */
export function findBody(document: Document, large: boolean): FoundBody {
  const reader = new Readability<Element>(document, {
    keepClasses: true,
    disableJSONLD: true,
    // Subtle: below this length Readability starts all over, up to three times.
    charThreshold: large ? 1 : CHARS_MIN,
    serializer: (node) => node as Element,
  })
  try {
    return { body: reader.parse()?.content ?? null, failure: null }
  } catch (error) {
    return { body: null, failure: error instanceof Error ? error.message.slice(0, 200) : 'unknown' }
  }
}
