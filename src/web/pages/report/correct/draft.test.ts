import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps, type Span } from '#base'
import type { Reading, Statement } from '#domain'
import {
  draftOf,
  lackOf,
  newDraft,
  previewOf,
  WORD_ROLES,
  wishesFor,
  wishToAdd,
  withMoved,
  withoutWords,
  withWords,
} from './draft.ts'
import { findWords, moveEdge, wholeWords, without } from './words.ts'

const TEXT = 'Mayor Ada Reed warned that the valve “may fail”, and left.'
const at = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
const wordsOf = (span: Span | null) => span && TEXT.slice(span[0], span[1])

const statement: Statement = {
  id: 't1',
  speaker: 's1',
  addressee: null,
  source: [at('Mayor Ada Reed')],
  cue: [at('warned')],
  content: [at('that the valve “may fail”')],
  form: 'mixed',
  act: 'warn',
  likelihood: null,
  within: null,
  said: null,
}

describe('wholeWords()', () => {
  const check = (words: string, expected: string | null) =>
    expect(wordsOf(wholeWords(TEXT, at(words)))).toBe(expected)
  test('takes words and not parts of them', () => {
    check('ay', 'Mayor')
    check(' Ada Re', 'Ada Reed')
    check('ve “m', 'valve “may')
    check(' ', null)
  })
})

describe('moveEdge()', () => {
  const check = (words: string, edge: 'begin' | 'end', step: 1 | -1, expected: string) =>
    expect(wordsOf(moveEdge(TEXT, at(words), edge, step))).toBe(expected)
  test('goes by words and signs', () => {
    check('Ada Reed', 'begin', -1, 'Mayor Ada Reed')
    check('Ada Reed', 'begin', 1, 'Reed')
    check('may fail', 'begin', -1, '“may fail')
    check('may fail', 'end', 1, 'may fail”')
    check('Ada Reed', 'end', -1, 'Ada')
  })
  test('stays inside the text and never empties', () => {
    check('Mayor', 'begin', -1, 'Mayor')
    check('Mayor', 'begin', 1, 'Mayor')
    check('left.', 'end', 1, 'left.')
  })
})

test('findWords() finds typed words whatever their case and blanks, nearest to a place', () => {
  expect(findWords(TEXT, '  ada  REED ', 0)).toEqual(at('Ada Reed'))
  expect(findWords('no (a) no (a)', '(a)', 12)).toEqual([10, 13])
  expect(findWords(TEXT, 'nowhere', 0)).toBeNull()
  expect(findWords(TEXT, '  ', 0)).toBeNull()
})

describe('a draft', () => {
  test('gives words one role only', () => {
    const draft = withWords(TEXT, draftOf(statement), {
      role: 'cue',
      span: at('warned that'),
      isAdded: false,
    })
    expect(draft.spans.cue).toEqual([at('warned that')])
    expect(draft.spans.content.map(wordsOf)).toEqual(['the valve “may fail”'])
    const split = withWords(TEXT, draft, { role: 'source', span: at('valve'), isAdded: true })
    expect(split.spans.content.map(wordsOf)).toEqual(['the', '“may fail”'])
    expect(split.spans.source.map(wordsOf)).toEqual(['Mayor Ada Reed', 'valve'])
    const moved = withMoved(TEXT, draft, { role: 'source', place: 0, span: at('Reed warned') })
    expect(moved.spans.cue.map(wordsOf)).toEqual(['that'])
    expect(withoutWords(draft, 'cue', 0).spans.cue).toEqual([])
  })

  test('sends what has changed and nothing else', () => {
    const draft = draftOf(statement)
    expect(wishesFor(statement, draft)).toEqual([])
    expect(wishesFor(statement, { ...draft, act: 'deny', note: 'why' })).toEqual([
      { kind: 'set-act', statement: 't1', act: 'deny' },
    ])
    const named = { kind: 'named', name: ' Bo Lind ', sourceKind: 'person' } as const
    const spans = { ...draft.spans, source: [] }
    expect(wishesFor(statement, { ...draft, speaker: named, spans })).toEqual([
      { kind: 'set-spans', statement: 't1', spans: { ...spans, source: [] } },
      { kind: 'set-speaker', statement: 't1', speaker: { name: 'Bo Lind', kind: 'person' } },
    ])
    expect(wishToAdd(newDraft(at('valve')))).toEqual({
      kind: 'add-statement',
      spans: { source: [], cue: [], content: [at('valve')] },
      act: 'assert',
      speaker: null,
    })
  })

  test('says what it lacks', () => {
    expect(lackOf(newDraft(null))).toBe('Choose a cue or a content')
    expect(lackOf(newDraft(at('valve')))).toBeNull()
    const unnamed = { kind: 'named', name: ' ', sourceKind: 'person' } as const
    expect(lackOf({ ...draftOf(statement), speaker: unnamed })).toBe('Type who speaks')
  })

  test('is shown in the reading as it would be', () => {
    const reading = { statements: [statement] } as unknown as Reading
    const changed = previewOf(reading, 't1', { ...draftOf(statement), act: 'deny' })
    expect(changed.statements).toMatchObject([{ id: 't1', act: 'deny' }])
    expect(previewOf(reading, null, newDraft(at('left'))).statements).toHaveLength(2)
    expect(previewOf(reading, null, newDraft(null))).toBe(reading)
    expect(previewOf(reading, 'gone', newDraft(at('left')))).toBe(reading)
  })
})

test('whatever is chosen and moved, no word has two roles and every stretch holds something', () => {
  const span = fc
    .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 20 }))
    .map(([begin, length]): Span => [begin, Math.min(begin + length, TEXT.length)])
  const steps = fc.array(fc.record({ role: fc.constantFrom(...WORD_ROLES), span, isAdded: fc.boolean() }))
  fc.assert(
    fc.property(steps, (chosen) => {
      let draft = draftOf(statement)
      for (const step of chosen) {
        const whole = wholeWords(TEXT, step.span)
        if (whole !== null) draft = withWords(TEXT, draft, { ...step, span: whole })
      }
      const all = WORD_ROLES.flatMap((role) => [...draft.spans[role]])
      expect(all.every((one) => TEXT.slice(one[0], one[1]).trim() !== '')).toBe(true)
      expect(all.some((one, place) => all.slice(place + 1).some((other) => overlaps(one, other)))).toBe(false)
      expect(without(TEXT, all, [0, TEXT.length])).toEqual([])
    }),
  )
})
