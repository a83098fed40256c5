/**
 * Makes weights/ from corpora: npm run train -- --corpus FOLDER --events FOLDER [--only tagger,names,parser,attribution,events]
 * [--also FILE …] [--weights FOLDER] [--seed NUMBER] [--date YYYY-MM-DD]. The corpus is train.jsonl.gz and dev.jsonl.gz in the line format
 * of PolNeAR; the part "events" learns from plv_train.tsv instead. Attribution also learns from the files of --also, which
 * `tocsin export --training` writes.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { attributionPart } from './attribution.ts'
import { writeCard } from './card.ts'
import { eventsPart } from './events.ts'
import { namesPart } from './names.ts'
import { parserPart } from './parser.ts'
import type { WeightsByName } from './part.ts'
import { readSilver } from './silver.ts'
import { taggerPart } from './tagger.ts'

/** In this order: each part may use the weights of those before it. */
const PARTS = [taggerPart, namesPart, parserPart, attributionPart, eventsPart]

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    events: { type: 'string' },
    only: { type: 'string' },
    also: { type: 'string', multiple: true, default: [] },
    weights: { type: 'string', default: 'weights' },
    seed: { type: 'string', default: '1' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
})

function main(): void {
  const report = (line: string) => process.stderr.write(`${line}\n`)
  const chosen = values.only?.split(',')
  mkdirSync(values.weights, { recursive: true })
  const needsCorpus = PARTS.some(({ name }) => name !== 'events' && (chosen?.includes(name) ?? true))
  const train = needsCorpus ? readSilver(folderOf('tagger'), 'train') : []
  const dev = needsCorpus ? readSilver(folderOf('tagger'), 'dev') : []
  const weights = {} as WeightsByName
  for (const part of PARTS) {
    const path = join(values.weights, `${part.name}.bin`)
    if (chosen !== undefined && !chosen.includes(part.name)) {
      if (existsSync(path)) weights[part.name] = readFileSync(path)
      continue
    }
    const began = performance.now()
    const bytes = part.train(
      train,
      { folder: folderOf(part.name), seed: Number(values.seed), also: values.also, report },
      weights,
    )
    weights[part.name] = bytes
    writeFileSync(path, bytes)
    const scores = part.score(dev, weights, folderOf(part.name))
    writeCard(values.weights, { ...part, bytes: bytes.length, scores }, values.date)
    report(
      `${part.name}: ${(bytes.length / 1e6).toFixed(2)} MB in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    )
    for (const [what, score] of scores) report(`  ${what}: ${score}`)
  }
}

/** The folder that a part learns from. */
function folderOf(name: string): string {
  const folder = name === 'events' ? values.events : values.corpus
  if (folder !== undefined) return folder
  const flag = name === 'events' ? '--events' : '--corpus'
  throw new Error(`Cannot train: give the folder of the corpus with ${flag}`)
}

main()
