/** The outlets of a story: which names mean which outlet, who owns it, and which report took its matter from which. */

import type { CopyLink, Reading, ReportId, Source } from '#domain'
import { findStates, type StateIn } from './states.ts'
import { PRESS_WORDS } from './words.data.ts'

/** A report of the story, with what counting needs of it. */
export interface OriginReport {
  /** As corrected. */
  readonly reading: Reading
  /** The day that it counts under, YYYY-MM-DD; null when it is not known. */
  readonly day: string | null
}

export type CopyOf = Pick<CopyLink, 'copy' | 'original' | 'kind' | 'probability'>

export interface Press {
  /** The outlet that a name means, null when it means none. */
  readonly outletNamed: (name: string) => string | null
  readonly outletOf: (report: ReportId) => string | null
  /** The outlets that may have spoken with whom a report cites: those that it credits, else its own. */
  readonly tellersOf: (report: ReportId) => readonly string[]
  /** The outlet or, where an owner is set, the owner. */
  readonly houseOf: (outlet: string) => string
  /** Reports that a report is a copy of. */
  readonly copiedBy: (report: ReportId) => ReadonlySet<ReportId>
  /** Reports that it has its matter from: originals, and earlier reports of the outlets that it credits. */
  readonly takenBy: (report: ReportId) => ReadonlySet<ReportId>
  /** True when it has its matter from a report of another outlet. */
  readonly retells: (report: ReportId) => boolean
  /** The last day of the reports of other outlets that it has its matter from; null when they show none. */
  readonly retoldUpTo: (report: ReportId) => string | null
  /** The country that words name, also one that only this story knows. */
  readonly stateIn: StateIn
  /** Reports of an outlet in the story. */
  readonly reportsOf: (outlet: string) => readonly ReportId[]
}

const COPY_MIN = 0.5
const SHORT_MIN = 5

/** Opens what the reports of a story tell of their outlets. */
export function openPress(
  reports: readonly OriginReport[],
  copies: readonly CopyOf[],
  owners: ReadonlyMap<string, string>,
): Press {
  const names = openNames(reports, owners)
  const ownerOf = new Map([...owners].map(([name, owner]) => [plainOutlet(name), owner]))
  const ids = new Set(reports.map(({ reading }) => reading.report.id))
  const links = copies.filter(
    ({ copy, original, probability }) =>
      probability >= COPY_MIN && ids.has(copy) && ids.has(original) && copy !== original,
  )
  const originalsOf = (id: ReportId, isMeant: (kind: string) => boolean) =>
    links.filter(({ copy, kind }) => copy === id && isMeant(kind)).map(({ original }) => original)
  const taken = new Map(
    reports.map((one) => {
      const linked = originalsOf(one.reading.report.id, (kind) => kind !== 'same-release')
      return [one.reading.report.id, new Set([...linked, ...creditedReports(one, reports, names)])]
    }),
  )
  const takenBy = (id: ReportId) => taken.get(id) ?? new Set<ReportId>()
  const retold = (id: ReportId) =>
    [...takenBy(id)].filter((other) => names.outletOf(other) !== names.outletOf(id))
  const dayById = new Map(reports.map(({ reading, day }) => [reading.report.id, day]))
  const tellers = new Map(reports.map(({ reading }) => [reading.report.id, tellersIn(reading.report, names)]))
  return {
    ...names,
    takenBy,
    stateIn: findStates(reports.map(({ reading }) => reading.report.text)),
    tellersOf: (id) => tellers.get(id) ?? [],
    reportsOf: (outlet) => [...ids].filter((id) => names.outletOf(id) === outlet),
    houseOf: (outlet) => ownerOf.get(outlet) ?? outlet,
    copiedBy: (id) => new Set(originalsOf(id, (kind) => kind === 'copy')),
    retells: (id) => retold(id).length > 0,
    retoldUpTo: (id) => {
      const days = retold(id).map((other) => dayById.get(other) ?? null)
      return days.every((day) => day !== null) ? (days.sort().at(-1) ?? null) : null
    },
  }
}

type Names = Pick<Press, 'outletNamed' | 'outletOf'>

/** The names of outlets that the reports and the owners know. */
function openNames(reports: readonly OriginReport[], owners: ReadonlyMap<string, string>): Names {
  const own = new Map(reports.map(({ reading: { report } }) => [report.id, ownName(report)]))
  const told = reports.flatMap(({ reading: { report, sources } }) => [
    own.get(report.id) ?? '',
    ...report.credits.map(({ name }) => name),
    ...sources.flatMap(({ kind, name }) => (kind === 'outlet' && name ? [name] : [])),
  ])
  const names = new Set([...told, ...owners.keys()].filter((name) => name !== '').map(plainOutlet))
  const outletNamed = (name: string) => findOutlet(names, plainOutlet(name))
  const outletById = new Map([...own].map(([id, name]) => [id, outletNamed(name ?? '')]))
  return { outletNamed, outletOf: (id) => outletById.get(id) ?? null }
}

function tellersIn({ id, credits }: Reading['report'], { outletOf, outletNamed }: Names): string[] {
  const own = outletOf(id)
  const named = credits.map(({ name }) => outletNamed(name)).filter((key) => key !== null && key !== own)
  return (named.length > 0 ? named : [own]).filter((key) => key !== null)
}

/** Earlier reports of other outlets that the page credits. */
function creditedReports(
  { reading, day }: OriginReport,
  reports: readonly OriginReport[],
  { outletNamed, outletOf }: Names,
): ReportId[] {
  const own = outletOf(reading.report.id)
  const credited = reading.report.credits.map(({ name }) => outletNamed(name)).filter((key) => key !== own)
  return reports
    .filter((other) => {
      const key = outletOf(other.reading.report.id)
      return (
        key !== null && credited.includes(key) && (day === null || other.day === null || other.day <= day)
      )
    })
    .map((other) => other.reading.report.id)
}

/** The outlet as its page names it; an agency that stands in the dateline of a host of that name is the host. */
function ownName({ outlet, credits }: Reading['report']): string | null {
  if (outlet === null || !outlet.includes('.')) return outlet
  const host = outlet.replaceAll(/[^\p{L}]/gu, '').toLowerCase()
  const named = credits.find(({ name }) => host.includes(name.replaceAll(/[^\p{L}]/gu, '').toLowerCase()))
  return named?.name ?? outlet
}

/** "the Meridian" for "The Potomac Meridian". */
function findOutlet(names: ReadonlySet<string>, name: string): string | null {
  if (name === '') return null
  if (name.length >= SHORT_MIN && !name.includes(' ')) {
    const longer = [...names].filter((other) => other.endsWith(` ${name}`)).sort()[0]
    if (longer !== undefined) return longer
  }
  return names.has(name) ? name : null
}

/** Name of an outlet for comparing: "The Halyard news agency" and "Halyard" are one. */
export function plainOutlet(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^the /, '')
    .replace(/'s?$/, '')
    .replace(/(?: news)? (?:agency|service|newspaper|website)$/, '')
    .replace(/ news$/, '')
    .trim()
}

/** The outlet that a source is: by its name, by the words that it is called by, or "" for "the newspaper". */
export function outletOfSource(press: Press, source: Source, words: readonly string[]): string | null {
  const names = [source.name ?? '', ...words.filter((word) => /\p{Lu}/u.test(word.replace(/^The /, '')))]
  for (const name of names) {
    const found = press.outletNamed(name.replace(/, .*$/, ''))
    if (found !== null) return found
  }
  if (source.kind === 'outlet') return plainOutlet(source.name ?? '')
  return PRESS_WORDS.has(plainOutlet(source.name ?? source.description ?? '')) ? '' : null
}
