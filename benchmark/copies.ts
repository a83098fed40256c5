/**
 * Copies: made pairs of freely licensed news through the judgement, and how many copies are found again by their keys.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyKeys, judgeCopy, parseWordWeights, type Sketch, sketchOf } from '#linking'
import { readEcb, readWikinews } from '../training/made-copies/base-texts.ts'
import { type MadeReport, reportOf } from '../training/made-copies/made-report.ts'
import { COPY_WAYS, makePairs, OTHER_WAYS, type Pair } from '../training/made-copies/pairs.ts'
import { type Context, count, type Measure, share, type Task } from './measure.ts'

const PAIRS = 3000
const SEED = 2

const wikinews = (shared: string) => join(shared, 'data/times/meantime')
const ecb = (shared: string) => join(shared, 'data/stories/ECB_Dev_corpus.txt')

interface Judged extends Pair {
  readonly isCalledCopy: boolean
  readonly isFound: boolean
}

export const copiesTask: Task = {
  name: 'copies',
  about: [
    `${PAIRS.toLocaleString('en-GB')} pairs made by script (\`training/made-copies\`), half of them copies: new headline, cut, other order, other words, new lead, agency line, all of these together, two reports merged, update, excerpt.`,
    'The others are unrelated, look alike (another event of the same kind), quote the same words, or share what an outlet puts under every report.',
    'The weights of the judgement were learned on pairs made by the same script from other texts, so rewriting by people may score lower.',
    'Found by keys: the copy shares a key with its original, as the archive looks candidates up.',
  ],
  data: 'Wikinews reports of MEANTIME (CC BY 4.0) and the dev part of ECB+ (CC BY 3.0).',
  needs: ({ shared, weights }) => [wikinews(shared), ecb(shared), join(weights, 'words.bin')],
  run: (context) => measuresOf(judgeAll(context)),
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
  return makePairs(base, PAIRS, SEED).map((pair) => {
    const [earlier, later] = [sketch(pair.earlier), sketch(pair.later)]
    const keys = new Set(copyKeys(earlier))
    return {
      ...pair,
      isCalledCopy: judgeCopy(later, earlier) !== null,
      isFound: copyKeys(later).some((key) => keys.has(key)),
    }
  })
}

function measuresOf(judged: readonly Judged[]): Measure[] {
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
