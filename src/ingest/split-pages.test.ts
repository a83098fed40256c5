import { describe, expect, it } from 'vitest'
import { splitPages } from './split-pages.ts'

const split = (words: string) => splitPages(new TextEncoder().encode(words))

describe('splitPages()', () => {
  it('makes a page of each line and goes on after a broken one', () => {
    const { pages, problems } = split(
      '{"text":"One.","title":"A","url":"https://a.example/1","published":"2022-03-01T10:00:00Z","outlet":"Plain"}\n' +
        'not json\n\n{"title":"no words"}\r\n{"html":"<p>Two.</p>","url":null}\n',
    )
    expect(
      pages.map(({ kind, url, title, outlet, published }) => ({ kind, url, title, outlet, published })),
    ).toEqual([
      { kind: 'text', url: 'https://a.example/1', title: 'A', outlet: 'Plain', published: '2022-03-01' },
      { kind: 'html', url: null, title: null, outlet: null, published: null },
    ])
    expect(new TextDecoder().decode(pages[0]?.bytes)).toBe('One.')
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'ingest.bad_line'],
      [4, 'ingest.bad_line'],
    ])
    expect(problems[1]?.message).toContain('"text" or "html" is missing')
  })
  it('takes one object or an array over several lines', () => {
    expect(split('[\n {"text": "One."},\n {"text": "Two."}\n]').pages).toHaveLength(2)
    expect(split('{\n "text": "One."\n}').pages).toHaveLength(1)
  })
  it('leaves out a day that cannot be read', () => {
    expect(split('{"text":"One.","published":"soon"}').pages[0]?.published).toBeNull()
  })
  it('makes nothing of nothing', () => {
    expect(split('')).toEqual({ pages: [], problems: [] })
  })
})
