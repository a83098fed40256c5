/**
 * Statements that are events by what they do though their cue does not say so: "officials said Russia is behind it"
 * accuses, "warned that it would close the pipeline" threatens. Takes the events cast so far, adds these.
 */

import type { Act } from '#domain'
import { childWith, type Grammar, headOfRange, isVerb, lowOf } from '../grammar.ts'
import type { Draft } from '../statements/draft.ts'
import type { Cast } from './candidates.ts'
import type { EventInput } from './event-input.ts'
import { verbFrame } from './frame.ts'
import type { PartyBook } from './parties.ts'
import { markOf } from './subjects.ts'
import type { EventType } from './types.data.ts'

const TYPE_OF_ACT: Readonly<Partial<Record<Act, readonly [EventType, string | null]>>> = {
  accuse: ['ACCUSE', 'allege'],
  criticise: ['ACCUSE', 'disapprove'],
  threaten: ['THREATEN', null],
  refuse: ['REJECT', null],
}

/** The events found, and those that a statement makes by its act, in the order of the text. */
export function addSpokenActs(input: EventInput, book: PartyBook, casts: readonly Cast[]): Cast[] {
  const added: Cast[] = []
  input.statements.forEach(({ act, speaker }, index) => {
    const draft = input.drafts[index]
    const type = TYPE_OF_ACT[act]
    if (!draft || !type || speaker === null) return
    const [from, to] = draft.cue
    const isKnown = casts.some(
      ({ spokenBy, candidate }) =>
        spokenBy === index || (candidate.trigger >= from && candidate.trigger < to),
    )
    if (isKnown) return
    const recipients = recipientsOf(input.grammar, book, draft, act).filter((id) => id !== speaker)
    if (act === 'criticise' && recipients.length === 0) return
    const before = [...casts, ...added].filter(
      ({ candidate }) =>
        candidate.trigger < from &&
        input.grammar.sentenceOf[candidate.trigger] === input.grammar.sentenceOf[from],
    )
    const last = before.findLast(
      ({ actors, recipients: whom }) => actors.includes(speaker) && whom.length > 0,
    )
    const shared = act === 'threaten' ? (last?.recipients ?? []) : []
    added.push({
      candidate: {
        ...{ trigger: cueWord(input.grammar, draft), type: type[0], mode: type[1], verb: null, noun: null },
        ...{ frame: null, support: -1, suffers: false, ranges: [draft.cue] },
      },
      ...{ actors: [speaker], recipients: recipients.length > 0 ? recipients : shared, spokenBy: index },
    })
  })
  return [...casts, ...added].sort((a, b) => a.candidate.trigger - b.candidate.trigger)
}

function cueWord(grammar: Grammar, { cue }: Draft): number {
  for (let t = cue[1] - 1; t >= cue[0]; t--) if (isVerb(grammar, t)) return t
  return cue[0]
}

/** Whom a content blames: its subject; whom it threatens: the one who is to do or not do something. */
function recipientsOf(grammar: Grammar, book: PartyBook, { content }: Draft, act: Act): readonly string[] {
  const range = content[0]
  if (!range) return []
  if (act === 'threaten') {
    for (let t = range[0]; t < range[1]; t++)
      if (isVerb(grammar, t) && /^(?:if|unless)$/.test(markOf(grammar, t)))
        return verbFrame(grammar, t).subjects.flatMap((noun) => book.partiesOf(noun))
    return []
  }
  const root = headOfRange(grammar, range)
  const subject = childWith(grammar, root, 'nsubj', 'nsubjpass')
  if (subject < 0 || /^(?:i|we|there|it)$/.test(lowOf(grammar, subject))) return []
  return book.partiesOf(subject)
}
