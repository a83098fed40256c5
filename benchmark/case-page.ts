/**
 * Takes an answer and a reading and counts what scoreCase leaves out: headings, credit, furniture line by
 * line; and makes the answer for a reader who is not told the day.
 */

import { wordsOf } from '#base'
import type { Reading } from '#domain'
import type { CaseAnswer } from './case-format.ts'
import { plain } from './case-parties.ts'

/** Headings of the answer that are headings of the report, headings that are not in the answer, credit and furniture. */
export function scorePage(answer: CaseAnswer, { report }: Reading) {
  const wanted = answer.page.headings.map(plain)
  const read = report.blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ span }) => plain(wordsOf(report.text, span)))
  return {
    headings: wanted.length,
    headingRight: wanted.filter((heading) => read.includes(heading)).length,
    headingExtra: read.filter((heading) => !wanted.includes(heading)).length,
    credit: Number(plain(report.credit ?? '') === plain(answer.page.credit ?? '')),
    furnitureGone: answer.page.furniture.filter((line) => isGone(plain(line), report.text)).length,
  }
}

/** No line of the report is this one. Words of a longer one are not inside a line either; a short one may well be. */
function isGone(line: string, reportText: string): boolean {
  if (line.split(' ').length > 3 && plain(reportText).includes(line)) return false
  return !reportText.split('\n').some((other) => plain(other) === line)
}

/** The answer for a reader who does not know the day of publication: only days with a year have a value. */
export function withoutDay(answer: CaseAnswer): CaseAnswer {
  const { date: _, ...undated } = answer
  const times = answer.times.map((time) => (/\b\d{4}\b/.test(time.text) ? time : { ...time, value: null }))
  return { ...undated, times }
}
