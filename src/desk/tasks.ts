/** What worker threads do for the desk: a task and its outcome, by name. */

import type { CopyLink, Page, Reading, Report, StoryAccount } from '#domain'
import {
  type DeskWeights,
  judgeCopies,
  type ReadPage,
  readPage,
  type Sketches,
  sketchReport,
} from './read-page.ts'
import { type AccountInput, buildAccount } from './stories/build-account.ts'

/** What goes in and what comes out. */
export interface Tasks {
  readonly read: { readonly given: Page; readonly gives: ReadPage }
  readonly sketch: { readonly given: Report; readonly gives: Sketches }
  readonly judge: {
    readonly given: { readonly reading: Reading; readonly others: readonly string[] }
    readonly gives: readonly CopyLink[]
  }
  readonly account: { readonly given: AccountInput; readonly gives: StoryAccount }
}

export type Task = {
  readonly [Kind in keyof Tasks]: { readonly kind: Kind; readonly given: Tasks[Kind]['given'] }
}[keyof Tasks]

export type Outcome = Tasks[keyof Tasks]['gives']

/** Does one task; pure. */
export function performTask(task: Task, weights: DeskWeights): Outcome {
  switch (task.kind) {
    case 'read':
      return readPage(task.given, weights)
    case 'sketch':
      return sketchReport(task.given, weights)
    case 'judge':
      return judgeCopies(task.given, weights)
    case 'account':
      return buildAccount(task.given, weights.words)
  }
}
