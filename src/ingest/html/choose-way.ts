/**
 * The ways to the body of a page: Readability on the tree as it is; on a tree that parse5 has mended; the words of the
 * page's own JSON-LD when they are far more; the densest stretch of lines. The first that brings enough is taken.
 */

import { parse, serialize } from 'parse5'
import type { Line } from '../findings.ts'
import { extractPlain } from '../text/extract-text.ts'
import { cleanLines } from '../words/clean.ts'
import type { BoundMarkup } from './bound-markup.ts'
import { findBody } from './find-body.ts'
import { linesOf, type TreeLine } from './lines-of.ts'
import { parsePage } from './parse-page.ts'
import { type Drop, prune } from './prune.ts'
import { type Known, type SortedLine, sortLines } from './sort-lines.ts'

export interface Way {
  readonly name: 'usual' | 'mended' | 'linked data' | 'density'
  readonly lines: readonly SortedLine[]
  readonly drops: readonly Drop[]
  /** What broke on the usual way, if anything. */
  readonly failure: string | null
}

const ENOUGH = 250
const LINKED_DATA_MIN = 300
const FAR_MORE = 2
const MENDED_LENGTH_MAX = 300_000
const WORDS_MIN = 60
const LINE_MIN = 25
const NOTHING: Way = { name: 'usual', lines: [], drops: [], failure: null }

/** Takes the first way that brings enough; the document is used up. */
export function chooseWay(
  document: Document,
  markup: BoundMarkup,
  all: readonly TreeLine[],
  linkedBody: string | null,
  known: Known,
): Way {
  const { html, large } = markup
  const usual = hasWords(all) ? readTree(document, 'usual', known, large) : NOTHING
  const length = keptLength(usual.lines)
  const linked = linkedBody === null ? [] : linkedLines(linkedBody)
  const linkedLength = keptLength(linked)
  if (linkedLength >= LINKED_DATA_MIN && linkedLength >= length * FAR_MORE) {
    return { ...usual, name: 'linked data', lines: linked }
  }
  if (length >= ENOUGH) return usual
  const others: Way[] = []
  if (usual !== NOTHING && html.length <= MENDED_LENGTH_MAX && !large) {
    others.push(readTree(parsePage(serialize(parse(html))), 'mended', known, large))
  }
  others.push({ name: 'density', lines: denseLines(all, known), drops: [], failure: null })
  const better = others.find(({ lines }) => keptLength(lines) > Math.max(length * FAR_MORE, 1))
  return better === undefined ? usual : { ...better, failure: usual.failure }
}

/** True when there is running text at all: a tree of links and headings is not worth searching. */
function hasWords(all: readonly TreeLine[]): boolean {
  let length = 0
  for (const { text, linkShare, tag } of all) {
    if (linkShare < 0.5 && text.length >= LINE_MIN && !/^h[1-6]$/.test(tag)) length += text.length
    if (length >= WORDS_MIN) return true
  }
  return false
}

function readTree(document: Document, name: Way['name'], known: Known, large: boolean): Way {
  const drops = prune(document)
  const { body, failure } = findBody(document, large)
  const lines = body === null ? [] : sortLines(linesOf(body), known)
  const dropped = lines.flatMap(({ rule, text }) => (rule === null ? [] : [{ rule, text }]))
  return { name, lines, drops: [...drops, ...dropped], failure }
}

/** The words of JSON-LD articleBody: its lines, with tags taken out. */
function linkedLines(body: string): SortedLine[] {
  const plain = /<(?:p|br|div)\b/i.test(body)
    ? body.replace(/<(?:\/p|br|\/div|\/h\d)\b[^<>]{0,200}>/gi, '\n').replace(/<[^<>]{0,500}>/g, '')
    : body
  return cleanLines(plain)
    .filter((text) => text !== '')
    .map((text) => ({ text, kind: 'paragraph', rule: null }))
}

function denseLines(all: readonly TreeLine[], { title }: Known): SortedLine[] {
  const plain = all.filter(({ linkShare }) => linkShare < 0.5).map(({ text }) => text)
  return extractPlain(plain.join('\n\n'), title).lines.map((line: Line) => ({
    ...line,
    rule: line.kind === 'furniture' ? 'density' : null,
  }))
}

function keptLength(lines: readonly SortedLine[]): number {
  return lines.reduce((sum, { kind, text }) => (kind === 'furniture' ? sum : sum + text.length), 0)
}
