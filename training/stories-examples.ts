/** Examples for the decision: reports arrive in several orders and are put where they belong; each candidate met is an example. */

import { seededChance, shuffle } from '#base'
import { trainLogistic } from '#learn'
import { forTraining, type StoryCandidate, type StoryModels } from '#linking'
import { openArchive } from './stories-arrival.ts'
import type { Told } from './stories-corpus.ts'

export interface Examples {
  readonly numbers: number[][]
  readonly truths: number[]
  /** The line that weighs each example. */
  readonly lines: (keyof StoryModels)[]
}

export interface ExampleOptions {
  /** In how many orders the reports arrive. */
  readonly orders: number
  /** `apart`: stories of one topic look alike and are two, which counts often; `unsure`: nobody can say, so such pairs are left out. */
  readonly topics: 'apart' | 'unsure'
}

/** The first report of a story beside a story that looks like it counts as often: to join there spoils both for good. */
const LOOK_ALIKE_TIMES = 6
const NEW_TIMES = 2

/** Examples of reports in their own order and in others: all mixed, or story after story, as news comes in between. */
export function storyExamples(reports: readonly Told[], { orders, topics }: ExampleOptions): Examples {
  const examples: Examples = { numbers: [], truths: [], lines: [] }
  for (let order = 0; order < orders; order++) {
    const mixed = order === 0 ? [...reports] : shuffle([...reports], seededChance(order))
    collect(order % 2 === 0 ? mixed : storyAfterStory(mixed), topics, examples)
  }
  return examples
}

function storyAfterStory(reports: readonly Told[]): Told[] {
  return [...new Set(reports.map(({ story }) => story))].flatMap((story) =>
    reports.filter((told) => told.story === story),
  )
}

function collect(
  reports: readonly Told[],
  topics: ExampleOptions['topics'],
  { numbers, truths, lines }: Examples,
): void {
  const archive = openArchive()
  const known = new Map<string, number>()
  const toldBy = new Map<number, Told>()
  const counts = new Map<string, number>()
  for (const told of reports) {
    const count = counts.get(told.story) ?? 0
    counts.set(told.story, count + 1)
    const candidates: StoryCandidate<number>[] = archive.candidatesFor(told.sketch)
    for (const { key, numbers: example, line } of forTraining.weighStories(told.sketch, candidates)) {
      // Long texts of ECB+ have no days, and what a silence means weighs much in long reports.
      if (line === 'long' && topics === 'apart') continue
      const other = toldBy.get(key) as Told
      const looksAlike = other.topic === told.topic && other.story !== told.story
      const times = topics === 'apart' ? timesOf(count, looksAlike) : looksAlike ? 0 : 1
      for (let time = 0; time < times; time++) {
        numbers.push([...example])
        lines.push(line)
        truths.push(other.story === told.story ? 1 : 0)
      }
    }
    const key = archive.add(known.get(told.story) ?? null, told.sketch)
    known.set(told.story, key)
    toldBy.set(key, told)
  }
}

/** How often an example counts when its story had `count` reports. */
function timesOf(count: number, looksAlike: boolean): number {
  if (count === 0) return looksAlike ? LOOK_ALIKE_TIMES : NEW_TIMES
  return count < 3 && looksAlike ? NEW_TIMES : 1
}

/** Learns the lines from examples of several corpora. A number that never varied in texts has the weight it has in headlines. */
export function trainStories(parts: readonly Examples[]): StoryModels {
  const line = (wanted: keyof StoryModels) => {
    const chosen = parts.flatMap(({ numbers, truths, lines }) =>
      numbers.flatMap((example, at) =>
        lines[at] === wanted ? [{ example, truth: truths[at] as number }] : [],
      ),
    )
    return trainLogistic(
      chosen.map(({ example }) => example),
      chosen.map(({ truth }) => truth),
      { ridge: 1, steps: 15 },
    )
  }
  const [headline, text, long] = [line('headline'), line('text'), line('long')]
  // Subtle: texts of ECB+ have no days, so what a silence means is learned from headlines alone.
  const weights = text.weights.map((weight, k) => (weight === 0 ? (headline.weights[k] as number) : weight))
  return { headline, text: { ...text, weights }, long }
}
