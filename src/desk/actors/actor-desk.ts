/** What front ends know of actors over time: who they are, what they said and did, to whom, and how their words changed. */

import type { SpeakerTurn, StoryId } from '#domain'
import type {
  ActsQuestion,
  DeedList,
  Named,
  PartyLine,
  PartyList,
  PartyQuestion,
  PartyRecord,
  PartyStory,
  Period,
  SaidList,
  SaidQuestion,
} from '#store'

/** What a report told of a person: once for each wording of the role, as the newest report told it. */
export interface ActorRole {
  readonly role: string
  readonly day: string
  /** The words that tell it, in the report. */
  readonly words: string
  readonly report: { readonly id: string; readonly title: string; readonly outlet: string | null }
}

export interface ActorProfile {
  readonly party: PartyLine
  /** Newest first. */
  readonly roles: readonly ActorRole[]
  /** People whose names sound the same: other spellings, or others. */
  readonly alike: readonly Named[]
}

/** The record of the store, and the stories. */
export interface ActorRecord extends PartyRecord {
  readonly stories: readonly PartyStory[]
}

/** Two statements of one speaker on one thing that differ, and where they stand. */
export interface ActorTurn extends SpeakerTurn {
  readonly story: StoryId
  /** The proposition that both are about, in the words of the statement that speaks for it. */
  readonly proposition: string
}

/** What two parties said in one story. */
export interface SharedStory {
  readonly story: PartyStory
  /** The newest of each. */
  readonly ofOne: SaidList
  readonly ofOther: SaidList
}

export interface Comparison {
  readonly one: PartyLine
  readonly other: PartyLine
  /** Those in which both speak, the newest first. */
  readonly stories: readonly SharedStory[]
  /** What the one did to the other, and the other way round. */
  readonly byOne: DeedList
  readonly byOther: DeedList
}

export interface MatrixWish extends Period {
  readonly types?: readonly string[] | undefined
  readonly byCountry: boolean
  /** How many parties stand at its sides. */
  readonly top: number
}

/** One cell that is not empty. */
export interface MatrixCell {
  readonly actor: string
  readonly recipient: string
  /** Distinct events, by the two sides of PLOVER. */
  readonly cooperation: number
  readonly conflict: number
  /** How many of each type, most first. */
  readonly types: readonly { readonly type: string; readonly count: number }[]
}

export interface MatrixTable {
  /** Both its rows and its columns, those of most events first. */
  readonly parties: readonly Named[]
  readonly cells: readonly MatrixCell[]
  /** All distinct events of the stretch with somebody on both sides, also those of parties that are left out. */
  readonly eventCount: number
  /** The stretch of days, as asked or chosen. */
  readonly since: string
  readonly until: string
  /** The day from which on all events are counted; later than `since` where there are too many. */
  readonly countedSince: string
  readonly asOf: string | null
}

export interface ActorDesk {
  list(question: PartyQuestion): Promise<PartyList>
  /** Throws desk.actor_not_found. */
  get(key: string, asOf?: string): Promise<ActorProfile>
  statements(question: SaidQuestion): Promise<SaidList>
  record(question: Period & { readonly party: string }): Promise<ActorRecord>
  /** Where a speaker says otherwise than before, within a story; newest first. */
  turns(key: string, asOf?: string): Promise<readonly ActorTurn[]>
  /** Throws desk.actor_not_found. */
  compare(pair: { readonly one: string; readonly other: string }, period: Period): Promise<Comparison>
  /** Who did what to whom. */
  events(question: ActsQuestion): Promise<DeedList>
  /** Throws desk.no_such_stretch. */
  matrix(wish: MatrixWish): Promise<MatrixTable>
}
