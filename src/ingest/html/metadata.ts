/** What a page says about itself: headline, byline, outlet, language. Each from the surest place that tells. */

import { withoutBy } from '../text/without-by.ts'
import { cleanLine, lineKey } from '../words/clean.ts'
import { hostName } from '../words/host-name.ts'
import { isByline } from '../words/line-labels.ts'
import { firstMeta, type Metas } from './head-metas.ts'
import type { LinkedData } from './json-ld.ts'
import type { TreeLine } from './lines-of.ts'
import { findElements, nameTokens } from './walk.ts'

const TITLE_METAS = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'sailthru.title',
  'parsely-title',
  'headline',
]
const AUTHOR_METAS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'cxenseparse:author',
  'og:author',
]
const OUTLET_METAS = [
  'og:site_name',
  'application-name',
  'dc.publisher',
  'publisher',
  'cxenseparse:publisher',
  'apple-mobile-web-app-title',
  'copyright',
]
const HEADLINE_MAX = 300
const NEAR_LINES = 8
const HEADINGS_MAX = 60
const BYLINE_MAX = 160
const SEPARATOR = /\s(?:[|–—·•»:]|-{1,2}|::)\s/

/** The headline: the h1 that the head confirms, else what the head says, else the only h1. */
export function findTitle(document: Document, metas: Metas, data: LinkedData | null): string | null {
  const declared = [firstMeta(metas, TITLE_METAS), data?.headline ?? null, document.title]
    .map((words) => (words === null ? '' : cleanLine(words)))
    .filter((words) => words !== '' && words.length <= HEADLINE_MAX * 2)
  const outlet = firstMeta(metas, OUTLET_METAS) ?? data?.publisher ?? null
  const heading = findHeading(document, declared, outlet)
  if (heading !== null) return heading
  const [best] = declared
  return best === undefined ? null : withoutOutlet(best, outlet)
}

/** The heading on the page that the head confirms; a single long h1 needs no confirmation. */
function findHeading(document: Document, declared: readonly string[], outlet: string | null): string | null {
  const site = outlet === null ? '' : lineKey(outlet)
  const headings = findElements(document.body, ({ localName }) => localName === 'h1' || localName === 'h2')
    .slice(0, HEADINGS_MAX)
    .map((element) => ({ words: cleanLine(element.textContent ?? ''), tag: element.localName }))
    .filter(({ words }) => words.length > 1 && words.length <= HEADLINE_MAX && lineKey(words) !== site)
  let best: { words: string; strength: number } | null = null
  for (const { words, tag } of headings) {
    const strength =
      Math.max(0, ...declared.map((title) => confirmation(words, title))) - (tag === 'h2' ? 1 : 0)
    if (strength > (best?.strength ?? 0)) best = { words, strength }
  }
  if (best !== null) return best.words
  const firsts = headings.filter(({ tag }) => tag === 'h1')
  const [only] = firsts
  if (only === undefined || (firsts.length > 1 && declared.length > 0)) return null
  return declared.length === 0 || only.words.split(' ').length >= 4 ? only.words : null
}

/** How well the head confirms a heading: 4 the same words, 3 its beginning, 2 a part that is long enough to be a headline. */
function confirmation(heading: string, title: string): number {
  const [a, b] = [lineKey(heading), lineKey(title)]
  if (a === '' || b === '') return 0
  if (a === b) return 4
  if (b.startsWith(`${a} `) || a.startsWith(`${b} `)) return 3
  return sameHeadline(heading, title) && a.split(' ').length >= 4 ? 2 : 0
}

/** True when one headline is the other, perhaps with the outlet's name behind it. */
export function sameHeadline(a: string, b: string): boolean {
  const [x, y] = [lineKey(a), lineKey(b)]
  if (x === '' || y === '') return false
  if (x === y) return true
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  return short.length > 15 && long.includes(short)
}

/** `"War ends | The Daily"` → `"War ends"`: the part behind a separator goes when it is the outlet, or short. */
export function withoutOutlet(title: string, outlet: string | null): string {
  const parts = title.split(new RegExp(SEPARATOR.source))
  if (parts.length < 2) return title
  const last = parts.at(-1) ?? ''
  const isOutlet = outlet !== null && lineKey(last) !== '' && lineKey(outlet).includes(lineKey(last))
  const head = title.slice(0, title.lastIndexOf(last)).replace(/\s(?:[|–—·•»:]|-{1,2}|::)\s$/, '')
  if (isOutlet) return head
  const strong = /\s[|·•»]\s[^|·•»]{1,40}$/.test(title)
  return strong && head.split(' ').length >= 4 ? head : title
}

/** The authors as the page names them. */
export function findByline(document: Document, metas: Metas, data: LinkedData | null): string | null {
  const named = data?.authors.map((name) => cleanLine(name)).filter((name) => name !== '') ?? []
  if (named.length > 0) return cutByline([...new Set(named)].join(', '))
  for (const name of AUTHOR_METAS) {
    const authors = (metas.get(name) ?? []).filter((words) => isName(words))
    if (authors.length > 0) return cutByline([...new Set(authors)].join(', '))
  }
  const marked = findElements(document.body, isBylineElement)
    .map((element) => withoutBy(cleanLine(element.textContent ?? '')))
    .find((words) => words.length <= BYLINE_MAX && isName(words))
  return marked ?? null
}

/** The byline among the lines under the headline. */
export function bylineNear(all: readonly TreeLine[], title: string | null): string | null {
  const titleAt = title === null ? -1 : all.findIndex(({ text }) => text === title)
  if (titleAt < 0) return null
  const line = all.slice(titleAt + 1, titleAt + 1 + NEAR_LINES).find(({ text }) => isByline(text))
  return line === undefined ? null : cutByline(line.text)
}

function isBylineElement(element: Element): boolean {
  if (element.getAttribute('rel') === 'author' || /\bauthor\b/.test(element.getAttribute('itemprop') ?? ''))
    return true
  return / (?:byline|author name|by author|post author|article author|entry author|c byline) /.test(
    nameTokens(element),
  )
}

function isName(words: string): boolean {
  return /\p{L}{2}/u.test(words) && !/^https?:|^@|\bwww\.|^admin(?:istrator)?$/i.test(words)
}

function cutByline(words: string): string | null {
  const byline = withoutBy(words)
  return byline === '' ? null : byline.slice(0, BYLINE_MAX)
}

/** The outlet's name: OpenGraph, JSON-LD publisher, other metas; null leaves the host to stand in. */
export function findOutlet(metas: Metas, data: LinkedData | null, url: string | null): string | null {
  const name =
    firstMeta(metas, OUTLET_METAS.slice(0, 1)) ?? data?.publisher ?? firstMeta(metas, OUTLET_METAS.slice(1))
  if (name === null || /^https?:/i.test(name)) return hostName(name ?? url)
  return cleanLine(name.replace(/^(?:©|\(c\)|copyright)\s?(?:\d{4}\s?)?/i, '')).slice(0, 120) || hostName(url)
}

/** ISO 639-1 of what the page declares, or null. */
export function declaredLanguage(document: Document, metas: Metas, data: LinkedData | null): string | null {
  const declared =
    document.documentElement.getAttribute('lang') ||
    data?.language ||
    firstMeta(metas, ['og:locale', 'content-language', 'language', 'dc.language', 'inlanguage'])
  const code = /^([a-z]{2})(?:[-_]|$)/i.exec((declared ?? '').trim())?.[1]
  return code === undefined ? null : code.toLowerCase()
}
