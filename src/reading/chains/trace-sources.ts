/**
 * Where statements come from and to whom they were said: takes the report with its statements and sources, gives
 * statements with addressees, the chain of each, and the sources with those parties added who only hear or pass on.
 */

import type { Chain, Event, Report, Source, Statement } from '#domain'
import { spanOf } from '#language'
import { type Addressee, findAddressees } from '../addressees/find-addressees.ts'
import { openPartyBook } from '../events/parties.ts'
import type { Grammar } from '../grammar.ts'
import type { Person } from '../sources/people.ts'
import type { Draft } from '../statements/draft.ts'
import { findCited } from './cited.ts'
import { findChains, type Passage } from './find-chains.ts'
import { type OutletBook, openOutletBook } from './outlet-book.ts'
import { mayBeOutlet, outletNameIn, plainOutlet } from './outlet-names.ts'
import { outletsPassed } from './passed-on.ts'

export interface TraceInput {
  readonly report: Report
  readonly grammar: Grammar
  readonly people: readonly Person[]
  readonly sources: readonly Source[]
  readonly statements: readonly Statement[]
  /** The draft of each statement, in the same order. */
  readonly drafts: readonly Draft[]
  readonly events: readonly Event[]
}

export interface Traced {
  readonly statements: readonly Statement[]
  readonly sources: readonly Source[]
  readonly chains: readonly Chain[]
}

/** Finds addressees and chains. */
export function traceSources(input: TraceInput): Traced {
  const { report, grammar, statements, drafts } = input
  const parties = openPartyBook(input)
  const hearers = findAddressees(grammar, parties, statements, drafts)
  const cited = drafts.map((_, index) => {
    const noun = findCited(grammar, drafts, index)
    return noun < 0 ? null : (parties.partiesOf(noun)[0] ?? null)
  })
  const outlets = openOutletBook(parties.sources())
  const page = pageOutlets(report).map((name) => outlets.idOf(name))
  const known = new Set(pageOutlets(report).map(plainOutlet))
  const isOutlet = outletTest(input, outlets, known)
  const heard = hearers.map((hearer) => idOfHearer(hearer, report, outlets))
  const passages = drafts.map((draft, index): Passage => {
    const told = heard[index] ?? null
    const toOutlet = told !== null && isOutlet(told, statements[index]?.speaker ?? null) ? [told] : []
    const passed = outletsPassed(grammar, drafts, index, known).map(({ name, range }) =>
      outlets.idOf(name, spanOf(grammar.text, range)),
    )
    const at = draft.source?.[0] ?? draft.cue[0]
    return {
      through: [...toOutlet, ...passed],
      cited: cited[index] ?? null,
      paragraph: grammar.paragraphOf[at] ?? 0,
      inBody: !isHeadline(report, grammar.text.starts[at] ?? 0),
    }
  })
  const sources = outlets.sources()
  return {
    statements: statements.map((statement, index) => ({ ...statement, addressee: heard[index] ?? null })),
    sources,
    chains: findChains({ statements, passages, sources, page }),
  }
}

/** The outlet of the page and those it credits: line before dateline before byline. */
function pageOutlets({ outlet, credit, credits }: Report): readonly string[] {
  const rank = { line: 0, dateline: 1, byline: 2 }
  const ordered = [...credits].sort((a, b) => rank[a.kind] - rank[b.kind]).map(({ name }) => name)
  const names = [outlet, credit, ...ordered].filter((name) => name !== null)
  return names.filter(
    (name, at) => names.findIndex((other) => plainOutlet(other) === plainOutlet(name)) === at,
  )
}

function idOfHearer(hearer: Addressee, { outlet }: Report, outlets: OutletBook): string | null {
  if (hearer === null) return null
  if (hearer.kind === 'party') return hearer.id
  return outlet === null ? null : outlets.idOf(outlet)
}

/**
 * Whether one who is told is an outlet: by its name, or because unnamed people told it and the report has no other
 * part for it.
 */
function outletTest({ statements, events }: TraceInput, outlets: OutletBook, known: ReadonlySet<string>) {
  const active = new Set([
    ...statements.map(({ speaker }) => speaker),
    ...events.flatMap(({ actors }) => actors),
  ])
  return (id: string, speaker: string | null): boolean => {
    const source = outlets.sources().find((one) => one.id === id)
    if (!source) return false
    if (source.kind === 'outlet') return true
    if (source.kind !== 'organisation' || source.name === null) return false
    const named = outletNameIn(source.name, known)
    if (named !== null) return outlets.mark(id, named) === id
    const fromUnnamed = outlets.sources().some((one) => one.id === speaker && one.kind === 'unnamed')
    const unknown = fromUnnamed && !active.has(id) && mayBeOutlet(source.name)
    return unknown && outlets.mark(id) === id
  }
}

function isHeadline({ blocks }: Report, at: number): boolean {
  return blocks.some(
    ({ kind, span }) => (kind === 'title' || kind === 'heading') && span[0] <= at && at < span[1],
  )
}
