/** Contested statements: what is stated in the reports of a story, by whom, and how each speaker stands to it. */

import type { Span } from '#base'
import type { StatementRef } from './statement-ref.ts'

export const STANCES = ['supports', 'denies', 'contradicts', 'withdraws', 'repeats', 'unsure'] as const
/** `contradicts` gives another figure, `withdraws` says otherwise than the same speaker before, `repeats` says the same again. */
export type StanceKind = (typeof STANCES)[number]

/** Which way the words go, whatever was said before: for the proposition, against it, or left open. */
export type Side = 'for' | 'against' | 'open'

/** A number of things: "about 90,000 troops" → low and high 90,000 of "troop". */
export interface StatedFigure {
  readonly words: string
  readonly low: number
  readonly high: number
  /** What is counted, as linking compares words. */
  readonly of: string
  /** "More than" is least, "up to" is most; left out where it is neither. */
  readonly bound?: 'least' | 'most'
}

/** One ground of a stance, in a form that words can be made of. */
export type StanceReason =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'negation'; readonly words: string }
  | { readonly kind: 'figures'; readonly here: string; readonly there: string }
  | { readonly kind: 'act'; readonly act: string }
  /** The words name no more than "the accusation": it answers what was said before. */
  | { readonly kind: 'answer'; readonly words: string }
  | { readonly kind: 'by-hand' }

export interface Stance extends StatementRef {
  readonly span: Span
  /** The same speaker has the same key in all reports. */
  readonly speaker: string
  readonly label: string
  readonly speakerKind: 'named' | 'unnamed'
  readonly stance: StanceKind
  readonly side: Side
  readonly figure: StatedFigure | null
  /** YYYY-MM-DD: the day it was said or, where no page tells, of the report. */
  readonly day: string | null
  /** The earlier statements that it denies or contradicts, or that its speaker takes back. */
  readonly answers: readonly StatementRef[]
  readonly reasons: readonly StanceReason[]
  readonly isSure: boolean
}

export interface Proposition {
  /** Made of its first statement; stays while that is the first. */
  readonly id: string
  /** The statement that speaks for all. */
  readonly words: StatementRef & { readonly span: Span; readonly text: string }
  /** In the order of days. */
  readonly stances: readonly Stance[]
  readonly isContested: boolean
  readonly firstDay: string | null
  readonly lastDay: string | null
}

/** What a person decides of propositions. A proposition is meant by its id, also when another statement leads it by now. */
export type StanceOverruling =
  /** How a statement stands to a proposition; null takes it out. */
  | {
      readonly kind: 'stance'
      readonly statement: StatementRef
      readonly proposition: string
      readonly stance: string | null
    }
  | { readonly kind: 'join'; readonly propositions: readonly [string, string] }

/** What is new in a story since an earlier look at it. */
export interface StoryNews {
  readonly kind: 'first-denial' | 'new-contradiction' | 'new-source' | 'turn' | 'withdrawn'
  readonly at: StatementRef
  /** Null for `new-source`. */
  readonly proposition: string | null
  readonly speaker: string
  readonly label: string
  readonly day: string | null
}

export type TurnKind = 'side' | 'figure' | 'likelihood' | 'act'

/** Two statements of one speaker on one thing that differ; the later one says it otherwise. */
export interface SpeakerTurn {
  readonly from: SaidOnDay
  readonly to: SaidOnDay
  readonly kinds: readonly TurnKind[]
}

export interface SaidOnDay extends StatementRef {
  readonly words: string
  readonly day: string
}
