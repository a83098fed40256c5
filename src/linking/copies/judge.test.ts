import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Credit } from '#domain'
import { parseWordWeights } from '../words/word-weights.ts'
import { FERRY, type Given, HARBOUR, madeSketch, OTHER_FERRY, RETOLD } from './cases/made-sketch.ts'
import { judgeCopy } from './judge.ts'
import { copyKeys } from './keys.ts'

const words = parseWordWeights(readFileSync(new URL('../../../weights/words.bin', import.meta.url)))
const sketch = (given: Given) => madeSketch(given, words)

const original = sketch({ title: 'Ferry runs aground off Lisk', paragraphs: FERRY, outlet: 'Northwire' })

const copyOf = (paragraphs: readonly string[], more: Partial<Given> = {}) =>
  sketch({ title: 'All safe after ferry drama', paragraphs, outlet: 'B', published: '2024-02-02', ...more })

test('judgeCopy() calls a report with a new headline and without its end a copy of the earlier one, and its first half an excerpt', () => {
  expect(judgeCopy(copyOf(FERRY.slice(0, 2)), original)?.kind).toBe('excerpt')
  const judgement = judgeCopy(copyOf(FERRY.slice(0, 4)), original)
  expect(judgement).toMatchObject({ kind: 'copy', original: { outlet: 'Northwire' }, copy: { outlet: 'B' } })
})

test('judgeCopy() calls a report in other words and order a copy', () => {
  const rewritten = copyOf([
    'A ferry carrying 212 people ran aground near the harbour of Lisk late on Tuesday, when both its engines gave out in heavy seas.',
    'The ship dates from 1987 and had been due for an inspection in March, but the shipping office gave it a waiver.',
    'All passengers were taken off by coastguard cutters within four hours and nobody was badly hurt, according to harbour master Ines Varga.',
  ])
  expect(judgeCopy(rewritten, original)).not.toBeNull()
})

test('judgeCopy() calls a longer text with other figures an update', () => {
  const news = [
    'The tug pulled the ship free on Friday morning and took it to a yard in Odrin, where it will stay for weeks.',
    'Its owners said they would pay back all fares and had asked for a hearing before the maritime court next month.',
  ]
  const later = FERRY.map((sentence) => sentence.replace('212', '219').replace('1987', '1978'))
  expect(judgeCopy(copyOf([...news, ...later]), original)?.kind).toBe('update')
})

test('judgeCopy() calls two paragraphs inside a report of its own an excerpt', () => {
  const own = [
    'Insurers will raise premiums for old ships in the northern sea from April, the union of underwriters announced in Torvald.',
    'Premiums had been stable for eleven years, although the number of claims rose by a third since the storms of last autumn.',
    'Owners of small fleets fear that they will have to give up lines that bring little money, such as those to the outer islands.',
    'The government is preparing a fund that would take over a part of the risk, as neighbouring countries have done for a decade.',
    'A decision is expected in the second half of the month, once the finance ministry has calculated what it would cost.',
  ]
  const host = copyOf([...own.slice(0, 3), ...FERRY.slice(0, 2), ...own.slice(3)])
  expect(judgeCopy(host, original)?.kind).toBe('excerpt')
})

test('judgeCopy() does not call another report on an alike event a copy', () => {
  expect(judgeCopy(copyOf(OTHER_FERRY), original)).toBeNull()
})

test('judgeCopy() does not take one quotation in two reports for copying', () => {
  const quote =
    '“We have told the ministry for years that these ships are too old for our waters,” harbour master Ines Varga said.'
  const one = sketch({ title: 'Ferry runs aground off Lisk', paragraphs: [...FERRY.slice(0, 3), quote] })
  expect(judgeCopy(copyOf([...OTHER_FERRY.slice(0, 2), quote, ...OTHER_FERRY.slice(2)]), one)).toBeNull()
})

test('judgeCopy() takes the credited outlet for the original, also when it is dated later', () => {
  const early = copyOf(FERRY, { published: '2024-01-31', credits: [{ kind: 'line', name: 'Northwire' }] })
  expect(judgeCopy(early, original)?.original.outlet).toBe('Northwire')
})

test('judgeCopy() gives the same judgement for either order, with passages inside the texts', () => {
  const sentences = fc.shuffledSubarray([...FERRY, ...OTHER_FERRY], { minLength: 3 })
  fc.assert(
    fc.property(sentences, sentences, (one, other) => {
      const [a, b] = [sketch({ title: 'One', paragraphs: one }), copyOf(other)]
      const judgement = judgeCopy(a, b)
      expect(judgeCopy(b, a)).toEqual(judgement)
      for (const reason of judgement?.reasons ?? [])
        if (reason.kind === 'passages')
          for (const { copy, original: from } of reason.pairs) {
            expect(judgement?.copy.passages.map(({ span }) => span)).toContainEqual(copy)
            expect(judgement?.original.passages.map(({ span }) => span)).toContainEqual(from)
          }
    }),
    { numRuns: 60 },
  )
})

test('copyKeys() finds a sentence again wherever it stands, and gives every key once', () => {
  const keys = copyKeys(original)
  expect(new Set(keys).size).toBe(keys.length)
  const there = new Set(copyKeys(copyOf([...OTHER_FERRY, FERRY[3] as string])))
  expect(keys.some((key) => there.has(key))).toBe(true)
  expect(keys.every((key) => Number.isInteger(key) && key >= 0 && key < 2 ** 31)).toBe(true)
})

test('sketchOf() makes something of an empty report', () => {
  const empty = sketch({ title: '', paragraphs: [] })
  expect(empty.passages).toEqual([])
  expect(judgeCopy(empty, original)).toBeNull()
})

const by = (name: string, kind: Credit['kind'] = 'line'): Credit => ({ kind, name })
const wire = (title: string, paragraphs: readonly string[], more: Partial<Given> = {}) =>
  sketch({ title, paragraphs, outlet: 'Northwire', credits: [by('Northwire', 'dateline')], ...more })

test.each([
  ['UPDATE 1-Ferry aground off Lisk', FERRY[0] as string],
  ['Ferry aground off Lisk', `(Adds what divers do) ${FERRY[0]}`],
  ['Ferry aground off Lisk', `LISK (Northwire) - (Corrects year) ${FERRY[0]}`],
])('judgeCopy() calls the marked version of one day the update, whichever is longer: %s', (title, lead) => {
  const plain = wire('Ferry aground off Lisk', FERRY)
  const marked = wire(title, [lead, ...FERRY.slice(1, 4)])
  expect(judgeCopy(marked, plain)).toMatchObject({ kind: 'update', original: { id: plain.id } })
  expect(judgeCopy(plain, marked)?.reasons.map(({ kind }) => kind)).toContain('update')
})

test('judgeCopy() orders versions by their numbers', () => {
  const second = wire('UPDATE 2-Ferry aground off Lisk', [...FERRY, OTHER_FERRY[0] as string])
  const third = wire('UPDATE 3-Ferry pulled free', FERRY.slice(0, 4))
  expect(judgeCopy(second, third)).toMatchObject({ kind: 'update', original: { id: second.id } })
})

test('judgeCopy() takes the same text of one outlet at another address for a copy', () => {
  const again = wire('Ferry in distress off Lisk', FERRY)
  expect(judgeCopy(wire('Ferry aground off Lisk', FERRY), again)?.kind).toBe('copy')
})

test('judgeCopy() goes by the time of day when both are known', () => {
  const early = sketch({
    title: 'One',
    paragraphs: FERRY.slice(0, 4),
    publishedAt: '2024-02-01T09:00:00+02:00',
  })
  const late = copyOf(FERRY, { published: '2024-02-01', publishedAt: '2024-02-01T07:30:00Z' })
  expect(judgeCopy(early, late)?.original.id).toBe(early.id)
  const unknown = sketch({ title: 'One', paragraphs: FERRY.slice(0, 4), publishedAt: '2024-02-01 09:00' })
  expect(judgeCopy(unknown, late)?.original.id).toBe(late.id)
})

test('judgeCopy() does not take an outlet’s own name in dateline or credit for a credit', () => {
  const own = wire('Ferry aground off Lisk', FERRY, { published: '2024-02-01' })
  const plain = sketch({ title: 'Ferry aground', paragraphs: FERRY, outlet: 'B', published: '2024-02-03' })
  expect(own.credits).toEqual([])
  expect(judgeCopy(own, plain)).toMatchObject({ original: { id: own.id } })
})

test('judgeCopy() takes an agency in the dateline of another outlet for a credit to it', () => {
  const early = copyOf(FERRY, { published: '2024-02-01', credits: [by('NORTHWIRE', 'dateline')] })
  const own = wire('Ferry aground off Lisk', FERRY, { published: '2024-02-02' })
  const judgement = judgeCopy(early, own)
  expect(judgement?.original.id).toBe(own.id)
  expect(judgement?.reasons).toContainEqual({ kind: 'credit', name: 'Northwire', naming: 'credit' })
})

test('judgeCopy() does not believe a credit to a report that came much later', () => {
  const early = copyOf(FERRY, { published: '2024-02-01', credits: [by('Northwire')] })
  const own = wire('Ferry aground off Lisk', FERRY, { published: '2024-02-12' })
  expect(judgeCopy(early, own)?.original.id).toBe(early.id)
})

const RELEASE = [
  'The shipping office said in a statement that all ferries built before 1990 would be inspected by the end of the month.',
  'The statement said that waivers, of which eleven are in force, would not be prolonged beyond the summer.',
  'It added that owners would be told by letter which yards have a dock free for them.',
]

test('judgeCopy() tells one statement in two outlets from one outlet copying the other', () => {
  const one = sketch({ title: 'Ferries to be inspected', paragraphs: [...RELEASE, ...HARBOUR.slice(0, 2)] })
  const two = copyOf([OTHER_FERRY[2] as string, ...RELEASE, OTHER_FERRY[3] as string])
  const judgement = judgeCopy(one, two)
  expect(judgement?.kind).toBe('same-release')
  expect(judgement?.reasons).toContainEqual({ kind: 'release', words: 'in a statement' })
})

test('judgeCopy() calls it copying when the second outlet names the first, or when more than the statement is shared', () => {
  const one = sketch({ title: 'Ferries to be inspected', paragraphs: [...RELEASE, ...HARBOUR.slice(0, 3)] })
  const naming = copyOf([OTHER_FERRY[2] as string, ...RELEASE], { credits: [by('A')] })
  expect(judgeCopy(one, naming)?.kind).toBe('excerpt')
  const more = copyOf([OTHER_FERRY[2] as string, ...RELEASE, ...HARBOUR.slice(0, 2)])
  expect(judgeCopy(one, more)?.kind).not.toBe('same-release')
})

test('judgeCopy() calls it a rewrite when a report tells the same in other words and credits the outlet', () => {
  const retold = copyOf(RETOLD, { credits: [by('Northwire')] })
  expect(judgeCopy(retold, original)).toMatchObject({ kind: 'rewrite', original: { outlet: 'Northwire' } })
})

test('judgeCopy() takes a name cited in the text for less than a credit of the page, and none for nothing', () => {
  const cited = judgeCopy(copyOf(RETOLD, { cited: ['Northwire'] }), original)
  expect(cited).toMatchObject({ kind: 'rewrite', reasons: [{ kind: 'credit', naming: 'citation' }, {}] })
  expect(judgeCopy(copyOf(RETOLD), original)).toBeNull()
  expect(judgeCopy(copyOf(OTHER_FERRY, { credits: [by('Northwire')] }), original)).toBeNull()
})
