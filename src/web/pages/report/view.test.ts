import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTS, EVENT_STATUSES } from '#domain'
import { FAMILY_KEYS } from '../../parts/families.ts'
import {
  isFiltered,
  onlyFilters,
  PANELS,
  PLAIN_VIEW,
  parseView,
  type View,
  withoutFilters,
  withPanel,
  writeView,
} from './view.ts'

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const views: fc.Arbitrary<View> = fc.record({
  statement: fc.option(word),
  speaker: fc.option(word),
  act: fc.option(fc.constantFrom(...ACTS)),
  families: fc.subarray([...FAMILY_KEYS]),
  named: fc.option(fc.constantFrom('named' as const, 'unnamed' as const)),
  words: fc.string({ unit: 'grapheme', maxLength: 30 }),
  panel: fc.constantFrom(...PANELS),
  at: fc.option(word),
  through: fc.option(word),
  country: fc.option(word),
  isTable: fc.boolean(),
  isWide: fc.boolean(),
  status: fc.option(fc.constantFrom(...EVENT_STATUSES)),
  type: fc.option(word),
  showsFurniture: fc.boolean(),
  hand: fc.option(word),
})

describe('writeView() and parseView()', () => {
  test('are a round trip for every view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(writeView(view), '')).toEqual(view)
      }),
    )
  })

  test('the plain view needs no query', () => {
    expect(writeView(PLAIN_VIEW)).toBe('')
    expect(parseView('', '')).toEqual(PLAIN_VIEW)
  })

  test('what is not understood is left out', () => {
    expect(parseView('?act=shout&family=states,nonsense&named=maybe&panel=x&other=1', '')).toEqual({
      ...PLAIN_VIEW,
      families: ['states'],
    })
  })

  test('a fragment selects a statement, unless the query does', () => {
    expect(parseView('', '#t7').statement).toBe('t7')
    expect(parseView('?statement=t1', '#t7').statement).toBe('t1')
  })
})

test('withPanel() takes to the statements what was chosen in a picture, and lets it go elsewhere', () => {
  const view: View = { ...PLAIN_VIEW, panel: 'chain', through: 's1', words: 'port', isTable: true }
  expect(withPanel(view, 'statements')).toEqual({ ...PLAIN_VIEW, through: 's1', words: 'port' })
  expect(withPanel(view, 'days')).toEqual({ ...PLAIN_VIEW, panel: 'days', words: 'port' })
})

describe('withoutFilters() and onlyFilters()', () => {
  test('take a view apart', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(isFiltered(withoutFilters(view))).toBe(false)
        expect(withoutFilters(view)).toMatchObject({ statement: view.statement, panel: view.panel })
        expect(onlyFilters(view)).toMatchObject({ statement: null, words: view.words, act: view.act })
      }),
    )
  })
})
