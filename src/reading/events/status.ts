/** The status of an event, and the type it has in that status: from mood, day, and the statement that carries it. */

import type { Act, Event, Time } from '#domain'
import { childrenOf, type Grammar, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'
import type { Cast } from './candidates.ts'
import type { EventInput } from './event-input.ts'
import { clauseVerb, isOwnedUp, moodAt, type Status } from './mood.ts'
import { type EventType, QUAD_OF_TYPE } from './types.data.ts'

/** What the act of a statement makes of events that its content tells as facts. */
export const STATUS_OF_ACT: Readonly<Partial<Record<Act, Status>>> = {
  deny: 'denied',
  accuse: 'alleged',
  threaten: 'threatened',
  promise: 'planned',
  intend: 'planned',
  warn: 'possible',
  doubt: 'possible',
  believe: 'alleged',
  demand: 'possible',
  ask: 'possible',
  refuse: 'negated',
}
const FAILED = new Set<EventType>(['SUPPORT', 'AGREE', 'CONCEDE'])
/** Acts that look ahead: what their content tells in the past tense has happened. */
const PROSPECTIVE = new Set<string>(['threaten', 'promise', 'intend', 'warn', 'demand', 'ask'])
/** Promised for the future these are agreements (PLOVER manual). */
const AGREED_IN_FUTURE = new Set<EventType>(['SUPPORT', 'COOPERATE', 'AID'])
const REJECTED_IN_FUTURE = new Set<EventType>([
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONSULT',
  'RETREAT',
  'CONCEDE',
  'AGREE',
])
/** An event so long before publication is history. */
const HISTORY_MONTHS = 9

/** Type and status of an event. */
export function statusOf(
  input: EventInput,
  { candidate, recipients, actors, spokenBy }: Cast,
  carrier: number,
  time: Time | null,
  future: boolean,
): { readonly type: EventType; readonly status: Status } {
  const { grammar, statements, published } = input
  const { type, trigger, support } = candidate
  const mood =
    moodAt(grammar, support >= 0 ? support : trigger) ?? (support >= 0 ? moodAt(grammar, trigger) : null)
  if (type === 'THREATEN')
    return { type, status: threatStatus(mood, spokenBy >= 0 && isConditionalContent(input, spokenBy)) }
  const failed = FAILED.has(type) && isUnderFailure(grammar, trigger)
  if ((future || failed) && mood === 'negated' && REJECTED_IN_FUTURE.has(type))
    return { type: 'REJECT', status: 'reported' }
  if (future && mood === 'planned' && isAgreement(type, actors, recipients))
    return { type: 'AGREE', status: 'planned' }
  if (
    future &&
    QUAD_OF_TYPE[type] === 4 &&
    actors.length > 0 &&
    candidate.noun === null &&
    /^(?:planned|conditional)$/.test(mood ?? '')
  )
    return { type: 'THREATEN', status: mood === 'conditional' ? 'conditional' : 'threatened' }
  if (type === 'PROTEST' && candidate.noun && mood === 'possible' && actors.length > 0)
    return { type, status: 'planned' }
  const isOwn = carrier === spokenBy || isOwnedUp(grammar, trigger)
  const act = carrier >= 0 && !isOwn ? statements[carrier]?.act : undefined
  const byAct = act ? STATUS_OF_ACT[act] : undefined
  if (!isOwn && mood !== 'negated' && isDenied(input, carrier)) return { type, status: 'denied' }
  if (mood) return { type, status: mood }
  const isPast = PROSPECTIVE.has(act ?? '') && isPastTense(grammar, trigger)
  if (byAct && !isPast) return { type, status: byAct }
  return { type, status: isHistory(time, published) ? 'historical' : 'reported' }
}

/** True when the statement or one that it is reported in denies: "denied that she had ordered them to shoot". */
function isDenied({ statements, drafts }: EventInput, carrier: number): boolean {
  for (let index = carrier; index >= 0; index = drafts[index]?.within ?? -1)
    if (statements[index]?.act === 'deny') return true
  return false
}

function isPastTense(grammar: Grammar, trigger: number): boolean {
  const verb = clauseVerb(grammar, trigger)
  if (tagOf(grammar, verb) === 'VBD') return true
  return childrenOf(grammar, verb).some(
    (child) =>
      relationOf(grammar, child).startsWith('aux') &&
      /^(?:was|were|had|has|have)$/.test(lowOf(grammar, child)),
  )
}

/** "failed to reach an agreement" turns it down (CAMEO 12). */
function isUnderFailure(grammar: Grammar, trigger: number): boolean {
  const head = grammar.text.heads[trigger] as number
  return head >= 0 && lemmaOf(grammar, head) === 'fail'
}

function isAgreement(type: EventType, actors: readonly string[], recipients: readonly string[]): boolean {
  if (AGREED_IN_FUTURE.has(type)) return true
  return type === 'CONSULT' && recipients.some((id) => !actors.includes(id))
}

function threatStatus(mood: Status | null, isConditional: boolean): Event['status'] {
  if (mood === 'negated' || mood === 'denied' || mood === 'alleged') return mood
  return mood === 'conditional' || isConditional ? 'conditional' : 'threatened'
}

/** "if it crosses", "unless", "any attack": the threat hangs on something. */
function isConditionalContent({ grammar, drafts }: EventInput, index: number): boolean {
  return (drafts[index]?.content ?? []).some(([from, to]) => {
    for (let t = from; t < to; t++) {
      const low = lowOf(grammar, t)
      if (/^(?:if|unless|until|any)$/.test(low)) return true
    }
    return false
  })
}

/** True for a day that lies more than HISTORY_MONTHS before publication. */
function isHistory(time: Time | null, published: string | null): boolean {
  const month = monthOf(time?.value ?? null)
  const now = monthOf(published)
  return month !== null && now !== null && now - month > HISTORY_MONTHS
}

/** Months since year 0 of "2021-06-03", "2021-06" or, taken as December, "2021"; null for none. */
function monthOf(value: string | null): number | null {
  const found = /^(\d{4})(?:-(\d{2}))?/.exec(value ?? '')
  return found ? Number(found[1]) * 12 + Number(found[2] ?? 12) : null
}
