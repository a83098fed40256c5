/**
 * What speaks against a report belonging to a story that is like it: names, figures and days that stand at the core of the story
 * and are missing in the report, while the report has its own. Two arrests of players of one team share nearly all words but the name.
 */

import { isName, type Pairing } from './likeness.ts'
import type { Term, TermKind } from './sketch.ts'
import type { StoryTerm } from './story-sums.ts'

/** A word in this share of a story's reports belongs to its core. */
const CORE = 0.4
const NUMBER_CORE = 0.3
/** Stands for a share of nothing: neither for nor against. */
const UNKNOWN = 0.35
/** A story that has not been heard of for two weeks sleeps; more days make no difference. */
const GAP_MAX = 14
const DAY_MS = 86_400_000

/** Days between the story's last report and this one, 0..GAP_MAX; 0 when a day is not known. */
export function daysApart({ sketch, story }: Pairing): number {
  if (sketch.published === null || story.lastDay === null) return 0
  const days = (Date.parse(sketch.published) - Date.parse(story.lastDay)) / DAY_MS
  return Math.max(0, Math.min(GAP_MAX, days))
}

/** The numbers that tell how the two clash. */
export function clashesOf(pairing: Pairing): Readonly<Record<string, number>> {
  const names = coreOf(pairing, isName)
  const words = coreOf(pairing, (term) => !isName(term))
  const newNames = newOf(pairing, ({ kind }) => kind !== 'word', 2)
  const newWords = newOf(pairing, ({ kind }) => kind === 'word', 3)
  const short = Math.min(1, pairing.sketch.wordCount / 60)
  return {
    namesMissing: names.missing,
    wordsMissing: words.missing,
    namesNew: newNames.share,
    wordsNew: newWords.share,
    nameMissing: names.heaviest,
    nameNew: newNames.heaviest,
    nameAgainstName: Math.sqrt(names.heaviest * newNames.heaviest),
    namesClash: names.missing * newNames.share,
    namesClashInLong: names.missing * newNames.share * short,
    wordsClash: words.missing * newWords.share,
    ...kindClash(pairing, 'person'),
    ...kindClash(pairing, 'place'),
    ...numberClash(pairing),
    ...figureClash(pairing),
    ...weekdayClash(pairing),
    gap: daysApart(pairing) / 7,
    nameCount: Math.log1p(pairing.sketch.terms.filter(({ kind }) => kind !== 'word').length),
  }
}

const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : UNKNOWN)
/** How much a word tells of the story, 0..1 or a little more: its mean weight over the reports, made large. */
const weightIn = ({ sum }: StoryTerm, reportCount: number) => Math.min(1, (4 * sum) / reportCount)

/** Share of the story's core that the report lacks, and the heaviest word of it. */
function coreOf({ story, ofReport }: Pairing, isMeant: (term: StoryTerm) => boolean) {
  let [missing, all, heaviest] = [0, 0, 0]
  for (const term of story.terms) {
    if (term.reportCount / story.reportCount < CORE || !isMeant(term)) continue
    const weight = weightIn(term, story.reportCount)
    all += weight
    if (ofReport.has(term.stem)) continue
    missing += weight
    heaviest = Math.max(heaviest, weight)
  }
  return { missing: shareOf(missing, all), heaviest }
}

/** Share of the report's words that are new to the story; a word counts as known when one report in `usual` holds it. */
function newOf({ sketch, story, ofStory }: Pairing, isMeant: (term: Term) => boolean, usual: number) {
  let [fresh, all, heaviest] = [0, 0, 0]
  for (const term of sketch.terms) {
    if (!isMeant(term)) continue
    const known = ofStory.get(term.stem)?.reportCount ?? 0
    all += term.weight
    fresh += term.weight * (1 - Math.min(1, (usual * known) / story.reportCount))
    if (known === 0) heaviest = Math.max(heaviest, term.weight)
  }
  return { share: shareOf(fresh, all), heaviest }
}

function kindClash({ sketch, story, ofReport, ofStory }: Pairing, kind: TermKind): Record<string, number> {
  let [fresh, all, freshest] = [0, 0, 0]
  for (const term of sketch.terms) {
    if (term.kind !== kind) continue
    all += term.weight
    if (ofStory.has(term.stem)) continue
    fresh += term.weight
    freshest = Math.max(freshest, term.weight)
  }
  let [missing, core, heaviest] = [0, 0, 0]
  for (const term of story.terms) {
    if (term.kinds[kind] === 0) continue
    const share = term.kinds[kind] / story.reportCount
    const weight = share * weightIn(term, story.reportCount)
    core += weight * share
    if (ofReport.has(term.stem)) continue
    missing += weight * share
    heaviest = Math.max(heaviest, weight)
  }
  const areBoth = all > 0 && core > 0
  return {
    [`${kind}sNew`]: shareOf(fresh, all),
    [`${kind}sMissing`]: shareOf(missing, core),
    [`${kind}sClash`]: areBoth ? (fresh / all) * (missing / core) : 0,
    [`${kind}AgainstOther`]: areBoth ? freshest * heaviest : 0,
  }
}

function numberClash({ sketch, story }: Pairing): Record<string, number> {
  const known = new Set(story.numbers.map(({ value }) => value))
  const core = story.numbers.filter(({ reportCount }) => reportCount / story.reportCount >= NUMBER_CORE)
  const missing = core.filter(({ value }) => !sketch.numbers.includes(value))
  const weightOf = (counts: typeof core) => counts.reduce((sum, { reportCount }) => sum + reportCount, 0)
  const shared = sketch.numbers.filter((value) => known.has(value)).length
  const areBoth = core.length > 0 && sketch.numbers.length > 0
  const lacking = shareOf(weightOf(missing), weightOf(core))
  return {
    numbersShared: shareOf(shared, sketch.numbers.length),
    numbersMissing: lacking,
    numbersClash: areBoth ? lacking * (1 - shared / sketch.numbers.length) : 0,
  }
}

/** "23 pirates" here and "26 pirates" there. */
function figureClash({ sketch, story }: Pairing): Record<string, number> {
  let [figuresSame, figuresOther] = [0, 0]
  for (const of of new Set(sketch.figures.map((figure) => figure.of))) {
    const there = story.figures.filter((figure) => figure.of === of)
    const all = there.reduce((sum, { reportCount }) => sum + reportCount, 0)
    if (all === 0) continue
    const mine = sketch.figures.filter((figure) => figure.of === of).map(({ value }) => value)
    const best = there
      .filter(({ value }) => mine.includes(value))
      .reduce((most, { reportCount }) => Math.max(most, reportCount / all), 0)
    const usual = Math.min(1, (1.5 * all) / story.reportCount)
    if (best > 0) figuresSame += usual * best
    else figuresOther += usual
  }
  return { figuresSame, figuresOther }
}

function weekdayClash({ sketch, story }: Pairing): Record<string, number> {
  if (sketch.weekdays.length === 0 || story.datedCount === 0) return { weekdaySame: UNKNOWN, weekdayOther: 0 }
  const best = story.weekdays
    .filter(({ value }) => sketch.weekdays.includes(value))
    .reduce((most, { reportCount }) => Math.max(most, reportCount / story.datedCount), 0)
  return { weekdaySame: best, weekdayOther: best === 0 ? story.datedCount / story.reportCount : 0 }
}
