/** Contested statements: propositions found in the stories of a collection, beside those that are true of it by construction. */

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findPropositions, parseWordWeights } from '#linking'
import { loadWeights } from '#store'
import { loadCollection } from '../training/contested-collection.ts'
import { type ContestedCounts, countContested } from './contested-score.ts'
import { loadLanguage } from './load-language.ts'
import { type Context, count, f1Of, type Measure, share, type Task } from './measure.ts'
import { readPage } from './read-text.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Rules and weights may be made by looking at the first two; the last is only measured. */
const COLLECTIONS = [
  { name: 'example', folder: at('../examples/winter-2021/') },
  { name: 'tuned', folder: at('../tests/fixtures/autumn/') },
  { name: 'apart', folder: at('../tests/fixtures/summer/') },
] as const

/** The task "contested". */
export const contestedTask: Task = {
  name: 'contested',
  about: [
    'The reports of each true story are read, and their propositions found; a true stance is ours where a stance of ours overlaps its words.',
    'Pairs: two true stances of one story that are in one proposition; right when the truth has them in one too.',
    'Truth draws wide circles ("NATO must promise not to take in Ukraine"), so that few of its pairs share words; precision counts more than recall.',
    'Relations: of the pairs rightly together, those that agree, oppose each other or are open as in truth; opposed: one denies what the other says.',
    'Answers: of the denials whose truth names earlier reports of the story, those that point to a statement of one of them.',
    'Words that stand in two true propositions make no false pair with either.',
    'Rules and weights were made by looking at two collections (example, tuned) and never at the last (apart).',
  ],
  data: 'examples/winter-2021, tests/fixtures/autumn and tests/fixtures/summer: reports written for Tocsin, with their truth',
  needs: () => [COLLECTIONS[0].folder],
  run: (context) =>
    COLLECTIONS.filter(({ folder }) => existsSync(folder)).flatMap((one) => contestedMeasures(one, context)),
}

/** Measures one collection; `name` stands before each measure. */
export function contestedMeasures(
  { name, folder }: { readonly name: string; readonly folder: string },
  { weights }: Pick<Context, 'weights'>,
): Measure[] {
  const words = parseWordWeights(loadWeights('words', weights))
  const language = loadLanguage(weights)
  const stories = loadCollection(folder, (page) => readPage(page, language))
  const counts = stories.map(({ readings, reports, propositions }) =>
    countContested({ readings, truth: propositions, found: findPropositions({ reports, words }) }),
  )
  return measuresOf(name, addAll(counts))
}

function addAll(counts: readonly ContestedCounts[]): ContestedCounts {
  const sum = { ...(counts[0] as ContestedCounts) }
  for (const one of counts.slice(1))
    for (const key of Object.keys(sum) as (keyof ContestedCounts)[])
      Object.assign(sum, { [key]: sum[key] + one[key] })
  return sum
}

function measuresOf(name: string, counts: ContestedCounts): Measure[] {
  const { pairsRight: right, pairsGiven: given, pairsWanted: wanted } = counts
  return [
    share(`${name}: pairs, precision`, given > 0 ? right / given : 0),
    share(`${name}: pairs, recall`, wanted > 0 ? right / wanted : 0),
    share(`${name}: pairs, F1`, f1Of({ right, given, wanted })),
    count(`${name}: false pairs`, given - right),
    count(`${name}: relations right`, counts.relationsRight, right),
    count(`${name}: opposed pairs right`, counts.opposedRight, counts.opposedGiven),
    count(
      `${name}: denials at an earlier report that they answer`,
      counts.answersRight,
      counts.answersWanted,
    ),
    count(`${name}: figures right`, counts.figuresRight, counts.figuresWanted),
    count(`${name}: stances whose words were read`, counts.read, counts.stances),
  ]
}
