/** The words that an account points to, so that it can be shown without opening every report. */

import type { Reading, StatementRef, StoryAccount } from '#domain'

type Quote = StoryAccount['quotes'][number]

const LENGTH_MAX = 400
/** Statements of an origin whose words are given; the others are a click away. */
const OF_ORIGIN = 3

type Pointing = Pick<StoryAccount, 'propositions' | 'origins' | 'news'>

/** The words of all stances, of the news, of the first statements of each origin, and of what shows a fold. */
export function quotesOf(readings: readonly Reading[], account: Pointing): readonly Quote[] {
  const readingById = new Map<string, Reading>(readings.map((reading) => [reading.report.id, reading]))
  const quotes = new Map<string, Quote>()
  const add = ({ report, statement, span }: Omit<Quote, 'text' | 'act'>) => {
    const reading = readingById.get(report)
    const key = `${report} ${statement} ${span}`
    if (reading === undefined || quotes.has(key)) return
    const said = reading.statements.find(({ id }) => id === statement)
    const text = reading.report.text.slice(span[0], Math.min(span[1], span[0] + LENGTH_MAX))
    quotes.set(key, { report, statement, span, text, act: said?.act ?? null })
  }
  const addStatement = ({ report, statement }: StatementRef) => {
    const said = readingById.get(report)?.statements.find(({ id }) => id === statement)
    const span = said?.content[0] ?? said?.cue[0]
    if (span !== undefined) add({ report, statement, span })
  }
  for (const { stances } of account.propositions) for (const stance of stances) add(stance)
  for (const { at } of account.news) addStatement(at)
  for (const { statements } of account.origins.origins)
    for (const statement of statements.slice(0, OF_ORIGIN)) addStatement(statement)
  for (const { words } of account.origins.folds)
    for (const { report, span } of words) add({ report, statement: null, span })
  return [...quotes.values()]
}
