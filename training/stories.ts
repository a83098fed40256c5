/**
 * Makes src/linking/stories/model.data.ts: the weights of the decision to which story a report belongs, learned on the train part
 * of ECB+, the headlines of every other story of the list of headlines, and long reports of PolNeAR with stories judged by hand (no text of them is kept).
 * Run with: node --conditions=source --import tsx training/stories.ts SHARED_FOLDER
 */

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTagger } from '#language'
import type { Logistic } from '#learn'
import { parseWordWeights } from '#linking'
import { headlineHalves, readEcbStories, readHeadlines } from './stories-corpus.ts'
import { storyExamples, trainStories } from './stories-examples.ts'
import { readPolnearStories } from './stories-polnear.ts'

const ORDERS = 4

const [shared] = process.argv.slice(2)
if (shared === undefined) throw new Error('Give the folder with data/ and corpora/.')

const reader = {
  tagger: parseTagger(readFileSync('weights/tagger.bin'), readFileSync('weights/names.bin')),
  words: parseWordWeights(readFileSync('weights/words.bin')),
}
const ecb = readEcbStories(join(shared, 'data/stories/ECB_Train_corpus.txt'), reader)
const { learned } = headlineHalves(readHeadlines(join(shared, 'data/stories/headlines-2014-03.csv'), reader))
const polnear = readPolnearStories(join(shared, 'corpora/polnear/train.jsonl.gz'), reader)
const { headline, text, long } = trainStories([
  storyExamples(ecb, { orders: ORDERS, topics: 'apart' }),
  storyExamples(learned, { orders: 1, topics: 'apart' }),
  storyExamples(polnear, { orders: 1, topics: 'unsure' }),
])
const round = (value: number) => Math.round(value * 100) / 100
const lineOf = ({ intercept, weights }: Logistic) =>
  `{
    intercept: ${round(intercept)},
    weights: [${weights.map(round).join(', ')}],
  }`

writeFileSync(
  'src/linking/stories/model.data.ts',
  `/** Weights of the decision, in the order of likenessOf() and clashesOf(); for long reports local likeness, lead and silence. Made by training/stories.ts; do not edit. */

import type { StoryModels } from './models.ts'

export const STORY_MODELS: StoryModels = {
  headline: ${lineOf(headline)},
  text: ${lineOf(text)},
  long: ${lineOf(long)},
}
`,
)
execFileSync('npx', ['biome', 'check', '--write', 'src/linking/stories/model.data.ts'])
