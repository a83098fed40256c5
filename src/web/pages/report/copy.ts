/** Copies a statement, as a citation or as a link, and says so. */

import type { Report } from '#domain'
import type { Toast } from '../../parts/toasts.tsx'
import type { Card } from './cards.ts'
import { statementAddress } from './change-view.ts'
import { citationOf } from './citation.ts'

/** Puts the citation of a statement on the clipboard. */
export function copyCitation(card: Card, report: Report, toast: (toast: Toast) => void) {
  return copy(citationOf(card, report), 'Citation copied', toast)
}

/** Puts the address of a statement on the clipboard. */
export function copyLink(card: Card, toast: (toast: Toast) => void) {
  return copy(statementAddress(card.statement.id), 'Link copied', toast)
}

async function copy(text: string, done: string, toast: (toast: Toast) => void) {
  const isCopied = await writeClipboard(text)
  toast(isCopied ? { message: done } : { message: `Copy it by hand: ${text}`, isFailure: true })
}

/** The clipboard is kept from pages that came over plain HTTP from another machine. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
