/** Writes docs/method/accuracy.md: what was measured, with the command, the data and the day. */

import type { Judged } from './floors.ts'
import type { Outcome } from './measure.ts'
import { wordsOfFloor, wordsOfMeasure } from './words-of.ts'

const OPENING = `# How accurate and how fast

This page is written by \`npm run bench -- --write\`; whoever runs the command with the same data gets the same figures of quality.
Figures of speed are of one run on one machine and differ on others.
The data are public corpora and pages whose texts belong to their publishers, so they are not part of the project: \`npm run bench -- --shared FOLDER\` tells where they lie.
Rules and weights were tuned on the data measured here unless a section says otherwise, so texts never seen give somewhat lower figures.
A floor is the lowest value that the benchmark accepts (\`benchmark/floors.json\`).
`

const HUMANS = `
What people reach on the same measures: two annotators of PolNeAR against each other agree in .875 of the labelled tokens (micro F1), in .74 of sources, .71 of cues and .68 of contents exactly, and in .58 of whole attributions exactly (.83 by overlap).
A fine-tuned BERT of 2022 reaches .86 of the tokens, a linear-chain CRF of the same work .71.
`

const EXTRACTORS = `
Published figures for other extractors on all 181 pages of the same benchmark: trafilatura .958, AutoExtract .970, rs_trafilatura .970.
`

/** What to know beside a table, by task. */
const REMARKS: Readonly<Record<string, string>> = { attribution: HUMANS, pages: EXTRACTORS }

/** The page; `date` is the day of the run, YYYY-MM-DD. */
export function resultsPage(outcomes: readonly Outcome[], judged: readonly Judged[], date: string): string {
  const sections = outcomes.map((outcome) => {
    const { name, about, data } = outcome.task
    const facts = [`Command: \`npm run bench -- --only ${name}\`.`, `Data: ${data}.`, `Measured on ${date}.`]
    const rows = judged.filter(({ task }) => task === name)
    const table = outcome.kind === 'measured' ? rows.map(rowOf) : [`| not measured | | |`]
    return [
      `## ${name}`,
      '',
      ...facts,
      ...about,
      '',
      '| measure | value | floor |',
      '| --- | --- | --- |',
      ...table,
      ...(REMARKS[name]?.trimEnd().split('\n') ?? []),
      '',
    ].join('\n')
  })
  return `${[OPENING, ...sections].join('\n').trimEnd()}\n`
}

function rowOf({ name, measure, floor }: Judged): string {
  const value = measure === null ? 'not measured' : wordsOfMeasure(measure)
  return `| ${name} | ${value} | ${floor === null ? '' : wordsOfFloor(floor, measure?.unit ?? 'count')} |`
}
