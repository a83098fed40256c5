/**
 * All statements of a report as drafts: what the language core attributes, then what rules add (headlines,
 * refusals to speak, second cues on one subject), then what is reported inside a content.
 */

import type { Attributed, Attribution, AttributionWeights, TokenRange } from '#language'
import { type Grammar, lowOf, phraseOf, trimRange } from '../grammar.ts'
import { findAccordingTo } from './according-to.ts'
import { findAgents, withAgents } from './agents.ts'
import { findAsides, withAsides } from './asides.ts'
import { findQuotedBy, nestCited, withQuotedBy } from './citing.ts'
import { findClosingCues, withClosingCues } from './closing-cue.ts'
import { completed, withFollowingQuotes } from './complete.ts'
import { addCoordinated, subjectOfCue } from './coordinated.ts'
import { cutAtContrast, cutAtMeanwhile, cutAtNounVerb, cutAtOther, cutAtSemicolon } from './cut.ts'
import { type Draft, inside, rangesOverlap } from './draft.ts'
import { findInHeadline, splitAtAs } from './headlines.ts'
import { findIdioms } from './idioms.ts'
import { isOpeningAsked, isStatement } from './look-alikes.ts'
import { addNested, nestContained } from './nested.ts'
import { findNoComments } from './no-comment.ts'
import { findOpinions } from './opinions.ts'
import { findPlainClauses, withoutKnown } from './plain-clauses.ts'
import {
  partStrayFragments,
  sourceOutOfContent,
  widenIdiom,
  withoutHearer,
  withTouchingPhrase,
} from './refine.ts'
import { findShown, findSightings, withSeenPaper, withShown } from './sightings.ts'
import { findSpeakerLines } from './speaker-lines.ts'
import { overComma, withoutForeign, withoutLead } from './strays.ts'
import { findTranscripts } from './transcripts.ts'

/** Finds the statements; `headlines` are the token ranges of titles and headings. */
export function findStatements(
  grammar: Grammar,
  text: Attributed,
  headlines: readonly TokenRange[],
  weights: AttributionWeights,
): Draft[] {
  const silences = findNoComments(grammar)
  const agents = findAgents(grammar)
  const shown = findShown(grammar)
  const clauses = [...agents, ...findPlainClauses(grammar), ...findSightings(grammar), ...shown]
  const asides = findAsides(grammar)
  const marked = withCues(grammar, firstDrafts(grammar, text, headlines, silences), asides)
  const passive = withAgents(marked, agents)
  const split = headlines.reduce((all, line) => splitHeadline(grammar, line, all), passive)
  const own = withoutForeign(grammar, withShown(split, shown), { found: clauses, asides })
    .map((draft) => cutAtOther(grammar, cutAtContrast(grammar, cutAtSemicolon(grammar, draft))))
    .map((draft) => refine(grammar, draft))
    .filter((draft) => isStatement(grammar, draft))
  const more = withoutKnown(grammar, clauses, own).map((draft) => refine(grammar, draft))
  const spoken = [...own, ...more.filter((draft) => isStatement(grammar, draft))]
  const complete = withFollowingQuotes(grammar, spoken)
  const outer = silences.filter(
    (silence) => !complete.some((draft) => draft.content.some((range) => inside(silence.cue, range))),
  )
  const drafts = nestCited(grammar, addCoordinated(grammar, nestContained(grammar, [...complete, ...outer])))
  const draftOf = (found: Attribution) => {
    const inner = toDraft(grammar, found)
    return inner && refine(grammar, inner)
  }
  return addNested({ grammar, text, weights, others: [...silences, ...clauses], draftOf }, drafts)
}

/** What the language core attributes, with headlines, turns of conversations and lines that name their speaker. */
function firstDrafts(
  grammar: Grammar,
  text: Attributed,
  headlines: readonly TokenRange[],
  silences: readonly Draft[],
): Draft[] {
  const core = text.attributions.flatMap((attribution) => toDraft(grammar, attribution) ?? [])
  const titles = headlines.flatMap((line) => findInHeadline(grammar, line, core))
  const turns = findTranscripts(grammar)
  const kept = core
    .filter((draft) => !isReplaced(draft, silences, titles))
    .filter((draft) => !turns.some((turn) => rangesOverlap(turn.cue, draft.cue)))
  const marked = [...titles, ...turns, ...kept.flatMap((draft) => partStrayFragments(grammar, draft))]
  return [...marked, ...findSpeakerLines(grammar, marked)]
}

/** Adds what rules see in the words: closing cues, asides, "as quoted by", "according to", "in her view". */
function withCues(grammar: Grammar, drafts: readonly Draft[], asides: readonly Draft[]): Draft[] {
  const broken = withAsides(withClosingCues(drafts, findClosingCues(grammar)), asides)
  const quoted = withQuotedBy(broken, findQuotedBy(grammar))
  return [
    ...quoted,
    ...findAccordingTo(grammar, quoted),
    ...findOpinions(grammar, quoted),
    ...findIdioms(grammar, quoted),
  ]
}

/** Splits the statements of one headline at its second clause; all others stay. */
function splitHeadline(grammar: Grammar, line: TokenRange, drafts: readonly Draft[]): Draft[] {
  const isOwn = ({ cue }: Draft) => rangesOverlap(cue, line)
  return [...splitAtAs(grammar, line, drafts.filter(isOwn)), ...drafts.filter((draft) => !isOwn(draft))]
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
  const lead = overComma(grammar, withoutLead(grammar, completed(grammar, draft)))
  const own = cutAtMeanwhile(
    grammar,
    sourceOutOfContent(grammar, withoutHearer(grammar, widenIdiom(grammar, lead))),
  )
  const cut = cutAtNounVerb(grammar, cutAtSemicolon(grammar, own))
  if (isOpeningAsked(grammar, cut.cue)) return { ...cut, source: null }
  const byTree = withSubject(grammar, cut)
  const byWords = withTouchingPhrase(grammar, cut)
  // The tree knows the whole phrase, the words know which one stands at the cue.
  const agree = byTree.source && byWords.source && rangesOverlap(byTree.source, byWords.source)
  return withSeenPaper(grammar, agree || !byWords.source ? byTree : byWords)
}

function toDraft(grammar: Grammar, attribution: Attribution): Draft | null {
  const cue = attribution.cue[0]
  if (!cue || attribution.content.length === 0) return null
  const content = attribution.content.map((range) => trimEnd(grammar, range))
  return { source: attribution.source[0] ?? null, cue, content, within: -1, act: null }
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
