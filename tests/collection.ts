/**
 * Collections of reports with what is true of them, and the checks that keep one true: the files, what the pages show,
 * and what truth.json says of copies, origins and stances. Used by the tests of each collection.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type Extraction, extractReport } from '#ingest'
import { type INDEX, TRUTH } from './winter-format.ts'

type Listed = z.infer<typeof INDEX>['reports'][number]
type Truth = z.infer<typeof TRUTH>

/** A collection as it lies in its folder, read with nothing known about its pages but their bytes. */
export interface Collection {
  readonly folder: string
  readonly listed: readonly Listed[]
  readonly truth: Truth
  readonly extractionOf: (id: string) => Extraction
  readonly truthOf: (id: string) => Truth['reports'][number]
  readonly textOf: (id: string) => string
}

/** What a collection has at least and at most, so that no check passes because there is nothing to check. */
export interface Measure {
  readonly firstDay: string
  readonly lastDay: string
  readonly bytesMax: number
  readonly wordsMin: number
  readonly wordsMax: number
  readonly derivedMin: number
  readonly updatesMin: number
  readonly storiesMin: number
}

/** Reads the pages and the truth that lie in a folder, beside the list that was read there. */
export function loadCollection(folder: string, listed: readonly Listed[]): Collection {
  const truth = TRUTH.parse(JSON.parse(readFileSync(`${folder}truth.json`, 'utf8')))
  const truthById = new Map(truth.reports.map((report) => [report.id, report]))
  const known = { kind: null, charset: null, url: null, outlet: null, published: null, title: null }
  const extractionById = new Map(
    listed.map(({ id, file }) => [id, extractReport({ bytes: readFileSync(folder + file), ...known })]),
  )
  const extractionOf = (id: string): Extraction => get(extractionById, id)
  const textOf = (id: string): string => extractionOf(id).report.text
  return { folder, listed, truth, extractionOf, truthOf: (id) => get(truthById, id), textOf }
}

function get<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id)
  if (value === undefined) throw new Error(`nothing has the id "${id}"`)
  return value
}

/** Quotation marks differ from page to page. */
const plain = (words: string): string => words.replaceAll(/[“”]/g, '"').replaceAll('’', "'")

/** Stretches of six words. */
function stretches(text: string): Set<string> {
  const words = plain(text).toLowerCase().split(/\s+/)
  return new Set(words.map((_, at) => words.slice(at, at + 6).join(' ')))
}

/** The share of the stretches of `text` that stand in one of `others`. */
function shareFrom(text: string, others: readonly string[]): number {
  const known = new Set(others.flatMap((other) => [...stretches(other)]))
  const own = [...stretches(text)]
  return own.filter((stretch) => known.has(stretch)).length / own.length
}

/** Checks the files: which there are, how heavy, and what each shows. */
export function describePages(collection: Collection, measure: Measure): void {
  const { folder, listed, truth, extractionOf, truthOf } = collection
  describe('the pages', () => {
    it('are all listed once, in the order of their days, and nothing else lies there', () => {
      const names = readdirSync(`${folder}reports`).sort()
      expect(listed.map(({ file }) => file)).toEqual(names.map((name) => `reports/${name}`))
      expect(listed.map(({ id }) => id)).toEqual(listed.map((_, at) => String(at + 1).padStart(3, '0')))
      expect(new Set(listed.map(({ url }) => url)).size).toBe(listed.length)
      expect(listed.map(({ id }) => id)).toEqual(truth.reports.map(({ id }) => id))
      const days = truth.reports.map(({ day }) => day)
      expect(days).toEqual([...days].sort())
      expect(days.every((day) => day >= measure.firstDay && day <= measure.lastDay)).toBe(true)
    })

    it('are a light folder', () => {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      )
      const bytes = files.reduce((sum, file) => sum + statSync(`${file.parentPath}/${file.name}`).size, 0)
      expect(bytes).toBeLessThan(measure.bytesMax)
    })

    it.each(listed)('$file shows the title and the day that the list gives', (one) => {
      const { report } = extractionOf(one.id)
      expect(report.title).toBe(one.title)
      expect(report.published?.value ?? null).toBe(one.published)
      expect(one.published ?? truthOf(one.id).day).toBe(truthOf(one.id).day)
      expect(readFileSync(folder + one.file, 'utf8')).toContain('Written for Tocsin')
      expect(report.text).not.toContain('Tocsin')
      const wordCount = report.text.split(/\s+/).length
      expect(wordCount).toBeGreaterThan(measure.wordsMin)
      expect(wordCount).toBeLessThan(measure.wordsMax)
    })
  })
  describe('the outlets', () => describeOutlets(collection))
}

function describeOutlets({ folder, listed, extractionOf, truthOf }: Collection): void {
  it('are named in the markup as the list does', () => {
    const marked = listed.filter(({ file }) => file.endsWith('.html'))
    expect(marked.length).toBeGreaterThan(listed.length / 3)
    const wrong = marked.filter(({ id, outlet }) => extractionOf(id).report.outlet !== outlet)
    expect(wrong).toEqual([])
  })

  it('are introduced in the README, and two of them have one owner', () => {
    const readme = readFileSync(`${folder}README.md`, 'utf8')
    const ownerByOutlet = new Map(listed.map(({ id, outlet }) => [outlet, truthOf(id).owner]))
    expect([...ownerByOutlet.keys()].filter((outlet) => !readme.includes(`| ${outlet} |`))).toEqual([])
    for (const { id, outlet } of listed) expect(truthOf(id).owner).toBe(ownerByOutlet.get(outlet))
    expect(ownerByOutlet.size - new Set(ownerByOutlet.values()).size).toBe(1)
  })
}

/** Checks what the truth says of copies, against the words that reports have in common. */
export function describeCopies(collection: Collection, measure: Measure): void {
  const { listed, truth, truthOf, textOf } = collection
  const derived = truth.reports.filter(({ of }) => of.length > 0)

  /** A report and all that it comes from. */
  const withOriginals = (id: string): string[] => [id, ...truthOf(id).of.flatMap(withOriginals)]
  /** Two reports that come from the same third one. */
  const isKin = (a: string, b: string): boolean =>
    withOriginals(a).some((id) => withOriginals(b).includes(id))

  describe('the truth about copies', () => {
    it('has originals that are earlier and in the same story', () => {
      expect(derived.length).toBeGreaterThan(measure.derivedMin)
      for (const { id, day, story, of } of derived) {
        for (const original of of.map(truthOf)) {
          expect(original.id < id && original.day <= day).toBe(true)
          expect(original.story).toBe(story)
        }
      }
      const odd = truth.reports.filter(({ kind, of }) => (kind === 'original') !== (of.length === 0))
      expect(odd).toEqual([])
    })

    it.each(derived)('$id is a $kind by its words', ({ id, kind, of }) => {
      const share = shareFrom(textOf(id), of.map(textOf))
      if (kind === 'rewrite') expect(share).toBeLessThan(0.15)
      else if (kind === 'update') expect(share).toBeGreaterThan(0.3)
      else expect(share).toBeGreaterThan(0.65)
      const kept = shareFrom(of.map(textOf).join('\n'), [textOf(id)])
      if (kind === 'excerpt') expect(kept).toBeLessThan(0.8)
      if (kind === 'copy' && of.length === 1) expect(kept).toBeGreaterThan(0.55)
    })

    it('knows no copy that it does not tell of', () => {
      const close = listed.flatMap(({ id }, at) =>
        listed
          .slice(0, at)
          .filter((other) => !isKin(id, other.id) && shareFrom(textOf(id), [textOf(other.id)]) > 0.3)
          .map((other) => `${id} from ${other.id}`),
      )
      expect(close).toEqual([])
    })

    it('has words for what an update changed', () => {
      const updates = truth.reports.filter(({ kind }) => kind === 'update')
      expect(updates.length).toBeGreaterThanOrEqual(measure.updatesMin)
      for (const { id, of, changes } of updates) {
        expect(changes?.length).toBeGreaterThan(0)
        for (const { from, to } of changes ?? []) {
          expect(of.map(textOf).join('\n')).toContain(from)
          expect(textOf(id)).toContain(to)
          expect(textOf(id)).not.toContain(from)
        }
      }
    })
  })
}

/** Checks what the truth says of origins: that it counts what it lists, and leaves no report without one. */
export function describeOrigins({ truth, truthOf }: Collection, measure: Measure): void {
  const originsOf = (report: string, story: string): string[] =>
    truth.stories
      .filter(({ id }) => id === story)
      .flatMap(({ origins }) => origins.filter(({ reports }) => reports.includes(report)))
      .map(({ id }) => id)

  describe('the truth about origins', () => {
    it('counts what it lists', () => {
      expect(truth.stories.length).toBeGreaterThanOrEqual(measure.storiesMin)
      for (const { id, originCount, origins } of truth.stories) {
        expect([id, new Set(origins.map((origin) => origin.id)).size]).toEqual([id, originCount])
        for (const { reports } of origins)
          expect(reports.map((report) => truthOf(report).story)).toEqual(reports.map(() => id))
      }
    })

    it('gives each report an origin, and a copy none that its original has not', () => {
      for (const { id, story, kind, of } of truth.reports) {
        const own = originsOf(id, story)
        expect([id, own.length]).not.toEqual([id, 0])
        if (kind !== 'copy' && kind !== 'excerpt') continue
        const known = new Set(of.flatMap((original) => originsOf(original, story)))
        expect([id, own.filter((origin) => !known.has(origin))]).toEqual([id, []])
      }
    })
  })
}

/** Checks what the truth says of citations and of contested propositions: the words stand in the reports. */
export function describeStances({ listed, truth, truthOf, textOf }: Collection): void {
  describe('the truth about who says what', () => {
    it('has citations of earlier reports, and words for each chain', () => {
      const outlets = new Map(listed.map(({ id, outlet }) => [id, outlet]))
      for (const { id, cites, chains } of truth.reports) {
        expect(cites.filter((cited) => !(truthOf(cited).id < id))).toEqual([])
        for (const { path, words } of chains) {
          expect(path[0]).toBe(outlets.get(id))
          expect(textOf(id)).toContain(words)
        }
      }
      expect(truth.reports.some(({ chains }) => chains.some(({ path }) => path.length >= 4))).toBe(true)
    })

    it.each(truth.propositions)('$id is contested, in words of the reports', ({ stories, stances }) => {
      const sides = new Set(stances.map(({ stance, figure }) => `${stance} ${figure ?? ''}`))
      expect(sides.size).toBeGreaterThan(1)
      expect([...stories].sort()).toEqual(
        [...new Set(stances.map(({ report }) => truthOf(report).story))].sort(),
      )
      for (const { report, words, answers } of stances) {
        expect(textOf(report)).toContain(words)
        for (const answered of answers ?? []) expect(answered < report).toBe(true)
      }
    })
  })
}
