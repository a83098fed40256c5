import { describe, expect, it } from 'vitest'
import { countTimes } from './times.ts'
import { readMeantime, readWikiWars } from './times-corpora.ts'

describe('readMeantime()', () => {
  it('cuts after sentence 5, leaves the dateline out and takes its day', () => {
    const token = (id: number, sentence: number, word: string) =>
      `<token number="${id}" sentence="${sentence}" t_id="${id}">${word}</token>`
    const xml = [
      token(1, 0, 'Title'),
      token(2, 1, 'March'),
      token(3, 1, '6'),
      token(4, 2, 'On'),
      token(5, 2, 'Monday'),
      token(6, 6, 'Friday'),
      '<TIMEX3 value="2008-03-06" functionInDocument="CREATION_TIME"><token_anchor t_id="2"/><token_anchor t_id="3"/></TIMEX3>',
      '<TIMEX3 value="2008-03-03" functionInDocument="NONE"><token_anchor t_id="5"/></TIMEX3>',
      '<TIMEX3 value="2008-03-07" functionInDocument="NONE"><token_anchor t_id="6"/></TIMEX3>',
    ].join('\n')
    const { text, published, times } = readMeantime('a.xml', xml)
    expect([text, published]).toEqual(['Title\nOn Monday', '2008-03-06'])
    expect(times.map(({ span, value }) => [text.slice(...span), value])).toEqual([['Monday', '2008-03-03']])
  })
})

describe('readWikiWars()', () => {
  it('gives the text without marks, and no day of publication', () => {
    const xml =
      '<DCT><TIMEX3 value="2009">2009</TIMEX3></DCT><TEXT>In <TIMEX3 value="1940-05">May 1940</TIMEX3> A&amp;B.</TEXT>'
    const { text, published, times } = readWikiWars('a.tml', xml)
    expect([text, published]).toEqual(['In May 1940 A&B.', null])
    expect(times).toEqual([{ span: [3, 11], value: '1940-05' }])
  })
})

describe('countTimes()', () => {
  it('counts extents, overlaps and values apart, each time once', () => {
    const marked = [
      { span: [0, 5], value: '2020' },
      { span: [10, 20], value: '2021' },
      { span: [30, 40], value: '2022' },
    ] as const
    const found = [
      { span: [0, 5], type: 'DATE', value: '2020' },
      { span: [12, 20], type: 'DATE', value: '2021-01' },
      { span: [50, 55], type: 'DATE', value: '2022' },
    ] as const
    expect(countTimes(marked, found)).toEqual({ marked: 3, found: 3, strict: 1, relaxed: 2, value: 1 })
  })
})
