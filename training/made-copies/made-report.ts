/** A report made by script: title and paragraphs, and the shape that the product reads. */

import { hashOf } from '#base'
import type { Block, Credit, Report, ReportId } from '#domain'

export interface MadeReport {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly outlet: string
  readonly credits: readonly Credit[]
  /** YYYY-MM-DD */
  readonly published: string
}

/** The report as ingest would give it. */
export function reportOf({ title, paragraphs, outlet, credits, published }: MadeReport): Report {
  const lines = [title, ...paragraphs]
  const blocks: Block[] = []
  let text = ''
  lines.forEach((line, index) => {
    if (text !== '') text += '\n'
    blocks.push({ kind: index === 0 ? 'title' : 'paragraph', span: [text.length, text.length + line.length] })
    text += line
  })
  return {
    id: hashOf(outlet, published, text) as ReportId,
    title,
    byline: null,
    outlet,
    url: null,
    language: 'en',
    credit: credits[0]?.name ?? null,
    credits,
    published: { value: published, basis: 'given' },
    text,
    blocks,
    furniture: [],
  }
}
