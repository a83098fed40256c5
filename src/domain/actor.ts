/**
 * What is known of actors beyond one statement: sectors, how near an unnamed source stands to what it tells, and the
 * entries of the actor ledger, each a fact that one report told on its day.
 */

import type { Span } from '#base'
import type { ReportId } from './report.ts'

/** Sectors and non-state kinds of PLOVER; GOV is the executive, UAF armed men of whom no more is known. */
export const SECTORS = [
  'GOV',
  'MIL',
  'SPY',
  'COP',
  'LEG',
  'JUD',
  'REB',
  'PTY',
  'OPP',
  'PRM',
  'UAF',
  'PRE',
  'JRN',
  'BUS',
  'AGR',
  'CRM',
  'CVL',
  'EDU',
  'ELI',
  'LAB',
  'MED',
  'REF',
  'REL',
  'SOC',
  'IGO',
  'NGO',
  'ISM',
  'IMG',
  'MNC',
] as const
export type Sector = (typeof SECTORS)[number]

export const NEARNESS_KINDS = [
  'direct',
  'involved',
  'briefed',
  'familiar',
  'close',
  'unauthorised',
  'anonymous',
] as const

/** Words that tell how near a source stands to what it tells, or why it has no name. */
export interface Nearness {
  readonly kind: (typeof NEARNESS_KINDS)[number]
  readonly span: Span
}

/** A fact about a named person, as one report told it. */
export interface ActorEntry {
  /** As the report names the person. */
  readonly name: string
  /** "deputy defence minister", null when the report tells none. */
  readonly role: string | null
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  readonly sector: Sector | null
  /** The day from which the fact may be drawn on: that of the report. */
  readonly asOf: string
  readonly report: ReportId
  /** Where that report tells it. */
  readonly span: Span
}

/** What the ledger adds to a source of whom the report itself tells less. */
export interface KnownActor {
  readonly name: string
  readonly description: string | null
  readonly country: string | null
  readonly sector: Sector | null
  /** Id of the report that told it, and the day of that report. */
  readonly from: string
  readonly asOf: string
}
