/**
 * Origins: how many independent origins stand behind each story of a collection whose truth is known. Pages are read from
 * their bytes; stories are those of the truth, copies are judged by the product and, beside it, taken from the truth.
 */

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { countOrigins } from '#linking'
import { type Context, count, type Measure, share, type Task } from './measure.ts'
import { loadOrigins, type OriginStory } from './origins-collection.ts'
import { type OriginScore, scoreStories } from './origins-score.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const EXAMPLE = at('../examples/winter-2021/')
const AUTUMN = at('../tests/fixtures/autumn/')
const APART = at('../tests/fixtures/summer/')

/** Rules may be made by looking at the first two; the third is only measured. */
const COLLECTIONS = [
  { name: 'example', folder: EXAMPLE },
  { name: 'autumn', folder: AUTUMN },
  { name: 'apart', folder: APART },
] as const

export const originsTask: Task = {
  name: 'origins',
  about: [
    'Each story of the truth is counted; exact: as many origins as the truth has (the lower bound, which is the figure shown).',
    'More than the truth: the fault that must not be. Error: origins too many or too few, mean over the stories.',
    'Reports right: of the origins of the truth, those for which an origin with exactly the same reports was found.',
    'Stories are as the truth has them; copies are judged, and in the lines that say so taken from the truth.',
    'Rules were made by looking at the first two collections (example, autumn) and never at the third (apart).',
  ],
  data: 'examples/winter-2021, tests/fixtures/autumn and tests/fixtures/summer: reports written for Tocsin, with their truth',
  needs: () => [EXAMPLE],
  run: (context) =>
    COLLECTIONS.filter(({ folder }) => existsSync(folder)).flatMap((one) => measuresOf(one, context)),
}

function measuresOf(
  { name, folder }: { readonly name: string; readonly folder: string },
  { weights }: Context,
): Measure[] {
  const stories = loadOrigins(folder, weights)
  const counted = (copiesOf: (story: OriginStory) => OriginStory['judged']) =>
    scoreStories(
      stories.map((story) => ({
        story,
        found: countOrigins({
          ...{ reports: story.reports, owners: story.owners, judgements: [] },
          copies: copiesOf(story),
        }),
      })),
    )
  return [
    ...linesOf(
      name,
      counted(({ judged }) => judged),
    ),
    ...linesOf(
      `${name}, true copies`,
      counted(({ trueCopies }) => trueCopies),
    ).slice(0, 2),
  ]
}

function linesOf(name: string, score: OriginScore): Measure[] {
  return [
    count(`${name}: stories counted exactly`, score.exact, score.storyCount),
    count(`${name}: stories with more than the truth`, score.more, score.storyCount),
    count(`${name}: stories whose truth lies between low and high`, score.between, score.storyCount),
    { name: `${name}: origins too many or too few a story`, value: score.error, unit: 'times' },
    share(`${name}: origins whose reports are right`, score.reportsRight),
  ]
}
