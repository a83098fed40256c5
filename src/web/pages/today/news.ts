/** What is new in a story, by kind: the gravest first, each speaker once. */

import type { StoryLineOnWire } from '../../data/stories.ts'

export type News = StoryLineOnWire['news'][number]
export type NewsKind = News['kind']

export const NEWS_WORDS: Readonly<Record<NewsKind, string>> = {
  'first-denial': 'first denial',
  'new-contradiction': 'figures differ',
  withdrawn: 'withdrawn',
  turn: 'says otherwise',
  'new-source': 'named for the first time',
}

const ORDER = Object.keys(NEWS_WORDS) as readonly NewsKind[]

export interface NewsGroup {
  readonly kind: NewsKind
  readonly shown: readonly News[]
  readonly moreCount: number
}

/** News in groups of at most `most` each. */
export function groupNews(news: readonly News[], most: number): readonly NewsGroup[] {
  return ORDER.flatMap((kind) => {
    const known = new Set<string>()
    const own = news.filter((one) => {
      const isNew = one.kind === kind && !known.has(one.speaker)
      known.add(one.kind === kind ? one.speaker : '')
      return isNew
    })
    if (own.length === 0) return []
    return [{ kind, shown: own.slice(0, most), moreCount: Math.max(0, own.length - most) }]
  })
}

/** A party without its office: `Ann Ash, Minister` → `Ann Ash`. */
export function shortLabel(label: string): string {
  return label.split(', ')[0] ?? label
}
