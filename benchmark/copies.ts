/**
 * Copies: made pairs of freely licensed news through the judgement, how many copies are found again by their keys,
 * the example, and what it all costs.
 */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyKeys, judgeCopy, parseWordWeights, type Sketch, sketchOf } from '#linking'
import { readEcb, readWikinews } from '../training/made-copies/base-texts.ts'
import { type MadeReport, reportOf } from '../training/made-copies/made-report.ts'
import { COPY_WAYS, makePairs, OTHER_WAYS, type Pair } from '../training/made-copies/pairs.ts'
import { makeReleasePairs } from '../training/made-copies/release-pairs.ts'
import { copiesCost } from './copies-cost.ts'
import { exampleMeasures } from './copies-example.ts'
import { type Context, count, type Measure, share, type Task } from './measure.ts'

const PAIRS = 3000
const RELEASE_PAIRS = 400
const SEED = 2

const wikinews = (shared: string) => join(shared, 'data/times/meantime')
const ecb = (shared: string) => join(shared, 'data/stories/ECB_Dev_corpus.txt')

const WINTER = join(import.meta.dirname, '../examples/winter-2021')
/** Measured apart, so that nobody tunes on it. */
const SUMMER = join(import.meta.dirname, '../tests/fixtures/summer')

interface Judged extends Pair {
  readonly isCalledRelease: boolean
  readonly isCalledCopy: boolean
  readonly isFound: boolean
}

export const copiesTask: Task = {
  name: 'copies',
  about: [
    `${PAIRS.toLocaleString('en-GB')} pairs made by script (\`training/made-copies\`), half of them copies: new headline, cut, other order, other words, new lead, agency line, all of these together, two reports merged, update, excerpt.`,
    'The others are unrelated, look alike (another event of the same kind), quote the same words, or share what an outlet puts under every report.',
    'The weights of the judgement were learned on pairs made by the same script from other texts, so rewriting by people may score lower.',
    `Same release: ${RELEASE_PAIRS} pairs that print one invented statement and have nothing else from each other; none of them is a copy.`,
    'The example: its reports arrive in order and are judged beside all that came before.',
    'Cost: processor time for reports of 300 to 700 words.',
    'Found by keys: the copy shares a key with its original, as the archive looks candidates up.',
  ],
  data: 'Wikinews reports of MEANTIME (CC BY 4.0), the dev part of ECB+ (CC BY 3.0), and `examples/winter-2021`, written for Tocsin.',
  needs: ({ shared, weights }) => [wikinews(shared), ecb(shared), join(weights, 'words.bin')],
  run: (context) => [
    ...measuresOf(judgeAll(context)),
    ...exampleMeasures(WINTER, 'the example', context),
    ...(context.extent === 'full' && existsSync(SUMMER) ? exampleMeasures(SUMMER, 'apart', context) : []),
    ...copiesCost(readWikinews(wikinews(context.shared)).map(reportOf), context),
  ],
}

function judgeAll({ shared, weights }: Context): Judged[] {
  const words = parseWordWeights(readFileSync(join(weights, 'words.bin')))
  const sketches = new Map<MadeReport, Sketch>()
  const sketch = (report: MadeReport): Sketch => {
    const made = sketches.get(report) ?? sketchOf(reportOf(report), words)
    sketches.set(report, made)
    return made
  }
  const base = [...readWikinews(wikinews(shared)), ...readEcb(readFileSync(ecb(shared), 'utf8'))]
  const pairs = [...makePairs(base, PAIRS, SEED), ...makeReleasePairs(base, RELEASE_PAIRS, SEED)]
  return pairs.map((pair) => {
    const [earlier, later] = [sketch(pair.earlier), sketch(pair.later)]
    const keys = new Set(copyKeys(earlier))
    const kind = judgeCopy(later, earlier)?.kind ?? null
    return {
      ...pair,
      isCalledCopy: kind !== null && kind !== 'same-release',
      isCalledRelease: kind === 'same-release',
      isFound: copyKeys(later).some((key) => keys.has(key)),
    }
  })
}

function measuresOf(all: readonly Judged[]): Measure[] {
  const judged = all.filter(({ way }) => way !== 'same release')
  const releases = all.filter(({ way }) => way === 'same release')
  const copies = judged.filter(({ isCopy }) => isCopy)
  const called = judged.filter(({ isCalledCopy }) => isCalledCopy)
  const right = copies.filter(({ isCalledCopy }) => isCalledCopy).length
  const alike = judged.filter(({ way }) => way === 'look-alike')
  return [
    share('precision', right / Math.max(1, called.length)),
    share('recall', right / copies.length),
    share(
      'look-alike events not called copies',
      alike.filter(({ isCalledCopy }) => !isCalledCopy).length / alike.length,
    ),
    share('copies found by keys', copies.filter(({ isFound }) => isFound).length / copies.length),
    share(
      'one release not called a copy',
      releases.filter(({ isCalledCopy }) => !isCalledCopy).length / releases.length,
    ),
    count(
      'same release: called so',
      releases.filter(({ isCalledRelease }) => isCalledRelease).length,
      releases.length,
    ),
    ...[...COPY_WAYS, ...OTHER_WAYS].map((way) => {
      const pairs = judged.filter((pair) => pair.way === way)
      return count(
        `${way}: right`,
        pairs.filter(({ isCopy, isCalledCopy }) => isCopy === isCalledCopy).length,
        pairs.length,
      )
    }),
  ]
}
