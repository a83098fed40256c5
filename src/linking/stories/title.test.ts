import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReportId } from '#domain'
import { stemOf } from '../words/normalise.ts'
import { type Story, withReport } from './story.ts'
import { type Headline, titleOf } from './title.ts'

/** A story whose reports hold these words, each as telling as the others. */
function storyOf(...texts: readonly string[]): Story {
  return texts.reduce<Story | null>((story, text) => {
    const stems = [...new Set(text.split(' ').map(stemOf))].sort()
    const terms = stems.map((stem) => ({
      ...{ stem, word: stem, kind: 'word' as const, weight: 1 / Math.sqrt(stems.length) },
      ...{ isVerb: false, isInTitle: false },
    }))
    const nothing = { figures: [], numbers: [], weekdays: [] }
    return withReport(story, {
      id: 'r' as ReportId,
      published: null,
      wordCount: terms.length,
      terms,
      ...nothing,
    })
  }, null) as Story
}

const STORY = storyOf(
  'ferry aground Lisk passengers engines',
  'ferry Lisk passengers rescued cutters',
  'ferry Lisk waiver engines',
)
const headline = (id: string, title: string, isCopy = false): Headline<string> => ({ id, title, isCopy })
const AGROUND = headline('aground', 'Ferry runs aground off Lisk with 212 passengers')
const MAYOR = headline('mayor', 'Mayor of Odrin asks for patience in the dry season')

test('titleOf() chooses the headline that holds what the story is about', () => {
  expect(titleOf(STORY, [MAYOR, AGROUND])).toBe('aground')
  expect(titleOf(STORY, [AGROUND, MAYOR])).toBe('aground')
  expect(titleOf(STORY, [])).toBeNull()
  expect(titleOf(STORY, [headline('bare', '— 12 —')])).toBeNull()
})

test.each([
  ['a copy', headline('other', 'Ferry runs aground off Lisk, passengers safe', true)],
  ['furniture', headline('other', 'UPDATE 2-Ferry runs aground off Lisk with 212 passengers')],
  ['a question', headline('other', 'Why did the Lisk ferry run aground with its passengers?')],
  ['two words', headline('other', 'Lisk ferry')],
])('titleOf() passes over %s', (_, other) => {
  expect(titleOf(STORY, [other, AGROUND])).toBe('aground')
})

test('titleOf() keeps the present headline unless another is clearly better', () => {
  const alike = headline('alike', 'Lisk ferry with passengers runs aground')
  expect(titleOf(STORY, [AGROUND, alike], 'aground')).toBe('aground')
  expect(titleOf(STORY, [AGROUND, alike], 'alike')).toBe('alike')
  expect(titleOf(STORY, [AGROUND, MAYOR], 'mayor')).toBe('aground')
  expect(titleOf(STORY, [AGROUND], 'gone')).toBe('aground')
})

test('titleOf() does not depend on the order of the headlines, and keeps what it chose', () => {
  const title = fc.constantFrom(
    'Ferry aground',
    'Lisk ferry aground off Lisk',
    'Passengers off ferry',
    'LIVE: ferry',
  )
  const headlines = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), title, isCopy: fc.boolean() }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(headlines, (all) => {
      const chosen = titleOf(STORY, all)
      expect(titleOf(STORY, [...all].reverse())).toBe(chosen)
      expect(titleOf(STORY, all, chosen)).toBe(chosen)
    }),
  )
})
