import { expect, test } from 'vitest'
import { groupNews, type News, shortLabel } from './news.ts'

const news = (kind: News['kind'], speaker: string): News => ({
  ...{ kind, speaker, label: speaker, proposition: null, day: null },
  at: { report: 'r1', statement: 't1' },
})

test('groupNews() puts denials first, names each speaker once and counts the rest', () => {
  const groups = groupNews(
    [
      ...['a', 'b', 'c', 'a'].map((speaker) => news('new-source', speaker)),
      news('first-denial', 'a'),
      news('first-denial', 'a'),
    ],
    2,
  )
  expect(
    groups.map(({ kind, shown, moreCount }) => [kind, shown.map((one) => one.speaker), moreCount]),
  ).toEqual([
    ['first-denial', ['a'], 0],
    ['new-source', ['a', 'b'], 1],
  ])
})

test('shortLabel() leaves the office away', () => {
  expect(['Ann Ash, Minister', 'two officials'].map(shortLabel)).toEqual(['Ann Ash', 'two officials'])
})
