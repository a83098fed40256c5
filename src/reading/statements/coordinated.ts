/**
 * A second cue on the same subject: "says … and denies …, while blaming …". The field often sees only the first
 * and runs its content on. Takes drafts, gives drafts, contents cut where the next cue begins.
 */

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
  subjectOf,
  tagOf,
  trimRange,
} from '../grammar.ts'
import { isCueLemma, isSayingVerb, isStrongVerb } from './cue-words.ts'
import { type Draft, rangesOverlap } from './draft.ts'

/** Adds the statements of verbs that share the subject of a cue. */
export function addCoordinated(grammar: Grammar, drafts: readonly Draft[]): Draft[] {
  const out = [...drafts]
  for (let index = 0; index < out.length; index++) {
    const draft = out[index] as Draft
    if (!draft.source || draft.within >= 0 || draft.act === 'no-comment') continue
    for (const verb of sharingVerbs(grammar, draft)) {
      const cue: TokenRange = [withAuxiliaries(grammar, verb), verb + 1]
      const known = out.findIndex((other) => rangesOverlap(other.cue, cue))
      if (known >= 0) {
        // The field saw the cue but took a noun of the first content for its subject.
        const other = out[known] as Draft
        out[index] = cutContent(grammar, out[index] as Draft, other.cue)
        if (other !== draft) out[known] = { ...other, source: draft.source, within: -1 }
        continue
      }
      const content = restAfter(grammar, draft, cue) ?? complementOf(grammar, verb)
      if (!content) continue
      out[index] = cutContent(grammar, out[index] as Draft, cue)
      out.push({ source: draft.source, cue, content: [content], within: -1, act: null })
    }
  }
  return out
}

/** Verbs that go on with the cue's subject: by the tree, or by the words inside its content. */
function sharingVerbs(grammar: Grammar, draft: Draft): number[] {
  const verbs = new Set<number>()
  for (let t = draft.cue[0]; t < draft.cue[1]; t++)
    if (isVerb(grammar, t)) for (const verb of below(grammar, t)) verbs.add(verb)
  for (const verb of runOn(grammar, draft)) verbs.add(verb)
  return [...verbs].sort((a, b) => a - b)
}

/** Conjuncts and participles under a verb, without a subject of their own. */
function below(grammar: Grammar, cue: number): number[] {
  const verbs: number[] = []
  const queue = [cue]
  // "urged them to talk and offered to help": no infinitive is joined with a finite verb, whatever the tree says.
  const asked = childWith(grammar, cue, 'xcomp')
  if (asked > cue && tagOf(grammar, asked) === 'VB')
    for (const child of childrenOf(grammar, asked))
      if (
        relationOf(grammar, child) === 'conj' &&
        tagOf(grammar, child) === 'VBD' &&
        tagOf(grammar, cue) === 'VBD'
      )
        if (ascribes(grammar, child) || offers(grammar, child)) verbs.push(child)
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const child of childrenOf(grammar, at)) {
      const relation = relationOf(grammar, child)
      const participle = relation === 'advcl' && tagOf(grammar, child) === 'VBG'
      if (!(relation === 'conj' && isVerb(grammar, child)) && !participle) continue
      if (child < cue || childWith(grammar, child, 'nsubj', 'nsubjpass') >= 0) continue
      if (ascribes(grammar, child)) verbs.push(child)
      queue.push(child)
    }
  }
  return verbs
}

/** "… and denies …", "…, while blaming …": a strong verb in the cue's tense right after a conjunction, outside quotes. */
function runOn(grammar: Grammar, draft: Draft): number[] {
  const main = draft.cue[1] - 1
  const tense = tagOf(grammar, main)
  if (!/^VB[ZDP]$/.test(tense)) return []
  const end = sentenceRange(grammar, main)[1]
  const verbs: number[] = []
  let quoted = false
  for (let t = draft.cue[1]; t < end; t++) {
    if (/^(?:“|”|"|``|'')$/.test(grammar.text.words[t] as string))
      quoted = /^[“`]/.test(grammar.text.words[t] as string) || (grammar.text.words[t] === '"' && !quoted)
    if (quoted || !isStrongVerb(grammar, t)) continue
    let before = t - 1
    while (tagOf(grammar, before) === 'RB' || /^(?:has|have|had|also|then)$/.test(lowOf(grammar, before)))
      before--
    const word = lowOf(grammar, before)
    const finite = tagOf(grammar, t) === tense || (before < t - 1 && tagOf(grammar, t) === 'VBN')
    if (/^(?:and|but)$/.test(word) && finite) verbs.push(t)
    if (/^(?:while|,)$/.test(word) && tagOf(grammar, t) === 'VBG') verbs.push(t)
  }
  return verbs
}

function ascribes(grammar: Grammar, verb: number): boolean {
  if (childWith(grammar, verb, 'auxpass') >= 0) return false
  const clause = childWith(grammar, verb, 'ccomp') >= 0
  if (isStrongVerb(grammar, verb)) return clause || childWith(grammar, verb, 'dobj', 'xcomp', 'nmod') >= 0
  return clause && (isSayingVerb(grammar, verb) || isCueLemma(lemmaOf(grammar, verb)))
}

/** "offered to send", "promised to help" */
function offers(grammar: Grammar, verb: number): boolean {
  return isCueLemma(lemmaOf(grammar, verb)) && childWith(grammar, verb, 'xcomp') > verb
}

/** All that follows a verb up to the end of its clause, without what is coordinated with it. */
export function complementOf(grammar: Grammar, verb: number): TokenRange | null {
  const from = verb + 1
  let to = from
  for (const child of childrenOf(grammar, verb)) {
    if (child <= verb || /^(?:cc|conj|punct)$/.test(relationOf(grammar, child))) continue
    if (relationOf(grammar, child) === 'advcl' && to > from && lowOf(grammar, child - 1) === ',') continue
    if (
      relationOf(grammar, child) === 'advcl' &&
      lowOf(grammar, grammar.leftmost[child] as number) === 'while'
    )
      continue
    to = Math.max(to, (grammar.rightmost[child] as number) + 1)
  }
  if (to <= from) return null
  const range = trimRange(grammar, [from, to])
  return range[1] > range[0] ? range : null
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

/** What a content that ran over a later cue holds behind it. */
function restAfter(grammar: Grammar, draft: Draft, cue: TokenRange): TokenRange | null {
  const ran = draft.content.find((range) => range[0] < cue[0] && range[1] > cue[1])
  return ran ? trimRange(grammar, [cue[1], ran[1]]) : null
}

/** Ends a content before a later cue that it ran over, conjunction and comma left out. */
function cutContent(grammar: Grammar, draft: Draft, cue: TokenRange): Draft {
  const content = draft.content.flatMap((range): TokenRange[] => {
    if (!rangesOverlap(range, cue)) return [range]
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
