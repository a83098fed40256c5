/** Measures the reports of tests/fixtures with hand-made answers; those that rules were tuned on apart from those held out. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReadingWeights } from '#reading'
import { measuresOfCase } from './case.ts'
import { addCounts, type CaseAnswer, caseAnswer, scoreCase } from './case-answer.ts'
import { scorePage } from './case-page.ts'
import { loadLanguage } from './load-language.ts'
import type { Measure, Task } from './measure.ts'
import { pageOf, readPage } from './read-text.ts'

const FOLDER = fileURLToPath(new URL('../tests/fixtures/reports/', import.meta.url))
const GROUPS = ['tune', 'held-out', 'in markup'] as const

interface Answered {
  readonly group: (typeof GROUPS)[number]
  readonly kind: 'text' | 'html'
  readonly page: string
  /** The text that the answer was made for. */
  readonly text: string
  readonly answer: CaseAnswer
}

/** The task "reports". */
export const reportsTask: Task = {
  name: 'reports',
  about: [
    'Counted as the task `case`, added up over reports.',
    'Rules may be improved by looking at 01 to 16 (tune); 17 to 20 are only measured (held-out).',
    'Some of the pages are there in markup too (in markup).',
  ],
  data: 'tests/fixtures/reports: reports of invented world news, written for Tocsin',
  needs: () => [FOLDER],
  run: ({ weights }) => {
    const language = loadLanguage(weights)
    const all = readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => loadAnswered(`${FOLDER}${name}`))
    return GROUPS.flatMap((group) =>
      measuresOfGroup(
        group,
        all.filter((one) => one.group === group),
        language,
      ),
    )
  },
}

function loadAnswered(folder: string): readonly Answered[] {
  const text = readFileSync(`${folder}/page.txt`, 'utf8')
  const answer = caseAnswer.parse(JSON.parse(readFileSync(`${folder}/answer.json`, 'utf8')))
  const plain: Answered = { group: answer.set ?? 'tune', kind: 'text', page: text, text, answer }
  if (!existsSync(`${folder}/page.html`)) return [plain]
  const page = readFileSync(`${folder}/page.html`, 'utf8')
  return [plain, { group: 'in markup', kind: 'html', page, text, answer }]
}

function measuresOfGroup(
  group: string,
  answered: readonly Answered[],
  language: ReadingWeights,
): readonly Measure[] {
  const scored = answered.map(({ kind, page, text, answer }) => {
    const reading = readPage(pageOf(page, kind, answer.date ?? null), language)
    return { counts: scoreCase(reading, text, answer), page: scorePage(answer, reading) }
  })
  const counts = addCounts(scored.map((one) => one.counts))
  if (counts === null) return []
  const sum = (name: keyof ReturnType<typeof scorePage>) =>
    scored.reduce((total, one) => total + one.page[name], 0)
  const page = {
    headings: sum('headings'),
    headingRight: sum('headingRight'),
    headingExtra: sum('headingExtra'),
    credit: sum('credit'),
    furnitureGone: sum('furnitureGone'),
  }
  return measuresOfCase({ ...counts, ...page }).map((one) => ({ ...one, name: `${group}: ${one.name}` }))
}
