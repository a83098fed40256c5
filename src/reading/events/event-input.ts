/** What events are found in: a parsed report with all that was read in it before. */

import type { Source, Statement, Time } from '#domain'
import type { Grammar } from '../grammar.ts'
import type { Place } from '../places/find-places.ts'
import type { Body } from '../sources/bodies.ts'
import type { Person } from '../sources/people.ts'
import type { Draft } from '../statements/draft.ts'
import type { EventWeights } from './predict.ts'

/** What events are found in. */
export interface EventInput {
  readonly grammar: Grammar
  readonly people: readonly Person[]
  readonly bodies?: readonly Body[]
  readonly sources: readonly Source[]
  readonly statements: readonly Statement[]
  /** The draft of each statement, in the same order. */
  readonly drafts: readonly Draft[]
  readonly times: readonly Time[]
  readonly places: readonly Place[]
  /** Day of publication, YYYY-MM-DD, if known. */
  readonly published: string | null
  readonly weights: EventWeights
}
