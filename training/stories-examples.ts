/** Examples for the decision: reports arrive in several orders and are put where they belong; each candidate met is an example. */

import { seededChance, shuffle } from '#base'
import { trainLogistic } from '#learn'
import { forTraining, type StoryCandidate, type StoryModels } from '#linking'
import { openArchive } from './stories-arrival.ts'
import type { Told } from './stories-corpus.ts'

export interface Examples {
  readonly numbers: number[][]
  readonly truths: number[]
  /** True for each example whose report is no more than a headline. */
  readonly headlines: boolean[]
}

/** The first report of a story beside a story that looks like it counts as often: to join there spoils both for good. */
const LOOK_ALIKE_TIMES = 6
const NEW_TIMES = 2

/** Examples of reports in their own order and in `orders` − 1 others: all mixed, or story after story, as news comes in between. */
export function storyExamples(reports: readonly Told[], orders: number): Examples {
  const examples: Examples = { numbers: [], truths: [], headlines: [] }
  for (let order = 0; order < orders; order++) {
    const mixed = order === 0 ? [...reports] : shuffle([...reports], seededChance(order))
    collect(order % 2 === 0 ? mixed : storyAfterStory(mixed), examples)
  }
  return examples
}

function storyAfterStory(reports: readonly Told[]): Told[] {
  return [...new Set(reports.map(({ story }) => story))].flatMap((story) =>
    reports.filter((told) => told.story === story),
  )
}

function collect(reports: readonly Told[], { numbers, truths, headlines }: Examples): void {
  const archive = openArchive()
  const known = new Map<string, number>()
  const toldBy = new Map<number, Told>()
  const counts = new Map<string, number>()
  for (const told of reports) {
    const count = counts.get(told.story) ?? 0
    counts.set(told.story, count + 1)
    const candidates: StoryCandidate<number>[] = archive.candidatesFor(told.sketch)
    for (const { key, numbers: example, line } of forTraining.weighStories(told.sketch, candidates)) {
      const other = toldBy.get(key) as Told
      const looksAlike = other.topic === told.topic && other.story !== told.story
      const early = count === 0 ? (looksAlike ? LOOK_ALIKE_TIMES : NEW_TIMES) : 1
      const times = count > 0 && count < 3 && looksAlike ? NEW_TIMES : early
      for (let time = 0; time < times; time++) {
        numbers.push([...example])
        headlines.push(line === 'headline')
        truths.push(other.story === told.story ? 1 : 0)
      }
    }
    const key = archive.add(known.get(told.story) ?? null, told.sketch)
    known.set(told.story, key)
    toldBy.set(key, told)
  }
}

/** Learns the two lines from examples of several corpora. A number that never varied in texts has the weight it has in headlines. */
export function trainStories(parts: readonly Examples[]): StoryModels {
  const line = (wanted: boolean) => {
    const chosen = parts.flatMap(({ numbers, truths, headlines }) =>
      numbers.flatMap((example, at) =>
        headlines[at] === wanted ? [{ example, truth: truths[at] as number }] : [],
      ),
    )
    return trainLogistic(
      chosen.map(({ example }) => example),
      chosen.map(({ truth }) => truth),
      { ridge: 1, steps: 15 },
    )
  }
  const [headline, text] = [line(true), line(false)]
  // Subtle: texts of ECB+ have no days, so what a silence means is learned from headlines alone.
  const weights = text.weights.map((weight, k) => (weight === 0 ? (headline.weights[k] as number) : weight))
  return { headline, text: { ...text, weights } }
}
