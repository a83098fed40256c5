/**
 * Stories in a collection whose truth is known: its reports are read, judged for copies and put into stories in their order,
 * as the desk does it. A copy goes where its original is.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '#domain'
import { tag, tokenise } from '#language'
import { findStory, judgeAmong, parseWordWeights, type Sketch, sketchOf, storySketchOf } from '#linking'
import { loadWeights } from '#store'
import { openArchive, scoreGroups } from '../training/stories-arrival.ts'
import type { Told } from '../training/stories-corpus.ts'
import { loadLanguage } from './load-language.ts'
import { type Context, count, type Measure, share } from './measure.ts'
import { readPage } from './read-text.ts'

interface Listed {
  readonly id: string
  readonly file: string
  readonly outlet: string
  readonly url: string
  readonly published: string | null
}

/** A report with the sketches that desk and store keep of it. */
interface Arriving extends Told {
  readonly copySketch: Sketch
}

/** The measures of one collection; `name` stands before each. */
export function storiesInCollection(folder: string, name: string, { weights }: Context): Measure[] {
  const reports = readCollection(folder, weights)
  const wanted = new Set(reports.map(({ story }) => story)).size
  const groups = groupWithCopies(reports)
  const { pairs, bCubed } = scoreGroups(reports, groups)
  return [
    share(`${name}: pair F1`, pairs),
    share(`${name}: B³`, bCubed),
    count(`${name}: stories made`, new Set(groups).size, wanted),
  ]
}

function readCollection(folder: string, weights: string): Arriving[] {
  const language = loadLanguage(weights)
  const words = parseWordWeights(loadWeights('words', weights))
  const { reports: listed } = parsed<{ readonly reports: readonly Listed[] }>(join(folder, 'index.json'))
  const truth = parsed<{ readonly reports: readonly { readonly id: string; readonly story: string }[] }>(
    join(folder, 'truth.json'),
  )
  const storyById = new Map(truth.reports.map(({ id, story }) => [id, story]))
  return listed.map((one) => {
    const reading = readingOf(folder, one, language)
    const story = storyById.get(one.id) ?? ''
    const text = tag(tokenise(reading.report.text), language.tagger)
    return {
      ...{ story, topic: story },
      sketch: storySketchOf(reading.report, text, words),
      copySketch: sketchOf(reading.report, words, { reading }),
    }
  })
}

function readingOf(folder: string, listed: Listed, language: ReturnType<typeof loadLanguage>): Reading {
  const { file, outlet, url, published } = listed
  const kind = file.endsWith('.html') ? 'html' : 'text'
  const about = { outlet, url, published, charset: null, title: null }
  return readPage({ ...about, kind, bytes: readFileSync(join(folder, file)) }, language)
}

function parsed<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

function groupWithCopies(reports: readonly Arriving[]): number[] {
  const archive = openArchive()
  const storyBySketch = new Map<Sketch, number>()
  return reports.map(({ sketch, copySketch }) => {
    const [link] = judgeAmong(copySketch, [...storyBySketch.keys()])
    const other = link === undefined ? null : link.copy === copySketch ? link.original : link.copy
    const ofOther = other === null ? undefined : storyBySketch.get(other)
    const key = ofOther ?? findStory(sketch, archive.candidatesFor(sketch)).key
    const story = archive.add(key, sketch)
    storyBySketch.set(copySketch, story)
    return story
  })
}
