/** What a sketch and a judgement cost, in processor time, so that neighbours on the machine count less. */

import type { Report } from '#domain'
import { judgeCopy, parseWordWeights, sketchOf } from '#linking'
import { loadWeights } from '#store'
import type { Context, Measure } from './measure.ts'

const [WORDS_MIN, WORDS_MAX] = [300, 700]
const ROUNDS = 5

/** Sketches and judgements a second; each pair of the reports is judged, and each report beside its own second half. */
export function copiesCost(reports: readonly Report[], { weights }: Context): Measure[] {
  const words = parseWordWeights(loadWeights('words', weights))
  const long = reports.filter(({ text }) => {
    const length = text.split(/\s+/).length
    return length >= WORDS_MIN && length <= WORDS_MAX
  })
  const sketches = long.map((report) => sketchOf(report, words))
  const near = sketches.map((sketch) => ({
    ...sketch,
    id: `${sketch.id} again` as typeof sketch.id,
    outlet: 'Port Herald',
  }))
  const a = sketches.flatMap((one) => sketches.map((other) => [one, other] as const))
  const b = sketches.flatMap((one, at) => near.slice(at, at + 1).map((other) => [one, other] as const))
  return [
    cost('sketches', long, (report) => sketchOf(report, words)),
    cost('judgements of two that are not copies,', a, ([one, other]) => judgeCopy(one, other)),
    cost('judgements of two with the same words,', b, ([one, other]) => judgeCopy(one, other)),
  ]
}

/** The quickest of some rounds: the first ones warm up. */
function cost<T>(name: string, items: readonly T[], work: (item: T) => unknown): Measure {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    for (const item of items) work(item)
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000 / items.length)
  }
  return { name: `${name} a second`, value: 1000 / least, unit: 'rate' }
}
