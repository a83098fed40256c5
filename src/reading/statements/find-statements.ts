/**
 * All statements of a report as drafts: what the language core attributes, then what rules add (headlines,
 * refusals to speak, second cues on one subject), then what is reported inside a content.
 */

import {
  type Attributed,
  type Attribution,
  type AttributionWeights,
  attributeWithin,
  type TokenRange,
} from '#language'
import { type Grammar, isVerb, lemmaOf, lowOf, phraseOf, subjectOf, trimRange } from '../grammar.ts'
import { findAccordingTo } from './according-to.ts'
import { findClosingCues, withClosingCues } from './closing-cue.ts'
import { addCoordinated, subjectOfCue } from './coordinated.ts'
import { isCueLemma } from './cue-words.ts'
import { type Draft, inside, rangesOverlap } from './draft.ts'
import { findInHeadline } from './headlines.ts'
import { findNoComments } from './no-comment.ts'
import { findPlainClauses, withoutKnown } from './plain-clauses.ts'
import {
  cutAtMeanwhile,
  cutAtSemicolon,
  isStatement,
  partStrayFragments,
  sourceOutOfContent,
  widenIdiom,
  withTouchingPhrase,
} from './refine.ts'
import { findSpeakerLines } from './speaker-lines.ts'

/** Finds the statements; `headlines` are the token ranges of titles and headings. */
export function findStatements(
  grammar: Grammar,
  text: Attributed,
  headlines: readonly TokenRange[],
  weights: AttributionWeights,
): Draft[] {
  const core = text.attributions.flatMap((attribution) => toDraft(grammar, attribution) ?? [])
  const titles = headlines.flatMap((line) => findInHeadline(grammar, line, core))
  const silences = findNoComments(grammar)
  const kept = core.filter((draft) => !isReplaced(draft, silences, titles))
  const marked = [...titles, ...kept.flatMap((draft) => partStrayFragments(grammar, draft))]
  const lines = [...marked, ...findSpeakerLines(grammar, marked)]
  const closed = withClosingCues(lines, findClosingCues(grammar))
  const according = [...closed, ...findAccordingTo(grammar, closed)]
  const clauses = findPlainClauses(grammar)
  const added = [...according, ...withoutKnown(clauses, according)]
  const complete = added.map((draft) => refine(grammar, draft)).filter((draft) => isStatement(grammar, draft))
  const outer = silences.filter(
    (silence) => !complete.some((draft) => draft.content.some((range) => inside(silence.cue, range))),
  )
  const drafts = addCoordinated(grammar, nestContained([...complete, ...outer]))
  return addNested(grammar, text, drafts, [...silences, ...clauses], weights)
}

/** True for what a rule sees better: refusals to speak, and headlines. */
function isReplaced(draft: Draft, silences: readonly Draft[], titles: readonly Draft[]): boolean {
  return (
    silences.some(
      (silence) =>
        rangesOverlap(silence.cue, draft.cue) || draft.content.every((range) => inside(range, silence.cue)),
    ) ||
    titles.some(
      (title) =>
        rangesOverlap(title.cue, draft.cue) ||
        draft.content.some((range) => title.content.some((other) => rangesOverlap(range, other))),
    )
  )
}

function refine(grammar: Grammar, draft: Draft): Draft {
  const own = cutAtMeanwhile(grammar, sourceOutOfContent(grammar, widenIdiom(grammar, draft)))
  const cut = cutAtSemicolon(grammar, own)
  const byTree = withSubject(grammar, cut)
  const byWords = withTouchingPhrase(grammar, cut)
  // The tree knows the whole phrase, the words know which one stands at the cue.
  const agree = byTree.source && byWords.source && rangesOverlap(byTree.source, byWords.source)
  return agree || !byWords.source ? byTree : byWords
}

function toDraft(grammar: Grammar, attribution: Attribution): Draft | null {
  const cue = attribution.cue[0]
  if (!cue || attribution.content.length === 0) return null
  const content = attribution.content.map((range) => trimEnd(grammar, range))
  return { source: attribution.source[0] ?? null, cue, content, within: -1, act: null }
}

/** A draft that stands wholly inside another's content is reported in it. */
function nestContained(drafts: readonly Draft[]): Draft[] {
  const sizeOf = (draft: Draft) => draft.content.reduce((sum, [from, to]) => sum + to - from, 0)
  return drafts.map((draft, index) => {
    let within = -1
    drafts.forEach((other, candidate) => {
      if (candidate === index || !other.content.some((range) => inside(draft.cue, range))) return
      if (!draft.content.every((range) => other.content.some((outer) => inside(range, outer)))) return
      if (within < 0 || sizeOf(other) < sizeOf(drafts[within] as Draft)) within = candidate
    })
    return within < 0 ? draft : { ...draft, within }
  })
}

/** A content ends before a full stop or comma that is not inside its quote marks. */
function trimEnd(grammar: Grammar, range: TokenRange): TokenRange {
  return [range[0], trimRange(grammar, range)[1]]
}

/** Gives a cue without a source the subject of its verb, if the tree has one. */
function withSubject(grammar: Grammar, draft: Draft): Draft {
  if (draft.source || draft.cue[0] === draft.cue[1]) return draft
  const subject = subjectOfCue(grammar, draft.cue)
  if (subject < 0 || /^(?:it|there)$/.test(lowOf(grammar, subject))) return draft
  if (draft.content.some(([from, to]) => subject >= from && subject < to)) return draft
  const [from, to] = phraseOf(grammar, subject)
  const source: TokenRange = from <= draft.cue[0] && to > draft.cue[0] ? [from, draft.cue[0]] : [from, to]
  if (source[1] <= source[0] || draft.content.some((range) => rangesOverlap(range, source))) return draft
  return { ...draft, source: trimRange(grammar, source) }
}

/** The statements reported inside the contents found so far, level by level. */
function addNested(
  grammar: Grammar,
  text: Attributed,
  drafts: readonly Draft[],
  others: readonly Draft[],
  weights: AttributionWeights,
): Draft[] {
  const out = [...drafts]
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index] as Draft
    for (const range of draft.content) {
      const seen = mayNest(grammar, range) ? attributeWithin(text, range, weights) : []
      for (const attribution of seen) {
        const inner = toDraft(grammar, attribution)
        if (!inner) continue
        const complete = refine(grammar, inner)
        if (isWorthNesting(grammar, complete, out) && isStatement(grammar, complete))
          out.push({ ...complete, within: index })
      }
      for (const other of others) {
        const whole = [other.cue, ...(other.source ? [other.source] : []), ...other.content]
        if (whole.every((part) => inside(part, range)) && isWorthNesting(grammar, other, out))
          out.push({ ...other, within: index })
      }
    }
  }
  return out
}

/** Who speaks inside a content under these is the speaker himself, or nobody that the words name. */
const FIRST_HAND = /^(?:i|we|you|they|he|she|it|who|which|that|us|me)$/

/** True when a content holds a word that can carry a statement; a second look costs as much as the first. */
function mayNest(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from + 1; t < to; t++) {
    if (lowOf(grammar, t) === 'according') return true
    if (!isVerb(grammar, t) || !isCueLemma(lemmaOf(grammar, t))) continue
    const subject = subjectOf(grammar, t)
    if (subject < 0 || !FIRST_HAND.test(lowOf(grammar, subject))) return true
  }
  return false
}

/** An inner statement needs somebody else who speaks, a verb, and a cue that is not taken. */
function isWorthNesting(grammar: Grammar, draft: Draft, others: readonly Draft[]): boolean {
  if (!draft.source || others.some((other) => rangesOverlap(other.cue, draft.cue))) return false
  if (draft.source[1] - draft.source[0] === 1 && FIRST_HAND.test(lowOf(grammar, draft.source[0])))
    return false
  const size = draft.content.reduce((sum, [from, to]) => sum + to - from, 0)
  let hasVerb = false
  for (let t = draft.cue[0]; t < draft.cue[1]; t++)
    hasVerb ||= isVerb(grammar, t) || lowOf(grammar, t) === 'according'
  return hasVerb && (size >= 3 || draft.act === 'no-comment')
}
