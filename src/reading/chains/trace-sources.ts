/**
 * Where statements come from and to whom they were said: takes the report with its statements and sources, gives
 * statements with addressees, the chain of each, and the sources with those parties added who only hear or pass on.
 */

import type { Chain, Event, Report, Source, Statement } from '#domain'
import { spanOf } from '#language'
import { type Addressee, findAddressees } from '../addressees/find-addressees.ts'
import { openPartyBook } from '../events/parties.ts'
import { nounPhrase } from '../events/phrases.ts'
import { type Grammar, lemmaOf } from '../grammar.ts'
import { readMention } from '../sources/mention.ts'
import { WRITTEN_NOUNS } from '../sources/nouns.data.ts'
import type { Person } from '../sources/people.ts'
import type { Draft } from '../statements/draft.ts'
import { openSourceBook, type SourceBook } from './added-sources.ts'
import { findCited } from './cited.ts'
import { findChains, type Passage } from './find-chains.ts'
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
  const hearers = findAddressees(input, parties)
  const citations = drafts.map((_, index) => {
    const noun = findCited(grammar, drafts, index)
    if (noun < 0) return { noun, party: null }
    return { noun, party: speakerAt(input, noun) ?? parties.partiesOf(noun)[0] ?? null }
  })
  const book = openSourceBook(parties.sources())
  const names = pageOutlets(report)
  const page = names.map((name) => book.outlet(name))
  const known = new Set(names.map(plainOutlet))
  markSpeakingOutlets(statements, book, known)
  const isOutlet = outletTest(input, book, known)
  const heard: (string | null)[] = []
  const passages = drafts.map((draft, index): Passage => {
    const speaker = statements[index]?.speaker ?? null
    const heardBy = idOfHearer(hearers[index] ?? null, input, book)
    const hearer = heardBy === null ? null : book.whole(heardBy)
    const toOutlet = hearer !== null && isOutlet(hearer, speaker) ? [hearer] : []
    const passed = outletsPassed(grammar, drafts, index, known).map(({ name, range, told }) => ({
      id: book.outlet(name, spanOf(grammar.text, range)),
      told,
    }))
    heard.push(hearer ?? passed.find(({ told, id }) => told && id !== speaker)?.id ?? null)
    const { noun, party } = citations[index] as (typeof citations)[number]
    const at = draft.source?.[0] ?? draft.cue[0]
    return {
      through: [...toOutlet, ...passed.map(({ id }) => id)],
      cited: party ?? (noun < 0 ? null : idOfPaper(input, book, noun)),
      paragraph: grammar.paragraphOf[at] ?? 0,
      inBody: !isHeadline(report, grammar.text.starts[at] ?? 0),
    }
  })
  const sources = book.sources()
  return {
    statements: statements.map((statement, index) => ({ ...statement, addressee: heard[index] ?? null })),
    sources,
    chains: findChains({ statements, passages, sources, page }),
  }
}

/** Who is cited may speak in a statement of its own: the same party, not another of the same words. */
function speakerAt({ drafts, statements }: TraceInput, noun: number): string | null {
  const index = drafts.findIndex(({ source }) => source !== null && source[0] <= noun && noun < source[1])
  return statements[index]?.speaker ?? null
}

/** The outlet of the page and those it credits: line before dateline before byline. */
function pageOutlets({ outlet, credit, credits }: Report): readonly string[] {
  const rank = { line: 0, dateline: 1, byline: 2 }
  const ordered = [...credits].sort((a, b) => rank[a.kind] - rank[b.kind]).map(({ name }) => name)
  const names = [outlet, ...ordered, credit].filter((name) => name !== null)
  return names.filter(
    (name, at) => names.findIndex((other) => plainOutlet(other) === plainOutlet(name)) === at,
  )
}

/** "the state news agency Tanjug" speaks as an outlet, also where it was taken for any other body. */
function markSpeakingOutlets(
  statements: readonly Statement[],
  book: SourceBook,
  known: ReadonlySet<string>,
): void {
  for (const { speaker } of statements) {
    const source = book.get(speaker)
    if (source?.kind !== 'organisation' || source.name === null) continue
    const named = outletNameIn(source.name, known)
    if (named !== null) book.mark(source.id, named)
  }
}

function idOfHearer(hearer: Addressee, { grammar, report }: TraceInput, book: SourceBook): string | null {
  if (hearer === null) return null
  if (hearer.kind === 'party') return hearer.id
  if (hearer.kind === 'page') return report.outlet === null ? null : book.outlet(report.outlet)
  const { words, number, range } = hearer.mention
  return book.described('unnamed', words, number, spanOf(grammar.text, range))
}

/** "citing a memo": the paper itself is the origin. */
function idOfPaper({ grammar, people }: TraceInput, book: SourceBook, noun: number): string | null {
  if (!WRITTEN_NOUNS.has(lemmaOf(grammar, noun))) return null
  const { words, range } = readMention(grammar, people, nounPhrase(grammar, noun))
  return book.described('document', words, null, spanOf(grammar.text, range))
}

/**
 * Whether one who is told is an outlet: by its name, or because unnamed people told it and the report has no other
 * part for it.
 */
function outletTest(
  { statements, events }: TraceInput,
  book: SourceBook,
  known: ReadonlySet<string>,
): (id: string, speaker: string | null) => boolean {
  const active = new Set([
    ...statements.map(({ speaker }) => speaker),
    ...events.flatMap(({ actors }) => actors),
  ])
  return (id, speaker) => {
    const source = book.get(id)
    if (source?.kind === 'outlet') return true
    if (source?.kind !== 'organisation' || source.name === null) return false
    const named = outletNameIn(source.name, known)
    const unknown = book.get(speaker)?.kind === 'unnamed' && !active.has(id) && mayBeOutlet(source.name)
    if (named === null && !unknown) return false
    book.mark(id, named ?? source.name)
    return true
  }
}

function isHeadline({ blocks }: Report, at: number): boolean {
  return blocks.some(
    ({ kind, span }) => (kind === 'title' || kind === 'heading') && span[0] <= at && at < span[1],
  )
}
