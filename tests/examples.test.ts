/** Keeps examples/winter-2021 true: the files, what the pages show, and what truth.json says of them. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Extraction, extractReport, parseFeed } from '#ingest'
import { ROOT } from './tree.ts'
import { INDEX, TRUTH } from './winter-format.ts'

const FOLDER = `${ROOT}examples/winter-2021/`
const FIRST_DAY = '2021-11-01'
const LAST_DAY = '2022-02-24'
const BYTES_MAX = 600_000

const readJson = (file: string): unknown => JSON.parse(readFileSync(FOLDER + file, 'utf8'))
const listed = INDEX.parse(readJson('index.json')).reports
const truth = TRUTH.parse(readJson('truth.json'))
const truthById = new Map(truth.reports.map((report) => [report.id, report]))
const storyById = new Map(truth.stories.map((story) => [story.id, story]))
const extractionById = new Map(listed.map(({ id, file }) => [id, extract(file)]))

/** Reads a page with nothing known about it but its bytes. */
function extract(file: string): Extraction {
  const known = { kind: null, charset: null, url: null, outlet: null, published: null, title: null }
  return extractReport({ bytes: readFileSync(FOLDER + file), ...known })
}

function get<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id)
  if (value === undefined) throw new Error(`nothing has the id "${id}"`)
  return value
}

const textOf = (id: string): string => get(extractionById, id).report.text
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

describe('the pages', () => {
  it('are all listed once, in the order of their days, and nothing else lies there', () => {
    expect(listed.map(({ file }) => file)).toEqual(
      readdirSync(`${FOLDER}reports`)
        .sort()
        .map((name) => `reports/${name}`),
    )
    expect(listed.map(({ id }) => id)).toEqual(listed.map((_, at) => String(at + 1).padStart(3, '0')))
    expect(new Set(listed.map(({ url }) => url)).size).toBe(listed.length)
    expect(listed.map(({ id }) => id)).toEqual(truth.reports.map(({ id }) => id))
    const days = truth.reports.map(({ day }) => day)
    expect(days).toEqual([...days].sort())
    expect(days.every((day) => day >= FIRST_DAY && day <= LAST_DAY)).toBe(true)
  })

  it('are a light folder', () => {
    const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    const bytes = files.reduce((sum, file) => sum + statSync(`${file.parentPath}/${file.name}`).size, 0)
    expect(bytes).toBeLessThan(BYTES_MAX)
  })

  it.each(listed)(
    '$file shows the title and the day that the list gives',
    ({ id, title, published, file }) => {
      const { report } = get(extractionById, id)
      expect(report.title).toBe(title)
      expect(report.published?.value ?? null).toBe(published)
      expect(published ?? get(truthById, id).day).toBe(get(truthById, id).day)
      expect(readFileSync(FOLDER + file, 'utf8')).toContain('Written for Tocsin')
      expect(report.text).not.toContain('Tocsin')
      const wordCount = report.text.split(/\s+/).length
      expect(wordCount).toBeGreaterThan(110)
      expect(wordCount).toBeLessThan(400)
    },
  )

  it('name their outlet in the markup as the list does', () => {
    const marked = listed.filter(({ file }) => file.endsWith('.html'))
    expect(marked.length).toBeGreaterThan(listed.length / 3)
    const wrong = marked.filter(({ id, outlet }) => get(extractionById, id).report.outlet !== outlet)
    expect(wrong).toEqual([])
  })

  it('have outlets that the README introduces, two of them with one owner', () => {
    const readme = readFileSync(`${FOLDER}README.md`, 'utf8')
    const ownerByOutlet = new Map(listed.map(({ id, outlet }) => [outlet, get(truthById, id).owner]))
    expect([...ownerByOutlet.keys()].filter((outlet) => !readme.includes(`| ${outlet} |`))).toEqual([])
    for (const { id, outlet } of listed) expect(get(truthById, id).owner).toBe(ownerByOutlet.get(outlet))
    expect(ownerByOutlet.size - new Set(ownerByOutlet.values()).size).toBe(1)
  })
})

describe('the feeds', () => {
  it.each(['halyard-rss.xml', 'potomac-meridian-atom.xml'])('%s leads to listed pages', (name) => {
    const url = `https://desk.example/feeds/${name}`
    const { feed, notes } = parseFeed({ bytes: readFileSync(`${FOLDER}feeds/${name}`), charset: null, url })
    expect(notes).toEqual([])
    expect(feed.entries.length).toBeGreaterThan(5)
    for (const entry of feed.entries) {
      const report = listed.find(({ file }) => entry.url === `https://desk.example/${file}`)
      expect(entry.title).toBe(report?.title)
      expect(entry.published?.slice(0, 10)).toBe(report?.published)
    }
  })
})

describe('the truth about copies', () => {
  const derived = truth.reports.filter(({ of }) => of.length > 0)

  it('has originals that are earlier and in the same story', () => {
    expect(derived.length).toBeGreaterThan(15)
    for (const { id, day, story, of } of derived) {
      for (const original of of.map((one) => get(truthById, one))) {
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
    for (const [at, { id }] of listed.entries()) {
      const told = new Set(withOriginals(id))
      const others = listed.slice(0, at).filter((other) => !told.has(other.id))
      const close = others.filter(
        (other) => !isKin(id, other.id) && shareFrom(textOf(id), [textOf(other.id)]) > 0.3,
      )
      expect(close.map((other) => `${id} from ${other.id}`)).toEqual([])
    }
  })

  /** A report and all that it comes from. */
  function withOriginals(id: string): string[] {
    return [id, ...get(truthById, id).of.flatMap(withOriginals)]
  }

  /** Two reports that come from the same third one. */
  function isKin(a: string, b: string): boolean {
    const ofB = new Set(withOriginals(b))
    return withOriginals(a).some((id) => ofB.has(id))
  }

  it('has words for what an update changed', () => {
    const updates = truth.reports.filter(({ kind }) => kind === 'update')
    expect(updates.length).toBeGreaterThan(1)
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

describe('the truth about origins', () => {
  it('counts what it lists', () => {
    expect(truth.stories.length).toBeGreaterThanOrEqual(12)
    for (const { id, originCount, origins } of truth.stories) {
      expect([id, new Set(origins.map((origin) => origin.id)).size]).toEqual([id, originCount])
      for (const { reports } of origins)
        expect(reports.map((report) => get(truthById, report).story)).toEqual(reports.map(() => id))
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

  function originsOf(report: string, story: string): string[] {
    const { origins } = get(storyById, story)
    return origins.filter(({ reports }) => reports.includes(report)).map(({ id }) => id)
  }
})

describe('the truth about who says what', () => {
  it('has citations of earlier reports, and words for each chain', () => {
    const outlets = new Map(listed.map(({ id, outlet }) => [id, outlet]))
    for (const { id, cites, chains } of truth.reports) {
      expect(cites.filter((cited) => !(get(truthById, cited).id < id))).toEqual([])
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
      [...new Set(stances.map(({ report }) => get(truthById, report).story))].sort(),
    )
    for (const { report, words, answers } of stances) {
      expect(textOf(report)).toContain(words)
      for (const answered of answers ?? []) expect(answered < report).toBe(true)
    }
  })
})
