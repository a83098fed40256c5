/**
 * A reading: all that was found in one report. The shape of the contract tocsin/reading/1;
 * spans are [begin, end) in UTF-16 code units of `report.text`.
 */

import type { Note, Span } from '#base'
import type { KnownActor, Nearness, Sector } from './actor.ts'
import type { ByAndAt, CorrectedMark, CorrectionState } from './corrected.ts'
import type { Report } from './report.ts'

export const SOURCE_KINDS = [
  'person',
  'office',
  'organisation',
  'government',
  'outlet',
  'document',
  'group',
  'unnamed',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A party that statements are credited to. */
export interface Source {
  readonly id: string
  readonly kind: SourceKind
  /** Canonical name; null for an unnamed source. */
  readonly name: string | null
  /** Role, or for an unnamed source how the page describes it. */
  readonly description: string | null
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  /** How many people stand behind an unnamed source. */
  readonly number: { readonly min: number; readonly max: number | null } | null
  readonly mentions: readonly Span[]
  /** PLOVER sector; left out when the report does not show it. */
  readonly sector?: Sector
  /** How near an unnamed source stands to what it tells, by its words; left out when nothing is said. */
  readonly nearness?: readonly Nearness[]
  /** What earlier reports told, where this one tells less; never mixed with what was read here. */
  readonly known?: KnownActor
  /** Left out where no person has merged, split or made it. */
  readonly corrected?: CorrectedMark
}

export const FORMS = ['direct', 'indirect', 'mixed', 'none'] as const
/** Quoted, reported, both, or no content at all (a "no comment"). */
export type Form = (typeof FORMS)[number]

export const ACTS = [
  'assert',
  'report',
  'deny',
  'accuse',
  'criticise',
  'praise',
  'warn',
  'threaten',
  'promise',
  'demand',
  'ask',
  'refuse',
  'admit',
  'doubt',
  'believe',
  'intend',
  'no-comment',
] as const
/** What the speaker does with the words. */
export type Act = (typeof ACTS)[number]

/** A word of estimative probability and the range it stands for, each 0..1. */
export interface Likelihood {
  readonly span: Span
  readonly words: string
  readonly low: number
  readonly high: number
  readonly point: number
}

/** Who says what in which passage, and the cue that shows it. */
export interface Statement {
  readonly id: string
  readonly speaker: string | null
  readonly addressee: string | null
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly form: Form
  readonly act: Act
  readonly likelihood: Likelihood | null
  /** The statement that this one is reported in. */
  readonly within: string | null
  /** The day it was said, YYYY-MM-DD, if the page tells. */
  readonly said: string | null
  /** Left out where it is as the machine read it. */
  readonly corrected?: StatementMark
}

/** What the machine had read where a person corrected. */
export interface MachineStatement extends Pick<Statement, 'act' | 'source' | 'cue' | 'content'> {
  /** The name, description or words of the speaker; null for "not told". */
  readonly who: string | null
}

/** The mark of a corrected statement. */
export interface StatementMark extends CorrectedMark {
  /** Null for a statement that a person added. */
  readonly machine: MachineStatement | null
}

export const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const

/** A TIMEX3 expression; `value` is null when it cannot be resolved, and `unresolved` says why. */
export interface Time {
  readonly span: Span
  readonly type: (typeof TIME_TYPES)[number]
  readonly value: string | null
  readonly unresolved?: string
}

export const EVENT_STATUSES = [
  'reported',
  'alleged',
  'denied',
  'planned',
  'threatened',
  'conditional',
  'possible',
  'historical',
  'negated',
] as const

/** Where a place lies, in degrees; a province lies at its largest town, a country in its middle. */
export interface Location {
  readonly latitude: number
  readonly longitude: number
  readonly kind: 'country' | 'province' | 'town'
}

/** Where an event is said to happen. */
export interface Place {
  readonly span: Span
  readonly name: string
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  /** Null for a place that no list knows; absent in readings made before there were locations. */
  readonly location?: Location | null
}

/** A PLOVER event. */
export interface Event {
  readonly id: string
  readonly type: string
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly trigger: readonly Span[]
  readonly span: Span
  readonly place: Place | null
  readonly time: string | null
  readonly status: (typeof EVENT_STATUSES)[number]
  readonly statement: string | null
}

/** The path from the page to the origin of a statement, outermost outlet first. */
export interface Chain {
  readonly statement: string
  readonly path: readonly string[]
}

export interface Reading {
  readonly schema: 'tocsin/reading/1'
  readonly report: Report
  readonly sources: readonly Source[]
  readonly statements: readonly Statement[]
  readonly times: readonly Time[]
  readonly events: readonly Event[]
  readonly chains: readonly Chain[]
  readonly notes: readonly Note[]
  /** What people corrected, in the order of time, also what was taken back; left out where nothing was. */
  readonly corrections?: readonly CorrectionState[]
  /** What the machine took for statements and a person did not; left out where there are none. */
  readonly rejected?: readonly Statement[]
  /** Who last said that all statements are right as they stand; left out where nobody did. */
  readonly checked?: ByAndAt
}
