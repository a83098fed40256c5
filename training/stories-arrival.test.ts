import { expect, test } from 'vitest'
import type { ReportId } from '#domain'
import type { StorySketch } from '#linking'
import { groupAsTheyArrive, openArchive, scoreGroups } from './stories-arrival.ts'

function sketchOf(...stems: readonly string[]): StorySketch {
  const weight = 1 / Math.sqrt(stems.length)
  const terms = [...stems]
    .sort()
    .map((stem) => ({ stem, word: stem, kind: 'word' as const, weight, isVerb: false, isInTitle: false }))
  const nothing = { figures: [], numbers: [], weekdays: [] }
  return { id: 'r' as ReportId, published: null, wordCount: stems.length, terms, ...nothing }
}

const told = (story: string) => ({ story, topic: story, sketch: sketchOf(story) })

test('scoreGroups() counts pairs and B³', () => {
  const reports = ['a', 'a', 'a', 'b', 'b'].map(told)
  const { pairs, bCubed } = scoreGroups(reports, [0, 0, 1, 1, 1])
  // Four pairs are wanted, four given, two of them right.
  expect(pairs).toBeCloseTo(0.5)
  // Precision (1 + 1 + 1/3 + 2/3 + 2/3) / 5, recall (2/3 + 2/3 + 1/3 + 1 + 1) / 5.
  expect(bCubed).toBeCloseTo(11 / 15)
  expect(scoreGroups(reports, [7, 7, 7, 3, 3])).toEqual({ pairs: 1, bCubed: expect.closeTo(1) })
})

test('openArchive() gives a bounded number of candidates, those with most shared words first', () => {
  const archive = openArchive()
  for (let at = 0; at < 300; at++) archive.add(null, sketchOf('flood', `place${at}`))
  const best = archive.add(null, sketchOf('flood', 'dam', 'evacuation'))
  const candidates = archive.candidatesFor(sketchOf('flood', 'dam', 'evacuation', 'mayor'))
  expect(candidates.length).toBe(40)
  expect(candidates[0]?.key).toBe(best)
  expect(archive.candidatesFor(sketchOf('election'))).toEqual([])
})

test('groupAsTheyArrive() finds a story again by words it was given later', () => {
  const reports = [sketchOf('flood', 'dam'), sketchOf('dam', 'mayor'), sketchOf('mayor', 'resigns')]
  const groups = groupAsTheyArrive(
    reports.map((sketch) => ({ story: 's', topic: 's', sketch })),
    (_, candidates) => candidates[0]?.key ?? null,
  )
  expect(groups).toEqual([0, 0, 0])
})
