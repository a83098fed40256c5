/** Takes an answer, a reading and the statements that match, and counts events, nesting, chains and unnamed sources. */

import type { Event, Reading, Statement } from '#domain'
import { type AlignedPage, sharedCount } from './case-align.ts'
import type { AnsweredEvent, CaseAnswer } from './case-format.ts'
import { areParties, isNamed, isParty, sourceOf } from './case-parties.ts'

export type Matches = ReadonlyMap<string, Statement>

/** Events found (same type, triggers touch), and how many of them have the right parties and status. */
export function scoreEvents(answer: CaseAnswer, reading: Reading, page: AlignedPage) {
  const free = new Set(reading.events)
  const counts = { eventFound: 0, eventActors: 0, eventRecipients: 0, eventStatus: 0, eventWhole: 0 }
  for (const wanted of answer.events) {
    const trigger = page.ofAnswer([wanted.trigger])
    const [best] = [...free]
      .filter(({ type }) => type === wanted.type)
      .filter((event) => sharedCount(trigger, page.ofReading(event.trigger)) > 0)
      .map((event) => ({ event, right: rightInEvent(wanted, event, reading) }))
      .sort((a, b) => b.right.sum - a.right.sum)
    if (best === undefined) continue
    free.delete(best.event)
    counts.eventFound++
    counts.eventActors += best.right.actors
    counts.eventRecipients += best.right.recipients
    counts.eventStatus += best.right.status
    counts.eventWhole += Number(best.right.sum === 3)
  }
  return { events: answer.events.length, eventsRead: reading.events.length, ...counts }
}

function rightInEvent(wanted: AnsweredEvent, event: Event, reading: Reading) {
  const actors = Number(areParties(reading, event.actors, wanted.actors))
  const recipients = Number(areParties(reading, event.recipients, wanted.recipients))
  const status = Number(event.status === wanted.status)
  return { actors, recipients, status, sum: actors + recipients + status }
}

/** Statements reported in another one, and how many were read inside the very statement they belong to. */
export function scoreNesting(answer: CaseAnswer, reading: Reading, matches: Matches) {
  const nested = answer.statements.filter(({ within, optional }) => within !== null && !optional)
  const right = nested.filter(({ id, within }) => {
    const read = matches.get(id)?.within
    return read !== undefined && read !== null && read === matches.get(within ?? '')?.id
  })
  const nestedRead = reading.statements.filter(({ within }) => within !== null).length
  return { nested: nested.length, nestedRight: right.length, nestedRead }
}

/** Chains with the right path, and those of which at least the origin is right. */
export function scoreChains(answer: CaseAnswer, reading: Reading, matches: Matches) {
  const counts = { chains: answer.chain.length, chainRight: 0, chainOrigin: 0 }
  for (const { passage, path } of answer.chain) {
    // The first of the path is the page itself, which a reading need not name.
    const wanted = path.slice(1)
    const read = readPath(answer, reading, matches, passage)
    const same = (name: string | undefined, id: string | undefined) =>
      name !== undefined && id !== undefined && isParty(reading, sourceOf(reading, id), name)
    counts.chainRight += Number(read.length === wanted.length && read.every((id, i) => same(wanted[i], id)))
    counts.chainOrigin += Number(same(wanted.at(-1), read.at(-1)))
  }
  return counts
}

/** The source ids from the page to the origin, without the outlet of the page. */
function readPath(
  answer: CaseAnswer,
  reading: Reading,
  matches: Matches,
  passage: string,
): readonly string[] {
  const wanted =
    answer.statements.find(({ id }) => id === passage) ??
    answer.statements.find(({ id }) => id.startsWith(`${passage}-`))
  const statement = matches.get(wanted?.id ?? '')
  const path = reading.chains.find((chain) => chain.statement === statement?.id)?.path ?? []
  const { outlet } = reading.report
  const first = sourceOf(reading, path[0] ?? null)
  const startsAtPage = outlet !== null && path.length > 1 && first?.kind === 'outlet' && first.name === outlet
  return startsAtPage ? path.slice(1) : path
}

/** Different unnamed sources that speak: how many there are, were read, and are the same. */
export function scoreUnnamed(answer: CaseAnswer, reading: Reading) {
  const speakers = new Set(reading.statements.map(({ speaker }) => speaker))
  const read = reading.sources.filter(({ id, kind }) => kind === 'unnamed' && speakers.has(id))
  const free = new Set(read)
  let unnamedFound = 0
  for (const wanted of answer.unnamedSourcesDistinct) {
    const found = [...free].find((source) => isNamed(reading, source, wanted))
    if (found === undefined) continue
    free.delete(found)
    unnamedFound++
  }
  return { unnamed: answer.unnamedSourcesDistinct.length, unnamedRead: read.length, unnamedFound }
}
