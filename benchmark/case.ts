/** Measures one report in full against a hand-made answer, with the day of publication and without. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CaseAnswer, type CaseCounts, caseAnswer, scoreCase } from './case-answer.ts'
import { scorePage, withoutDay } from './case-page.ts'
import { loadLanguage } from './load-language.ts'
import { count, type Measure, type Task } from './measure.ts'
import { pageOf, readPage } from './read-text.ts'

const DAY = '2021-11-12'

/** The task "case". */
export const caseTask: Task = {
  name: 'case',
  about: [
    'One report as a text dump with furniture, against a hand-made answer.',
    'A statement is found when its content overlaps by half (F1 of characters) and its source or cue touches.',
    'Furniture is left out when no line of the report is that line, and nowhere in it when it has more than three words.',
    `It is read twice: published on ${DAY}, and with no day given, when relative days must stay open.`,
  ],
  data: 'a world-news report of November 2021 with 25 statements',
  needs: ({ shared }) => [join(shared, 'cases/alarm/page.txt'), join(shared, 'cases/alarm/answer.json')],
  run: ({ shared, weights }) => {
    const text = readFileSync(join(shared, 'cases/alarm/page.txt'), 'utf8')
    const answer = caseAnswer.parse(JSON.parse(readFileSync(join(shared, 'cases/alarm/answer.json'), 'utf8')))
    const language = loadLanguage(weights)
    const measure = (asked: CaseAnswer, day: string | null) => {
      const reading = readPage(pageOf(text, 'text', day), language)
      return { ...scoreCase(reading, text, asked), ...scorePage(asked, reading) }
    }
    const undated = measure(withoutDay(answer), null)
    return [
      ...measuresOfCase(measure({ ...answer, date: DAY }, DAY)),
      count('no day given: days right', undated.timeRight, undated.times),
      count('no day given: none invented', undated.published, 1),
      count('no day given: found with right speaker', undated.speaker, undated.statements),
    ]
  },
}

/** What is asked of a reading, in the order of importance. */
export function measuresOfCase(counts: CaseCounts & ReturnType<typeof scorePage>): readonly Measure[] {
  const { statements, cases } = counts
  return [
    count('statements found', counts.found, statements),
    count('found with right speaker', counts.speaker, statements),
    count('extra statements', counts.extra),
    count('content exact', counts.exact, statements),
    count('act right', counts.act, statements),
    count('act right or allowed', counts.actAllowed, statements),
    count('unnamed told from named', counts.kind, statements),
    count('unnamed sources told apart', counts.unnamedFound, counts.unnamed),
    count('inside the right statement', counts.nestedRight, counts.nested),
    count('likelihoods', counts.likelihoodRight, counts.likelihoods),
    count('days right', counts.timeRight, counts.times),
    count('events found', counts.eventFound, counts.events),
    count('events right in all', counts.eventWhole, counts.events),
    count('chains right', counts.chainRight, counts.chains),
    count('title right', counts.title, cases),
    count('day of publication right', counts.published, cases),
    count('headings right', counts.headingRight, counts.headings),
    count('headings too many', counts.headingExtra),
    count('credit right', counts.credit, cases),
    count('furniture left out', counts.furnitureGone, counts.furniture),
  ]
}
