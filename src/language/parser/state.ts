/**
 * State of an arc-hybrid parse (Kuhlmann et al. 2011): a stack, the rest of the sentence, and the arcs so far.
 * Tokens are numbered from 0 within the sentence; number `size` is the root, which stands at the end.
 */

import { RELATIONS } from '../labels.ts'

export const SHIFT = 0
/** Class of an arc from the next token to the top of the stack: LEFT + relation. */
export const LEFT = 1
/** Class of an arc from the second of the stack to its top: RIGHT + relation. */
export const RIGHT = 1 + RELATIONS.length
export const ACTIONS = 1 + 2 * RELATIONS.length
export const ROOT_RELATION = RELATIONS.indexOf('root')

export interface ParseState {
  size: number
  /** Next token; `size` when only the root is left. */
  next: number
  depth: number
  stack: Int32Array
  /** Head of each token, -1 while it has none. */
  heads: Int32Array
  relations: Uint8Array
  /** Outermost and second outermost children on each side, -1 for none; and how many there are. */
  left1: Int32Array
  left2: Int32Array
  right1: Int32Array
  right2: Int32Array
  leftCount: Uint8Array
  rightCount: Uint8Array
}

/** A state with room for sentences of `room` tokens. */
export function newState(room: number): ParseState {
  const links = () => new Int32Array(room + 1)
  return {
    size: 0,
    next: 0,
    depth: 0,
    stack: links(),
    heads: links(),
    relations: new Uint8Array(room + 1),
    left1: links(),
    left2: links(),
    right1: links(),
    right2: links(),
    leftCount: new Uint8Array(room + 1),
    rightCount: new Uint8Array(room + 1),
  }
}

/** Sets a state to the start of a sentence of `size` tokens. */
export function startState(state: ParseState, size: number): void {
  state.size = size
  state.next = 0
  state.depth = 0
  for (const links of [state.heads, state.left1, state.left2, state.right1, state.right2])
    links.fill(-1, 0, size + 1)
  state.relations.fill(0, 0, size + 1)
  state.leftCount.fill(0, 0, size + 1)
  state.rightCount.fill(0, 0, size + 1)
}

/** True when every token has its head. */
export function isDone(state: ParseState): boolean {
  return state.depth === 0 && state.next === state.size
}

/** True when the kind of move (SHIFT, LEFT or RIGHT) can be made. The root takes one child only, the last on the stack. */
export function canMove(state: ParseState, kind: number): boolean {
  const { next, size, depth } = state
  if (kind === SHIFT) return next < size
  if (kind === LEFT) return depth > 0 && (next < size || depth === 1)
  return depth > 1
}

/** Makes a move. */
export function move(state: ParseState, action: number): void {
  const { stack } = state
  if (action === SHIFT) {
    stack[state.depth++] = state.next++
    return
  }
  const child = stack[--state.depth] as number
  if (action < RIGHT) addLeft(state, state.next, child, action - LEFT)
  else addRight(state, stack[state.depth - 1] as number, child, action - RIGHT)
}

function addLeft(state: ParseState, head: number, child: number, relation: number): void {
  state.heads[child] = head
  state.relations[child] = relation
  state.left2[head] = state.left1[head] as number
  state.left1[head] = child
  if ((state.leftCount[head] as number) < 255) state.leftCount[head] = (state.leftCount[head] as number) + 1
}

function addRight(state: ParseState, head: number, child: number, relation: number): void {
  state.heads[child] = head
  state.relations[child] = relation
  state.right2[head] = state.right1[head] as number
  state.right1[head] = child
  if ((state.rightCount[head] as number) < 255)
    state.rightCount[head] = (state.rightCount[head] as number) + 1
}
