/** Keeps tests/fixtures/autumn true: the files, what the pages show, and what truth.json says of them. */

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
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

const FOLDER = `${ROOT}tests/fixtures/autumn/`
const AUTUMN_INDEX = INDEX.extend({
  collection: z.literal('autumn-2022'),
  outlets: z.array(z.strictObject({ name: z.string(), owner: z.string() })),
})
const MEASURE: Measure = {
  firstDay: '2022-09-01',
  lastDay: '2022-11-30',
  bytesMax: 300_000,
  wordsMin: 110,
  wordsMax: 300,
  derivedMin: 6,
  updatesMin: 2,
  storiesMin: 8,
}

const index = AUTUMN_INDEX.parse(JSON.parse(readFileSync(`${FOLDER}index.json`, 'utf8')))
const autumn = loadCollection(FOLDER, index.reports)

describePages(autumn, MEASURE)
describeCopies(autumn, MEASURE)
describeOrigins(autumn, MEASURE)
describeStances(autumn)

it('lists its outlets with their owners', () => {
  expect(index.outlets.map(({ name }) => name).sort()).toEqual(
    [...new Set(index.reports.map(({ outlet }) => outlet))].sort(),
  )
})

it('has two contested propositions or more in each story', () => {
  for (const { id } of autumn.truth.stories) {
    const own = autumn.truth.propositions.filter(({ stories }) => stories.includes(id))
    expect([id, own.length >= 2]).toEqual([id, true])
  }
})
