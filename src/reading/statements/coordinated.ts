/**
 * A second cue on the same subject: "says … and denies …, while blaming …". The field often sees only the
 * first and runs its content on; the tree shows the others. Takes drafts, gives drafts, content cut where needed.
 */

import type { TokenRange } from '#language'
import {
  childWith,
  type Grammar,
  isVerb,
  lemmaOf,
  lowOf,
  relationOf,
  subjectOf,
  tagOf,
  trimRange,
} from '../grammar.ts'
import { ACT_OF_LEMMA } from './acts.data.ts'
import { type Draft, rangesOverlap } from './draft.ts'

/** Plain verbs of saying, which no act is tied to. */
const SAYS = new Set([
  'say',
  'add',
  'claim',
  'state',
  'argue',
  'note',
  'explain',
  'announce',
  'declare',
  'maintain',
  'stress',
  'reply',
  'insist',
  'confirm',
  'describe',
  'tell',
  'write',
  'point',
])
/** Verbs that ascribe only when they carry a clause. */
const NEEDS_CLAUSE = new Set([
  'know',
  'see',
  'feel',
  'like',
  'hold',
  'mean',
  'find',
  'figure',
  'figure',
  'project',
  'press',
  'order',
  'offer',
  'support',
  'prepare',
  'cover',
  'publish',
  'detail',
  'attack',
  'charge',
  'question',
  'require',
  'call',
  'plan',
  'view',
  'regard',
  'prefer',
  'love',
  'hate',
  'thank',
  'understand',
  'seek',
  'sound',
  'agree',
])

/** Adds the statements of verbs that share the subject of a cue. */
export function addCoordinated(grammar: Grammar, drafts: readonly Draft[]): Draft[] {
  const out = [...drafts]
  for (let index = 0; index < out.length; index++) {
    const draft = out[index] as Draft
    if (!draft.source || draft.within >= 0) continue
    for (const verb of sharingVerbs(grammar, draft)) {
      const cue: TokenRange = [withAuxiliaries(grammar, verb), verb + 1]
      if (out.some((other) => rangesOverlap(other.cue, cue) && other.within < 0)) continue
      const content = complementOf(grammar, verb)
      if (!content) continue
      out[index] = cutContent(grammar, out[index] as Draft, cue)
      out.push({ source: draft.source, cue, content: [content], within: -1, act: null })
    }
  }
  return out
}

/** Verbs that hang from the cue's verb as conjuncts or participles and ascribe something. */
function sharingVerbs(grammar: Grammar, draft: Draft): number[] {
  const verbs: number[] = []
  for (let t = draft.cue[0]; t < draft.cue[1]; t++) {
    if (!isVerb(grammar, t)) continue
    const queue = [t]
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const child of grammar.children[at] as readonly number[]) {
        const relation = relationOf(grammar, child)
        const participle = relation === 'advcl' && tagOf(grammar, child) === 'VBG'
        if (!(relation === 'conj' && isVerb(grammar, child)) && !participle) continue
        if (childWith(grammar, child, 'nsubj', 'nsubjpass') >= 0) continue
        if (ascribes(grammar, child) && child > draft.cue[0]) verbs.push(child)
        queue.push(child)
      }
    }
  }
  return verbs
}

function ascribes(grammar: Grammar, verb: number): boolean {
  const lemma = lemmaOf(grammar, verb)
  if (childWith(grammar, verb, 'auxpass') >= 0) return false
  const clause = childWith(grammar, verb, 'ccomp') >= 0
  if (SAYS.has(lemma)) return clause
  if (!ACT_OF_LEMMA.has(lemma)) return false
  return (
    clause || (!NEEDS_CLAUSE.has(lemma) && childWith(grammar, verb, 'dobj', 'xcomp', 'ccomp', 'nmod') >= 0)
  )
}

/** Everything that hangs from a verb to its right, without what is coordinated with it. */
export function complementOf(grammar: Grammar, verb: number): TokenRange | null {
  let to = verb + 1
  let from = verb + 1
  for (const child of grammar.children[verb] as readonly number[]) {
    if (child <= verb) continue
    const relation = relationOf(grammar, child)
    if (
      relation === 'cc' ||
      relation === 'conj' ||
      relation === 'punct' ||
      (relation === 'advcl' && child > to + 1 && tagOf(grammar, child) === 'VBG')
    ) {
      if (relation === 'punct' && lowOf(grammar, child) !== ',') continue
      if (to > verb + 1) break
      continue
    }
    if (relation === 'compound:prt') {
      from = child + 1
      continue
    }
    to = Math.max(to, (grammar.rightmost[child] as number) + 1)
  }
  if (to <= from) return null
  const range = trimRange(grammar, [from, to])
  return range[1] > range[0] && range[1] - range[0] >= 1 ? range : null
}

function withAuxiliaries(grammar: Grammar, verb: number): number {
  let from = verb
  while (
    from > 0 &&
    /^(?:has|have|had|is|was|were|are|be|been|will|would|also|not|n't|did|do|does)$/.test(
      lowOf(grammar, from - 1),
    )
  )
    from--
  return from
}

/** Ends a content before a later cue that it ran over, conjunction and comma left out. */
function cutContent(grammar: Grammar, draft: Draft, cue: TokenRange): Draft {
  const content = draft.content.flatMap((range): TokenRange[] => {
    if (!rangesOverlap(range, cue) || range[0] >= cue[0]) return rangesOverlap(range, cue) ? [] : [range]
    let to = cue[0]
    while (to > range[0] + 1 && /^(?:and|but|while|,|or|also|then)$/.test(lowOf(grammar, to - 1))) to--
    return [trimRange(grammar, [range[0], to])]
  })
  return content.length === 0 ? draft : { ...draft, content }
}

/** Subject of a cue's verb as the tree sees it; used where the field found none. */
export function subjectOfCue(grammar: Grammar, cue: TokenRange): number {
  for (let t = cue[1] - 1; t >= cue[0]; t--) {
    if (!isVerb(grammar, t)) continue
    const subject = subjectOf(grammar, t)
    if (subject >= 0 && (subject < cue[0] || subject >= cue[1])) return subject
  }
  return -1
}
