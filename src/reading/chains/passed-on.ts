/**
 * The outlets that a statement passed through by the words of its own sentence: "a Bloomberg source", "a memo seen
 * by Y", "was quoted by Y as saying", "in an interview with Y". Takes drafts, gives names with their tokens.
 */

import { NAME_TYPES, type TokenRange } from '#language'
import { type Grammar, headOfRange, isVerb, lemmaOf, lowOf, sentenceRange, tagOf } from '../grammar.ts'
import type { Draft } from '../statements/draft.ts'
import { mayBeOutlet, outletNameIn } from './outlet-names.ts'
import { PASSED_ON_BY, PRESS_IDIOMS, PRINTED, TURNED_TO } from './press.data.ts'

export interface NamedOutlet {
  readonly name: string
  readonly range: TokenRange
  /** True where the speaker turned to the outlet: "speaking to Y", "in an interview with Y". */
  readonly told: boolean
}

const PERSON = NAME_TYPES.indexOf('PERSON')
const STAFF =
  /^(?:reporter|correspondent|journalist|photographer|cameraman|camerawoman|columnist|presenter|stringer)$/
const LONGEST = 9
const NAME_LINK = /^(?:of|de|del|la|le|al|&)$/

/** The outlets of one statement, in the order of the text. */
export function outletsPassed(
  grammar: Grammar,
  drafts: readonly Draft[],
  index: number,
  known: ReadonlySet<string>,
): readonly NamedOutlet[] {
  const draft = drafts[index] as Draft
  if (draft.cue[0] >= draft.cue[1]) return []
  const found = draft.source ? outletsInSource(grammar, draft.source, known) : []
  const [from, to] = sentenceRange(grammar, draft.cue[0])
  for (let t = from; t < to - 1; t++) {
    if (!leadsToOutlet(grammar, t)) continue
    const outlet = outletAt(grammar, t + 1, to, known, isPressIdiom(grammar, t))
    if (outlet && isOwn(drafts, index, t))
      found.push({ ...outlet, told: /^(?:to|with)$/.test(lowOf(grammar, t)) })
  }
  return found
}

/** "a Bloomberg source", "Reuters’ sources", "the BBC’s correspondent": an outlet before the head of a source. */
function outletsInSource(grammar: Grammar, source: TokenRange, known: ReadonlySet<string>): NamedOutlet[] {
  const head = headOfRange(grammar, source)
  if (lowOf(grammar, source[0]) === 'former') return []
  const staff = STAFF.test(lemmaOf(grammar, head))
  for (let from = source[0]; from < head; from++) {
    if (!isCapital(grammar, from) || tagOf(grammar, from) === 'DT') continue
    let to = from + 1
    while (to < head && isCapital(grammar, to)) to++
    // The longest name that is an outlet: "New York Times" before "New York Times reporter".
    for (let end = to; end > from; end--) {
      if (grammar.text.names[from] === PERSON && end === from + 1) continue
      const words = wordsOf(grammar, [from, end])
      const name = outletNameIn(words, known) ?? (staff && end === to && mayBeOutlet(words) ? words : null)
      if (name !== null) return [{ name, range: [from, end], told: false }]
    }
    from = to
  }
  return []
}

/** True for the preposition of "seen by", "spoke to", "interview with". */
function leadsToOutlet(grammar: Grammar, t: number): boolean {
  const low = lowOf(grammar, t)
  if (!/^(?:by|to|with|on|in)$/.test(low)) return false
  for (let back = t - 1; back >= Math.max(0, t - 3); back--) {
    const lemma = lemmaOf(grammar, back)
    if (
      low === 'by' &&
      isVerb(grammar, back) &&
      (PASSED_ON_BY.has(lemma) || lowOf(grammar, back) === 'saying')
    )
      return true
    if (/^(?:to|with)$/.test(low) && isVerb(grammar, back) && TURNED_TO.has(lemma)) return true
    if (PRINTED.has(lemma) && tagOf(grammar, back).startsWith('NN') && low !== 'by') return true
    if (low === 'on' && isVerb(grammar, back) && /^(?:say|tell|speak|appear)$/.test(lemma) && back === t - 1)
      return true
  }
  return false
}

function isPressIdiom(grammar: Grammar, by: number): boolean {
  return lowOf(grammar, by) === 'by' && PRESS_IDIOMS.has(lemmaOf(grammar, by - 1))
}

/** The outlet whose name starts near a token: "the state news agency Tanjug". */
function outletAt(
  grammar: Grammar,
  from: number,
  end: number,
  known: ReadonlySet<string>,
  idiom: boolean,
): Pick<NamedOutlet, 'name' | 'range'> | null {
  let to = from
  const last = Math.min(end, from + LONGEST)
  while (
    to < last &&
    (/^(?:DT|JJ|NN|NNP|NNPS|PRP\$)$/.test(tagOf(grammar, to)) ||
      isCapital(grammar, to) ||
      isLink(grammar, to, last))
  )
    to++
  if (to === from) return null
  const words = wordsOf(grammar, [from, to])
  const isPerson = grammar.text.names[to - 1] === PERSON
  const bare = words.replace(/^[Tt]he /, '')
  const name = outletNameIn(words, known) ?? (idiom && !isPerson && mayBeOutlet(bare) ? bare : null)
  return name === null ? null : { name, range: [from, to] }
}

function isLink(grammar: Grammar, t: number, last: number): boolean {
  return (
    t + 1 < last &&
    NAME_LINK.test(lowOf(grammar, t)) &&
    isCapital(grammar, t - 1) &&
    isCapital(grammar, t + 1)
  )
}

/** True when the words at a token are not said by the statement, and no other statement with other words is nearer. */
function isOwn(drafts: readonly Draft[], index: number, t: number): boolean {
  const draft = drafts[index] as Draft
  const holds = ({ content }: Draft) => content.some(([from, to]) => t >= from && t < to)
  if (holds(draft)) return false
  const distance = Math.abs(draft.cue[0] - t)
  return !drafts.some((other, at) => {
    if (at === index || other.cue[0] >= other.cue[1] || holds(other)) return false
    if (other.source?.[0] === draft.source?.[0] || draft.within === at || other.within === index) return false
    return Math.abs(other.cue[0] - t) < distance
  })
}

function isCapital(grammar: Grammar, t: number): boolean {
  return /^\p{Lu}/u.test(grammar.text.words[t] ?? '')
}

function wordsOf(grammar: Grammar, [from, to]: TokenRange): string {
  const { text } = grammar
  return text.text.slice(text.starts[from] as number, text.ends[to - 1] as number)
}
