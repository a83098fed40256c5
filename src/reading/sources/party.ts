/** A source in the making, and what is known while the mentions of a text are gone through in order. */

import type { Source, SourceKind } from '#domain'
import type { TokenRange } from '#language'
import type { Grammar } from '../grammar.ts'
import type { Draft } from '../statements/draft.ts'
import type { Person } from './people.ts'

/** A source in the making. */
export interface Party {
  readonly kind: SourceKind
  readonly person: Person | null
  name: string | null
  readonly description: string | null
  country: string | null
  readonly number: Source['number']
  readonly headLemma: string
  readonly plural: boolean
  readonly mentions: TokenRange[]
  /** Token where this party last spoke or was pointed at. */
  lastAt: number
}

/** What a mention is resolved against. */
export interface Context {
  readonly grammar: Grammar
  readonly people: readonly Person[]
  readonly parties: Party[]
  readonly lastSpeaker: Party | null
  readonly draft: Draft
}
