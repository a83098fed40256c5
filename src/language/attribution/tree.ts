/** What the attribution features ask of a dependency tree: subtree edges and candidate cues above a token. */

import type { Parsed } from '../layers.ts'

export interface Tree {
  /** First and last token of each token's subtree (as a range, also where the tree is not projective). */
  readonly leftmost: Int32Array
  readonly rightmost: Int32Array
  /** Set of relations of a token's children, bit r for relation r (those below 31). */
  readonly childRelations: Int32Array
  /** Children of each token, in order. */
  readonly children: readonly (readonly number[])[]
}

/** Reads subtree edges and children off the heads. */
export function treeOf(text: Parsed): Tree {
  const { count, heads, relations } = text
  const leftmost = Int32Array.from({ length: count }, (_, t) => t)
  const rightmost = leftmost.slice()
  const childRelations = new Int32Array(count)
  const children: number[][] = Array.from({ length: count }, () => [])
  for (let t = 0; t < count; t++) {
    const head = heads[t] as number
    if (head >= 0) children[head]?.push(t)
    if (head >= 0 && (relations[t] as number) < 31) {
      childRelations[head] = (childRelations[head] as number) | (1 << (relations[t] as number))
    }
    // Widen every ancestor; the guard ends a walk over a broken tree.
    for (let up = head, guard = 0; up >= 0 && guard < 64; up = heads[up] as number, guard++) {
      if (t < (leftmost[up] as number)) leftmost[up] = t
      if (t > (rightmost[up] as number)) rightmost[up] = t
    }
  }
  return { leftmost, rightmost, childRelations, children }
}
