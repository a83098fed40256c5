/**
 * Dynamic oracle for arc-hybrid (Goldberg and Nivre 2013): how many right arcs a move puts out of reach,
 * from any state, so that training can follow the parser's own mistakes.
 */

import { LEFT, type ParseState, RIGHT, SHIFT } from './state.ts'

/** The right tree of a sentence: heads within it, the root's being `size`; children by head, in order. */
export interface GoldTree {
  readonly heads: Int32Array
  readonly relations: Uint8Array
  /** Children of head h: children[starts[h]] … children[starts[h + 1] − 1]. */
  readonly starts: Int32Array
  readonly children: Int32Array
}

/** The tree for given heads (the root's is `heads.length`) and relations. */
export function goldTree(heads: Int32Array, relations: Uint8Array): GoldTree {
  const size = heads.length
  const starts = new Int32Array(size + 2)
  for (const head of heads) starts[head + 1] = (starts[head + 1] as number) + 1
  for (let head = 0; head <= size; head++)
    starts[head + 1] = (starts[head + 1] as number) + (starts[head] as number)
  const at = starts.slice()
  const children = new Int32Array(size)
  for (let child = 0; child < size; child++) {
    const head = heads[child] as number
    children[at[head] as number] = child
    at[head] = (at[head] as number) + 1
  }
  return { heads, relations, starts, children }
}

/** How many right arcs a kind of move puts out of reach. */
export function costOf(state: ParseState, gold: GoldTree, kind: number): number {
  const { stack, depth, next, size } = state
  if (kind === SHIFT) {
    // The next token can no longer get a head below the top, nor children from the stack.
    const head = gold.heads[next] as number
    const lostHead = head < next && isOnStack(state, head) && head !== stack[depth - 1] ? 1 : 0
    return lostHead + childrenOnStack(state, gold, next)
  }
  const top = stack[depth - 1] as number
  const head = gold.heads[top] as number
  const lostChildren = childrenFrom(gold, top, next)
  if (kind === LEFT) {
    const lostHead = head !== next && (head >= next || (depth > 1 && head === stack[depth - 2])) ? 1 : 0
    return lostHead + lostChildren
  }
  return (head >= next && head <= size ? 1 : 0) + lostChildren
}

/** The move of zero or least cost that `kind` would be with its right relation; for a wrong arc any relation does. */
export function rightAction(state: ParseState, gold: GoldTree, kind: number): number {
  if (kind === SHIFT) return SHIFT
  const top = state.stack[state.depth - 1] as number
  return (kind === LEFT ? LEFT : RIGHT) + (gold.relations[top] as number)
}

/** True when the move makes an arc of the right tree. */
export function makesRightArc(state: ParseState, gold: GoldTree, kind: number): boolean {
  if (kind === SHIFT) return false
  const top = state.stack[state.depth - 1] as number
  const head = kind === LEFT ? state.next : (state.stack[state.depth - 2] as number)
  return gold.heads[top] === head
}

function isOnStack({ stack, depth }: ParseState, token: number): boolean {
  // The stack is in order of the sentence.
  let low = 0
  let high = depth - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = stack[middle] as number
    if (found === token) return true
    if (found < token) low = middle + 1
    else high = middle - 1
  }
  return false
}

function childrenOnStack(state: ParseState, gold: GoldTree, head: number): number {
  let count = 0
  for (let at = gold.starts[head] as number; at < (gold.starts[head + 1] as number); at++) {
    const child = gold.children[at] as number
    if (child < head && isOnStack(state, child)) count++
  }
  return count
}

function childrenFrom(gold: GoldTree, head: number, next: number): number {
  let count = 0
  for (let at = gold.starts[head] as number; at < (gold.starts[head + 1] as number); at++) {
    if ((gold.children[at] as number) >= next) count++
  }
  return count
}
