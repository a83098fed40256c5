/**
 * Words passed on with the name of where they come from: "Reuters reports, citing two officials" holds a statement
 * of the officials in that of Reuters, "…, the mayor said, as quoted by Reuters" one of the mayor.
 * Takes a parsed text and drafts, gives drafts.
 */

import { NAME_TYPES, type TokenRange } from '#language'
import { type Grammar, headOfRange, lemmaOf, lowOf, sentenceRange, tagOf, trimRange } from '../grammar.ts'
import { BODY_NOUNS, PEOPLE_NOUNS, WRITTEN_NOUNS } from '../sources/nouns.data.ts'
import { type Draft, rangesOverlap } from './draft.ts'
import { phraseFrom } from './surface.ts'

const SPEAKING_NAMES = new Set(['PERSON', 'ORGANIZATION'])

/** Puts every "citing Y" inside the statement it belongs to, in place of a draft that takes Y for what is said. */
export function nestCited(grammar: Grammar, drafts: readonly Draft[]): Draft[] {
  const out = [...drafts]
  for (let t = 0; t < grammar.text.count; t++) {
    if (lowOf(grammar, t) !== 'citing') continue
    const source = citedParty(grammar, t)
    if (!source) continue
    const cue: TokenRange = [t, t + 1]
    const wrong = out.findIndex((draft) => rangesOverlap(draft.cue, cue))
    const owner = ownerOf(grammar, out, t, wrong)
    if (owner < 0) continue
    const outer = withoutTail(grammar, out[owner] as Draft, t)
    out[owner] = outer
    const inner: Draft = { source, cue, content: outer.content, within: owner, act: 'assert' }
    if (wrong >= 0) out[wrong] = inner
    else out.push(inner)
  }
  return out
}

/** "…, as quoted by Y": Y speaks, and says all before. */
export function findQuotedBy(grammar: Grammar): Draft[] {
  const found: Draft[] = []
  for (let t = 2; t + 3 < grammar.text.count; t++) {
    if (lowOf(grammar, t) !== 'as' || lowOf(grammar, t - 1) !== ',' || lowOf(grammar, t + 2) !== 'by')
      continue
    if (!/^(?:quote|report|cite|carry|publish)$/.test(lemmaOf(grammar, t + 1))) continue
    const source = phraseFrom(grammar, t + 3)
    const first = sentenceRange(grammar, t)[0]
    if (source && t - 1 - first > 3)
      found.push({ source, cue: [t, t + 3], content: [[first, t - 1]], within: -1, act: null })
  }
  return found
}

/** Puts those among the drafts, in place of what has the same cue; a stretch of content that they begin goes. */
export function withQuotedBy(drafts: readonly Draft[], quoted: readonly Draft[]): Draft[] {
  const own = drafts.filter((draft) => !quoted.some(({ cue }) => rangesOverlap(draft.cue, cue)))
  const isTail = (range: TokenRange) =>
    quoted.some(({ cue }) => rangesOverlap(cue, range) && range[0] >= cue[0])
  const trimmed = own.map((draft) => {
    const content = draft.content.filter((range) => !isTail(range))
    return content.length === 0 || content.length === draft.content.length ? draft : { ...draft, content }
  })
  return [...trimmed, ...quoted]
}

/** The phrase behind "citing" when it is somebody, or something written, that can speak. */
function citedParty(grammar: Grammar, t: number): TokenRange | null {
  const phrase = phraseFrom(grammar, t + 1)
  if (!phrase) return null
  const head = headNoun(grammar, phrase)
  const lemma = lemmaOf(grammar, head)
  const name = NAME_TYPES[grammar.text.names[head] as number] as string
  const written =
    WRITTEN_NOUNS.has(lemma) && !/^(?:release|law|act|rule|bill|treaty|constitution)$/.test(lemma)
  const speaks = SPEAKING_NAMES.has(name) || PEOPLE_NOUNS.has(lemma) || BODY_NOUNS.has(lemma) || written
  if (!speaks || lowOf(grammar, phrase[1]) === 'as') return null
  return trimRange(grammar, [phrase[0], phraseEnd(grammar, phrase[1])])
}

/** The noun of "two officials in Lagos": the one before the first preposition. */
function headNoun(grammar: Grammar, [from, to]: TokenRange): number {
  for (let t = from + 1; t < to; t++) if (/^(?:IN|TO)$/.test(tagOf(grammar, t))) return t - 1
  return headOfRange(grammar, [to - 1, to])
}

/** On to the next mark: "officials briefed on the plan". */
function phraseEnd(grammar: Grammar, from: number): number {
  let to = from
  while (to < grammar.text.count && !/^(?:[,;:.!?–—]|“|”|"|''|``)$/.test(lowOf(grammar, to))) to++
  return to
}

/** The nearest statement of the sentence that has words of its own outside the citation. */
function ownerOf(grammar: Grammar, drafts: readonly Draft[], t: number, wrong: number): number {
  const sentence = grammar.sentenceOf[t]
  let best = -1
  drafts.forEach((draft, index) => {
    if (index === wrong || draft.cue[0] === draft.cue[1] || grammar.sentenceOf[draft.cue[0]] !== sentence)
      return
    if (draft.content.length === 0 || draft.within >= 0) return
    const distance = Math.abs(draft.cue[0] - t)
    if (best < 0 || distance < Math.abs((drafts[best] as Draft).cue[0] - t)) best = index
  })
  return best
}

/** A content ends before ", citing". */
function withoutTail(grammar: Grammar, draft: Draft, t: number): Draft {
  const content = draft.content.map(
    (range): TokenRange => (range[0] < t && range[1] > t ? trimRange(grammar, [range[0], t]) : range),
  )
  return { ...draft, content }
}
