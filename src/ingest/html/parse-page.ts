/** Bounded markup → a tree (linkedom, which builds no more than a page needs). */

import { parseHTML } from 'linkedom/worker'

/** The tree of a page; scripts are never run and nothing is loaded. */
export function parsePage(html: string): Document {
  return parseHTML(html).document
}
