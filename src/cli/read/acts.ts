/** What a speaker does, in words, and its family: each family has a shape and a colour, so that neither is needed alone. */

import type { Act } from '#domain'
import type { Style } from '../terminal/paint.ts'

export interface Family {
  readonly shape: string
  readonly style: Style
}

const STATES: Family = { shape: '▲', style: 'blue' }
const DENIES: Family = { shape: '▼', style: 'magenta' }
const BLAMES: Family = { shape: '◆', style: 'yellow' }
const HEDGES: Family = { shape: '■', style: 'gray' }

export const ACT_WORDS: Readonly<Record<Act, readonly [words: string, family: Family]>> = {
  assert: ['states', STATES],
  report: ['reports', STATES],
  admit: ['admits', STATES],
  praise: ['praises', STATES],
  promise: ['promises', STATES],
  intend: ['intends', STATES],
  ask: ['asks', STATES],
  deny: ['denies', DENIES],
  refuse: ['refuses', DENIES],
  accuse: ['accuses', BLAMES],
  criticise: ['criticises', BLAMES],
  warn: ['warns', BLAMES],
  threaten: ['threatens', BLAMES],
  demand: ['demands', BLAMES],
  believe: ['believes', HEDGES],
  doubt: ['doubts', HEDGES],
  'no-comment': ['does not comment', HEDGES],
}
