/** The third layer: dependencies, parsed from left to right in one pass, in time linear in the sentence. */

import { addScores, type Perceptron, parseModel, perceptronFromFile } from '#learn'
import { errors } from '../errors.ts'
import type { Parsed, Tagged } from '../layers.ts'
import { wordForms } from '../tagger/word-forms.ts'
import { fillParseFeatures, fillView, newView, PARSE_FEATURES } from './features.ts'
import {
  ACTIONS,
  canMove,
  isDone,
  LEFT,
  move,
  newState,
  type ParseState,
  RIGHT,
  ROOT_RELATION,
  SHIFT,
  startState,
} from './state.ts'

/** What `parse` needs; made by `parseParser`. */
export interface ParserWeights {
  readonly moves: Perceptron
}

/** Reads the file weights/parser.bin. */
export function parseParser(bytes: Uint8Array): ParserWeights {
  const moves = perceptronFromFile(parseModel(bytes, 'parser'))
  if (moves.classCount !== ACTIONS) throw errors.other_labels('parser')
  return { moves }
}

/** Adds the head and relation of every token. */
export function parse(tagged: Tagged, weights: ParserWeights): Parsed {
  const { count, sentences, tags } = tagged
  const heads = new Int32Array(count).fill(-1)
  const relations = new Uint8Array(count)
  const room = longest(sentences)
  const state = newState(room)
  const view = newView(room)
  const buckets = new Int32Array(PARSE_FEATURES)
  const scores = new Int32Array(ACTIONS)
  const forms = wordForms(tagged.words)
  const { moves } = weights
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s] as number
    const size = (sentences[s + 1] as number) - first
    startState(state, size)
    fillView(view, forms.lower, forms.ids, tags, first, size)
    while (!isDone(state)) {
      if (!canMove(state, LEFT) && !canMove(state, RIGHT)) {
        move(state, SHIFT)
        continue
      }
      const featureCount = fillParseFeatures(state, view, moves.mask, buckets)
      scores.fill(0)
      addScores(moves, buckets, featureCount, scores)
      move(state, bestMove(state, scores))
    }
    for (let at = 0; at < size; at++) {
      const head = state.heads[at] as number
      heads[first + at] = head === size ? -1 : first + head
      relations[first + at] = state.relations[at] as number
    }
  }
  return { ...tagged, heads, relations }
}

/** The best move that can be made. An arc from the root is "root", and no other arc is. */
export function bestMove(state: ParseState, scores: Int32Array | Float32Array): number {
  let best = -1
  let bestScore = -Infinity
  if (canMove(state, SHIFT)) {
    best = SHIFT
    bestScore = scores[SHIFT] as number
  }
  if (canMove(state, LEFT)) {
    const isRoot = state.next === state.size
    const from = isRoot ? LEFT + ROOT_RELATION : LEFT
    const to = isRoot ? from + 1 : RIGHT
    for (let action = from; action < to; action++) {
      if ((scores[action] as number) > bestScore && (isRoot || action !== LEFT + ROOT_RELATION)) {
        best = action
        bestScore = scores[action] as number
      }
    }
  }
  if (canMove(state, RIGHT)) {
    for (let action = RIGHT; action < ACTIONS; action++) {
      if ((scores[action] as number) > bestScore && action !== RIGHT + ROOT_RELATION) {
        best = action
        bestScore = scores[action] as number
      }
    }
  }
  return best
}

function longest(sentences: Int32Array): number {
  let most = 0
  for (let s = 0; s + 1 < sentences.length; s++) {
    most = Math.max(most, (sentences[s + 1] as number) - (sentences[s] as number))
  }
  return most
}
