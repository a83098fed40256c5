/**
 * Stories: reports of known stories arrive one after the other and are grouped without a second look at the past.
 * Reports of ECB+ come in the order of the file and in others; headlines in order of time.
 */

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seededChance, shuffle } from '#base'
import { parseTagger } from '#language'
import { findStory, parseWordWeights, type StoryCandidate, type StorySketch } from '#linking'
import { loadWeights } from '#store'
import { type Grouping, groupAsTheyArrive, openArchive, scoreGroups } from '../training/stories-arrival.ts'
import { headlineHalves, readEcbStories, readHeadlines, type Told } from '../training/stories-corpus.ts'
import { type Context, type Measure, share, type Task } from './measure.ts'
import { storiesInCollection } from './stories-example.ts'

const ORDERS = 8
const EXAMPLE = fileURLToPath(new URL('../examples/winter-2021', import.meta.url))
const SUMMER = fileURLToPath(new URL('../tests/fixtures/summer', import.meta.url))

const ecb = (shared: string) => join(shared, 'data/stories/ECB_Dev_corpus.txt')
const headlines = (shared: string) => join(shared, 'data/stories/headlines-2014-03.csv')

export const storiesTask: Task = {
  name: 'stories',
  about: [
    'Reports arrive one after the other; each joins a story or starts one, and nothing is grouped again.',
    'Pair F1 counts pairs of reports of one story, B³ goes report by report.',
    'In ECB+ each subject has two stories that look alike (two arrests of players of one team); its reports are a few sentences long and have no days.',
    `The other orders are the mean of ${ORDERS} shuffled ones.`,
    'The weights were learned on the train part of ECB+ and on the headlines of every other story, for long reports on PolNeAR with stories judged by hand; from which probability on a long report joins was chosen there and on the example.',
    'In the example and the collection not tuned on, long reports about few subjects, a copy goes where its original is.',
    'Found by keys: of the reports that are not the first of their story, those whose story is among the candidates that the archive gives.',
  ],
  data: 'The dev part of ECB+ (CC BY 3.0): 196 reports, 16 stories; 2,989 headlines of March 2014 in 44 stories; examples/winter-2021 and tests/fixtures/summer, written for Tocsin.',
  needs: ({ shared, weights }) => [ecb(shared), headlines(shared), join(weights, 'words.bin')],
  run: measuresOf,
}

const decide = (sketch: StorySketch, candidates: readonly StoryCandidate<number>[]) =>
  findStory(sketch, candidates).key

const grouped = (reports: readonly Told[]): Grouping =>
  scoreGroups(reports, groupAsTheyArrive(reports, decide))

function measuresOf(context: Context): Measure[] {
  const { shared, weights } = context
  const reader = {
    tagger: parseTagger(loadWeights('tagger', weights), loadWeights('names', weights)),
    words: parseWordWeights(loadWeights('words', weights)),
  }
  const reports = readEcbStories(ecb(shared), reader)
  const inFile = grouped(reports)
  const others = Array.from({ length: ORDERS }, (_, seed) =>
    grouped(shuffle([...reports], seededChance(seed + 1))),
  )
  const mean = (of: (one: Grouping) => number) => others.reduce((sum, one) => sum + of(one), 0) / ORDERS
  const all = readHeadlines(headlines(shared), reader)
  const heads = grouped(all)
  const unseen = grouped(headlineHalves(all).measured)
  return [
    share('ECB+ in the order of the file: pair F1', inFile.pairs),
    share('ECB+ in the order of the file: B³', inFile.bCubed),
    share(
      'ECB+ in other orders: pair F1',
      mean(({ pairs }) => pairs),
    ),
    share(
      'ECB+ in other orders: B³',
      mean(({ bCubed }) => bCubed),
    ),
    share('headlines: pair F1', heads.pairs),
    share('headlines: B³', heads.bCubed),
    share('headlines of stories not learned from: pair F1', unseen.pairs),
    share('headlines of stories not learned from: B³', unseen.bCubed),
    share('found by keys, ECB+', foundByKeys(reports)),
    share('found by keys, headlines', foundByKeys(all)),
    ...storiesInCollection(EXAMPLE, 'the example', context),
    ...storiesInCollection(SUMMER, 'a collection not tuned on', context),
  ]
}

/** Every report is put where it belongs. */
function foundByKeys(reports: readonly Told[]): number {
  const archive = openArchive()
  const known = new Map<string, number>()
  let [found, all] = [0, 0]
  for (const { story, sketch } of reports) {
    const key = known.get(story) ?? null
    if (key !== null) {
      all++
      if (archive.candidatesFor(sketch).some((candidate) => candidate.key === key)) found++
    }
    known.set(story, archive.add(key, sketch))
  }
  return found / all
}
