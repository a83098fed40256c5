/** Keeps tests/fixtures/summer true: the files, what the pages show, and what truth.json says of them. */

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

const FOLDER = `${ROOT}tests/fixtures/summer/`
const SUMMER_INDEX = INDEX.extend({
  collection: z.literal('summer-2023'),
  outlets: z.array(z.strictObject({ name: z.string(), owner: z.string() })),
})
const MEASURE: Measure = {
  firstDay: '2023-06-01',
  lastDay: '2023-08-31',
  bytesMax: 400_000,
  wordsMin: 110,
  wordsMax: 450,
  derivedMin: 12,
  updatesMin: 2,
  storiesMin: 9,
}

const index = SUMMER_INDEX.parse(JSON.parse(readFileSync(`${FOLDER}index.json`, 'utf8')))
const summer = loadCollection(FOLDER, index.reports)

describePages(summer, MEASURE)
describeCopies(summer, MEASURE)
describeOrigins(summer, MEASURE)
describeStances(summer)

it('lists its outlets with their owners, and which share one as the truth has it', () => {
  expect(index.outlets.map(({ name }) => name).sort()).toEqual(
    [...new Set(index.reports.map(({ outlet }) => outlet))].sort(),
  )
  const idByOwner = new Map<string, string>()
  for (const { id, outlet } of index.reports) {
    const owner = index.outlets.find(({ name }) => name === outlet)?.owner ?? ''
    const { owner: ownerId } = summer.truthOf(id)
    expect(idByOwner.get(owner) ?? ownerId).toBe(ownerId)
    idByOwner.set(owner, ownerId)
  }
  expect(idByOwner.size).toBe(index.outlets.length - 1)
})
