/** Trains weights/names.bin: types of names. */

import { NAME_TYPES, type Parsed, parseTagger, type Tagged, tag, tokenise, trainNames } from '#language'
import type { Part } from './part.ts'
import { addOverlap, f1, type Overlap } from './scores.ts'

/** The part "names". */
export const namesPart: Part = {
  name: 'names',
  what: 'Names of 12 types: persons, organisations, locations, other names, days, times, numbers and amounts.',
  how: 'Greedy averaged perceptron over hashed features, with lists of names (countries, peoples and capitals from world-countries; persons, places and groups of our own) and a memory of what a word was called earlier in the text.',
  limits:
    'Organisations are the weak spot; so are persons and places of countries that neither corpus nor lists name.',
  train: (corpus, options, weights) =>
    trainNames(corpus, parseTagger(weights.tagger, undefined), {
      ...options,
      epochs: 5,
      bits: 20,
      seenMin: 2,
      weightMin: 0.5,
    }),
  score: (dev, weights) => scoreNames(dev, weights.tagger, weights.names),
}

function scoreNames(dev: readonly Parsed[], tagger: Uint8Array, names: Uint8Array): [string, string][] {
  const weights = parseTagger(tagger, names)
  const types = NAME_TYPES.map((): Overlap => ({ right: 0, given: 0, found: 0 }))
  const own: Overlap = { right: 0, given: 0, found: 0 }
  for (const report of dev) {
    const found = tag(report, weights)
    types.forEach((overlap, type) => {
      if (type > 0) addOverlap(overlap, nameSet(report, type), nameSet(found, type))
    })
    addOverlap(own, nameSet(report), nameSet(tag(tokenise(report.text), weights)))
  }
  return [
    ['all types, given tokens (F1 of whole names)', f1(sum(types))],
    ['person, organisation, location, misc', f1(sum(types.slice(1, 5)))],
    ...NAME_TYPES.slice(1).map((name, index): [string, string] => [
      name.toLowerCase(),
      f1(types[index + 1] as Overlap),
    ]),
    ['all types, own tokens', f1(own)],
  ]
}

function sum(overlaps: readonly Overlap[]): Overlap {
  return overlaps.reduce((a, b) => ({
    right: a.right + b.right,
    given: a.given + b.given,
    found: a.found + b.found,
  }))
}

/** Whole names with their place, of one type or of all: a run of equal types within a sentence is one name. */
function nameSet({ sentences, names, starts, ends }: Tagged, only?: number): Set<string> {
  const set = new Set<string>()
  for (let s = 0; s + 1 < sentences.length; s++) {
    const end = sentences[s + 1] as number
    let from = sentences[s] as number
    for (let at = from + 1; at <= end; at++) {
      if (at < end && names[at] === names[from]) continue
      const type = names[from] as number
      if (type > 0 && (only === undefined || type === only))
        set.add(`${starts[from]}-${ends[at - 1]}-${type}`)
      from = at
    }
  }
  return set
}
