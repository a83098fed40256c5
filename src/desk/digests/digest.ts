/** What a digest tells, before it is written as a feed or a mail: stories with their origins and what is new in them. */

import type { StoryNews } from '#domain'
import type { DigestStory } from '#store'

export interface DigestEntry {
  /** Of the story. */
  readonly id: string
  readonly title: string
  /** Of its screen. */
  readonly path: string
  /** "3 origins in 41 reports" */
  readonly origins: string
  /** What its last day brought, a line each. */
  readonly news: readonly string[]
  readonly reports: readonly {
    readonly title: string
    readonly outlet: string | null
    readonly path: string
  }[]
  /** How many reports came, with those that are not named. */
  readonly newCount: number
  readonly startedOn: string
  readonly updatedAt: string
}

export interface Digest {
  readonly title: string
  /** Of the screen that shows the same. */
  readonly path: string
  readonly updatedAt: string
  readonly entries: readonly DigestEntry[]
}

interface DigestParts {
  readonly title: string
  readonly path: string
  readonly stories: readonly DigestStory[]
  /** Stands for the moment of the last change where there is no story. */
  readonly otherwise: string
}

/** Stories → a digest; its moment is that of its newest entry, so that the same stories give the same bytes. */
export function buildDigest({ title, path, stories, otherwise }: DigestParts): Digest {
  const entries = stories.map(entryOf)
  const updatedAt = entries
    .map((entry) => entry.updatedAt)
    .reduce((a, b) => (a > b ? a : b), entries.length === 0 ? otherwise : '')
  return { title, path, updatedAt, entries }
}

function entryOf(story: DigestStory): DigestEntry {
  return {
    id: story.id,
    title: story.title.trim() === '' ? 'Untitled story' : story.title,
    path: `/stories/${encodeURIComponent(story.id)}`,
    origins: originsInWords(story),
    news: newsInWords(story.news),
    reports: story.reports.map(({ id, title, outlet }) => ({
      ...{ title: title.trim() === '' ? 'Untitled report' : title, outlet },
      path: `/reports/${encodeURIComponent(id)}`,
    })),
    newCount: story.newCount,
    startedOn: story.firstDay,
    updatedAt: story.changedAt,
  }
}

/** `3 origins in 41 reports`, `2 to 3 origins in 5 reports`; no origins are told before they are counted. */
export function originsInWords({
  originLow,
  originHigh,
  reportCount,
}: Pick<DigestStory, 'originLow' | 'originHigh' | 'reportCount'>): string {
  const reports = `${reportCount} ${reportCount === 1 ? 'report' : 'reports'}`
  if (originHigh === 0) return reports
  const range = originLow === originHigh ? `${originLow}` : `${originLow} to ${originHigh}`
  return `${range} ${originHigh === 1 ? 'origin' : 'origins'} in ${reports}`
}

const NEWS: Readonly<Record<StoryNews['kind'], (who: string) => string>> = {
  'first-denial': (who) => `First denial: ${who}`,
  'new-contradiction': (who) => `Figures differ: ${who}`,
  'new-source': (who) => `Named for the first time: ${who}`,
  turn: (who) => `Says otherwise than before: ${who}`,
  withdrawn: (who) => `Takes a statement back: ${who}`,
}
const NEWS_MAX = 6

/** A line for each thing that is new, none twice. */
export function newsInWords(news: readonly StoryNews[]): string[] {
  return [...new Set(news.map(({ kind, label }) => NEWS[kind](label)))].slice(0, NEWS_MAX)
}
