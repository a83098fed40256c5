/** Actors over time: addresses of the API with their questions, and what they answer. */

import {
  type Actor,
  type ActorLine,
  type ActorList,
  type ActorRecordReply,
  type ActorTurns,
  API_PATHS,
  actorListSchema,
  actorRecordSchema,
  actorSchema,
  actorTurnsSchema,
  type ComparisonReply,
  comparisonSchema,
  type DeedLine,
  type DeedPart,
  deedListSchema,
  type MatrixReply,
  matrixSchema,
  pathOf,
  type SaidLine,
  type SaidPart,
  saidListSchema,
} from '#contract'
import { call } from './call.ts'

export type {
  Actor,
  ActorLine,
  ActorList,
  ActorRecordReply,
  ActorTurns,
  ComparisonReply,
  DeedLine,
  DeedPart,
  MatrixReply,
  SaidLine,
  SaidPart,
}

/** What is asked; null and empty words are left out. */
export type Question = Readonly<Record<string, string | null>>

/** An address with its question. */
export function withQuestion(path: string, question: Question): string {
  const given = Object.entries(question).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/** The addresses of one actor. */
export const actorAddresses = (key: string) => ({
  profile: pathOf(API_PATHS.actor, key),
  said: pathOf(API_PATHS.actorStatements, key),
  record: pathOf(API_PATHS.actorRecord, key),
  turns: pathOf(API_PATHS.actorTurns, key),
  with: (other: string) => pathOf(API_PATHS.compareActors, key).replace('{other}', encodeURIComponent(other)),
})

export const { actors: ACTORS, events: EVENTS, matrix: MATRIX } = API_PATHS

/** Who speaks and acts, those that are used most first. */
export const loadActors = (address: string, signal: AbortSignal): Promise<ActorList> =>
  call(address, actorListSchema, { signal })

/** Who an actor is. */
export const loadActor = (address: string, signal: AbortSignal): Promise<Actor> =>
  call(address, actorSchema, { signal })

/** One part of what an actor said. */
export const loadSaid = (address: string, signal: AbortSignal): Promise<SaidPart> =>
  call(address, saidListSchema, { signal })

/** An actor over time. */
export const loadRecord = (address: string, signal: AbortSignal): Promise<ActorRecordReply> =>
  call(address, actorRecordSchema, { signal })

/** How the words of an actor changed. */
export const loadTurns = (address: string, signal: AbortSignal): Promise<ActorTurns> =>
  call(address, actorTurnsSchema, { signal })

/** Two actors side by side. */
export const loadComparison = (address: string, signal: AbortSignal): Promise<ComparisonReply> =>
  call(address, comparisonSchema, { signal })

/** One part of who did what to whom. */
export const loadDeeds = (address: string, signal: AbortSignal): Promise<DeedPart> =>
  call(address, deedListSchema, { signal })

/** Who acts on whom. */
export const loadMatrix = (address: string, signal: AbortSignal): Promise<MatrixReply> =>
  call(address, matrixSchema, { signal })
