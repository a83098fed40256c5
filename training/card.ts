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
  readonly data?: string
  /** What is known of the licence of the data, where it is not the corpus'. */
  readonly licence?: string
  readonly scoredOn?: string
  /** The command that makes it, where it is not `npm run train`. */
  readonly remake?: string
}

/** Writes WEIGHTS/NAME.md. */
export function writeCard(weights: string, card: Card, date: string): void {
  const lines = [
    `# ${card.name}.bin`,
    '',
    card.what,
    card.how,
    card.limits,
    '',
    '## Data',
    '',
    card.data ??
      'PolNeAR, part train: 837 US political news reports of 2015 and 2016 with attributions by hand and CoreNLP layers.',
    '',
    '## Licence',
    '',
    card.licence ?? 'The corpus is public; its texts belong to their publishers.',
    'The weights hold hashed features and numbers, no sentence, and are under the licence of the project.',
    '',
    '## Date',
    '',
    `${date}, ${(card.bytes / 1e6).toFixed(2)} MB.`,
    '',
    '## Scores',
    '',
    card.scoredOn ?? 'On the part dev (83 reports, not learned from):',
    '',
    '| measure | score |',
    '| --- | --- |',
    ...card.scores.map(([what, score]) => `| ${what} | ${score} |`),
    '',
    '## How to remake',
    '',
    `\`${card.remake ?? `npm run train -- --${card.data === undefined ? 'corpus' : card.name} FOLDER --only ${card.name}`}\``,
    '',
    'The same corpus and seed give the same bytes.',
    '',
  ]
  writeFileSync(join(weights, `${card.name}.md`), lines.join('\n'))
}
