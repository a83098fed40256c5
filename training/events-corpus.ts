/**
 * Sentences with known event types: FOLDER/plv_train.tsv, a table with the columns marked_sentence (source in
 * <s>…</s>, target in <t>…</t>) and gold_root (the type; YIELD is what is CONCEDE and RETREAT today).
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '#base'

/** One row of the table, marks taken out. */
export interface MarkedSentence {
  readonly text: string
  readonly source: Span | null
  readonly target: Span | null
  readonly type: string
}

/** Reads the table. */
export function readEvents(folder: string): MarkedSentence[] {
  // Subtle: the header begins with an empty cell, so the file must not be trimmed at its front.
  const [header = '', ...lines] = readFileSync(join(folder, 'plv_train.tsv'), 'utf8').trimEnd().split('\n')
  const columns = header.split('\t')
  const sentence = columns.indexOf('marked_sentence')
  const type = columns.indexOf('gold_root')
  return lines.map((line) => {
    const cells = line.split('\t').map(unquoted)
    return { ...unmarked(cells[sentence] ?? ''), type: cells[type] ?? '' }
  })
}

function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

/** Takes the marks out; of several marked stretches of one kind the first counts. */
function unmarked(marked: string): Pick<MarkedSentence, 'text' | 'source' | 'target'> {
  let text = ''
  const opened: Record<string, number> = {}
  const spans: Record<string, Span> = {}
  for (const part of marked.split(/(<\/?[st]>)/)) {
    const mark = /^<(\/?)([st])>$/.exec(part)
    if (!mark) text += part
    else if (mark[1] === '') opened[mark[2] as string] = text.length
    else spans[mark[2] as string] ??= [opened[mark[2] as string] ?? text.length, text.length]
  }
  return { text, source: spans.s ?? null, target: spans.t ?? null }
}
