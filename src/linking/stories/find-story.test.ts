import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf } from '#base'
import type { Report, ReportId } from '#domain'
import { parseTagger, tag, tokenise } from '#language'
import { parseWordWeights } from '../words/word-weights.ts'
import { findStory } from './find-story.ts'
import { storyKeys } from './keys.ts'
import { type StorySketch, storySketchOf } from './sketch.ts'
import { mergeStories, type Story, splitStory, storyAsOf, withReport } from './story.ts'
import { packStory, parseStory } from './story-record.ts'
import { COUNTS_MAX, TERMS_MAX } from './story-sums.ts'

const weightsFile = (name: string) => readFileSync(new URL(`../../../weights/${name}.bin`, import.meta.url))
const words = parseWordWeights(weightsFile('words'))
const tagger = parseTagger(weightsFile('tagger'), weightsFile('names'))

function sketch(text: string, published: string | null = '2024-02-01'): StorySketch {
  const title = text.split('\n')[0] as string
  const report: Report = {
    id: hashOf(text) as ReportId,
    ...{ title, text },
    blocks: [{ kind: 'title', span: [0, title.length] }],
    ...{ byline: null, outlet: null, url: null, language: 'en', credit: null, credits: [], furniture: [] },
    published: published === null ? null : { value: published, basis: 'given' },
  }
  return storySketchOf(report, tag(tokenise(text), tagger), words)
}

const storyOf = (...sketches: readonly StorySketch[]): Story =>
  sketches.reduce<Story | null>(withReport, null) as Story

const FERRY = [
  'Ferry runs aground off Lisk with 212 aboard\nA ferry with 212 passengers ran aground off the harbour of Lisk on Tuesday after both engines failed, harbour master Ines Varga said.',
  'Passengers taken off stranded Lisk ferry\nCoastguard cutters took 212 passengers off the ferry that ran aground near Lisk on Tuesday, Ines Varga said.',
  'Lisk ferry had engine waiver\nThe ferry that ran aground off Lisk with 212 passengers had been given a waiver for its engines, the harbour master, Ines Varga, confirmed.',
].map((text) => sketch(text))
const NEXT_FERRY = sketch(
  'Divers to inspect hull of Lisk ferry\nDivers are to look at the hull of the ferry that ran aground off Lisk with 212 passengers, Ines Varga said.',
  '2024-02-03',
)
const STRIKE = [
  'Nurses in Odrin vote for strike\nNurses at the clinics of Odrin voted on Friday to strike over pay, union leader Tomas Brell said.',
  'Odrin clinics brace for strike\nClinics in Odrin put off operations as nurses prepared to strike, Tomas Brell of the union said.',
].map((text) => sketch(text))
const OTHER = sketch(
  'Wheat prices fall after rich harvest\nThe price of wheat fell to its lowest in six years as farmers in the south brought in a rich harvest.',
)

const candidates = [
  { key: 'ferry', story: storyOf(...FERRY) },
  { key: 'strike', story: storyOf(...STRIKE) },
]

test('findStory() puts a report into its story and says why', () => {
  const finding = findStory(NEXT_FERRY, candidates)
  expect(finding.key).toBe('ferry')
  expect(finding.probability).toBeGreaterThan(0.5)
  expect(finding.reasons).toContainEqual({ kind: 'days', count: 2 })
  expect(finding.reasons).toContainEqual({ kind: 'figures', words: ['212'] })
  const names = finding.reasons.find(({ kind }) => kind === 'names')
  expect(names?.kind === 'names' && names.words).toContain('Varga')
})

test('findStory() starts a story for a report that is like none', () => {
  expect(findStory(OTHER, candidates).key).toBeNull()
  expect(findStory(OTHER, [])).toEqual({ key: null, probability: 0, likest: null, reasons: [] })
})

test('findStory() trusts a look-alike with another name and figure less', () => {
  const alike = sketch(
    'Ferry hits pier in Odrin with 19 aboard\nA ferry with 19 passengers struck the pier of Odrin on Friday after its engines failed, port captain Lev Hadin said.',
  )
  const finding = findStory(alike, candidates)
  expect(finding.probability).toBeLessThan(findStory(NEXT_FERRY, candidates).probability)
  expect(finding.reasons.some(({ kind }) => kind === 'missing')).toBe(true)
})

test('findStory() is less sure after a long silence', () => {
  const later = { ...NEXT_FERRY, published: '2024-03-20' }
  expect(findStory(later, candidates).probability).toBeLessThan(findStory(NEXT_FERRY, candidates).probability)
})

test('findStory() does without words, days and names', () => {
  for (const text of ['', '…', 'the of and', '12'])
    expect(Number.isFinite(findStory(sketch(text, null), candidates).probability)).toBe(true)
  const bare = storyOf(sketch('', null))
  expect(findStory(OTHER, [{ key: 1, story: bare }]).key).toBeNull()
})

test('findStory() does not depend on the order of the candidates', () => {
  expect(findStory(NEXT_FERRY, [...candidates].reverse())).toEqual(findStory(NEXT_FERRY, candidates))
})

test('storyKeys() and storyKeys() meet for reports of one story and are bounded', () => {
  const shared = (report: StorySketch, story: Story) =>
    storyKeys(report).filter((key) => storyKeys(story).includes(key)).length
  expect(shared(NEXT_FERRY, storyOf(...FERRY))).toBeGreaterThan(3)
  expect(shared(OTHER, storyOf(...STRIKE))).toBe(0)
})

test('storySketchOf() takes figures with what they count and days of the week', () => {
  const found = sketch(
    'Navy holds 23 pirates\nThe 61-year-old captain and two sailors were freed on Saturday.',
  )
  expect(found.figures).toEqual(
    expect.arrayContaining([
      { of: 'pirat', value: '23' },
      { of: 'year', value: '61' },
      { of: 'sailor', value: '2' },
    ]),
  )
  expect(found.weekdays).toEqual(['saturday'])
  expect(found.numbers).toEqual(['23'])
})

const term = fc.record({
  stem: fc.stringMatching(/^[a-z]{1,4}$/),
  word: fc.stringMatching(/^[A-Za-z]{1,4}$/),
  kind: fc.constantFrom('person' as const, 'place' as const, 'name' as const, 'word' as const),
  weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
  isVerb: fc.boolean(),
  isInTitle: fc.boolean(),
})
const anySketch = (termsMax: number, countsMax = 40): fc.Arbitrary<StorySketch> =>
  fc.record({
    id: fc.constant('r' as ReportId),
    published: fc.option(fc.constantFrom('2024-01-01', '2024-01-09', '2024-02-29')),
    wordCount: fc.nat(500),
    terms: fc.uniqueArray(term, { selector: ({ stem }) => stem, maxLength: termsMax, size: 'max' }),
    figures: fc.array(fc.record({ of: fc.constantFrom('pirat', 'man'), value: fc.nat(300).map(String) }), {
      maxLength: countsMax,
      size: 'max',
    }),
    numbers: fc.uniqueArray(fc.nat(999).map(String), { maxLength: countsMax, size: 'max' }),
    weekdays: fc.uniqueArray(fc.constantFrom('monday', 'friday'), { maxLength: 2 }),
  })

test('withReport() gives the same story in any order of reports', () => {
  fc.assert(
    fc.property(fc.array(anySketch(30, 12), { maxLength: 2 }), anySketch(30, 12), (sketches, last) => {
      expect(storyOf(last, ...[...sketches].reverse())).toEqual(storyOf(...sketches, last))
    }),
    { numRuns: 50 },
  )
})

const few = fc.array(anySketch(20, 12), { minLength: 1, maxLength: 3 })
/** All but the form in which a word is shown, which cannot be taken away again. */
const sumsOf = (story: Story | null) =>
  story && { ...story, terms: story.terms.map((one) => ({ ...one, word: '' })) }

test('splitStory() undoes mergeStories()', () => {
  fc.assert(
    fc.property(few, few, (ones, others) => {
      const [one, other] = [storyOf(...ones), storyOf(...others)]
      const merged = mergeStories(one, other)
      expect(merged).toEqual(storyOf(...ones, ...others))
      expect(mergeStories(other, one)).toEqual(merged)
      const { rest, taken } = splitStory(merged, others)
      expect(sumsOf(rest)).toEqual(sumsOf(one))
      expect(taken).toEqual(other)
    }),
    { numRuns: 50 },
  )
})

test('splitStory() leaves no story when all reports are taken out', () => {
  expect(splitStory(storyOf(...FERRY), FERRY)).toEqual({ rest: null, taken: storyOf(...FERRY) })
})

test('splitStory() leaves less than nothing of no word, also where words were dropped', () => {
  fc.assert(
    fc.property(fc.array(anySketch(120), { minLength: 4, maxLength: 8 }), (sketches) => {
      const rest = splitStory(storyOf(...sketches), sketches.slice(0, 2)).rest as Story
      for (const { sum, reportCount } of rest.terms) {
        expect(sum).toBeGreaterThanOrEqual(0)
        expect(reportCount).toBeGreaterThan(0)
      }
      expect(storyOf(...sketches.slice(2)).reportCount).toBe(rest.reportCount)
    }),
    { numRuns: 20 },
  )
})

test('parseStory() reads what packStory() wrote', () => {
  fc.assert(
    fc.property(few, (sketches) => {
      expect(parseStory(packStory(storyOf(...sketches)))).toEqual(storyOf(...sketches))
    }),
    { numRuns: 50 },
  )
  for (const story of [storyOf(...FERRY, NEXT_FERRY), storyOf(sketch('', null))])
    expect(parseStory(packStory(story))).toEqual(story)
})

test('packStory() writes less than 12 kB for a story whose record is full', () => {
  const wide = (at: number): StorySketch => ({
    ...NEXT_FERRY,
    published: new Date(Date.UTC(2024, 0, at)).toISOString().slice(0, 10),
    terms: Array.from({ length: 300 }, (_, k) => ({
      ...{ stem: `weathervane${k}x${at % 7}`, word: `Weathervane${k}x${at % 7}s`, kind: 'name' as const },
      ...{ weight: 1 / (k + 2), isVerb: false, isInTitle: false },
    })),
    numbers: Array.from({ length: 40 }, (_, k) => String(100_000 + 40 * at + k)),
    figures: Array.from({ length: 40 }, (_, k) => ({ of: 'weathervan', value: String(40 * at + k) })),
  })
  const full = storyOf(...Array.from({ length: 90 }, (_, at) => wide(at)))
  expect(full.terms.length).toBe(TERMS_MAX)
  expect(full.firstDay).toBe(wide(0).published)
  expect(full.lastDay).toBe(wide(89).published)
  expect(packStory(full).length).toBeLessThan(12_000)
})

test('withReport() keeps a story small and its probability a number', () => {
  fc.assert(
    fc.property(fc.array(anySketch(300), { minLength: 4, maxLength: 12 }), (sketches) => {
      const story = storyOf(...sketches)
      expect(story.terms.length).toBeLessThanOrEqual(TERMS_MAX)
      for (const counts of [story.figures, story.numbers, story.weekdays])
        expect(counts.length).toBeLessThanOrEqual(COUNTS_MAX)
      expect(storyKeys(story).length).toBeLessThanOrEqual(32)
      const { probability } = findStory(sketches[0] as StorySketch, [{ key: 1, story }])
      expect(probability >= 0 && probability <= 1).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('storyAsOf() leaves out what came later and what has no day', () => {
  const sketches = [...FERRY, NEXT_FERRY, sketch('Lisk ferry freed\nA tug pulled the ferry free.', null)]
  expect(storyAsOf(sketches, '2024-02-02')).toEqual(storyOf(...FERRY))
  expect(storyAsOf(sketches, '2024-02-03')).toEqual(storyOf(...FERRY, NEXT_FERRY))
})
