/**
 * Makes weights/ from a corpus: npm run train -- --corpus FOLDER [--only tagger,names,parser,attribution] [--weights FOLDER]
 * [--seed NUMBER] [--date YYYY-MM-DD]. Reads FOLDER/train.jsonl.gz and dev.jsonl.gz in the line format of PolNeAR.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { attributionPart } from './attribution.ts'
import { writeCard } from './card.ts'
import { namesPart } from './names.ts'
import { parserPart } from './parser.ts'
import type { WeightsByName } from './part.ts'
import { readSilver } from './silver.ts'
import { taggerPart } from './tagger.ts'

/** In this order: each part may use the weights of those before it. */
const PARTS = [taggerPart, namesPart, parserPart, attributionPart]

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    only: { type: 'string' },
    weights: { type: 'string', default: 'weights' },
    seed: { type: 'string', default: '1' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
})

function main(): void {
  if (values.corpus === undefined)
    throw new Error('Cannot train: give the folder of the corpus with --corpus')
  const report = (line: string) => process.stderr.write(`${line}\n`)
  const chosen = values.only?.split(',')
  mkdirSync(values.weights, { recursive: true })
  const train = readSilver(values.corpus, 'train')
  const dev = readSilver(values.corpus, 'dev')
  const weights = {} as WeightsByName
  for (const part of PARTS) {
    const path = join(values.weights, `${part.name}.bin`)
    if (chosen !== undefined && !chosen.includes(part.name)) {
      if (existsSync(path)) weights[part.name] = readFileSync(path)
      continue
    }
    const began = performance.now()
    const bytes = part.train(train, { folder: values.corpus, seed: Number(values.seed), report }, weights)
    weights[part.name] = bytes
    writeFileSync(path, bytes)
    const scores = part.score(dev, weights, values.corpus)
    writeCard(values.weights, { ...part, bytes: bytes.length, scores }, values.date)
    report(
      `${part.name}: ${(bytes.length / 1e6).toFixed(2)} MB in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    )
    for (const [what, score] of scores) report(`  ${what}: ${score}`)
  }
}

main()
