/** A collection with its truth, story by story: the readings of its reports and the propositions that are true of it by construction. */

import { readFileSync } from 'node:fs'
import type { Page, Reading } from '#domain'

/** What the truth file tells of one stance. */
export interface TrueStance {
  readonly report: string
  readonly speaker: string
  readonly stance: 'supports' | 'denies' | 'unsure'
  readonly figure?: string | undefined
  readonly answers?: readonly string[] | undefined
  readonly words: string
}

export interface TrueProposition {
  readonly id: string
  readonly stances: readonly TrueStance[]
}

interface Index {
  readonly reports: readonly {
    readonly id: string
    readonly file: string
    readonly outlet: string
    readonly url: string
  }[]
}

interface Truth {
  readonly reports: readonly { readonly id: string; readonly day: string; readonly story: string }[]
  readonly stories: readonly { readonly id: string }[]
  readonly propositions: readonly TrueProposition[]
}

/** One story of a collection. */
export interface TrueStory {
  readonly id: string
  readonly reports: readonly { readonly reading: Reading; readonly day: string }[]
  /** By the ids that the truth gives them. */
  readonly readings: ReadonlyMap<string, Reading>
  /** With the report's own id where it is of this story. */
  readonly propositions: readonly {
    readonly id: string
    readonly stances: readonly (TrueStance & { readonly reading: string | null })[]
  }[]
}

/** Reads the reports of a collection and sorts them by their true stories. */
export function loadCollection(folder: string, read: (page: Page) => Reading): TrueStory[] {
  const truth = parsed<Truth>(`${folder}truth.json`)
  const all = readAll(folder, read)
  return truth.stories.map(({ id }) => {
    const members = truth.reports.filter(({ story }) => story === id)
    const readings = new Map(members.map((member) => [member.id, all.get(member.id) as Reading]))
    return {
      ...{ id, readings },
      reports: members.map((member) => ({
        reading: all.get(member.id) as Reading,
        day: member.day,
      })),
      propositions: truth.propositions.map((proposition) => ({
        id: proposition.id,
        stances: proposition.stances.map((stance) => ({
          ...stance,
          reading: readings.get(stance.report)?.report.id ?? null,
        })),
      })),
    }
  })
}

function readAll(folder: string, read: (page: Page) => Reading): Map<string, Reading> {
  return new Map(
    parsed<Index>(`${folder}index.json`).reports.map(({ id, file, outlet, url }) => {
      const about = { outlet, url, published: null, charset: null, title: null }
      const kind = file.endsWith('.html') ? 'html' : 'text'
      return [id, read({ ...about, kind, bytes: readFileSync(`${folder}${file}`) })]
    }),
  )
}

function parsed<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
