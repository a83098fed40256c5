/** The example that comes with Tocsin: how far loading it has come, and beginning it. */

import { API_PATHS, type ExampleOnWire, exampleSchema } from '#contract'
import { call } from './call.ts'

export type { ExampleOnWire }

/** How far loading has come. */
export function getExample(): Promise<ExampleOnWire> {
  return call(API_PATHS.example, exampleSchema)
}

/** Begins to load; what is there already stays. */
export function loadExample(): Promise<ExampleOnWire> {
  return call(API_PATHS.example, exampleSchema, { method: 'POST' })
}
