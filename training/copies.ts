/**
 * Makes src/linking/copies/model.data.ts: the weights of the judgement of copies, learned on made pairs of public news texts
 * (PolNeAR, part train, and the train part of ECB+; no sentence of them is kept).
 * Run with: node --conditions=source --import tsx training/copies.ts SHARED_FOLDER
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { trainLogistic } from '#learn'
import { forTraining, parseWordWeights, sketchOf } from '#linking'
import { readEcb } from './made-copies/base-texts.ts'
import { type MadeReport, reportOf } from './made-copies/made-report.ts'
import { type BaseReport, makePairs } from './made-copies/pairs.ts'

const PAIRS = 4000
const SEED = 1
const PARAGRAPHS_MIN = 4

const [shared] = process.argv.slice(2)
if (shared === undefined) throw new Error('Give the folder with corpora/ and data/.')

/** Reports of the corpus; each is taken for an event of its own. */
function corpusReports(folder: string): BaseReport[] {
  const lines = gunzipSync(readFileSync(join(folder, 'corpora/polnear/train.jsonl.gz')))
    .toString('utf8')
    .split('\n')
  return lines.filter(Boolean).flatMap((line, index) => {
    const { text } = JSON.parse(line) as { readonly text: string }
    const [title = '', ...paragraphs] = text
      .split('\n')
      .map((part) => part.trim())
      .filter(Boolean)
    const event = `corpus ${index}`
    const about = { topic: event, event, outlet: event, credits: [], published: '2016-05-01' }
    return paragraphs.length < PARAGRAPHS_MIN ? [] : [{ ...about, title, paragraphs }]
  })
}

const words = parseWordWeights(readFileSync('weights/words.bin'))
const sketches = new Map<MadeReport, ReturnType<typeof sketchOf>>()
const sketch = (report: MadeReport) => {
  const known = sketches.get(report) ?? sketchOf(reportOf(report), words)
  sketches.set(report, known)
  return known
}
const ecb = readEcb(readFileSync(join(shared, 'data/stories/ECB_Train_corpus.txt'), 'utf8'))
const pairs = makePairs([...corpusReports(shared), ...ecb], PAIRS, SEED)
const examples = pairs.map(({ earlier, later }) => forTraining.copyNumbers(sketch(earlier), sketch(later)))
const model = trainLogistic(
  examples,
  pairs.map(({ isCopy }) => (isCopy ? 1 : 0)),
  { ridge: 0.5, steps: 30 },
)
const rounded = { intercept: round(model.intercept), weights: model.weights.map(round) }

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

writeFileSync(
  'src/linking/copies/model.data.ts',
  `/** Weights of the judgement of copies, in the order of numbersOf() in features.ts. Made by training/copies.ts; do not edit. */

import type { Logistic } from '#learn'

export const COPY_MODEL: Logistic = {
  intercept: ${rounded.intercept},
  weights: [${rounded.weights.join(', ')}],
}
`,
)
