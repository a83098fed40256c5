/** Trains the parser on trees, with the tags our own tagger gives, following its own mistakes from the second round on. */

import { seededChance, shuffle } from '#base'
import {
  countSeen,
  finishPerceptron,
  learnStep,
  newPerceptron,
  type PerceptronInTraining,
  perceptronToFile,
  scoreInTraining,
  writeModel,
} from '#learn'
import type { Parsed } from '../layers.ts'
import type { TaggerWeights } from '../tagger/predict.ts'
import { predictTags } from '../tagger/predict-tags.ts'
import type { Training } from '../tagger/train.ts'
import { wordForms } from '../tagger/word-forms.ts'
import { fillParseFeatures, fillView, newView, PARSE_FEATURES, type SentenceView } from './features.ts'
import { costOf, type GoldTree, goldTree, makesRightArc, rightAction } from './oracle.ts'
import { bestMove } from './predict.ts'
import {
  ACTIONS,
  canMove,
  isDone,
  LEFT,
  move,
  newState,
  type ParseState,
  RIGHT,
  SHIFT,
  startState,
} from './state.ts'

/** How often training follows the parser's own move when it is wrong. */
const EXPLORE = 0.9

/** Weights of a parser, to be written to a file. */
export function trainParser(texts: readonly Parsed[], tagger: TaggerWeights, training: Training): Uint8Array {
  const model = newPerceptron(training.bits, ACTIONS)
  const chance = seededChance(training.seed)
  const lessons = texts.flatMap((text) => lessonsOf(text, tagger))
  const state = newState(lessons.reduce((most, lesson) => Math.max(most, lesson.gold.heads.length), 0))
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(lessons, chance)
    let right = 0
    let all = 0
    for (const lesson of lessons) {
      right += learnSentence(model, lesson, state, epoch, chance)
      all += lesson.gold.heads.length
    }
    training.report(
      `parser epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % of heads right while learning`,
    )
  }
  return writeModel(perceptronToFile(finishPerceptron(model, training), 'parser', {}))
}

interface Lesson {
  readonly view: SentenceView
  readonly gold: GoldTree
}

/** The sentences of a text that are whole trees. */
function lessonsOf(text: Parsed, tagger: TaggerWeights): Lesson[] {
  const forms = wordForms(text.words)
  const tags = predictTags(text, forms, tagger.tags)
  const lessons: Lesson[] = []
  for (let s = 0; s + 1 < text.sentences.length; s++) {
    const first = text.sentences[s] as number
    const end = text.sentences[s + 1] as number
    const size = end - first
    const heads = text.heads.slice(first, end)
    let roots = 0
    let isWhole = true
    for (let at = 0; at < size; at++) {
      const head = heads[at] as number
      if (head === -1) roots++
      else if (head < first || head >= end) isWhole = false
      heads[at] = head === -1 ? size : head - first
    }
    if (!isWhole || roots !== 1) continue
    const view = newView(size)
    fillView(view, forms.lower, forms.ids, tags, first, size)
    lessons.push({ view, gold: goldTree(heads, text.relations.slice(first, end)) })
  }
  return lessons
}

const KINDS = [SHIFT, LEFT, RIGHT]
const buckets = new Int32Array(PARSE_FEATURES)
const scores = new Float32Array(ACTIONS)

function learnSentence(
  model: PerceptronInTraining,
  { view, gold }: Lesson,
  state: ParseState,
  epoch: number,
  chance: () => number,
): number {
  startState(state, gold.heads.length)
  while (!isDone(state)) {
    const featureCount = fillParseFeatures(state, view, model.mask, buckets)
    if (epoch === 0) countSeen(model, buckets, featureCount)
    scoreInTraining(model, buckets, featureCount, scores)
    const guess = bestMove(state, scores)
    const right = bestRight(state, gold, scores)
    const isRight = isAsGood(state, gold, guess, right)
    learnStep(model, buckets, featureCount, right, isRight ? right : guess)
    const follows = isRight || (epoch > 0 && chance() < EXPLORE)
    move(state, follows ? guess : right)
  }
  let rightCount = 0
  for (let at = 0; at < gold.heads.length; at++) if (state.heads[at] === gold.heads[at]) rightCount++
  return rightCount
}

function kindOf(action: number): number {
  return action === SHIFT ? SHIFT : action < RIGHT ? LEFT : RIGHT
}

/** Of the moves that lose least, the one the model likes best. */
function bestRight(state: ParseState, gold: GoldTree, byAction: Float32Array): number {
  let best = -1
  let bestCost = Infinity
  for (const kind of KINDS) {
    if (!canMove(state, kind)) continue
    const cost = costOf(state, gold, kind)
    const action = rightAction(state, gold, kind)
    const isBetter = cost === bestCost && (byAction[action] as number) > (byAction[best] as number)
    if (cost < bestCost || isBetter) {
      best = action
      bestCost = cost
    }
  }
  return best
}

/** True when `guess` loses no more than `right`, and has the right relation if it makes a right arc. */
function isAsGood(state: ParseState, gold: GoldTree, guess: number, right: number): boolean {
  if (guess === right) return true
  const kind = kindOf(guess)
  if (kind === kindOf(right)) return !makesRightArc(state, gold, kind)
  if (costOf(state, gold, kind) > costOf(state, gold, kindOf(right))) return false
  return !makesRightArc(state, gold, kind) || guess === rightAction(state, gold, kind)
}
