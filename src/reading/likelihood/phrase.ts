/** A phrase of likelihood as found in a text, before its place in the sentence is judged. */

import type { TokenRange } from '#language'
import type { Range } from './scale.data.ts'

export interface Phrase {
  readonly tokens: TokenRange
  /** The token that carries it: "likely" of "not very likely". */
  readonly core: number
  readonly range: Range
  /** A modal verb or "possible" says least: any other phrase goes before it. A number stands where it will. */
  readonly kind: 'word' | 'possible' | 'modal' | 'number'
}
