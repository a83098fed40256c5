/** Trains weights/events.bin: types of events. Scores by five folds, each sentence in one fold by its hash. */

import type { Span } from '#base'
import { type Parsed, parse, parseParser, parseTagger, type TokenRange, tag, tokenise } from '#language'
import { hashText } from '#learn'
import {
  type EventExample,
  type EventWeights,
  eventExample,
  LEARNED_TYPES,
  type LearnedType,
  parseEvents,
  predictEventTypes,
  trainEvents,
} from '#reading'
import { type MarkedSentence, readEvents } from './events-corpus.ts'
import { scoreReader } from './events-reader.ts'
import type { Part, WeightsByName } from './part.ts'

const FOLDS = 5

/** The part "events"; its folder is the one given with --events. */
export const eventsPart: Part = {
  name: 'events',
  what: 'Types of events in PLOVER’s terms, for a sentence and two parties in it; CONCEDE and RETREAT are one type, YIELD.',
  how: 'Log-linear model over hashed features: words, dependencies around the parties, and what a lexicon of verbs and nouns, written by hand, says of the sentence.',
  limits:
    'Many sentences of the corpus were found by looking for set phrases, so the score flatters; PROTEST, MOBILIZE and COOPERATE have fewer than 20 examples each.',
  data: 'The training part of PLV (PLOVER codes on news sentences): 1,050 sentences with source, target and type.',
  licence: 'No licence is stated for these sentences; they belong to their publishers.',
  scoredOn:
    'Five folds by hash of the sentence, each scored with a model of the other four. "Reader" is the whole reader on the raw sentence, parties not given: its rules were improved by looking at one half of the sentences, the other was only measured.',
  train: (_, options, weights) => trainEvents(examplesOf(options.folder, weights), { seed: options.seed }),
  score: (_, weights, folder) => {
    const examples = examplesOf(folder, weights)
    const models = modelsOf(examples)
    const read = examples.map(({ marked, fold }) => ({ marked, model: models[fold] as EventWeights }))
    return [...scoreTypes(examples, models), ...scoreReader(read, weights)]
  },
}

interface Example extends EventExample {
  readonly marked: MarkedSentence
  readonly fold: number
}

function examplesOf(folder: string, weights: WeightsByName): Example[] {
  const tagger = parseTagger(weights.tagger, weights.names)
  const parser = parseParser(weights.parser)
  return readEvents(folder).map((marked) => {
    const { text, source, target, type } = marked
    const parsed = parse(tag(tokenise(text), tagger), parser)
    const parties = { actor: rangeOf(parsed, source), recipient: rangeOf(parsed, target) }
    return { ...eventExample(parsed, parties, type as LearnedType), marked, fold: hashText(text) % FOLDS }
  })
}

function rangeOf({ count, starts, ends }: Parsed, span: Span | null): TokenRange | null {
  if (!span) return null
  let from = 0
  while (from < count && (ends[from] as number) <= span[0]) from++
  let to = from
  while (to < count && (starts[to] as number) < span[1]) to++
  return to > from ? [from, to] : null
}

/** For each fold the model that has not seen it. */
function modelsOf(examples: readonly Example[]): EventWeights[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    parseEvents(
      trainEvents(
        examples.filter((one) => one.fold !== fold),
        { seed: 1 },
      ),
    ),
  )
}

function scoreTypes(examples: readonly Example[], models: readonly EventWeights[]): [string, string][] {
  const counts = new Map(LEARNED_TYPES.map((type) => [type, { right: 0, given: 0, found: 0 }]))
  for (const example of examples) {
    const found = predictEventTypes(models[example.fold] as EventWeights, example)
    const wanted = counts.get(example.type)
    const guess = counts.get(found)
    if (wanted) wanted.given++
    if (guess) guess.found++
    if (wanted && found === example.type) wanted.right++
  }
  const scores = [...counts].map(([type, { right, given, found }]) => ({
    type,
    given,
    right,
    f1: (2 * right) / Math.max(1, given + found),
  }))
  const right = scores.reduce((sum, score) => sum + score.right, 0)
  return [
    ['macro F1 over 15 types', mean(scores.map(({ f1 }) => f1)).toFixed(3)],
    ['right type', `${((100 * right) / Math.max(1, examples.length)).toFixed(1)} %`],
    ...scores.map(({ type, f1, given }): [string, string] => [`F1 of ${type} (${given})`, f1.toFixed(2)]),
  ]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
