/**
 * The day of publication of an HTML page. JSON-LD, meta and itemprop are metadata; a time element, the address
 * and the words near the headline are guesses and say so. A day is never made up.
 */

import type { Published } from '#domain'
import { datelineHead } from '../credits/find-credits.ts'
import { isDateLine } from '../words/line-labels.ts'
import { parseDay } from '../words/parse-day.ts'
import { firstMeta, type Metas } from './head-metas.ts'
import type { LinkedData } from './json-ld.ts'
import type { TreeLine } from './lines-of.ts'
import { findElements } from './walk.ts'

const DAY_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'published_time',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published-date',
  'publication_date',
  'date.published',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article.created',
  'article_date_original',
  'originalpublicationdate',
  'rnews:datepublished',
  'ptime',
  'pdate',
  'datecreated',
  'date',
]
const NEAR_LINES = 12

/** The day that the page tells, with where it stands, or null. */
export function findDay(
  document: Document,
  metas: Metas,
  data: LinkedData | null,
  url: string | null,
  aroundTitle: readonly TreeLine[],
): Published | null {
  const told = [data?.published ?? null, firstMeta(metas, DAY_METAS), markedDay(document)]
  for (const words of told) {
    const day = words === null ? null : parseDay(words)
    if (day !== null) return { value: day, basis: 'metadata' }
  }
  const guessed = timeElementDay(document) ?? addressDay(url) ?? nearDay(aroundTitle)
  return guessed === null ? null : { value: guessed, basis: 'text' }
}

function markedDay(document: Document): string | null {
  const [marked] = findElements(
    document.body,
    (element) =>
      /\bdatepublished\b/i.test(element.getAttribute('itemprop') ?? '') || element.hasAttribute('pubdate'),
  )
  if (marked === undefined) return null
  return marked.getAttribute('datetime') ?? marked.getAttribute('content') ?? marked.textContent
}

/** The first time element, if no other one before the end of the first heading's section says otherwise. */
function timeElementDay(document: Document): string | null {
  const [first] = findElements(document.body, ({ localName }) => localName === 'time')
  if (first === undefined) return null
  return parseDay(first.getAttribute('datetime') ?? first.textContent ?? '')
}

/** `/2021/11/12/`, `/2021-11-12-`, `/20211112/` in an address; a month alone is no day. */
export function addressDay(url: string | null): string | null {
  const found = /[/_-](20\d{2}|19\d{2})([/_-]?)(\d{2})\2(\d{2})(?=[/_.-]|$)/.exec((url ?? '').slice(0, 2000))
  return found === null ? null : parseDay(`${found[1]}-${found[3]}-${found[4]}`)
}

function nearDay(aroundTitle: readonly TreeLine[]): string | null {
  for (const { text } of aroundTitle.slice(0, NEAR_LINES)) {
    const day = parseDay(isDateLine(text) ? text : datelineHead(text))
    if (day !== null) return day
  }
  return null
}
