/** Measures each layer of the language core against the silver annotation of PolNeAR dev (CoreNLP), as training counts it. */

import { join } from 'node:path'
import { type Parsed, type Tokenised, tokenise } from '#language'
import { loadWeights } from '#store'
import { namesPart } from '../training/names.ts'
import { parserPart } from '../training/parser.ts'
import type { Part, WeightsByName } from '../training/part.ts'
import { readSilver } from '../training/silver.ts'
import { taggerPart } from '../training/tagger.ts'
import { f1Of, type Hits, type Measure, share, type Task } from './measure.ts'

const PARTS: readonly Part[] = [taggerPart, namesPart, parserPart]

/** The task "layers". */
export const layersTask: Task = {
  name: 'layers',
  about: [
    'Agreement with what CoreNLP says of the same texts: it makes mistakes too, so the figures tell of likeness, not of truth.',
    'Tokens and sentences count as right when they begin and end at the same characters.',
  ],
  data: 'PolNeAR, part dev, with the annotation of CoreNLP',
  needs: ({ shared }) => [join(shared, 'corpora/polnear/dev.jsonl.gz')],
  run: ({ shared, weights }) => {
    const folder = join(shared, 'corpora/polnear')
    const dev = readSilver(folder, 'dev')
    const files = Object.fromEntries(
      PARTS.map(({ name }) => [name, loadWeights(name, weights)]),
    ) as WeightsByName
    return [
      share('tokens F1', f1Of(sumOf(dev, tokenKeys))),
      share('sentences F1', f1Of(sumOf(dev, sentenceKeys))),
      ...PARTS.flatMap((part) => part.score(dev, files, folder).map((row) => measureOf(part.name, row))),
    ]
  },
}

/** Training writes "97.87 %" or "0.885". */
export function measureOf(part: string, [what, score]: readonly [string, string]): Measure {
  const value = score.endsWith('%') ? Number.parseFloat(score) / 100 : Number(score)
  return share(`${part}: ${what}`, value)
}

function sumOf(dev: readonly Parsed[], keysOf: (text: Tokenised) => ReadonlySet<string>): Hits {
  let [right, given, wanted] = [0, 0, 0]
  for (const silver of dev) {
    const [a, b] = [keysOf(silver), keysOf(tokenise(silver.text))]
    right += [...a].filter((key) => b.has(key)).length
    given += b.size
    wanted += a.size
  }
  return { right, given, wanted }
}

/** Where each token stands. */
export function tokenKeys({ starts, ends }: Tokenised): ReadonlySet<string> {
  return new Set(Array.from(starts, (start, at) => `${start}-${ends[at]}`))
}

/** Where each sentence stands. */
export function sentenceKeys({ sentences, starts, ends }: Tokenised): ReadonlySet<string> {
  const keys = new Set<string>()
  for (let s = 0; s + 1 < sentences.length; s++)
    keys.add(`${starts[sentences[s] as number]}-${ends[(sentences[s + 1] as number) - 1]}`)
  return keys
}
