import { expect, test } from 'vitest'
import type { Report, ReportId } from '#domain'
import { versionMark } from './version-mark.ts'

function report(title: string, opening = 'Nothing is new here.', furniture: readonly string[] = []): Report {
  return {
    ...{ title, furniture, text: `${title}\n${opening}`, id: 'r' as ReportId, language: 'en' },
    ...{ byline: null, outlet: 'Northwire', url: null, credit: null, credits: [], published: null },
    blocks: [
      { kind: 'title', span: [0, title.length] },
      { kind: 'paragraph', span: [title.length + 1, title.length + 1 + opening.length] },
    ],
  }
}

test.each([
  ['UPDATE 2-Ferry pulled free off Lisk', 2],
  ['UPDATE: Ferry pulled free off Lisk', 1],
  ['Updated - Ferry pulled free', 1],
  ['Ferry pulled free off Lisk (updated)', 1],
  ['[UPDATED] Ferry pulled free', 1],
  ['3rd lead: Ferry pulled free off Lisk', 3],
  ['CORRECTED-Ferry pulled free off Lisk', 0.5],
  ['CORRECTED-UPDATE 2-Ferry pulled free', 2.5],
  ['Ferry pulled free off Lisk', null],
  ['Update on ferries is due in March', null],
  ['Ministry will update 3 registers', null],
  ['Corrected figures show fewer ferries', null],
])('versionMark() reads the title "%s" as version %s', (title, number) => {
  expect(versionMark(report(title))?.number ?? null).toBe(number)
})

test.each([
  ['LISK, March 3 (Northwire) - (Adds reaction from owners) A ferry was pulled free.', 1],
  ['(Updates with number of passengers, paragraph 3) A ferry was pulled free.', 1],
  ['UPDATE 3: A ferry was pulled free.', 3],
  ['LISK (Northwire) - UPDATE 1 - A ferry was pulled free.', 1],
  ['(Corrects spelling of harbour master) A ferry was pulled free.', 0.5],
  ['(Refiles to fix the dateline) A ferry was pulled free.', 0.5],
  ['A ferry (the Odrin) was pulled free. Owners will update their fares.', null],
])('versionMark() reads the opening "%s" as version %s', (opening, number) => {
  expect(versionMark(report('Ferry pulled free', opening))?.number ?? null).toBe(number)
})

test('versionMark() looks at lines in brackets that were left out', () => {
  const marked = report('Ferry pulled free', 'A ferry was pulled free.', [
    'Share',
    '(Adds quote in paragraph 4)',
  ])
  expect(versionMark(marked)).toEqual({ number: 1, words: '(Adds quote in paragraph 4)' })
})
