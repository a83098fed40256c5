/**
 * Takes a reading, the page text that an answer was made for and the answer, and counts what is right.
 * The page text need not be what was read: a page in markup is scored against its plain text dump.
 */

import type { Reading, Statement } from '#domain'
import { type AlignedPage, alignPage, samePlaces, sharedCount } from './case-align.ts'
import type { AnsweredStatement, CaseAnswer } from './case-format.ts'
import { matchStatements } from './case-match.ts'
import { isNamed, plain, sourceOf } from './case-parties.ts'
import { type Matches, scoreChains, scoreEvents, scoreNesting, scoreUnnamed } from './case-parts.ts'

export { type CaseAnswer, caseAnswer } from './case-format.ts'

/** Counts of one case, or of several added up. Each plural is how many there are to find. */
export type CaseCounts = ReturnType<typeof scoreCase>

/** Scores one reading; answers marked optional count neither way, but see `extraOptional`. */
export function scoreCase(reading: Reading, pageText: string, answer: CaseAnswer) {
  const page = alignPage(pageText, reading.report.text)
  const matches = matchStatements(answer.statements, reading, page)
  return {
    cases: 1,
    ...scoreStatements(answer, reading, page, matches),
    ...scoreTimes(answer, reading, page),
    ...scorePage(answer, reading),
    ...scoreEvents(answer, reading, page),
    ...scoreNesting(answer, reading, matches),
    ...scoreChains(answer, reading, matches),
    ...scoreUnnamed(answer, reading),
  }
}

/** Adds up the counts of several cases. */
export function addCounts(all: readonly CaseCounts[]): CaseCounts | null {
  const [first, ...others] = all
  if (first === undefined) return null
  const sum = { ...first }
  const names = Object.keys(sum) as (keyof CaseCounts)[]
  for (const counts of others) for (const name of names) sum[name] += counts[name]
  return sum
}

function scoreStatements(answer: CaseAnswer, reading: Reading, page: AlignedPage, matches: Matches) {
  const counts = { found: 0, exact: 0, speaker: 0, act: 0, actAllowed: 0, kind: 0 }
  const likelihoods = { likelihoods: 0, likelihoodRight: 0 }
  const asked = answer.statements.filter(({ optional }) => !optional)
  const used = new Set<Statement>()
  for (const wanted of asked) {
    const read = matches.get(wanted.id)
    if (read === undefined) continue
    used.add(read)
    const speaker = sourceOf(reading, read.speaker)
    counts.found++
    counts.exact += Number(samePlaces(page.ofAnswer(wanted.content), page.ofReading(read.content)))
    counts.speaker += Number(wanted.speaker !== null && isNamed(reading, speaker, wanted.speaker))
    counts.act += Number(isSameAct(wanted.act, read.act))
    counts.actAllowed += Number(
      [wanted.act, ...(wanted.alsoActs ?? [])].some((act) => isSameAct(act, read.act)),
    )
    counts.kind += Number((speaker?.kind === 'unnamed') === (wanted.speakerKind === 'unnamed'))
    likelihoods.likelihoods += Number(wanted.likelihood !== null)
    likelihoods.likelihoodRight += Number(hasLikelihood(wanted, read))
  }
  const extra = reading.statements.filter((statement) => !used.has(statement))
  const optional = answer.statements.filter((wanted) => wanted.optional).map(({ id }) => matches.get(id))
  return {
    statements: asked.length,
    read: reading.statements.length,
    ...counts,
    extra: extra.length,
    /** How many of the extra ones answer an optional statement. */
    extraOptional: extra.filter((statement) => optional.includes(statement)).length,
    ...likelihoods,
  }
}

function isSameAct(wanted: string, read: string): boolean {
  const level = (act: string) => (act === 'report' ? 'assert' : act)
  return level(wanted) === level(read)
}

function hasLikelihood(wanted: AnsweredStatement, read: Statement): boolean {
  if (wanted.likelihood === null || read.likelihood === null) return false
  const [a, b] = [plain(wanted.likelihood), plain(read.likelihood.words)]
  return a.includes(b) || b.includes(a)
}

function scoreTimes(answer: CaseAnswer, reading: Reading, page: AlignedPage) {
  // Without a day of publication, null is the right value; with one it means that none was settled on.
  const hasDay = answer.date !== undefined
  const times = answer.times.filter(({ value }) => !(value === null && hasDay))
  const right = times.filter(({ span, value }) => {
    const places = page.ofAnswer([span])
    return reading.times.some(
      (time) => time.value === value && sharedCount(places, page.ofReading([time.span])) > 0,
    )
  })
  return { times: times.length, timeRight: right.length }
}

function scorePage(answer: CaseAnswer, reading: Reading) {
  const { title, text, published } = reading.report
  const out = answer.page.furniture.filter((words) => !plain(text).includes(plain(words)))
  return {
    title: Number(plain(title) === plain(answer.page.title)),
    furniture: answer.page.furniture.length,
    furnitureOut: out.length,
    published: Number((published?.value ?? null) === (answer.page.published ?? answer.date ?? null)),
  }
}
