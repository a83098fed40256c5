/** A report: one published news item taken from a page. The shape of `report` in tocsin/reading/1. */

import type { Span } from '#base'

export type ReportId = string & { readonly brand: 'ReportId' }

export const BLOCK_KINDS = ['title', 'lead', 'heading', 'paragraph', 'caption', 'credit'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

export interface Block {
  readonly kind: BlockKind
  /** Where the block stands in `report.text`, without its line break. */
  readonly span: Span
}

export const DAY_BASES = ['given', 'metadata', 'text', 'feed'] as const
/** Where the day of publication comes from; `text` is a guess from the words of the page or its address. */
export type DayBasis = (typeof DAY_BASES)[number]

export interface Published {
  /** YYYY-MM-DD */
  readonly value: string
  readonly basis: DayBasis
}

export const CREDIT_KINDS = ['byline', 'dateline', 'line'] as const
/**
 * How a page credits another outlet: an agency as byline ("By Reuters"), an agency in the dateline
 * ("KYIV (Reuters) -"), or a line of its own ("Source: X"). The fourth kind, attribution inside the
 * text ("X reports that"), is a statement and not listed here.
 */
export type CreditKind = (typeof CREDIT_KINDS)[number]

export interface Credit {
  readonly kind: CreditKind
  /** The outlet or agency as the page names it. */
  readonly name: string
}

export interface Report {
  readonly id: ReportId
  readonly title: string
  readonly byline: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** ISO 639-1. */
  readonly language: string
  /** The outlet or agency that the page credits first of all: line before dateline before byline. */
  readonly credit: string | null
  readonly credits: readonly Credit[]
  readonly published: Published | null
  /** Title, lead, headings and paragraphs, each on its own line; no furniture. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** What was left out, in page order. */
  readonly furniture: readonly string[]
}
