/**
 * Makes src/reading/likelihood/survey.data.ts from a survey of what people mean by words of probability (probly.csv of
 * zonination/perceptions, MIT licence: one column a phrase, one row a person, per cent): the middle half and the median.
 * Run with: node --conditions=source --import tsx training/likelihood.ts PROBLY_CSV
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

export interface SurveyRow {
  readonly low: number
  readonly high: number
  readonly point: number
}

/** Quartiles and median of each column, as shares of one; quartiles by linear interpolation between the people. */
export function summarise(csv: string): ReadonlyMap<string, SurveyRow> {
  const [head = '', ...lines] = csv.trim().split(/\r?\n/)
  const rows = lines.map((line) => line.split(',').map(Number))
  return new Map(
    head.split(',').map((phrase, column) => {
      const figures = rows.map((row) => row[column] ?? Number.NaN).filter(Number.isFinite)
      figures.sort((a, b) => a - b)
      const at = (share: number) => round(quantile(figures, share) / 100)
      return [phrase.trim().toLowerCase(), { low: at(0.25), high: at(0.75), point: at(0.5) }]
    }),
  )
}

/** The value below which a share of the sorted figures lies. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const [a = Number.NaN, b = a] = [sorted[below], sorted[below + 1]]
  return a + (b - a) * (place - below)
}

const round = (value: number) => Math.round(value * 10_000) / 10_000

/** The data file as TypeScript. */
export function writeSurvey(rows: ReadonlyMap<string, SurveyRow>): string {
  const lines = [...rows].map(
    ([phrase, { low, high, point }]) => `  '${phrase}': { low: ${low}, high: ${high}, point: ${point} },`,
  )
  return `/**
 * What people mean by words of probability: the middle half and the median of a survey of 46 people
 * (probly.csv of zonination/perceptions, MIT licence). Made by training/likelihood.ts; do not edit.
 */

export const SURVEY = {
${lines.join('\n')}
} as const
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [file] = process.argv.slice(2)
  if (file === undefined) throw new Error('Give the file probly.csv.')
  writeFileSync('src/reading/likelihood/survey.data.ts', writeSurvey(summarise(readFileSync(file, 'utf8'))))
}
