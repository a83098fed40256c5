/** Reports with hand-made readings for the tests of counting origins, as the reading room makes them. */

import { hashOf } from '#base'
import type { Chain, Credit, Reading, ReportId, Source, Statement } from '#domain'
import { countOrigins, type OriginInput } from './count-origins.ts'
import type { OriginReport } from './press.ts'

export interface Said {
  readonly who: string
  readonly kind?: Source['kind']
  readonly description?: string
  readonly country?: string
  readonly sector?: Source['sector']
  readonly cue?: string
  readonly words?: string
  readonly said?: string
  readonly act?: Statement['act']
  /** Number of the statement that it is reported in. */
  readonly within?: number
  readonly through?: string
  readonly to?: string
}

interface Given {
  readonly outlet: string
  readonly day: string
  readonly credits?: readonly Credit[]
  readonly says: readonly Said[]
}

/** A reading as the reading room makes it, with one sentence a statement. */
export function report({ outlet, day, credits = [], says }: Given): OriginReport {
  const sources: Source[] = []
  const statements: Statement[] = []
  const chains: Chain[] = []
  let text = 'News of the day\n'
  const add = (source: Omit<Source, 'id' | 'mentions' | 'number'>): string => {
    const key = `${source.kind} ${source.name ?? source.description}`
    const known = sources.find((one) => `${one.kind} ${one.name ?? one.description}` === key)
    if (known) return known.id
    sources.push({ id: `s${sources.length + 1}`, mentions: [], number: null, ...source })
    return `s${sources.length}`
  }
  const page = [outlet, ...credits.map(({ name }) => name)].map((name) =>
    add({ kind: 'outlet', name, description: null, country: null }),
  )
  says.forEach((one, index) => {
    const { who, kind = 'person', cue = 'said', words = `sentence ${index} of its own`, said = null } = one
    const isNamed = kind !== 'unnamed'
    const speaker = add({
      ...{ kind, name: isNamed ? who : null, description: one.description ?? (isNamed ? null : who) },
      country: one.country ?? null,
      ...(one.sector && { sector: one.sector }),
    })
    const addressee = one.to ? add({ kind: 'unnamed', name: null, description: one.to, country: null }) : null
    const through = one.through
      ? [add({ kind: 'outlet', name: one.through, description: null, country: null })]
      : []
    const begin = text.length
    text += `${who} ${cue} ${words}.\n`
    const at = begin + who.length + 1
    statements.push({
      ...{ id: `t${index + 1}`, speaker, addressee, said, form: 'indirect', likelihood: null },
      act: one.act ?? 'assert',
      source: [[begin, begin + who.length]],
      cue: [[at, at + cue.length]],
      content: [[at + cue.length + 1, text.length - 2]],
      within: one.within === undefined ? null : `t${one.within}`,
    })
    chains.push({ statement: `t${index + 1}`, path: [...page, ...through, speaker] })
  })
  const reading = readingOf({ outlet, day, credits, says }, { text, sources, statements, chains })
  return { reading, day }
}

function readingOf(
  { outlet, day, credits = [] }: Given,
  { text, ...found }: Pick<Reading, 'sources' | 'statements' | 'chains'> & { readonly text: string },
): Reading {
  return {
    schema: 'tocsin/reading/1',
    report: {
      ...{ id: hashOf(outlet, day, text) as ReportId, title: 'News of the day', byline: null, outlet },
      ...{ url: null, language: 'en', credit: credits[0]?.name ?? null, credits },
      ...{ published: { value: day, basis: 'given' }, text, furniture: [] },
      blocks: [{ kind: 'title', span: [0, 15] }],
    },
    ...{ ...found, times: [], events: [], notes: [] },
  }
}

export const idOf = ({ reading }: OriginReport): ReportId => reading.report.id
export const copy = (from: OriginReport, outlet: string, day: string): OriginReport => ({
  day,
  reading: {
    ...from.reading,
    report: { ...from.reading.report, outlet, id: hashOf('copy', outlet, idOf(from)) as ReportId },
  },
})
export const isCopy = (one: OriginReport, of: OriginReport) => ({
  ...{ copy: idOf(one), original: idOf(of), kind: 'copy', probability: 0.99 },
})
export const count = (reports: readonly OriginReport[], more: Partial<OriginInput> = {}) =>
  countOrigins({ reports, copies: [], owners: new Map(), judgements: [], ...more })

export const MINISTER: Said = {
  who: 'Ilse Maren',
  description: 'Transport Minister',
  country: 'NOR',
  sector: 'GOV',
}
export const MINISTRY: Said = {
  who: 'Transport Ministry',
  kind: 'organisation',
  country: 'NOR',
  sector: 'GOV',
}
export const OFFICIAL: Said = { who: 'two harbour officials', kind: 'unnamed', sector: 'GOV' }
export const CAPTAIN: Said = { who: 'Jon Aske', description: 'captain of the ferry' }
