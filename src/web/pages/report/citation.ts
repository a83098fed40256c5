/** A statement as a line that can be pasted elsewhere: the words, who said them, where, and how to find them again. */

import type { Report } from '#domain'
import { dayInWords } from '../../parts/format.ts'
import type { Card } from './cards.ts'

/** `Ann Ash (warns): “…” — in “Title”, Outlet, 12 November 2021, https://… (statement 7, characters 812–990)` */
export function citationOf(card: Card, report: Report): string {
  const who = card.isUnnamed ? `${card.who} (unnamed; ${card.act})` : `${card.who} (${card.act})`
  const said = card.words === '' ? who : `${who}: “${unquoted(card.words)}”`
  const where = [
    `“${report.title.trim() || 'untitled report'}”`,
    report.outlet,
    report.published === null ? 'no day of publication' : dayInWords(report.published.value),
    report.url,
  ].filter((part) => part !== null && part !== '')
  return `${said} — in ${where.join(', ')} (statement ${card.number}${charactersOf(card)})`
}

function unquoted(words: string): string {
  return words.replace(/^[“"‘']+|[”"’']+$/g, '')
}

function charactersOf({ statement }: Card): string {
  const spans = [...statement.content, ...statement.cue, ...statement.source]
  if (spans.length === 0) return ''
  const begin = Math.min(...spans.map(([first]) => first))
  const end = Math.max(...spans.map(([, last]) => last))
  return `, characters ${begin}–${end}`
}
