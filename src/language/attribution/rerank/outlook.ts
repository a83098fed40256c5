/**
 * What the reranker knows of a text before it chooses: the field's probabilities that a role begins, goes on and
 * ends at each token, and the attributions of several decodings, each more willing to see a cue than the one before.
 */

import { type ChainScores, decodeChain, forwardBackward } from '#learn'
import type { TokenRange } from '../../layers.ts'
import { LABEL, LABEL_COUNT } from '../labels.ts'
import { cueWord, type LinkWeights, linkRoles } from '../link.ts'
import { type Fragment, rolesOf } from '../roles.ts'
import type { Sight } from '../sight.ts'
import { joined } from './ranges.ts'

export type Role = keyof typeof LABEL
const ROLES = ['source', 'cue', 'content'] as const

/** The field's view of one role. */
export interface Border {
  /** P(a piece of the role begins at t), and P(one ends before t); `count` + 1 entries. */
  readonly begin: Float32Array
  readonly end: Float32Array
  /** P(token t has the role). */
  readonly inside: Float32Array
  /** Sum of the log odds of `inside` over the tokens before t; `count` + 1 entries. */
  readonly sum: Float32Array
}

/** An attribution as one decoding has it. */
export interface Proposal {
  /** Which decoding, from 0, the least willing. */
  readonly decoding: number
  readonly source: TokenRange | null
  readonly cue: TokenRange
  readonly content: readonly TokenRange[]
  readonly probability: number
}

/** A token that may be the word that ascribes, with what the decodings say of it. */
export interface Anchor {
  readonly word: number
  readonly proposals: readonly Proposal[]
}

export interface Outlook {
  readonly sight: Sight
  readonly children: readonly (readonly number[])[]
  readonly borders: Readonly<Record<Role, Border>>
  readonly anchors: readonly Anchor[]
}

/** What each decoding adds to the score of the first token of a cue. */
export const WILLINGNESS = [0.7, 2.2, 4] as const

/** Words that only a willing decoding takes for a cue are left out below this chance. */
const SMALL_CHANCE = 0.05

/** Looks at a text with the scores of its field. */
export function outlookOf(sight: Sight, scores: ChainScores, link: LinkWeights): Outlook {
  const proposals = new Map<number, Proposal[]>()
  WILLINGNESS.forEach((bias, decoding) => {
    for (const proposal of decode(sight, scores, link, bias)) {
      const word = cueWord(sight, proposal.cue)
      proposals.set(word, [...(proposals.get(word) ?? []), { ...proposal, decoding }])
    }
  })
  const borders = bordersOf(scores)
  const anchors = [...proposals]
    .filter(
      ([word, [first]]) => first?.decoding === 0 || (borders.cue.inside[word] as number) >= SMALL_CHANCE,
    )
    .map(([word, own]): Anchor => ({ word, proposals: own }))
    .sort((a, b) => a.word - b.word)
  return { sight, children: sight.tree.children, borders, anchors }
}

function decode(
  sight: Sight,
  scores: ChainScores,
  link: LinkWeights,
  bias: number,
): Omit<Proposal, 'decoding'>[] {
  const biases = Array.from({ length: LABEL_COUNT }, (_, label) => (label === LABEL.cue[0] ? bias : 0))
  const roles = rolesOf(decodeChain(scores, biases))
  return linkRoles(sight, roles, link).map((linked) => ({
    source: linked.source < 0 ? null : (roles.sources[linked.source] as TokenRange),
    cue: roles.cues[linked.cue] as TokenRange,
    content: joined(linked.fragments.map((fragment) => (roles.fragments[fragment] as Fragment).range)),
    probability: linked.probability,
  }))
}

function bordersOf(scores: ChainScores): Record<Role, Border> {
  const { count } = scores
  const L = LABEL_COUNT
  const empty = (): Border => ({
    begin: new Float32Array(count + 1),
    end: new Float32Array(count + 1),
    inside: new Float32Array(count),
    sum: new Float32Array(count + 1),
  })
  const borders = { source: empty(), cue: empty(), content: empty() }
  const { marginals } = forwardBackward(scores, (t, pairs) => {
    for (const role of ROLES) {
      const [b, i] = LABEL[role]
      let goesOn = (pairs[b * L + i] as number) + (pairs[i * L + i] as number)
      let before = 0
      let here = 0
      for (let y = 0; y < L; y++) {
        before += (pairs[b * L + y] as number) + (pairs[i * L + y] as number)
        here += (pairs[y * L + b] as number) + (pairs[y * L + i] as number)
      }
      goesOn = Math.min(goesOn, before, here)
      borders[role].begin[t] = here - goesOn
      borders[role].end[t] = before - goesOn
    }
  })
  for (const role of ROLES) {
    const [b, i] = LABEL[role]
    const { begin, end, inside, sum } = borders[role]
    for (let t = 0; t < count; t++) {
      const p = (marginals[t * L + b] as number) + (marginals[t * L + i] as number)
      inside[t] = p
      const odds = Math.log((p + 0.005) / (1.005 - p))
      sum[t + 1] = (sum[t] as number) + odds
    }
    if (count > 0) {
      begin[0] = inside[0] as number
      end[count] = inside[count - 1] as number
    }
  }
  return borders
}
