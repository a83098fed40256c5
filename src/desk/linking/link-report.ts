/** A report that is kept → what links it to others: the copies of it, its story, and the rows by which it is found. */

import { hashOf } from '#base'
import type { CopyLink, Reading, StoryId, StoryReason } from '#domain'
import { findStory, packStory, storyKeys, withReport } from '#linking'
import type { Candidates, CopyCandidate, Placing, Store } from '#store'
import type { Reader } from '../desk.ts'
import type { Sketches } from '../read-page.ts'
import { indexRowsOf } from './index-rows.ts'
import type { StoryShelf } from './story-shelf.ts'

/** What linking works with. */
export interface LinkBench {
  readonly reader: Reader
  readonly store: Store
  readonly shelf: StoryShelf
  readonly now: () => Date
}

/** Links a report on the desk; doing it twice changes nothing. False when the report is not there. */
export async function linkReport(bench: LinkBench, reading: Reading, sketches: Sketches): Promise<boolean> {
  const { reader, store, now } = bench
  const { id } = reading.report
  const candidates = await store.findCopyCandidates({ keys: sketches.copyKeys, except: id })
  const copies = await judge(reader, reading, candidates)
  const originals = copies.map(({ copy, original }) => (copy === id ? original : copy))
  const isThere = await store.keepLinks({
    question: { reportId: id, keys: storyKeys(sketches.story), originals },
    at: now(),
    place: async (asked) => ({
      copies,
      index: indexRowsOf(reading, asked.day),
      placing: await placeReport(bench, { reading, sketches, copies }, asked),
    }),
  })
  if (isThere) await linkToCited(bench, reading)
  return isThere
}

const judge = async (reader: Reader, reading: Reading, candidates: readonly CopyCandidate[]) =>
  candidates.length === 0
    ? []
    : reader.judgeCopies(
        reading,
        candidates.map(({ readingText }) => readingText),
      )

/** What is told in other words shares few of them: those whom the report cites are looked at within its story. */
async function linkToCited({ reader, store, now }: LinkBench, reading: Reading): Promise<void> {
  const { id, outlet, credits } = reading.report
  const named = reading.sources.filter(({ kind }) => kind === 'outlet').map(({ name }) => name)
  const outlets = [...named, ...credits.map(({ name }) => name)].filter(
    (name) => name !== null && name !== outlet,
  )
  const cited = await store.findCitedCandidates({ reportId: id, outlets: [...new Set(outlets)] as string[] })
  const copies = await judge(reader, reading, cited)
  await store.addCopies(copies, now())
}

interface Linking {
  readonly reading: Reading
  readonly sketches: Sketches
  readonly copies: readonly CopyLink[]
}

/** The story it is in already, or was as an earlier version; that of what it copies; the likest; or a new one. */
async function placeReport(
  { shelf, now }: LinkBench,
  { reading, sketches, copies }: Linking,
  { stories, ofOriginals, own, sumsOf }: Candidates,
): Promise<Placing> {
  const sketch = sketches.story
  if (own !== null) {
    const [kept] = await shelf.take([own], sumsOf)
    return placing(own.id, withReport(kept?.story ?? null, sketch), 1, [])
  }
  const [first] = ofOriginals
  const link = copies[0]
  if (first !== undefined && link !== undefined) {
    const [kept] = await shelf.take([first], sumsOf)
    const of = link.copy === reading.report.id ? link.original : link.copy
    return placing(first.id, withReport(kept?.story ?? null, sketch), link.probability, [
      { kind: 'copy', of },
    ])
  }
  const candidates = await shelf.take(stories, sumsOf)
  const { key, probability, reasons } = findStory(sketch, candidates)
  const kept = candidates.find((candidate) => candidate.key === key)?.story ?? null
  const id = key ?? (hashOf('story', reading.report.id, now().toISOString()) as StoryId)
  return placing(id, withReport(kept, sketch), probability, reasons)
}

function placing(
  storyId: StoryId,
  story: ReturnType<typeof withReport>,
  probability: number,
  reasons: readonly StoryReason[],
): Placing {
  return { storyId, sums: packStory(story), keys: storyKeys(story), probability, reasons }
}
