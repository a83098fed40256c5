/** A line of HTML → its words: titles of feeds are written in plain letters, in HTML, and in HTML that was escaped twice. */

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { cleanLine, cutAt } from '../words/clean.ts'
import { LINE_MAX } from './feed.ts'

/** `"<b>Talks</b> &amp; tea"` → `"Talks & tea"`; null when nothing is left. */
export function plainWords(html: string | undefined): string | null {
  const head = cutAt(html ?? '', 4 * LINE_MAX)
  const words = /[<&]/.test(head) ? wordsOf(parseFragment(head)) : head
  return lineOf(words)
}

/** A line that is no HTML; null when nothing is left. */
export function lineOf(words: string | undefined): string | null {
  return cutAt(cleanLine(cutAt(words ?? '', 4 * LINE_MAX)), LINE_MAX) || null
}

function wordsOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? wordsOf(child) : ''))
    .join('')
}

/** Plain text → HTML that shows it. */
export function asHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<p>${escaped
    .trim()
    .split(/\n\s*\n/)
    .join('</p>\n<p>')}</p>`
}
