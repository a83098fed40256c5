/**
 * Copies in a collection whose truth is known: its reports arrive in their order and are judged beside all that came before,
 * with what the reader found them to cite.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgeAmong, parseWordWeights, type Sketch, sketchOf } from '#linking'
import { loadWeights } from '#store'
import { loadLanguage } from './load-language.ts'
import { type Context, count, type Measure } from './measure.ts'
import { readPage } from './read-text.ts'

interface Listed {
  readonly id: string
  readonly file: string
  readonly outlet: string
  readonly url: string
  readonly published: string | null
}

interface True {
  readonly id: string
  readonly kind: string
  readonly of: readonly string[]
}

interface Call {
  readonly copy: string
  readonly original: string
  readonly kind: string
}

const KINDS = ['copy', 'excerpt', 'update', 'rewrite'] as const

/** The measures of one collection; `name` stands before each. */
export function exampleMeasures(folder: string, name: string, { weights }: Context): Measure[] {
  const listed = parsed<{ readonly reports: readonly Listed[] }>(join(folder, 'index.json')).reports
  const truth = parsed<{ readonly reports: readonly True[] }>(join(folder, 'truth.json')).reports
  const wanted: Call[] = truth.flatMap(({ id, kind, of }) =>
    of.map((original) => ({ copy: id, original, kind })),
  )
  const calls = callsOf(folder, listed, weights)
  const isSamePair = (one: Call, other: Call) => one.copy === other.copy && one.original === other.original
  const isRight = (call: Call) => wanted.some((one) => isSamePair(one, call) && one.kind === call.kind)
  const found = wanted.filter((one) => calls.some((call) => isSamePair(one, call)))
  return [
    ...KINDS.map((kind) => {
      const ofKind = wanted.filter((one) => one.kind === kind)
      const right = ofKind.filter((one) => calls.some((call) => isSamePair(one, call) && call.kind === kind))
      return count(`${name}, ${kind}: kind and direction right`, right.length, ofKind.length)
    }),
    count(`${name}: found in the right direction, as whatever kind`, found.length, wanted.length),
    count(
      `${name}: calls that the truth does not have`,
      calls.filter((call) => !isRight(call) && !wanted.some((one) => isSamePair(one, call))).length,
    ),
  ]
}

function parsed<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

function callsOf(folder: string, listed: readonly Listed[], weights: string): Call[] {
  const language = loadLanguage(weights)
  const words = parseWordWeights(loadWeights('words', weights))
  const idBySketch = new Map<Sketch, string>()
  return listed.flatMap(({ id, file, outlet, url, published }) => {
    const about = { outlet, url, published, charset: null, title: null }
    const kind = file.endsWith('.html') ? 'html' : 'text'
    const reading = readPage({ ...about, kind, bytes: readFileSync(join(folder, file)) }, language)
    const sketch = sketchOf(reading.report, words, { reading })
    const judged = judgeAmong(sketch, [...idBySketch.keys()])
    idBySketch.set(sketch, id)
    return judged.map(({ copy, original, kind: called }) => ({
      copy: idBySketch.get(copy) ?? '',
      original: idBySketch.get(original) ?? '',
      kind: called,
    }))
  })
}
