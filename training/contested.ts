/**
 * Makes src/linking/contested/model.data.ts: the weights of the judgement whether two statements of a story speak of one thing, learned on
 * the propositions of examples/winter-2021 and tests/fixtures/autumn, which were written for Tocsin (no sentence of them is kept).
 * Run with: node --conditions=source --import tsx training/contested.ts [FOLDER of the only collection to learn on]
 */

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '#domain'
import { extractReport } from '#ingest'
import { parseAttribution, parseParser, parseTagger } from '#language'
import { type Logistic, trainLogistic } from '#learn'
import { forTraining, parseWordWeights, type WordWeights } from '#linking'
import { parseEvents, readReport } from '#reading'
import { loadWeights } from '#store'
import { loadCollection, type TrueStory } from './contested-collection.ts'

const FOLDERS = ['examples/winter-2021/', 'tests/fixtures/autumn/']
const RIDGE = 1
const FILE = 'src/linking/contested/model.data.ts'

interface Example {
  readonly numbers: readonly number[]
  readonly isOne: boolean
}

/** Of the pairs with a word in common of which the truth covers one only, each fifth is taken for two things: most are, but truth names no more than some of what is said. */
const UNCOVERED_EACH = 5
/** Place of the count of shared words among the numbers of a pair. */
const SHARED_AT = 1

function examplesOf(story: TrueStory, words: WordWeights): Example[] {
  const points = forTraining.pointsInOrder(story.reports, words)
  const ofPoint = points.map((point) => trueOf(point, story))
  const covered: Example[] = []
  const uncovered: Example[] = []
  for (const { pair, numbers } of forTraining.statementPairs(points)) {
    const [one = [], other = []] = pair.map((places) => places.flatMap((at) => ofPoint[at] as string[]))
    const isOne = one.some((id) => other.includes(id))
    if (one.length > 0 && other.length > 0) covered.push({ numbers, isOne })
    else if (one.length + other.length > 0 && (numbers[SHARED_AT] as number) > 0)
      uncovered.push({ numbers, isOne })
  }
  return [...covered, ...uncovered.filter((_, at) => at % UNCOVERED_EACH === 0)]
}

/** The true propositions whose words a point overlaps. */
function trueOf({ report, span }: ReturnType<typeof forTraining.pointsInOrder>[number], story: TrueStory) {
  const text = story.reports.find(({ reading }) => reading.report.id === report)?.reading.report.text ?? ''
  const holds = (words: string) => {
    const begin = text.indexOf(words)
    return begin >= 0 && span[0] < begin + words.length && begin < span[1]
  }
  return story.propositions
    .filter(({ stances }) => stances.some((stance) => stance.reading === report && holds(stance.words)))
    .map(({ id }) => id)
}

function train(examples: readonly Example[]): Logistic {
  const truths = examples.map(({ isOne }) => (isOne ? 1 : 0))
  return trainLogistic(
    examples.map(({ numbers }) => numbers),
    truths,
    { ridge: RIDGE, steps: 30 },
  )
}

const WEIGHTS = 'weights'
const language = {
  tagger: parseTagger(loadWeights('tagger', WEIGHTS), loadWeights('names', WEIGHTS)),
  parser: parseParser(loadWeights('parser', WEIGHTS)),
  attribution: parseAttribution(loadWeights('attribution', WEIGHTS)),
  events: parseEvents(loadWeights('events', WEIGHTS)),
}
const read = (page: Page) => readReport(extractReport(page).report, language)
const words = parseWordWeights(readFileSync('weights/words.bin'))
const only = process.argv.slice(2)
const folders = only.length > 0 ? only : FOLDERS
const stories = folders.flatMap((folder) => loadCollection(folder, read))
const { intercept, weights } = train(stories.flatMap((story) => examplesOf(story, words)))
const round = (value: number) => Math.round(value * 100) / 100

writeFileSync(
  FILE,
  `/** Weights of the judgement, in the order of numbersOf() in pair-numbers.ts. Made by training/contested.ts; do not edit. */

import type { Logistic } from '#learn'

export const PAIR_MODEL: Logistic = {
  intercept: ${round(intercept)},
  weights: [${weights.map(round).join(', ')}],
}
`,
)
execFileSync('npx', ['biome', 'check', '--write', FILE])
