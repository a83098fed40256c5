/**
 * Stretches of content that strayed to a cue of another sentence, put right by the cues that rules see in their own.
 * Takes drafts, gives drafts.
 */

import type { TokenRange } from '#language'
import { type Grammar, isVerb, lowOf, phraseOf, subjectOf, tagOf } from '../grammar.ts'
import { type Draft, inside, rangesOverlap } from './draft.ts'
import { speaks } from './surface.ts'

/**
 * Takes a stretch away from a draft when a statement that rules found in the stretch's own sentence has it: the field
 * missed the cue of that sentence and gave its words to the next one.
 */
export function withoutForeign(
  grammar: Grammar,
  drafts: readonly Draft[],
  { found, asides }: { readonly found: readonly Draft[]; readonly asides: readonly Draft[] },
): Draft[] {
  const { sentenceOf } = grammar
  const speaking = found.filter(({ content, source }) => source !== null && content.length > 0)
  const missed = speaking.filter(({ cue }) => !drafts.some((draft) => rangesOverlap(draft.cue, cue)))
  const holdsCue = (range: TokenRange) => asides.some(({ cue }) => inside(cue, range))
  return drafts.map((draft) => {
    if (draft.content.length < 2 || draft.cue[0] === draft.cue[1]) return draft
    const content = draft.content.filter(
      (range) =>
        sentenceOf[range[0]] === sentenceOf[draft.cue[0]] ||
        (!holdsCue(range) &&
          !missed.some(
            ({ cue, content: [own] }) =>
              sentenceOf[cue[0]] === sentenceOf[range[0]] &&
              own !== undefined &&
              opensAlike(grammar, own, range),
          )),
    )
    return content.length === 0 || content.length === draft.content.length ? draft : { ...draft, content }
  })
}

/** The stretch and what the rule found share their beginning, and the stretch holds no quote of its own before it. */
function opensAlike(grammar: Grammar, own: TokenRange, range: TokenRange): boolean {
  return (
    rangesOverlap(own, range) &&
    Math.abs(own[0] - range[0]) <= 2 &&
    grammar.sentenceOf[own[0]] === grammar.sentenceOf[range[0]]
  )
}

/** "X spoke by phone and | urged | them to go": what stands before a cue without a mark between is no content of it. */
export function withoutLead(grammar: Grammar, draft: Draft): Draft {
  if (draft.source || draft.content.length < 2 || draft.cue[0] === draft.cue[1]) return draft
  let verb = draft.cue[1] - 1
  while (verb > draft.cue[0] && !isVerb(grammar, verb)) verb--
  const subject = isVerb(grammar, verb) ? subjectOf(grammar, verb) : -1
  const content = draft.content.filter(([from, to]) => {
    const before = to <= draft.cue[0] && to >= draft.cue[0] - 2
    return !(
      before &&
      subject >= from &&
      subject < to &&
      !endsInMark(grammar, to) &&
      speaks(grammar, phraseOf(grammar, subject))
    )
  })
  return content.length === 0 ? draft : { ...draft, content }
}

function endsInMark(grammar: Grammar, to: number): boolean {
  return [to - 1, to].some((t) => /^(?:,|;|:|''|``|-)$/.test(tagOf(grammar, t)))
}

/** "warned | against, in her words, | paying": a stretch that ends in a preposition goes on behind the commas. */
export function overComma(grammar: Grammar, draft: Draft): Draft {
  const last = draft.content.at(-1)
  if (!last || tagOf(grammar, last[1] - 1) !== 'IN' || lowOf(grammar, last[1]) !== ',') return draft
  let close = last[1] + 1
  while (close < last[1] + 8 && lowOf(grammar, close) !== ',') close++
  if (lowOf(grammar, close) !== ',') return draft
  let to = close + 1
  while (to < grammar.text.count && !/^(?:[.;:,!?]|''|``)$/.test(tagOf(grammar, to))) to++
  return { ...draft, content: [...draft.content.slice(0, -1), [last[0], to]] }
}
