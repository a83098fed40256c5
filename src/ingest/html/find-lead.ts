/** The standfirst of a page: the words between headline and body that sum the report up, marked as such or set apart. */

import { lineKey } from '../words/clean.ts'
import { isFurniture } from '../words/furniture.ts'
import { isByline, isDateLine } from '../words/line-labels.ts'
import type { TreeLine } from './lines-of.ts'
import { sameHeadline } from './metadata.ts'
import { nameTokens } from './walk.ts'

const LENGTH_MIN = 30
const LENGTH_MAX = 600
const LINES_AFTER_TITLE = 25
/** Names that nothing but a standfirst has. */
const SURE =
  / (?:standfirst|dek|deck|subtitle|sub title|subhead|sub head|subheadline|sub headline|subheading|sub heading|article summary|story summary|entry summary|chapeau|strapline|sumario|bajada|entradilla|copete|ingress|vorspann|untertitel|sottotitolo|occhiello|subtitulo|bigode|perex|anons|lid) /
/** Names that the first paragraph of a body may have too. */
const UNSURE =
  / (?:lead|lede|leadin|intro|introduction|summary|description|excerpt|abstract|teaser text|synopsis) /

/** The standfirst among the lines of the whole page, or null. */
export function findLead(
  all: readonly TreeLine[],
  title: string | null,
  description: string | null,
): string | null {
  const titleAt =
    title === null ? -1 : all.findIndex(({ text, tag }) => /^h[1-3]$/.test(tag) && sameHeadline(text, title))
  if (titleAt < 0) return null
  const near = all.slice(titleAt + 1, titleAt + 1 + LINES_AFTER_TITLE)
  for (const [index, line] of near.entries()) {
    const { text } = line
    if (text.length < LENGTH_MIN || text.length > LENGTH_MAX || line.linkShare > 0.5) continue
    if (
      isFurniture(text) ||
      isDateLine(text) ||
      isByline(text) ||
      (title !== null && sameHeadline(text, title))
    )
      continue
    if (isLead(line, near[index + 1], description)) return text
    // Subtle: where running text has begun, a standfirst can no longer come.
    if (line.tag === 'p' && text.length > 120 && !inHeader(line.element)) return null
  }
  return null
}

function isLead(line: TreeLine, next: TreeLine | undefined, description: string | null): boolean {
  const parent = line.element.parentElement
  const tokens = `${nameTokens(line.element)}${parent === null ? '' : nameTokens(parent)}`
  if (SURE.test(tokens)) return true
  const apart = next === undefined || next.element.parentElement !== parent
  if (inHeader(line.element))
    return !/^(?:li|figcaption|time|address)$/.test(line.tag) && line.text.split(' ').length > 6
  if (!apart || line.tag === 'figcaption') return false
  return UNSURE.test(tokens) || (description !== null && lineKey(description) === lineKey(line.text))
}

/** True inside a header element that holds the headline, not inside the site's own. */
function inHeader(element: Element): boolean {
  let at: Element | null = element
  for (let steps = 0; at !== null && steps < 4; steps++) {
    if (at.localName === 'header') return at.querySelector('h1') !== null
    if (at.localName === 'figure' || at.localName === 'article') return false
    at = at.parentElement
  }
  return false
}
