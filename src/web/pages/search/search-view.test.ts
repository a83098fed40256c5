import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchQuerySchema } from '#contract'
import { asksSomething, FIELDS, kindOf, nameOf, parseSearch, writeSearch } from './search-view.ts'

describe('parseSearch() and writeSearch()', () => {
  test('are each other’s way back, whatever the fields hold', () => {
    const view = fc.record(
      Object.fromEntries(FIELDS.map((field) => [field, fc.string().map((s) => s.trim())])),
    )
    fc.assert(
      fc.property(view, (given) => {
        const once = writeSearch(parseSearch(new URLSearchParams(given).toString()))
        expect(writeSearch(parseSearch(once))).toBe(once)
      }),
    )
  })

  test('leave out what is empty, as usual or unknown', () => {
    expect(writeSearch(parseSearch('?q=+harbour+&act=&order=day&other=x'))).toBe('q=harbour')
    expect(asksSomething(parseSearch('order=relevance'))).toBe(false)
    expect(asksSomething(parseSearch('origins=3'))).toBe(true)
  })

  test('write what the contract takes', () => {
    const query = 'q=a&kind=events&named=named&act=deny,warn&type=AID&country=UKR&since=2024-01-01&origins=2'
    const written = Object.fromEntries(new URLSearchParams(writeSearch(parseSearch(query))))
    expect(searchQuerySchema.safeParse(written).success).toBe(true)
  })
})

test('kindOf() lists what the filters are about', () => {
  const check = (query: string, kind: string) => expect(kindOf(parseSearch(query)), query).toBe(kind)
  check('', 'reports')
  check('q=x&country=UKR', 'reports')
  check('act=deny', 'statements')
  check('named=unnamed', 'statements')
  check('act=deny&type=AID', 'events')
  check('act=deny&kind=reports', 'reports')
})

test('nameOf() says the search in words', () => {
  expect(nameOf(parseSearch('q=harbour&act=deny&origins=3'))).toBe('harbour · deny · 3 origins')
  expect(nameOf(parseSearch(''))).toBe('Search')
})
