/** Model cards: what a weights file was made from, when, how good it is and how to make it again. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Card {
  readonly name: string
  readonly what: string
  /** How the model works, in a few sentences. */
  readonly how: string
  readonly bytes: number
  /** Rows of the table of scores on dev. */
  readonly scores: readonly (readonly [what: string, score: string])[]
  readonly limits: string
}

/** Writes WEIGHTS/NAME.md. */
export function writeCard(weights: string, card: Card, date: string): void {
  const lines = [
    `# ${card.name}.bin`,
    '',
    card.what,
    card.how,
    '',
    '| | |',
    '| --- | --- |',
    `| made on | ${date} |`,
    `| size | ${(card.bytes / 1e6).toFixed(2)} MB |`,
    '| learned from | PolNeAR, part train: 837 US political news reports of 2015 and 2016 with CoreNLP layers |',
    `| make it again | \`npm run train -- --corpus FOLDER --only ${card.name}\` |`,
    '',
    'Scores on the part dev (83 reports, not learned from):',
    '',
    '| measure | score |',
    '| --- | --- |',
    ...card.scores.map(([what, score]) => `| ${what} | ${score} |`),
    '',
    card.limits,
    'The texts of the corpus belong to their publishers; the weights hold hashed features and numbers, no sentence.',
    'The same corpus and seed give the same bytes.',
    '',
  ]
  writeFileSync(join(weights, `${card.name}.md`), lines.join('\n'))
}
