/** The jobs of taking in pages, as plain data: what is added, what runs next, how each ends. */

import type { TocsinError } from '#base'
import type { Reading } from '#domain'
import type { PageToRead } from '../../data/readings.ts'

export type JobState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly since: number }
  | { readonly kind: 'done'; readonly reading: Reading; readonly isNew: boolean }
  | { readonly kind: 'failed'; readonly error: TocsinError }
  | { readonly kind: 'stopped' }

export interface Job {
  readonly key: number
  readonly page: PageToRead
  readonly state: JobState
}

/** How many pages the desk is given at once. */
const AT_ONCE = 2

/** The jobs to start now. */
export function jobsToStart(jobs: readonly Job[]): readonly Job[] {
  const running = jobs.filter(({ state }) => state.kind === 'reading').length
  return jobs.filter(({ state }) => state.kind === 'waiting').slice(0, Math.max(0, AT_ONCE - running))
}

/** The jobs with one of them in a new state. */
export function withState(jobs: readonly Job[], key: number, state: JobState): readonly Job[] {
  return jobs.map((job) => (job.key === key && !isOver(job) ? { ...job, state } : job))
}

/** True when nothing more will happen to the job. */
export function isOver({ state }: Job): boolean {
  return state.kind === 'done' || state.kind === 'failed' || state.kind === 'stopped'
}

/** What a pasted page is called until it has a title: its first words. */
export function nameOfPaste(text: string): string {
  const line =
    text
      .trim()
      .split('\n')[0]
      ?.replace(/<[^>]*>/g, ' ')
      .trim() ?? ''
  return line.length > 60 ? `${line.slice(0, 57)}…` : line || 'pasted text'
}
