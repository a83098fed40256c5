/** A question to a person about a story, and what follows from the answer. */

import type { OverrulingBody } from '../../data/stories.ts'

type WithoutPerson<T> = T extends unknown ? Omit<T, 'by' | 'note' | 'story'> : never
/** What is decided, without by whom and why. */
export type Wish = WithoutPerson<OverrulingBody>

export interface Option {
  readonly value: string
  readonly label: string
}

/** A question to a person, and what follows from the answer. */
export interface Decision {
  readonly title: string
  /** What it means. */
  readonly says: string
  /** What can be chosen; `stories` for all other stories on the desk. */
  readonly choice?: { readonly label: string; readonly options: readonly Option[] | 'stories' }
  readonly wish: (chosen: string) => Wish
  /** What the message says when it is done. */
  readonly done: string
}
