import { describe, expect, it } from 'vitest'
import { addressDay } from './find-day.ts'
import { readLinkedData } from './json-ld.ts'
import { sameHeadline, withoutOutlet } from './metadata.ts'

describe('withoutOutlet()', () => {
  it.each([
    ['War ends | The Daily Plain', 'The Daily Plain', 'War ends'],
    ['Auditors warn of hole - The Post', 'The Post', 'Auditors warn of hole'],
    ['Ministers leave the talks | Northline', null, 'Ministers leave the talks'],
    ['Talks – and what comes next', null, 'Talks – and what comes next'],
    ['Plain title', 'Plain', 'Plain title'],
  ])('makes of %j by %j %j', (title, outlet, expected) => {
    expect(withoutOutlet(title, outlet)).toBe(expected)
  })
})

describe('sameHeadline()', () => {
  it('looks past marks, case and the outlet behind', () => {
    expect(sameHeadline('War ends in the east', 'WAR ENDS IN THE EAST – The Daily')).toBe(true)
    expect(sameHeadline('War', 'War ends')).toBe(false)
  })
})

describe('readLinkedData()', () => {
  it('finds the news item in a graph and reads what pages get wrong', () => {
    const script =
      '<!-- {"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"A\nB","author":["Ana",{"name":"Ben"}],"publisher":{"name":"P"},"datePublished":"2022-01-02",}]} -->'
    expect(readLinkedData(['nonsense', script])).toMatchObject({
      authors: ['Ana', 'Ben'],
      publisher: 'P',
      published: '2022-01-02',
    })
  })
  it('gives null without a news item', () => {
    expect(readLinkedData(['{"@type":"Organization"}', '[[[', ''])).toBeNull()
  })
})

describe('addressDay()', () => {
  it.each([
    ['https://a.example/2021/11/12/talks', '2021-11-12'],
    ['https://a.example/news/2021-11-12-talks', '2021-11-12'],
    ['https://a.example/20211112/talks', '2021-11-12'],
    ['https://a.example/2021/11/talks', null],
    ['https://a.example/item-20211399', null],
    [null, null],
  ])('finds in %j %s', (url, day) => {
    expect(addressDay(url)).toBe(day)
  })
})
