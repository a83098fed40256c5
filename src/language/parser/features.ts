/**
 * Features of the parser, after Zhang and Nivre (2011): words, tags and relations of the top of the stack,
 * the next tokens and their outermost children, alone and together, with distances and counts.
 */

import type { ParseState } from './state.ts'

/** How many features a state has at most. */
export const PARSE_FEATURES = 66

/** Stands for a place where there is no token. */
const NOTHING_WORD = 0x51ed270b
const NOTHING_TAG = 62
const ROOT_TAG = 61
const ROOT_WORD = 0x2545f491
const NO_RELATION = 63

/** Words and tags of a sentence as numbers; entry `size` is the root, `size + 1` stands for no token. */
export interface SentenceView {
  words: Int32Array
  tags: Int32Array
}

/** A view with room for `room` tokens. */
export function newView(room: number): SentenceView {
  return { words: new Int32Array(room + 2), tags: new Int32Array(room + 2) }
}

/** Fills a view from the word hashes and tags of tokens [first, first + size). */
export function fillView(
  view: SentenceView,
  words: Int32Array,
  ids: Int32Array,
  tags: Uint8Array,
  first: number,
  size: number,
): void {
  for (let at = 0; at < size; at++) {
    view.words[at] = words[ids[first + at] as number] as number
    view.tags[at] = tags[first + at] as number
  }
  view.words[size] = ROOT_WORD
  view.tags[size] = ROOT_TAG
  view.words[size + 1] = NOTHING_WORD
  view.tags[size + 1] = NOTHING_TAG
}

/** One round of mixing; enough here, as every value is a hash or small and the template is mixed in last. */
function join(a: number, b: number): number {
  const mixed = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) + b
  return Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
}

function bucket(template: number, value: number, mask: number): number {
  const mixed = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13) ^ (mixed >>> 21)) & mask
}

function near(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 13 ? 6 : 7
}

/** Writes the features of a state and gives their number: those of children only where there are any. */
export function fillParseFeatures(
  state: ParseState,
  view: SentenceView,
  mask: number,
  into: Int32Array,
): number {
  const { size, next, depth, stack, relations, left1, left2, right1, right2, leftCount, rightCount } = state
  const { words, tags } = view
  const none = size + 1
  const s0 = depth > 0 ? (stack[depth - 1] as number) : none
  const s1 = depth > 1 ? (stack[depth - 2] as number) : none
  const s2 = depth > 2 ? (stack[depth - 3] as number) : none
  const b0 = next
  const b1 = next + 1 <= size ? next + 1 : none
  const b2 = next + 2 <= size ? next + 2 : none
  const s0l = s0 < none && (left1[s0] as number) >= 0 ? (left1[s0] as number) : none
  const s0r = s0 < none && (right1[s0] as number) >= 0 ? (right1[s0] as number) : none
  const s0l2 = s0 < none && (left2[s0] as number) >= 0 ? (left2[s0] as number) : none
  const s0r2 = s0 < none && (right2[s0] as number) >= 0 ? (right2[s0] as number) : none
  const s1l = s1 < none && (left1[s1] as number) >= 0 ? (left1[s1] as number) : none
  const s1r = s1 < none && (right1[s1] as number) >= 0 ? (right1[s1] as number) : none
  const b0l = (left1[b0] as number) >= 0 ? (left1[b0] as number) : none
  const b0l2 = (left2[b0] as number) >= 0 ? (left2[b0] as number) : none
  const s0w = words[s0] as number
  const s1w = words[s1] as number
  const b0w = words[b0] as number
  const b1w = words[b1] as number
  const s0t = tags[s0] as number
  const s1t = tags[s1] as number
  const s2t = tags[s2] as number
  const b0t = tags[b0] as number
  const b1t = tags[b1] as number
  const b2t = tags[b2] as number
  const s0wt = s0w + s0t
  const s1wt = s1w + s1t
  const b0wt = b0w + b0t
  const b1wt = b1w + b1t
  const s0lt = tags[s0l] as number
  const s0rt = tags[s0r] as number
  const s1lt = tags[s1l] as number
  const s1rt = tags[s1r] as number
  const b0lt = tags[b0l] as number
  const s0lr = s0l < none ? (relations[s0l] as number) : NO_RELATION
  const s0rr = s0r < none ? (relations[s0r] as number) : NO_RELATION
  const s0l2r = s0l2 < none ? (relations[s0l2] as number) : NO_RELATION
  const s0r2r = s0r2 < none ? (relations[s0r2] as number) : NO_RELATION
  const s1lr = s1l < none ? (relations[s1l] as number) : NO_RELATION
  const s1rr = s1r < none ? (relations[s1r] as number) : NO_RELATION
  const b0lr = b0l < none ? (relations[b0l] as number) : NO_RELATION
  const b0l2r = b0l2 < none ? (relations[b0l2] as number) : NO_RELATION
  const gap = s0 < none ? near(b0 - s0) : 9
  const gap1 = s1 < none ? near(s0 - s1) : 9
  const s0lc = s0 < none ? Math.min(3, leftCount[s0] as number) : 4
  const s0rc = s0 < none ? Math.min(4, rightCount[s0] as number) : 5
  const s1rc = s1 < none ? Math.min(4, rightCount[s1] as number) : 5
  const b0lc = Math.min(3, leftCount[b0] as number)
  // Tags fit in six bits, so up to five of them make one number.
  const s0b0 = s0t * 64 + b0t
  const s1s0 = s1t * 64 + s0t
  let k = 0
  into[k++] = bucket(1, s0w, mask)
  into[k++] = bucket(2, s0t, mask)
  into[k++] = bucket(3, s0wt, mask)
  into[k++] = bucket(4, s1w, mask)
  into[k++] = bucket(5, s1t * 64 + s2t, mask)
  into[k++] = bucket(6, s1wt, mask)
  into[k++] = bucket(7, b0w, mask)
  into[k++] = bucket(8, b0t, mask)
  into[k++] = bucket(9, b0wt, mask)
  into[k++] = bucket(10, b1wt, mask)
  into[k++] = bucket(11, b1t * 64 + b2t, mask)
  into[k++] = bucket(12, words[b2] as number, mask)
  into[k++] = bucket(13, join(s0wt, b0wt), mask)
  into[k++] = bucket(14, join(s0wt, b0t), mask)
  into[k++] = bucket(15, join(b0wt, s0t), mask)
  into[k++] = bucket(16, join(s0w, b0w), mask)
  into[k++] = bucket(17, s0b0, mask)
  into[k++] = bucket(18, join(s1wt, s0wt), mask)
  into[k++] = bucket(19, join(s1wt, s0t), mask)
  into[k++] = bucket(20, join(s0wt, s1t), mask)
  into[k++] = bucket(21, s1s0, mask)
  into[k++] = bucket(22, (s1t * 64 + b0t) * 64 + s2t, mask)
  into[k++] = bucket(23, join(s1wt, b0wt), mask)
  into[k++] = bucket(24, (b0t * 64 + b1t) * 64 + b2t, mask)
  into[k++] = bucket(25, s0b0 * 64 + b1t, mask)
  into[k++] = bucket(26, s1s0 * 64 + b0t, mask)
  into[k++] = bucket(27, s1s0 * 64 + s2t, mask)
  into[k++] = bucket(28, join(s0wt, b0t * 64 + b1t), mask)
  into[k++] = bucket(29, join(b0wt, s1s0), mask)
  into[k++] = bucket(30, join(s1wt, s0b0), mask)
  into[k++] = bucket(31, join(s0wt, s1t * 64 + b0t), mask)
  into[k++] = bucket(32, s0b0 * 64 + s0lt, mask)
  into[k++] = bucket(33, s0b0 * 64 + s0rt, mask)
  into[k++] = bucket(34, s0b0 * 64 + b0lt, mask)
  into[k++] = bucket(35, s1s0 * 64 + s1lt, mask)
  into[k++] = bucket(36, s1s0 * 64 + s1rt, mask)
  into[k++] = bucket(37, s1s0 * 64 + s0lt, mask)
  into[k++] = bucket(38, s1s0 * 64 + s0rt, mask)
  into[k++] = bucket(39, (s1s0 * 64 + b0t) * 64 + b1t, mask)
  into[k++] = bucket(40, join(s0w, gap), mask)
  into[k++] = bucket(41, s0b0 * 16 + gap, mask)
  into[k++] = bucket(42, join(b0w, gap), mask)
  into[k++] = bucket(43, s1s0 * 16 + gap1, mask)
  into[k++] = bucket(44, join(s0wt, s0lc * 8 + s0rc), mask)
  into[k++] = bucket(45, (s0b0 * 8 + s0lc) * 8 + s0rc, mask)
  into[k++] = bucket(46, (s1s0 * 8 + s1rc) * 8 + s0rc, mask)
  into[k++] = bucket(47, join(b0wt, b0lc), mask)
  if (s0l < none) into[k++] = bucket(48, join(words[s0l] as number, s0lr), mask)
  if (s0r < none) into[k++] = bucket(49, join(words[s0r] as number, s0rr), mask)
  if (s1l < none) into[k++] = bucket(50, join(words[s1l] as number, s1lr), mask)
  if (s1r < none) into[k++] = bucket(51, join(words[s1r] as number, s1rr), mask)
  if (b0l < none) into[k++] = bucket(52, join(words[b0l] as number, b0lr), mask)
  into[k++] = bucket(53, (s0b0 * 64 + s0lr) * 64 + s0l2r, mask)
  into[k++] = bucket(54, (s0b0 * 64 + s0rr) * 64 + s0r2r, mask)
  into[k++] = bucket(55, (s0b0 * 64 + b0lr) * 64 + b0l2r, mask)
  into[k++] = bucket(56, (s1s0 * 64 + s0lr) * 64 + s0rr, mask)
  into[k++] = bucket(57, (s1s0 * 64 + s1lr) * 64 + s1rr, mask)
  into[k++] = bucket(58, join(s0w, (s0lr * 64 + s0l2r) * 64 + s0rr), mask)
  into[k++] = bucket(59, join(b0w, b0lr * 64 + b0l2r), mask)
  into[k++] = bucket(60, join(s1w, s1rr * 64 + s1lr), mask)
  into[k++] = bucket(61, join(join(s1wt, words[s0l] as number), s0t), mask)
  into[k++] = bucket(62, join(join(s0wt, words[b0l] as number), b0t), mask)
  into[k++] = bucket(63, join(join(s0w, words[s0r] as number), b0t), mask)
  into[k++] = bucket(64, join(s1wt, join(b0w, s0w)), mask)
  into[k++] = bucket(65, s0b0 * 64 * 64 + b1t * 64 + s1rt, mask)
  into[k++] = bucket(66, join(b0wt, b1wt), mask)
  return k
}
