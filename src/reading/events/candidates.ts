/** Verbs and nouns of a text that name an event: takes the grammar and the model, gives triggers with one sense each. */

import type { TokenRange } from '#language'
import {
  childrenOf,
  childWith,
  type Grammar,
  isVerb,
  lemmaOf,
  lowOf,
  relationOf,
  sentenceRange,
  tagOf,
} from '../grammar.ts'
import { type Frame, obliquesOf, verbFrame } from './frame.ts'
import { NOUNS, type NounSense, VERBS, type VerbSense } from './lexicon.ts'
import { type EventWeights, LEARNED_TYPES, learnedTypeOf, predictTypes } from './predict.ts'
import { isPartyNoun, nounSensesAt, verbSensesAt } from './senses.ts'
import { supportOf } from './support.ts'
import { type EventType, QUAD_OF_TYPE } from './types.data.ts'

/** A verb or a noun that names an event. */
export interface Candidate {
  readonly trigger: number
  readonly type: EventType
  readonly mode: string | null
  /** The sense, if the trigger is a verb of the lexicon. */
  readonly verb: VerbSense | null
  /** The sense, if the trigger is a noun. */
  readonly noun: NounSense | null
  /** The frame of the trigger, or of the verb that lends a noun its subject; null for a noun by itself. */
  readonly frame: Frame | null
  /** That verb; -1 for none. */
  readonly support: number
  /** "faces sanctions": the verb's subject is acted on. */
  readonly suffers: boolean
  readonly ranges: readonly TokenRange[]
}

/** A candidate with its parties. */
export interface Cast {
  readonly candidate: Candidate
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** Index of the statement whose cue the trigger stands in, -1 for none. */
  readonly spokenBy: number
}

/** How far a condition of the lexicon outweighs the model, in log odds. */
const CONDITION_WEIGHT = 2
const OBJECT_REACH = 6
const SPORT_WORDS = new Set(
  `goal coach season league game team player match score overtime playoff tournament championship striker midfielder
  goalkeeper inning quarterback touchdown referee halftime innings wicket puck rebound semifinal club`.split(
    /\s+/,
  ),
)
const SPORT_MIN = 5
const SPORT_SHARE = 0.015

/** Finds the candidates, in the order of the text. */
export function findCandidates(grammar: Grammar, weights: EventWeights): Candidate[] {
  if (isSport(grammar)) return []
  const taken = new Set<number>()
  const verbs: Candidate[] = []
  const { count } = grammar.text
  for (let t = 0; t < count; t++) {
    const candidate = isWilling(grammar, t)
      ? willingCandidate(grammar, t)
      : isVerb(grammar, t) && VERBS.has(lemmaOf(grammar, t))
        ? verbCandidate(grammar, t, weights)
        : null
    if (candidate) verbs.push(candidate)
  }
  for (const candidate of verbs) for (const t of coveredBy(grammar, candidate)) taken.add(t)
  for (const { trigger, type } of verbs)
    if (isDemanded(grammar, trigger, verbs) && QUAD_OF_TYPE[type] % 2 === 0) taken.delete(trigger)
  const nouns: Candidate[] = []
  for (let t = 0; t < count; t++) {
    if (
      (taken.has(t) && !isCalledFor(grammar, t, verbs)) ||
      !tagOf(grammar, t).startsWith('NN') ||
      !NOUNS.has(lemmaOf(grammar, t))
    )
      continue
    const candidate = nounCandidate(grammar, t, weights)
    if (candidate) nouns.push(candidate)
  }
  return [...verbs.filter(({ trigger }) => !taken.has(trigger)), ...nouns].sort(
    (a, b) => a.trigger - b.trigger,
  )
}

/** Reports of matches are full of attacks, strikes and defeats. */
function isSport({ text }: Grammar): boolean {
  let count = 0
  for (const lemma of text.lemmas) if (SPORT_WORDS.has(lemma)) count++
  return count > SPORT_MIN && count / text.count > SPORT_SHARE
}

/** "called for marches", "demanded the release": what is demanded is possible, unless it is only talk. */
function isCalledFor(grammar: Grammar, noun: number, verbs: readonly Candidate[]): boolean {
  const type = NOUNS.get(lemmaOf(grammar, noun))?.[0]?.type
  const verb = grammar.text.heads[noun] as number
  return (
    type !== undefined &&
    QUAD_OF_TYPE[type] % 2 === 0 &&
    verbs.some((candidate) => candidate.trigger === verb && candidate.type === 'REQUEST')
  )
}

/** "urged them to release the crew": the infinitive or clause of a request. */
function isDemanded(grammar: Grammar, verb: number, verbs: readonly Candidate[]): boolean {
  return (
    isVerb(grammar, verb) &&
    verbs.some(
      ({ type, frame }) => type === 'REQUEST' && (frame?.infinitive === verb || frame?.clause === verb),
    )
  )
}

/** "is willing to", "was ready to". */
function isWilling(grammar: Grammar, t: number): boolean {
  return (
    /^(?:willing|ready|prepared|committed)$/.test(lowOf(grammar, t)) &&
    childWith(grammar, t, 'cop', 'auxpass') >= 0
  )
}

/** Readiness to do good agrees, readiness to do harm threatens (PLOVER manual). */
function willingCandidate(grammar: Grammar, word: number): Candidate | null {
  const frame = verbFrame(grammar, word)
  const inner = frame.infinitive >= 0 ? frame.infinitive : frame.clause
  if (inner < 0 || childWith(grammar, word, 'neg') >= 0) return null
  const [sense] = verbSensesAt(grammar, inner, verbFrame(grammar, inner))
  if (!sense || QUAD_OF_TYPE[sense.type] === 3) return null
  const type = QUAD_OF_TYPE[sense.type] === 4 ? 'THREATEN' : 'AGREE'
  return {
    ...{ trigger: word, type, mode: null, verb: null, noun: null, frame, support: -1, suffers: false },
    ranges: [[word, word + 1]],
  }
}

function verbCandidate(grammar: Grammar, verb: number, weights: EventWeights): Candidate | null {
  const relation = relationOf(grammar, verb)
  if (/^(?:amod|compound|aux|auxpass|case|cop)$/.test(relation)) return null
  const frame = verbFrame(grammar, verb)
  const sense = choose(grammar, verb, verbSensesAt(grammar, verb, frame), weights, frame)
  if (!sense) return null
  return {
    ...{ trigger: verb, type: sense.type, mode: sense.mode, verb: sense, noun: null },
    ...{ frame, support: -1, suffers: false },
    ranges: verbRanges(grammar, verb, sense, frame),
  }
}

/** The sense with most conditions, unless the words around speak clearly for another. */
function choose<Sense extends VerbSense | NounSense>(
  grammar: Grammar,
  t: number,
  senses: readonly Sense[],
  weights: EventWeights,
  frame: Frame | null,
): Sense | null {
  const [first] = senses
  if (first === undefined || senses.every(({ type }) => type === first.type)) return first ?? null
  const probabilities = predictTypes(weights, grammar, {
    sentence: sentenceRange(grammar, t),
    actor: rangeOf(frame?.subjects[0]),
    recipient: rangeOf(frame?.objects[0] ?? frame?.obliques[0]?.head),
  })
  const scoreOf = ({ type, conditionCount }: Sense) =>
    conditionCount * CONDITION_WEIGHT +
    Math.log((probabilities[LEARNED_TYPES.indexOf(learnedTypeOf(type))] as number) + 1e-4)
  return senses.reduce((best, sense) => (scoreOf(sense) > scoreOf(best) ? sense : best))
}

function rangeOf(head: number | undefined): TokenRange | null {
  return head === undefined ? null : [head, head + 1]
}

/** The verb with its particle, and the object that makes its meaning. */
function verbRanges(grammar: Grammar, verb: number, sense: VerbSense, frame: Frame): TokenRange[] {
  const to = sense.particle !== null && lowOf(grammar, verb + 1) === sense.particle ? verb + 2 : verb + 1
  const object = frame.objects[0]
  if (
    sense.object.length === 0 ||
    object === undefined ||
    sense.object.every((test) => test === 'party' || test === 'place')
  )
    return [[verb, to]]
  if (object > verb && object - verb <= OBJECT_REACH) return [[verb, object + 1]]
  return object < verb
    ? [
        [object, object + 1],
        [verb, to],
      ]
    : [
        [verb, to],
        [object, object + 1],
      ]
}

/** Types whose complement names what is asked, refused, promised: no event of its own. */
const SPEAKS_OF_MORE = new Set<EventType>([
  'REQUEST',
  'REJECT',
  'AGREE',
  'THREATEN',
  'RETREAT',
  'CONCEDE',
  'SANCTION',
])

/** Tokens that belong to the meaning of a verb: its object noun, and for demands and refusals what they are about. */
function coveredBy(grammar: Grammar, { trigger, type, frame, ranges }: Candidate): number[] {
  if (!frame) return []
  const covered = ranges
    .flatMap(([from, to]) => Array.from({ length: to - from }, (_, k) => from + k))
    .filter((t) => t !== trigger)
  if (!SPEAKS_OF_MORE.has(type)) {
    if (ranges.length > 0 && covered.length > 0) covered.push(...frame.objects)
    return covered
  }
  // "denied shelling the town": what is denied is an event of its own.
  if (lemmaOf(grammar, trigger) === 'deny') return covered
  covered.push(...frame.objects, ...frame.obliques.map(({ head }) => head))
  for (const object of [...frame.objects])
    covered.push(...obliquesOf(grammar, object).map(({ head }) => head))
  for (const inner of [frame.infinitive, frame.clause]) {
    if (inner < 0) continue
    covered.push(inner, ...below(grammar, inner))
  }
  return covered
}

/** Objects, phrases, infinitives and conjuncts right below a verb. */
function below(grammar: Grammar, verb: number): number[] {
  const found: number[] = []
  for (const child of childrenOf(grammar, verb))
    if (/^(?:dobj|nmod|xcomp|conj|nsubj|nsubjpass)$/.test(relationOf(grammar, child))) {
      // "urged both to talk and offered help": a finite verb is coordinated with the one above.
      if (tagOf(grammar, verb) === 'VB' && /^VB[DZP]$/.test(tagOf(grammar, child))) continue
      found.push(child)
      for (const deeper of childrenOf(grammar, child))
        if (/^(?:dobj|nmod|conj|xcomp)$/.test(relationOf(grammar, deeper))) found.push(deeper)
    }
  return found
}

function nounCandidate(grammar: Grammar, noun: number, weights: EventWeights): Candidate | null {
  const senses = nounSensesAt(grammar, noun)
  if (senses.length === 0) return null
  const { support, suffers } = supportOf(grammar, noun)
  const frame = support >= 0 ? verbFrame(grammar, support) : null
  const sense = choose(grammar, noun, senses, weights, frame)
  if (!sense || isOnlySpokenOf(grammar, noun, sense)) return null
  return {
    ...{ trigger: noun, type: sense.type, mode: sense.mode, verb: null, noun: sense },
    ...{ frame, support, suffers },
    ranges: [nounRange(grammar, noun)],
  }
}

/** The noun with describing words before it, and what follows its "of". */
function nounRange(grammar: Grammar, noun: number): TokenRange {
  let from = noun
  for (const child of childrenOf(grammar, noun))
    if (
      child < noun &&
      /^(?:compound|amod)$/.test(relationOf(grammar, child)) &&
      !isPartyNoun(grammar, child)
    )
      from = Math.min(from, child)
  const of = obliquesOf(grammar, noun).find(
    ({ preposition, head }) => preposition === 'of' && head - noun <= OBJECT_REACH,
  )
  return [from, of && of.head > noun ? of.head + 1 : noun + 1]
}

/** "denied the allegations", "after the ultimatum": verbal nouns that only point back. */
function isOnlySpokenOf(grammar: Grammar, noun: number, { type }: NounSense): boolean {
  if (!/^(?:ACCUSE|REJECT|THREATEN|REQUEST)$/.test(type)) return false
  const verb = grammar.text.heads[noun] as number
  return (
    verb >= 0 &&
    /^(?:deny|reject|dismiss|refute|answer|ignore|respond|investigate|withdraw|rest)$/.test(
      lemmaOf(grammar, verb),
    )
  )
}
