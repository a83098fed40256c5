/** Reading → the statements that can stand for an origin, each with its party, its tense and the outlet that it came through. */

import type { Span } from '#base'
import type { Source, Statement } from '#domain'
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
  readonly day: string | null
  readonly span: Span
  /** Number of the block that it stands in. */
  readonly block: number
}

const ASIDE = /\b(?:when|after|before|since|once|although|while)\s+(?:the\s+)?$/i

/** The utterances of a report in the order of the text; headlines, refusals to comment and the outlets' own words are left out. */
export function utterancesOf({ reading, day }: OriginReport, press: Press): Utterance[] {
  const { report, statements } = reading
  const sourceById = new Map(reading.sources.map((source) => [source.id, source]))
  const textOf = ([begin, end]: Span) => report.text.slice(begin, end)
  const wordsById = new Map<string, string[]>()
  for (const { speaker, source } of statements)
    if (speaker !== null) wordsById.set(speaker, [...(wordsById.get(speaker) ?? []), ...source.map(textOf)])
  const outletById = new Map<string, string>()
  for (const source of reading.sources) {
    const outlet = outletOfSource(press, source, wordsById.get(source.id) ?? [])
    if (outlet !== null) outletById.set(source.id, outlet)
  }
  const own = press.outletOf(report.id)
  const credited = new Set(report.credits.map(({ name }) => press.outletNamed(name)))
  const chainById = new Map(reading.chains.map(({ statement, path }) => [statement, path]))
  const statementById = new Map(statements.map((statement) => [statement.id, statement]))
  const heads = report.blocks.filter(({ kind }) => kind === 'title' || kind === 'heading' || kind === 'lead')
  const isHead = (at: number) => heads.some(({ span }) => span[0] <= at && at < span[1])
  const refused = refusingSpeakers(statements)

  function throughOf(statement: Statement): string | null {
    const path = (chainById.get(statement.id) ?? []).map((id) => outletById.get(id))
    const outer = statement.within === null ? undefined : statementById.get(statement.within)
    const outlets = [...path, outletById.get(outer?.speaker ?? ''), outletById.get(statement.addressee ?? '')]
    const named = outlets.filter(
      (key) => key !== undefined && key !== '' && key !== own && !credited.has(key),
    )
    return named.at(-1) ?? null
  }

  /** "Two men were killed on Saturday, the army says": news of the day is no standing position. */
  function tenseHere({ cue, content }: Statement): Tense {
    const tense = tenseOf(cue.map(textOf).join(' '))
    const isNews = reading.times.some(
      ({ span, value }) =>
        isDayNear(value, day) && content.some(([from, to]) => from <= span[0] && span[1] <= to),
    )
    return tense === 'present' && isNews ? 'past' : tense
  }

  return statements.flatMap((statement): Utterance[] => {
    const span = statement.source[0] ?? statement.cue[0] ?? statement.content[0]
    const source = sourceById.get(statement.speaker ?? '')
    if (span === undefined || source === undefined || isHead(span[0])) return []
    if (refused.has(source.id) || statement.act === 'no-comment') return []
    if (isInside(statement, statementById, outletById)) return []
    const words = statement.source.map(textOf).join(' ')
    const block = report.blocks.findIndex((one) => one.span[0] <= span[0] && span[0] < one.span[1])
    const content = statement.content.map(textOf).join(' ')
    const outlet = outletById.get(source.id)
    if (outlet !== undefined) {
      const isHere =
        outlet === '' || outlet === own || credited.has(outlet) || press.reportsOf(outlet).length > 0
      if (isHere || statements.some(({ within }) => within === statement.id)) return []
      return [{ ...sourceOfOutlet(outlet, source), statement, words, content, span, block, day: null }]
    }
    const isAside = ASIDE.test(report.text.slice(Math.max(0, span[0] - 16), span[0]))
    const party = partyOf(source, wordsById.get(source.id) ?? [])
    if (isDeed(statement, textOf) || party.kind === 'noise' || isPressFormer(words)) return []
    return [
      {
        ...{ statement, source: source.id, party, words, content, span, block },
        tense: isAside ? 'pluperfect' : tenseHere(statement),
        isDefinite: DEFINITE.has(wordsOf(words)[0] ?? ''),
        through: throughOf(statement),
        isPool: isPool(sourceById.get(statement.addressee ?? '')),
        day: statement.said !== null && (day === null || statement.said <= day) ? statement.said : null,
      },
    ]
  })
}

/** What another outlet reports, its report not being at hand and nobody being named: one source stands behind it. */
function sourceOfOutlet(
  outlet: string,
  source: Source,
): Omit<Utterance, 'statement' | 'words' | 'content' | 'span' | 'block' | 'day'> {
  const party: Party = {
    ...{ kind: 'unnamed', label: `a source of ${source.name ?? outlet}`, family: null, given: null },
    ...{
      body: [],
      place: [],
      role: ['source'],
      country: null,
      isState: false,
      isSpokes: false,
      noun: 'source',
    },
  }
  return {
    ...{ party, source: source.id, through: outlet, isDefinite: false, isPool: false },
    tense: 'past',
  }
}

/** A whole day, that of the report or the one before. */
const isDayNear = (value: string | null, day: string | null): boolean =>
  value !== null &&
  day !== null &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  [0, 1].includes(daysBetween(value, day))

/** Who first of all refuses to comment gives no account, also when a line is added to the refusal. */
function refusingSpeakers(statements: readonly Statement[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const refused = new Set<string>()
  for (const { speaker, act } of statements) {
    if (speaker === null || seen.has(speaker)) continue
    seen.add(speaker)
    if (act === 'no-comment') refused.add(speaker)
  }
  return refused
}

/** Reported inside what somebody else said: the outer speaker is the origin, unless it is an outlet. */
function isInside(
  { within }: Statement,
  statementById: ReadonlyMap<string, Statement>,
  outletById: ReadonlyMap<string, string>,
): boolean {
  const outer = within === null ? undefined : statementById.get(within)
  if (outer === undefined) return false
  const isOutlet = outer.speaker === null || outletById.has(outer.speaker)
  return !isOutlet || isInside(outer, statementById, outletById)
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

const isPool = (addressee: Source | undefined): boolean =>
  addressee !== undefined &&
  /\b(?:reporters|journalists|correspondents|the press)\b/i.test(addressee.description ?? '')
