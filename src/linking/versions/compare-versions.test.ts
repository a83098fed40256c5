import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf, type Span } from '#base'
import type { Act, Reading, ReportId, Source, Statement } from '#domain'
import { compareVersions } from './compare-versions.ts'

interface Said {
  readonly who: string
  readonly what: string
  readonly act?: Act
}

/** A reading of a page on which each line is one statement: "WHO said WHAT". */
function readingOf(
  said: readonly Said[],
  { title = 'Ferry aground', lines = [] as readonly string[], furniture = [] as readonly string[] } = {},
): Reading {
  let text = title
  const statements: Statement[] = []
  for (const { who, what, act = 'assert' } of said) {
    const source: Span = [text.length + 1, text.length + 1 + who.length]
    const cue: Span = [source[1] + 1, source[1] + 5]
    const content: Span = [cue[1] + 1, cue[1] + 1 + what.length]
    text += `\n${who} said ${what}.`
    statements.push({
      ...{ id: `t${statements.length + 1}`, speaker: who, addressee: null, form: 'indirect', act },
      ...{ source: [source], cue: [cue], content: what === '' ? [] : [content] },
      ...{ likelihood: null, within: null, said: null },
    })
  }
  for (const line of lines) text += `\n${line}`
  const sources = [...new Set(said.map(({ who }) => who))].map(
    (name): Source => ({
      ...{ id: name, kind: 'person', name, description: null, country: null, number: null, mentions: [] },
    }),
  )
  return {
    schema: 'tocsin/reading/1',
    report: {
      ...{ id: hashOf(text) as ReportId, title, text, furniture, blocks: [], language: 'en' },
      ...{ byline: null, outlet: 'Northwire', url: null, credit: null, credits: [], published: null },
    },
    ...{ sources, statements, times: [], events: [], chains: [], notes: [] },
  }
}

const at = (text: string, span: Span | null | undefined) => (span ? text.slice(...span) : null)

const VARGA = { who: 'Ines Varga', what: 'that 212 passengers had been taken off within four hours' }
const STROME = { who: 'Pavel Strome', what: 'the ship had been due for inspection in March' }
const AURICH = { who: 'Lene Aurich', what: 'nobody had asked the crew' }

test('compareVersions() tells what stayed, was altered, is gone and is new', () => {
  const altered = { ...VARGA, what: 'that 219 passengers had been taken off within four hours' }
  const [old, now] = [readingOf([VARGA, STROME]), readingOf([AURICH, altered])]
  const { statements, title } = compareVersions(old, now)
  expect(title).toBeNull()
  expect(statements).toMatchObject([
    { kind: 'new', new: 't1' },
    { kind: 'altered', old: 't1', new: 't2', parts: ['words'] },
    { kind: 'gone', old: 't2' },
  ])
  const [change] = statements.flatMap((one) => (one.kind === 'altered' ? one.words : []))
  expect(at(old.report.text, change?.old)).toBe('212')
  expect(at(now.report.text, change?.new)).toBe('219')
})

test('compareVersions() notices when words are put into another mouth, or are now denied', () => {
  const now = readingOf([
    { ...VARGA, who: 'Pavel Strome' },
    { ...AURICH, act: 'deny' },
  ])
  expect(compareVersions(readingOf([VARGA, AURICH]), now).statements).toMatchObject([
    { kind: 'altered', parts: ['speaker'], words: [] },
    { kind: 'altered', parts: ['act'], words: [] },
  ])
})

test('compareVersions() takes a name and its part for one speaker', () => {
  const { statements } = compareVersions(readingOf([VARGA]), readingOf([{ ...VARGA, who: 'Varga' }]))
  expect(statements.map(({ kind }) => kind)).toEqual(['stayed'])
})

test('compareVersions() does not pair statements that share a speaker and little else', () => {
  const other = { who: VARGA.who, what: 'divers are to look at the hull once the wind drops' }
  const { statements } = compareVersions(readingOf([VARGA]), readingOf([other], { title: 'Ferry freed' }))
  expect(statements.map(({ kind }) => kind)).toEqual(['new', 'gone'])
})

test.each([
  ['Correction: the ferry was built in 1987, not in 1978.', 'correction'],
  ['An earlier version of this article misstated the year in which the ferry was built.', 'correction'],
  ['This story has been corrected to show that the ferry is Danish.', 'correction'],
  ['This story was updated to add a comment by the owners.', 'update'],
  ['This article was updated to correct the spelling of Ms. Varga.', 'correction'],
  ['Clarification: Ms. Varga spoke before the inspection.', 'clarification'],
  ['(Corrects year in second paragraph)', 'correction'],
])('compareVersions() finds the notice "%s"', (line, kind) => {
  const old = readingOf([VARGA])
  const inText = readingOf([VARGA], { lines: ['Divers wait.', line] })
  const [notice, ...others] = compareVersions(old, readingOf([VARGA], { furniture: [line] })).notices
  expect(notice).toEqual({ kind, words: line, span: null, isNew: true })
  expect(others).toEqual([])
  if (line.startsWith('(')) return
  const [found] = compareVersions(inText, inText).notices
  expect(found).toMatchObject({ kind, words: line, isNew: false })
  expect(at(inText.report.text, found?.span)).toBe(line)
})

test.each([
  'This story was updated on Monday.',
  'The ministry corrected its figures.',
  'Last updated 3 March, 14:05',
  'A correction of prices is due: oil will fall.',
])('compareVersions() takes "%s" for no notice', (line) => {
  const now = readingOf([VARGA], { lines: [line], furniture: [line] })
  expect(compareVersions(readingOf([VARGA]), now).notices).toEqual([])
})

const words = fc.constantFrom(
  ...'ship harbour 12 15 nobody divers wind tug free March inspection crew'.split(' '),
)
const said = fc.record({
  who: fc.constantFrom('Ines Varga', 'Pavel Strome', 'Varga', 'Lene Aurich'),
  what: fc.array(words, { maxLength: 9 }).map((some) => some.join(' ')),
  act: fc.constantFrom<Act>('assert', 'deny'),
})
const readings = fc.array(said, { maxLength: 7 }).map((some) => readingOf(some))

test('compareVersions() finds that everything stayed when nothing changed', () => {
  fc.assert(
    fc.property(readings, (reading) => {
      const { statements, title } = compareVersions(reading, reading)
      expect(title).toBeNull()
      expect(statements.length).toBe(reading.statements.length)
      for (const one of statements) expect(one).toMatchObject({ kind: 'stayed' })
    }),
  )
})

test('compareVersions() tells every statement of both once, and the opposite when they change places', () => {
  fc.assert(
    fc.property(readings, readings, (one, other) => {
      const there = compareVersions(one, other).statements
      const back = compareVersions(other, one).statements
      const olds = there.flatMap((change) => (change.kind === 'new' ? [] : [change.old]))
      const news = there.flatMap((change) => (change.kind === 'gone' ? [] : [change.new]))
      expect(olds.sort()).toEqual(one.statements.map(({ id }) => id).sort())
      expect(news.sort()).toEqual(other.statements.map(({ id }) => id).sort())
      expect(new Set(there.map(({ id }) => id)).size).toBe(there.length)
      const turned = back.map((change) => {
        if (change.kind === 'gone') return `new ${change.old}`
        return change.kind === 'new' ? `gone ${change.new}` : `${change.kind} ${change.new} ${change.old}`
      })
      const told = there.map((change) => {
        if (change.kind === 'gone') return `gone ${change.old}`
        return change.kind === 'new' ? `new ${change.new}` : `${change.kind} ${change.old} ${change.new}`
      })
      expect(turned.sort()).toEqual(told.sort())
    }),
  )
})

test('compareVersions() points to words that stand in the statements', () => {
  fc.assert(
    fc.property(readings, readings, (one, other) => {
      for (const change of compareVersions(one, other).statements) {
        if (change.kind !== 'altered') continue
        const content = other.statements.find(({ id }) => id === change.new)?.content[0]
        for (const { old, new: now } of change.words) {
          expect(old ?? now).not.toBeNull()
          if (now === null) continue
          expect(content !== undefined && content[0] <= now[0] && now[1] <= content[1]).toBe(true)
          if (old !== null) expect(one.report.text.slice(...old)).not.toBe(other.report.text.slice(...now))
        }
      }
    }),
  )
})
