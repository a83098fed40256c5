/** Which way a part of a statement goes: whether its words say that something is not so, and whether the cue denies or doubts them. */

import type { Statement } from '#domain'
import type { TextConcepts } from './concepts.ts'
import type { TokenPart } from './figures.ts'
import { tokensIn } from './parts.ts'
import { DENYING_CUES, JUDGING, NEGATIONS, OPEN_PHRASES, POINTERS, SAYINGS } from './stance-words.data.ts'

export interface Polarity {
  /** The word that turns the content round, if any. */
  readonly negation: string | null
  /** The word of the cue that denies the content, if any. */
  readonly denial: string | null
  /** The words that leave it open, if any. */
  readonly open: string | null
  /** Denies, and names nothing but what others said: "the accusation", "such plans". */
  readonly isBare: boolean
  /** Denies what "reports" or a "point" say, with words of its own: "reports of a deal were wrong". */
  readonly isPointing: boolean
}

/** Finds the polarity of a part. */
export function polarityOf(text: TextConcepts, statement: Statement, part: TokenPart): Polarity {
  const words = text.text.words.slice(part.from, part.to).map((word) => word.toLowerCase().replace('’', "'"))
  const cue = statement.cue.flatMap((span) => {
    const { from, to } = tokensIn(text, span)
    return text.text.words.slice(from, to).map((word) => word.toLowerCase())
  })
  const isOpen = OPEN_ACTS.has(statement.act)
  const denial = isOpen ? null : (cue.find((word) => DENYING_CUES.has(word)) ?? null)
  const isSaying = words.some((word) => SAYINGS.has(word))
  const judging = words.find((word) => JUDGING.has(word)) ?? null
  const negation =
    words.find((word, at) => NEGATIONS.has(word) && isReal(words, at) && isMain(words, at)) ?? null
  return {
    negation: denial === null ? (negation ?? (isSaying ? judging : null)) : trueNegation(negation),
    denial,
    open: isOpen ? statement.act : (cue.find((word) => UNSAID.test(word)) ?? openIn(text, part)),
    ...pointingOf(text, part, denial !== null || judging !== null || negation !== null),
  }
}

/** "Not only", "not far from" and "no doubt" turn nothing round; "failed to come" does, "failed a test" does not. */
function isReal(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? ''
  if (/^(?:failed|fails|refused|refuses)$/.test(words[at] as string)) return next === 'to'
  return !/^(?:only|just|merely|least|doubt|less|fewer|more|later|far|long|because|all)$/.test(next)
}

/** Words in front that put a negation into a clause of its own: "an attack that never happened", but not "told them that nobody …". */
const SUBORDINATING = /^(?:which|who|whose|whom|where|because|if|when|unless|until|since)$/
const AFTER_RELATIVE =
  /^(?:never|not|has|have|had|is|was|are|were|will|would|can|could|may|might|did|does|do|cannot|\p{L}+ed)$/u

function isMain(words: readonly string[], at: number): boolean {
  return !words
    .slice(1, at)
    .some(
      (word, before) =>
        SUBORDINATING.test(word) || (word === 'that' && AFTER_RELATIVE.test(words[before + 2] ?? '')),
    )
}

/** "Dismissed as unfounded" is one denial and not two. */
function trueNegation(word: string | null): string | null {
  return word !== null && /^(?:no|not|n't|never|nobody|none|neither|without|cannot)$/.test(word) ? word : null
}

const OPEN_ACTS: ReadonlySet<string> = new Set(['doubt', 'ask', 'no-comment'])

/** "Did not say whether": what is not said is left open. */
const UNSAID = /^(?:not|n['’]t|never|nobody|neither|nor)$/

function openIn(text: TextConcepts, part: TokenPart): string | null {
  const begin = text.text.starts[part.from] as number
  const words = text.text.text.slice(begin, text.text.ends[part.to - 1])
  for (const phrase of OPEN_PHRASES) {
    const found = phrase.exec(words)
    if (found !== null) return found[0]
  }
  return null
}

/** Telling words beside what points to another's words: one beside a noun ("no such plans"), none beside a mere "it". */
const OWN_MAX = 1

function pointingOf(
  { text, concepts }: TextConcepts,
  { from, to }: TokenPart,
  isDenial: boolean,
): Pick<Polarity, 'isBare' | 'isPointing'> {
  let own = 0
  let isPronoun = false
  let isNoun = false
  for (let at = from; at < to; at++) {
    const word = (text.words[at] as string).toLowerCase().replace('’', "'")
    if (POINTERS.has(word)) isPronoun = true
    if (SAYINGS.has(word)) isNoun = true
    const concept = concepts[at]
    const isOwn = concept && !concept.key.startsWith('=')
    if (isOwn && !SAYINGS.has(word) && !JUDGING.has(word) && !NEGATIONS.has(word)) own++
  }
  const isBare = isDenial && ((isNoun && own <= OWN_MAX) || (isPronoun && own === 0))
  return { isBare, isPointing: isDenial && isNoun }
}
