/** What the rules take out of a page, for measuring and for looking into a page that reads wrong. */

import type { Page } from '#domain'
import { decode } from './decode.ts'
import { readHtml } from './html/extract-html.ts'
import type { Drop } from './html/prune.ts'

/** Every piece of an HTML page that a rule dropped, with the rule's name. */
export function explainDrops(page: Page): readonly Drop[] {
  return readHtml(decode(page.bytes, page.charset).characters, page).drops
}
