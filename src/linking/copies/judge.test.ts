import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf } from '#base'
import type { Block, Credit, Report, ReportId } from '#domain'
import { parseWordWeights } from '../words/word-weights.ts'
import { judgeCopy } from './judge.ts'
import { copyKeys } from './keys.ts'
import { type Sketch, sketchOf } from './sketch.ts'

const words = parseWordWeights(readFileSync(new URL('../../../weights/words.bin', import.meta.url)))

interface Given {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly outlet?: string
  readonly published?: string
  readonly credits?: readonly Credit[]
}

function sketch({ title, paragraphs, outlet = 'A', published = '2024-02-01', credits = [] }: Given): Sketch {
  const text = [title, ...paragraphs].join('\n')
  const blocks: Block[] = []
  let at = 0
  for (const line of [title, ...paragraphs]) {
    blocks.push({ kind: at === 0 ? 'title' : 'paragraph', span: [at, at + line.length] })
    at += line.length + 1
  }
  const report: Report = {
    id: hashOf(outlet, published, text) as ReportId,
    ...{ title, outlet, text, blocks, credits },
    byline: null,
    url: null,
    language: 'en',
    credit: credits[0]?.name ?? null,
    published: { value: published, basis: 'given' },
    furniture: [],
  }
  return sketchOf(report, words)
}

const FERRY = [
  'A ferry with 212 people on board ran aground off the harbour of Lisk on Tuesday evening after both engines failed in heavy seas.',
  'Coastguard cutters took off all passengers within four hours, harbour master Ines Varga said, and nobody was seriously hurt.',
  'The vessel, built in 1987, had been due for inspection in March but was given a waiver by the shipping office.',
  'Opposition deputies called for the waiver to be published, and the transport committee will meet behind closed doors on Thursday.',
  'Divers are to look at the hull once the wind drops, and a tug from Odrin is on its way to pull the ship free.',
]
const OTHER_FERRY = [
  'Nineteen passengers were taken to hospital when a ferry struck a pier in the port of Lisk on Tuesday.',
  'The shipping office said the captain had misjudged his speed, and that he would be questioned.',
  'It was the second accident of the line this year; in January one of its ships lost an anchor in fog.',
  'Traders in the old harbour said they had long asked for a tug to be stationed there in winter.',
]
const original = sketch({ title: 'Ferry runs aground off Lisk', paragraphs: FERRY, outlet: 'Northwire' })

const copyOf = (paragraphs: readonly string[], more: Partial<Given> = {}) =>
  sketch({ title: 'All safe after ferry drama', paragraphs, outlet: 'B', published: '2024-02-02', ...more })

test('judgeCopy() calls a cut report with a new headline a copy of the earlier one', () => {
  const judgement = judgeCopy(copyOf(FERRY.slice(0, 3)), original)
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

test('judgeCopy() calls a longer version with other figures an update', () => {
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
