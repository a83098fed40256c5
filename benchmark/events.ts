/** Measures events on sentences with PLOVER types: the model of types by folds, and the whole reader on raw sentences. */

import { join } from 'node:path'
import { loadWeights } from '#store'
import { eventsPart } from '../training/events.ts'
import type { WeightsByName } from '../training/part.ts'
import { measureOf } from './layers.ts'
import type { Task } from './measure.ts'

const NEEDED = ['tagger', 'names', 'parser', 'attribution']

/** The task "events". */
export const eventsTask: Task = {
  name: 'events',
  about: [
    'Types: five folds by hash of the sentence, each told by a model of the other four, parties given.',
    'Reader: the whole chain reads the raw sentence and is told nothing; a party is right when it is mentioned where the corpus marks it, or acts for a country named there.',
    'Rules were improved by looking at the tuned half, which the hash of the sentence decides; the other half was only measured.',
    'Direction counts events of the right type that join the two marked parties, either way round.',
  ],
  data: 'PLV, training part: 1,050 news sentences with source, target and PLOVER type',
  needs: ({ shared }) => [join(shared, 'data/events/plv_train.tsv')],
  run: ({ shared, weights }) => {
    const files = Object.fromEntries(
      NEEDED.map((name) => [name, loadWeights(name, weights)]),
    ) as WeightsByName
    return eventsPart
      .score([], files, join(shared, 'data/events'))
      .filter(([what]) => !what.startsWith('F1 of'))
      .map((row) => measureOf('PLV', row))
  },
}
