/** Reports for tests: a ferry aground, another ferry, a strike in a port, and the first one told again in other words. All invented. */

import { hashOf } from '#base'
import type { Block, Credit, Report, ReportId, Source } from '#domain'
import type { WordWeights } from '../../words/word-weights.ts'
import { type Sketch, sketchOf } from '../sketch.ts'

export interface Given {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly outlet?: string
  readonly published?: string
  readonly credits?: readonly Credit[]
  readonly publishedAt?: string
  /** Bodies that speak in the text. */
  readonly cited?: readonly string[]
}

/** The sketch of a report made of these lines. */
export function madeSketch(given: Given, words: WordWeights): Sketch {
  const { title, paragraphs, outlet = 'A', published = '2024-02-01', credits = [], cited = [] } = given
  const text = [title, ...paragraphs].join('\n')
  const blocks: Block[] = []
  let at = 0
  for (const line of [title, ...paragraphs]) {
    blocks.push({ kind: at === 0 ? 'title' : 'paragraph', span: [at, at + line.length] })
    at += line.length + 1
  }
  const report: Report = {
    id: hashOf(outlet, published, text) as ReportId,
    ...{ title, outlet, text, blocks, credits },
    byline: null,
    url: null,
    language: 'en',
    credit: credits[0]?.name ?? null,
    published: { value: published, basis: 'given' },
    furniture: [],
  }
  const sources: Source[] = cited.map((name) => ({
    ...{ id: name, kind: 'organisation', name, description: null, country: null, number: null, mentions: [] },
  }))
  const chains = cited.map((name) => ({ statement: 't1', path: ['page', name] }))
  const reading = { sources, chains, statements: [] }
  return sketchOf(report, words, { reading, publishedAt: given.publishedAt ?? null })
}

export const FERRY = [
  'A ferry with 212 people on board ran aground off the harbour of Lisk on Tuesday evening after both engines failed in heavy seas.',
  'Coastguard cutters took off all passengers within four hours, harbour master Ines Varga said, and nobody was seriously hurt.',
  'The vessel, built in 1987, had been due for inspection in March but was given a waiver by the shipping office.',
  'Opposition deputies called for the waiver to be published, and the transport committee will meet behind closed doors on Thursday.',
  'Divers are to look at the hull once the wind drops, and a tug from Odrin is on its way to pull the ship free.',
]
export const OTHER_FERRY = [
  'Nineteen passengers were taken to hospital when a ferry struck a pier in the port of Lisk on Tuesday.',
  'The shipping office said the captain had misjudged his speed, and that he would be questioned.',
  'It was the second accident of the line this year; in January one of its ships lost an anchor in fog.',
  'Traders in the old harbour said they had long asked for a tug to be stationed there in winter.',
]

export const HARBOUR = [
  'Dockers at the grain terminal of Odrin walked out on Wednesday night after talks about the length of shifts had failed.',
  'Eleven ships with wheat and barley are waiting in the roads, terminal director Pavel Strome said, and two more are due.',
  'The union wants shifts of eight hours in place of twelve and says that four men fell asleep at their cranes in January.',
  'Strome offered ten hours and a bonus, which the union’s secretary, Lene Aurich, called a lullaby.',
  'Bakers in Torvald have flour for three weeks, their guild said, but the mills upriver have grain for six days.',
]

export const RETOLD = [
  'Two dead engines put a ferry on the rocks at Lisk on Tuesday night, and 212 passengers into the boats of the coastguard.',
  'No passenger came to serious harm, according to Ines Varga, who runs the harbour.',
  'Awkward for the shipping office: in March the ship of 1987 should have been inspected, but it had been granted a waiver.',
  'Deputies of the opposition demand to see that waiver; the transport committee meets on Thursday with the doors closed.',
]
