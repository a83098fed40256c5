/** One part of the language core that can be trained. */

import type { Parsed } from '#language'

/** Weights files so far, by name. */
export type WeightsByName = Record<string, Uint8Array> & {
  tagger: Uint8Array
  names: Uint8Array
  parser: Uint8Array
  attribution: Uint8Array
  events: Uint8Array
}

export interface PartOptions {
  /** The folder of the corpus. */
  readonly folder: string
  readonly seed: number
  /** Files in the format of the corpus to learn attributions from besides it. */
  readonly also?: readonly string[]
  readonly report: (line: string) => void
}

export interface Part {
  readonly name: string
  readonly what: string
  readonly how: string
  readonly limits: string
  /** What it is learned from, if not PolNeAR. */
  readonly data?: string
  readonly licence?: string
  /** What the scores are measured on, if not PolNeAR’s part dev. */
  readonly scoredOn?: string
  /** The weights file; parts trained before are in `weights`. */
  readonly train: (corpus: readonly Parsed[], options: PartOptions, weights: WeightsByName) => Uint8Array
  /** Rows of measure and score on texts not learned from. */
  readonly score: (dev: readonly Parsed[], weights: WeightsByName, folder: string) => [string, string][]
}
