/** Reading → the statements that can stand for an origin, each with its party, its tense and the outlet that it came through. */

import type { Span } from '#base'
import type { Source, Statement } from '#domain'
import { type Channel, channelOf } from './channel.ts'
import { daysBetween } from './occasion.ts'
import { type Party, partyOf, wordsOf } from './party.ts'
import { type OriginReport, outletOfSource, type Press } from './press.ts'
import { type Tense, tenseOf } from './tense.ts'
import { DEFINITE } from './words.data.ts'

export interface Utterance {
  readonly statement: Statement
  readonly source: string
  readonly party: Party
  readonly tense: Tense
  /** The words that name the speaker here, in their case. */
  readonly words: string
  /** What was said. */
  readonly content: string
  readonly isDefinite: boolean
  /** The outlet that it was told to or cited from; null for the outlet of the page. */
  readonly through: string | null
  /** True for what was said to reporters at large. */
  readonly isPool: boolean
  /** The way by which it came out, where that is told. */
  readonly channel: Channel | null
  readonly day: string | null
  readonly span: Span
  /** Number of the block that it stands in. */
  readonly block: number
}

const ASIDE = /\b(?:when|after|before|since|once|although|while)\s+(?:the\s+)?$/i

/** The utterances of a report in the order of the text; headlines, refusals to comment and the outlets' own words are left out. */
export function utterancesOf(one: OriginReport, press: Press): Utterance[] {
  const page = openPage(one, press)
  return one.reading.statements.flatMap((statement) => utteranceOf(statement, page) ?? [])
}

/** What reading one report asks again and again. */
interface Page extends OriginReport {
  readonly press: Press
  readonly textOf: (span: Span) => string
  readonly sourceById: ReadonlyMap<string, Source>
  readonly partyById: ReadonlyMap<string, Party>
  /** Sources that are outlets; "" for "the newspaper". */
  readonly outletById: ReadonlyMap<string, string>
  readonly statementById: ReadonlyMap<string, Statement>
  /** Outlets whose words are the page's own: that of the page and those that it credits. */
  readonly own: ReadonlySet<string | null>
  readonly refused: ReadonlySet<string>
}

function openPage({ reading, day }: OriginReport, press: Press): Page {
  const { report, statements, sources } = reading
  const textOf = ([begin, end]: Span) => report.text.slice(begin, end)
  const wordsById = new Map<string, string[]>()
  for (const { speaker, source } of statements)
    if (speaker !== null) wordsById.set(speaker, [...(wordsById.get(speaker) ?? []), ...source.map(textOf)])
  const outlets = sources.map(
    (source) => [source.id, outletOfSource(press, source, wordsById.get(source.id) ?? [])] as const,
  )
  return {
    ...{ reading, day, press, textOf },
    sourceById: new Map(sources.map((source) => [source.id, source])),
    partyById: new Map(
      sources.map((source) => [source.id, partyOf(source, wordsById.get(source.id) ?? [], press.stateIn)]),
    ),
    outletById: new Map(outlets.flatMap(([id, outlet]) => (outlet === null ? [] : [[id, outlet]]))),
    statementById: new Map(statements.map((statement) => [statement.id, statement])),
    own: new Set([press.outletOf(report.id), ...report.credits.map(({ name }) => press.outletNamed(name))]),
    refused: refusingSpeakers(statements),
  }
}

function utteranceOf(statement: Statement, page: Page): Utterance | null {
  const { textOf, reading, day } = page
  const span = statement.source[0] ?? statement.cue[0] ?? statement.content[0]
  const source = page.sourceById.get(statement.speaker ?? '')
  const party = page.partyById.get(statement.speaker ?? '')
  if (span === undefined || source === undefined || party === undefined) return null
  if (page.refused.has(source.id) || isRefusal(statement, textOf) || isInside(statement, page)) return null
  const block = reading.report.blocks.findIndex((one) => one.span[0] <= span[0] && span[0] < one.span[1])
  if (/^(?:title|heading|lead)$/.test(reading.report.blocks[block]?.kind ?? '')) return null
  const words = statement.source.map(textOf).join(' ')
  const told = { statement, words, content: statement.content.map(textOf).join(' '), span, block }
  const outlet = page.outletById.get(source.id)
  if (outlet !== undefined && isSighting(statement, textOf)) return { ...told, ...reporterOf(outlet, source) }
  if (outlet !== undefined)
    return isUnnamedSource(statement, outlet, page) ? { ...told, ...sourceOfOutlet(outlet, source) } : null
  if (isDeed(statement, textOf) || party.kind === 'noise' || isPressFormer(words)) return null
  const isTold = isPool(page.sourceById.get(statement.addressee ?? ''))
  return {
    ...{ ...told, source: source.id, party },
    tense: tenseHere(statement, span, page),
    isDefinite: DEFINITE.has(wordsOf(words)[0] ?? ''),
    // What was told to all reporters did not come through one paper.
    through: isTold && statement.within === null ? null : throughOf(statement, page),
    isPool: isTold,
    channel: channelHere(statement, page),
    day: statement.said !== null && (day === null || statement.said <= day) ? statement.said : null,
  }
}

/** The last outlet between the page and the speaker. */
function throughOf(statement: Statement, { reading, outletById, statementById, own }: Page): string | null {
  const path = reading.chains.find((chain) => chain.statement === statement.id)?.path ?? []
  const outer = statement.within === null ? undefined : statementById.get(statement.within)
  const outlets = [...path, outer?.speaker ?? '', statement.addressee ?? ''].map((id) => outletById.get(id))
  return outlets.filter((key) => key !== undefined && key !== '' && !own.has(key)).at(-1) ?? null
}

/** "Two men were killed on Saturday, the army says": news of the day is no standing position. */
function tenseHere({ cue, content }: Statement, [begin]: Span, { reading, day, textOf }: Page): Tense {
  if (ASIDE.test(textOf([Math.max(0, begin - 16), begin]))) return 'pluperfect'
  const tense = tenseOf(cue.map(textOf).join(' '))
  const isNews = reading.times.some(
    ({ span, value }) =>
      isDayNear(value, day) && content.some(([from, to]) => from <= span[0] && span[1] <= to),
  )
  return tense === 'present' && isNews ? 'past' : tense
}

/** An outlet that reports without its report being in the story and without anybody named in what it reports. */
function isUnnamedSource({ id }: Statement, outlet: string, { own, press, statementById }: Page): boolean {
  if (outlet === '' || own.has(outlet) || press.reportsOf(outlet).length > 0) return false
  return ![...statementById.values()].some(({ within }) => within === id)
}

type Unnamed = Omit<Utterance, 'statement' | 'words' | 'content' | 'span' | 'block'>

/** What another outlet reports, its report not being at hand and nobody being named: one source stands behind it. */
const sourceOfOutlet = (outlet: string, source: Source): Unnamed => ({
  ...unnamedOf(`a source of ${source.name ?? outlet}`, 'source', source),
  through: outlet,
})

/** "The Post counted six vans": its reporters did. */
const reporterOf = (outlet: string, source: Source): Unnamed =>
  unnamedOf(`reporters of ${source.name ?? outlet}`, 'reporter', source)

function unnamedOf(label: string, noun: string, source: Source): Unnamed {
  const party: Party = {
    ...{ kind: 'unnamed', label, family: null, given: null, body: [], place: [], role: [noun] },
    ...{ country: null, isState: false, isSpokes: false, noun },
  }
  return {
    ...{ party, source: `${noun} ${source.id}`, through: null, isDefinite: false, isPool: false },
    ...{ channel: null, tense: 'past', day: null },
  }
}

const isSighting = ({ cue }: Statement, textOf: (span: Span) => string): boolean =>
  cue.some((span) => /^(?:saw|counted|watched|witnessed)\b/i.test(textOf(span)))

/** A whole day, that of the report or the one before. */
const isDayNear = (value: string | null, day: string | null): boolean =>
  value !== null &&
  day !== null &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  [0, 1].includes(daysBetween(value, day))

/** Who first of all refuses to comment gives no account, also when a line is added to the refusal, unless it is quoted. */
function refusingSpeakers(statements: readonly Statement[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const refused = new Set<string>()
  for (const { speaker, act, form } of statements) {
    if (speaker !== null && form === 'direct') refused.delete(speaker)
    if (speaker === null || seen.has(speaker)) continue
    seen.add(speaker)
    if (act === 'no-comment') refused.add(speaker)
  }
  return refused
}

/** Reported inside what somebody else said: the outer speaker is the origin, unless it is an outlet. */
function isInside(statement: Statement, page: Page): boolean {
  const outer =
    statement.within === null ? holderOf(statement, page) : page.statementById.get(statement.within)
  if (outer === undefined) return false
  const isOutlet = outer.speaker === null || page.outletById.has(outer.speaker)
  return !isOutlet || isInside(outer, page)
}

/** "Said that it did not comment on drafts" refuses in other words. */
const isRefusal = ({ act, cue, content }: Statement, textOf: (span: Span) => string): boolean =>
  act === 'no-comment' ||
  (cue.some((span) => /^referred$/i.test(textOf(span))) &&
    content.some((span) => /^(?:all )?(?:questions|queries|requests)\b/i.test(textOf(span)))) ||
  content.some((span) =>
    /\b(?:do|does|did|would|could|will|can)(?: not|n[’']t) (?:comment|discuss|speak (?:about|on)|give details)\b/i.test(
      textOf(span),
    ),
  )

/** "Inspectors warned of the wall, according to a report": the paper is what was seen, the inspectors stand in it. */
function holderOf(statement: Statement, { reading }: Page): Statement | undefined {
  const [begin, end] = statement.content[0] ?? [0, 0]
  return reading.statements.find(
    (other) =>
      other.speaker !== null &&
      other.speaker !== statement.speaker &&
      other.cue.some(([from, to]) => /^according to$/i.test(reading.report.text.slice(from, to))) &&
      other.content.some(([from, to]) => from < end && begin < to),
  )
}

/** "asked him to go further" is done rather than told. */
function isDeed({ act, cue, content }: Statement, textOf: (span: Span) => string): boolean {
  const words = cue.map(textOf).join(' ').toLowerCase()
  if (!/\b(?:ask|asks|asked)\b/.test(words)) return false
  const first = content.map(textOf).join(' ')
  return (
    (act === 'demand' || act === 'ask') &&
    (/\bfor$/.test(words) || /(?:^|\s)to \p{L}/u.test(first.slice(0, 40)))
  )
}

/** "An earlier version of this report", "reports in London": what the press wrote is no document. */
const isPressFormer = (words: string): boolean =>
  /\b(?:version of this (?:report|article|story)|^reports?\b|media reports?|press reports?)/i.test(words)

/** "Told the Post", which is the outlet of the page: nobody else has that; "told Radio Karo" can be heard by all. */
function channelHere(statement: Statement, { outletById, own, textOf, reading }: Page): Channel | null {
  const hearer = outletById.get(statement.addressee ?? '')
  const isTold = statement.cue.some((span) => /\b(?:told|tells)\b/i.test(textOf(span)))
  if (hearer === undefined || !isTold) return channelOf(statement, reading)
  return own.has(hearer) || hearer === '' ? 'interview' : 'air'
}

const isPool = (addressee: Source | undefined): boolean =>
  addressee !== undefined &&
  /\b(?:reporters|journalists|correspondents|the press)\b/i.test(addressee.description ?? '')
