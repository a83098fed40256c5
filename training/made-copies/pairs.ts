/**
 * Makes labelled pairs of reports: copies whose kind is known by construction, and pairs that are none although they look alike.
 * No public set of modern copies can be had.
 */

import { seededChance } from '#base'
import type { MadeReport } from './made-report.ts'
import {
  type Chance,
  cut,
  excerptIn,
  merged,
  paraphrased,
  reordered,
  updated,
  withAgencyLine,
  withNewHeadline,
  withNewLead,
} from './rewrite.ts'

/** Base texts: those of one `topic` are about alike events, those of one `event` about the same. */
export interface BaseReport extends MadeReport {
  readonly topic: string
  readonly event: string
}

export const COPY_WAYS = [
  'same',
  'headline',
  'cut',
  'reorder',
  'paraphrase',
  'lead',
  'agency',
  'mixed',
  'merge',
  'update',
  'excerpt',
] as const
export const OTHER_WAYS = ['unrelated', 'look-alike', 'shared quote', 'boilerplate'] as const
export type Way = (typeof COPY_WAYS)[number] | (typeof OTHER_WAYS)[number] | 'same release'

export interface Pair {
  readonly earlier: MadeReport
  readonly later: MadeReport
  readonly way: Way
  readonly isCopy: boolean
}

const OUTLETS = [
  'The Morning Ledger',
  'Port Herald',
  'Channel Five',
  'Daily Compass',
  'Eastern Courier',
  'Newsbrief',
]

/** `count` pairs, the same for the same seed; half of them copies. */
export function makePairs(base: readonly BaseReport[], count: number, seed: number): Pair[] {
  const chance = seededChance(seed)
  const pairs: Pair[] = []
  for (let at = 0; pairs.length < count; at++) {
    const isCopy = at % 2 === 0
    const ways: readonly Way[] = isCopy ? COPY_WAYS : OTHER_WAYS
    const way = ways[(at >> 1) % ways.length] as Way
    const pair = isCopy ? copyPair(base, way, chance) : otherPair(base, way, chance)
    if (pair !== null) pairs.push(pair)
  }
  return pairs
}

const pick = <T>(items: readonly T[], chance: Chance): T => items[Math.floor(chance() * items.length)] as T
const between = (chance: Chance, low: number, high: number) => low + chance() * (high - low)

/** Another outlet and up to two days later. */
function passedOn(report: MadeReport, chance: Chance): MadeReport {
  const day = new Date(`${report.published}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + Math.floor(chance() * 3))
  return { ...report, outlet: pick(OUTLETS, chance), published: day.toISOString().slice(0, 10), credits: [] }
}

function copyPair(base: readonly BaseReport[], way: Way, chance: Chance): Pair | null {
  const earlier = pick(base, chance)
  const later = copyBy(way, { base, earlier, chance })
  return later === null ? null : { earlier, later, way, isCopy: true }
}

function copyBy(
  way: Way,
  given: { readonly base: readonly BaseReport[]; readonly earlier: BaseReport; readonly chance: Chance },
): MadeReport | null {
  const { base, earlier, chance } = given
  const copy = passedOn(earlier, chance)
  switch (way) {
    case 'headline':
      return withNewHeadline(copy, chance)
    case 'cut':
      return cut(copy, between(chance, 0.25, 0.8))
    case 'reorder':
      return reordered(withNewHeadline(copy, chance), chance)
    case 'paraphrase':
      return paraphrased(withNewHeadline(copy, chance), between(chance, 0.3, 0.95), chance)
    case 'lead':
      return withNewLead(withNewHeadline(copy, chance), chance)
    case 'agency':
      return withAgencyLine(copy, chance)
    case 'mixed':
      return withAgencyLine(
        withNewLead(
          paraphrased(
            reordered(cut(withNewHeadline(copy, chance), between(chance, 0.4, 0.8)), chance),
            between(chance, 0.3, 0.8),
            chance,
          ),
          chance,
        ),
        chance,
      )
    case 'merge':
      return merged(
        copy,
        pick(
          base.filter(({ event, topic }) => event !== earlier.event || topic !== earlier.topic),
          chance,
        ),
        chance,
      )
    case 'update': {
      const news = pick(base, chance).paragraphs.slice(0, 1 + Math.floor(chance() * 3))
      return updated(withNewHeadline(copy, chance), news, chance)
    }
    case 'excerpt': {
      const host = passedOn(
        pick(
          base.filter(({ topic }) => topic !== earlier.topic),
          chance,
        ),
        chance,
      )
      return earlier.paragraphs.length < 3 ? null : excerptIn(host, earlier, chance)
    }
    default:
      return copy
  }
}

function otherPair(base: readonly BaseReport[], way: Way, chance: Chance): Pair | null {
  const earlier = pick(base, chance)
  const alike = base.filter(({ topic, event }) => topic === earlier.topic && event !== earlier.event)
  const others =
    way === 'look-alike' || way === 'shared quote'
      ? alike
      : base.filter(({ topic }) => topic !== earlier.topic)
  if (others.length === 0) return null
  const later = passedOn(pick(others, chance), chance)
  const pair = (one: MadeReport, two: MadeReport): Pair => ({ earlier: one, later: two, way, isCopy: false })
  if (way === 'shared quote') {
    const quote = quoteFor(chance)
    return pair(withParagraph(earlier, quote, chance), withParagraph(later, quote, chance))
  }
  if (way === 'boilerplate') {
    const lines = BOILERPLATE.slice(Math.floor(chance() * BOILERPLATE.length)).slice(
      0,
      1 + Math.floor(chance() * 2),
    )
    return pair(
      { ...earlier, paragraphs: [...earlier.paragraphs, ...lines] },
      { ...later, paragraphs: [...later.paragraphs, ...lines] },
    )
  }
  return pair(earlier, later)
}

function withParagraph(report: MadeReport, paragraph: string, chance: Chance): MadeReport {
  const at = 1 + Math.floor(chance() * Math.max(1, report.paragraphs.length))
  return {
    ...report,
    paragraphs: [...report.paragraphs.slice(0, at), paragraph, ...report.paragraphs.slice(at)],
  }
}

const SAID: readonly string[] = [
  'We will not be told by anybody when to begin and when to stop',
  'Nothing has been decided, and whoever says otherwise is not in the room where it is decided',
  'I have seen the figures, and they are worse than what has been published so far',
  'Our people deserve an answer, and they deserve it before the winter comes',
  'There is no agreement until everything is agreed, and we are far from that point today',
  'The families were told nothing for two days, and that is something we must apologise for',
]
const SPEAKERS = [
  'the foreign minister',
  'a spokeswoman for the agency',
  'the head of the commission',
  'the mayor',
]

function quoteFor(chance: Chance): string {
  return chance() < 0.5
    ? `“${pick(SAID, chance)},” ${pick(SPEAKERS, chance)} said.`
    : `Asked about it, ${pick(SPEAKERS, chance)} told reporters: “${pick(SAID, chance)}.”`
}

/** What one outlet puts under each report. */
const BOILERPLATE: readonly string[] = [
  'The agency has offices in nineteen countries and employs more than four hundred correspondents, who report around the clock for newspapers, broadcasters and web sites.',
  'Founded in 1951, the organisation brings together 42 member states and has its seat in the old customs house by the river, where its council meets twice a year.',
  'This report was put together with help from our partners in the region. Readers who have seen something that we should know can write to the newsroom at any hour, in confidence.',
]
