/** A source in the making, and what is known while the mentions of a text are gone through in order. */

import type { Source, SourceKind } from '#domain'
import type { TokenRange } from '#language'
import type { Grammar } from '../grammar.ts'
import type { Draft } from '../statements/draft.ts'
import type { Body } from './bodies.ts'
import type { Mention } from './mention.ts'
import type { Person } from './people.ts'

/** A source in the making. */
export interface Party {
  kind: SourceKind
  readonly person: Person | null
  readonly body: Body | null
  name: string | null
  description: string | null
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
  readonly bodies: readonly Body[]
  readonly parties: Party[]
  readonly lastSpeaker: Party | null
  readonly draft: Draft
  /** Who speaks the statement that this one is reported in, and who the first one reported in this one. */
  readonly outer: Party | null
  readonly inner: Party | null
}

/** A new party for a person of the text. */
export function partyOfPerson(person: Person, at: number): Party {
  return {
    ...{
      kind: 'person',
      person,
      body: null,
      name: person.name,
      description: person.role,
      country: person.country,
    },
    ...{ number: null, headLemma: '', plural: false, mentions: [], lastAt: at },
  }
}

/** A new party that a mention introduces. */
export function partyOf(mention: Mention): Party {
  return {
    kind: mention.kind as SourceKind,
    person: null,
    body: mention.body ?? null,
    name: mention.name,
    description: mention.kind === 'unnamed' ? mention.words : null,
    country: mention.country,
    number: mention.number,
    headLemma: mention.headLemma,
    plural: mention.plural,
    mentions: [],
    lastAt: mention.range[0],
  }
}
