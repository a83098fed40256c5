/** Keeps examples/winter-2021 true: the files, what the pages show, and what truth.json says of them. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFeed } from '#ingest'
import {
  describeCopies,
  describeOrigins,
  describePages,
  describeStances,
  loadCollection,
  type Measure,
} from './collection.ts'
import { ROOT } from './tree.ts'
import { INDEX } from './winter-format.ts'

const FOLDER = `${ROOT}examples/winter-2021/`
const MEASURE: Measure = {
  firstDay: '2021-11-01',
  lastDay: '2022-02-24',
  bytesMax: 600_000,
  wordsMin: 110,
  wordsMax: 400,
  derivedMin: 15,
  updatesMin: 2,
  storiesMin: 12,
}

const listed = INDEX.parse(JSON.parse(readFileSync(`${FOLDER}index.json`, 'utf8'))).reports
const winter = loadCollection(FOLDER, listed)

describePages(winter, MEASURE)
describeCopies(winter, MEASURE)
describeOrigins(winter, MEASURE)
describeStances(winter)

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
