/** The pure half of the stair, run on a worker thread: page → report → reading, and what links it to others. */

import type { CopyLink, Page, Reading, Report } from '#domain'
import { extractReport } from '#ingest'
import { analyse, tag, tokenise } from '#language'
import {
  copyKeys,
  judgeAmong,
  type Sketch,
  type StorySketch,
  sketchOf,
  storySketchOf,
  type WordWeights,
} from '#linking'
import { type ReadingWeights, readReport } from '#reading'

/** By what a report finds others. */
export interface Sketches {
  readonly copyKeys: readonly number[]
  readonly story: StorySketch
}

/** All that is made of a page before other reports are asked. */
export interface ReadPage {
  readonly reading: Reading
  readonly sketches: Sketches
}

export interface DeskWeights {
  readonly language: ReadingWeights
  readonly words: WordWeights
}

/** Reads one page; what was odd about the page stands before what was odd about the report. */
export function readPage(page: Page, { language, words }: DeskWeights): ReadPage {
  const { report, notes } = extractReport(page)
  const text = analyse(report.text, language)
  const reading = readReport(report, language, text)
  return {
    reading: { ...reading, notes: [...notes, ...reading.notes] },
    sketches: {
      copyKeys: copyKeys(sketchOf(report, words)),
      story: storySketchOf(report, text, words),
    },
  }
}

/** The sketches of a report that is kept already. */
export function sketchReport(report: Report, { language, words }: DeskWeights): Sketches {
  return {
    copyKeys: copyKeys(sketchOf(report, words)),
    story: storySketchOf(report, tag(tokenise(report.text), language.tagger), words),
  }
}

/** Sketches of readings that were asked for lately, by the beginning of their JSON, where the id stands, and its length. */
const sketches = new Map<string, Sketch>()
/** About 30 kB each. */
const SKETCHES_MAX = 600
const KEY_LENGTH = 160

/** Judges a report beside others that share words with it; their readings come as JSON text. */
export function judgeCopies(
  { reading, others }: { readonly reading: Reading; readonly others: readonly string[] },
  { words }: DeskWeights,
): CopyLink[] {
  const sketchFor = (one: Reading) => sketchOf(one.report, words, { reading: one })
  const candidates = others.map((text) => {
    const key = `${text.length} ${text.slice(0, KEY_LENGTH)}`
    const known = sketches.get(key) ?? sketchFor(JSON.parse(text) as Reading)
    // Taken out and put back, so that the first of the map is the one that was longest not asked for.
    sketches.delete(key)
    sketches.set(key, known)
    return known
  })
  for (const key of sketches.keys()) {
    if (sketches.size <= SKETCHES_MAX) break
    sketches.delete(key)
  }
  return judgeAmong(sketchFor(reading), candidates).map(({ kind, probability, original, copy, reasons }) => ({
    ...{ kind, probability, reasons },
    original: original.id,
    copy: copy.id,
  }))
}
