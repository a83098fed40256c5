/** A report that is kept → what links it to others: the copies of it, its story, and the rows by which it is found. */

import { hashOf } from '#base'
import type { CopyLink, Reading, ReportId, StoryId, StoryReason } from '#domain'
import { findStory, packStory, storyKeys, withReport } from '#linking'
import type { Candidates, CopyCandidate, Placing, Store } from '#store'
import type { Sketches } from '../read-page.ts'
import type { Reader } from '../reader.ts'
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
  const [nearest] = copies.filter(isOfOneStory).sort((a, b) => b.probability - a.probability)
  const of = nearest === undefined ? null : nearest.copy === id ? nearest.original : nearest.copy
  const isThere = await store.keepLinks({
    question: { reportId: id, keys: storyKeys(sketches.story), originals: of === null ? [] : [of] },
    at: now(),
    place: async (asked) => ({
      copies,
      index: indexRowsOf(reading, asked.day),
      placing: await placeReport(bench, { reading, sketches, nearest, of }, asked),
    }),
  })
  if (isThere) await linkToCited(bench, reading, candidates)
  return isThere
}

/** A part may be taken from a report on something else, and a release may be about anything: they place nothing. */
const isOfOneStory = ({ kind }: CopyLink) => kind === 'copy' || kind === 'update' || kind === 'rewrite'

const judge = async (reader: Reader, reading: Reading, candidates: readonly CopyCandidate[]) =>
  candidates.length === 0
    ? []
    : reader.judgeCopies(
        reading,
        candidates.map(({ readingText }) => readingText),
      )

/** What is told in other words shares few of them: those whom the report cites are looked at within its story. */
async function linkToCited(
  { reader, store, now }: LinkBench,
  reading: Reading,
  candidates: readonly CopyCandidate[],
): Promise<void> {
  const { id, outlet, credits } = reading.report
  const named = reading.sources.filter(({ kind }) => kind === 'outlet').map(({ name }) => name)
  const outlets = [...named, ...credits.map(({ name }) => name)].filter(
    (name) => name !== null && name !== outlet,
  )
  const cited = await store.findCitedCandidates({ reportId: id, outlets: [...new Set(outlets)] as string[] })
  const known = new Set(candidates.map((candidate) => candidate.id))
  const others = cited.filter((candidate) => !known.has(candidate.id))
  if (others.length === 0) return
  // All together, for what a report has through a nearer one is not told twice.
  const added = new Set(others.map((candidate) => candidate.id))
  const copies = await judge(reader, reading, [...candidates, ...others])
  await store.addCopies(
    copies.filter(({ copy, original }) => added.has(copy) || added.has(original)),
    now(),
  )
}

interface Placed {
  readonly reading: Reading
  readonly sketches: Sketches
  /** The nearest copy or original, and which report that is. */
  readonly nearest: CopyLink | undefined
  readonly of: ReportId | null
}

/** The story it is in already, or was as an earlier version; that of what it copies; the likest; or a new one. */
async function placeReport(
  { shelf, now }: LinkBench,
  { reading, sketches, nearest, of }: Placed,
  { stories, ofOriginals, own, sumsOf }: Candidates,
): Promise<Placing> {
  const sketch = sketches.story
  if (own !== null) {
    const [kept] = await shelf.take([own], sumsOf)
    return placing(own.id, withReport(kept?.story ?? null, sketch), 1, [])
  }
  const [first] = ofOriginals
  if (first !== undefined && nearest !== undefined && of !== null) {
    const [kept] = await shelf.take([first], sumsOf)
    const story = withReport(kept?.story ?? null, sketch)
    return placing(first.id, story, nearest.probability, [{ kind: 'copy', of }])
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
