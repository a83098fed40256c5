/**
 * Report → what is compared of it: its sentences as hashed words, with the words of direct quotes marked,
 * for two reports may quote one speaker without either having copied the other; and whom it names as its source.
 */

import type { Credit, Reading, Report, ReportId } from '#domain'
import { tokenise } from '#language'
import type { WordWeights } from '../words/word-weights.ts'
import { isSameOutlet } from './outlet-names.ts'
import { type Passage, passagesOf } from './passages.ts'
import { type ReleaseMarks, releaseMarks } from './release-marks.ts'
import { type VersionMark, versionMark } from './version-mark.ts'

/** What is compared of a report. */
export interface Sketch {
  readonly id: ReportId
  /** The host of the address where the page does not name its outlet. */
  readonly outlet: string | null
  /** Outlets that the page credits, itself left out. */
  readonly credits: readonly Credit[]
  /** Names that the text cites: parties that speak in it or stand in a chain; empty when no reading was given. */
  readonly cited: readonly string[]
  /** True when the outlet puts its own name into dateline or credit, as agencies do. */
  readonly isAgency: boolean
  /** By what it says that it is a later version. */
  readonly version: VersionMark | null
  /** Day of publication, YYYY-MM-DD. */
  readonly published: string | null
  /** Moment of publication in UTC (ISO 8601), if known. */
  readonly publishedAt: string | null
  readonly title: Passage | null
  /** Sentences of lead and paragraphs, in order. */
  readonly passages: readonly Passage[]
  /** Which passages give the words of a statement that a body put out. */
  readonly released: ReleaseMarks
  /** Sum of the passages' masses. */
  readonly mass: number
}

/** What is known of a report besides itself. */
export interface SketchOptions {
  /** Tells whom the text cites; without it only the credits of the page count. */
  readonly reading?: Pick<Reading, 'sources' | 'statements' | 'chains'>
  /** Moment of publication, where more than the day is known. */
  readonly publishedAt?: string | null
}

/** Makes the sketch of a report. The same report gives the same sketch. */
export function sketchOf(report: Report, weights: WordWeights, options: SketchOptions = {}): Sketch {
  const text = tokenise(report.text)
  const head = report.blocks.find(({ kind }) => kind === 'title')
  const body = report.blocks.filter(({ kind }) => kind === 'lead' || kind === 'paragraph')
  const passages = passagesOf(
    text,
    body.map(({ span }) => span),
    weights,
  )
  const outlet = report.outlet ?? hostOf(report.url)
  const credits = report.credits.filter(({ name }) => !isSameOutlet(name, outlet))
  return {
    id: report.id,
    outlet,
    credits,
    cited: citedBy(options.reading).filter((name) => !isSameOutlet(name, outlet)),
    isAgency: credits.length < report.credits.length,
    version: versionMark(report),
    published: report.published?.value ?? null,
    publishedAt: momentOf(options.publishedAt),
    title: head === undefined ? null : (passagesOf(text, [head.span], weights)[0] ?? null),
    passages,
    released: releaseMarks(passages.map(({ span }) => report.text.slice(...span))),
    mass: passages.reduce((sum, { mass }) => sum + mass, 0),
  }
}

/** Names of the bodies that speak in a reading or pass on what others say; people are no outlets. */
function citedBy(reading: SketchOptions['reading']): string[] {
  if (reading === undefined) return []
  const speaking = new Set(reading.statements.map(({ speaker }) => speaker))
  for (const { path } of reading.chains) for (const id of path) speaking.add(id)
  return reading.sources.flatMap(({ id, kind, name }) =>
    name !== null && kind !== 'person' && kind !== 'unnamed' && speaking.has(id) ? [name] : [],
  )
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  return new URL(url).hostname.replace(/^www\./, '') || null
}

/** One way to write a moment, so that moments can be compared as strings; null when its zone is not told. */
function momentOf(moment: string | null | undefined): string | null {
  if (!/\dT\d{2}:.*(?:Z|[+-]\d{2}:?\d{2})$/.test(moment ?? '')) return null
  const millis = Date.parse(moment ?? '')
  return Number.isNaN(millis) ? null : new Date(millis).toISOString()
}
