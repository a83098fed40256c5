import { expect, test } from 'vitest'
import type { StoryLineOnWire } from '../../data/stories.ts'
import { isShown, SHOWN, shownIn } from './shown.tsx'

test('shownIn() takes the three words and nothing else', () => {
  const shown = (query: string) => shownIn(new URL(`http://desk.example/${query}`))
  expect([shown('?show=watched'), shown('?show=unread'), shown('?show=none'), shown('')]).toEqual([
    'watched',
    'unread',
    'all',
    'all',
  ])
})

test('isShown() tells read from unread and watched from others', () => {
  const line = (readAt: string | null, isWatched: boolean) => ({ readAt, isWatched }) as StoryLineOnWire
  const of = (some: StoryLineOnWire) => SHOWN.filter((shown) => isShown(some, shown))
  expect(of(line(null, false))).toEqual(['all', 'unread'])
  expect(of(line('2024-10-17T10:00:00.000Z', true))).toEqual(['all', 'watched'])
})
