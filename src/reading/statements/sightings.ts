/** What people saw or counted themselves: "Observers counted 40 tanks", "a reporter of the Post saw smoke". Takes a parsed text, gives drafts. */

import type { TokenRange } from '#language'
import {
  childWith,
  type Grammar,
  lemmaOf,
  lowOf,
  phraseOf,
  sentenceRange,
  tagOf,
  trimRange,
} from '../grammar.ts'
import type { Draft } from './draft.ts'

const OBSERVERS =
  /^(?:reporter|correspondent|journalist|photographer|observer|monitor|inspector|witness|resident|villager|neighbour|neighbor|passer-by|bystander|onlooker|team|crew)$/

/** Finds sightings; one cue for "saw … and counted …". */
export function findSightings(grammar: Grammar): Draft[] {
  const found: Draft[] = []
  for (let verb = 0; verb < grammar.text.count; verb++) {
    const draft = sightingAt(grammar, verb)
    if (draft) found.push(draft)
  }
  return found
}

function sightingAt(grammar: Grammar, verb: number): Draft | null {
  if (tagOf(grammar, verb) !== 'VBD' || !/^(?:see|count|watch|witness)$/.test(lemmaOf(grammar, verb)))
    return null
  const subject = childWith(grammar, verb, 'nsubj')
  if (subject < 0 || subject > verb || childWith(grammar, verb, 'neg', 'aux') >= 0) return null
  const isObserver = OBSERVERS.test(lemmaOf(grammar, subject))
  const counts = lemmaOf(grammar, verb) === 'count' && tagOf(grammar, subject).startsWith('NNP')
  if (!isObserver && !counts) return null
  const source = phraseOf(grammar, subject)
  if (source[1] > verb) return null
  const [, end] = sentenceRange(grammar, verb)
  const content: TokenRange = trimRange(grammar, [verb + 1, end])
  // "Saw it as a threat" is a view and no sighting.
  if (content[1] - content[0] < 2 || hasView(grammar, content)) return null
  return { source, cue: [verb, verb + 1], content: [content], within: -1, act: 'report' }
}

function hasView(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from; t < Math.min(to, from + 6); t++) if (lowOf(grammar, t) === 'as') return true
  return false
}
