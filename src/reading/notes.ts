/** What the reading room says when a report leaves something open. */

import type { Note, Span } from '#base'

export const NOTES = {
  no_publication_date: (): Note => ({
    code: 'reading.no_publication_date',
    message: 'The page gives no day of publication: days in the report cannot be resolved.',
  }),
  other_language: (language: string): Note => ({
    code: 'reading.other_language',
    message: `The report seems to be written in "${language}": the language core is trained on English, so expect little.`,
  }),
  no_words: (): Note => ({
    code: 'reading.no_words',
    message: 'The report has no words to read.',
  }),
  spelling_variant: (words: string, name: string, at: Span): Note => ({
    code: 'reading.spelling_variant',
    message: `"${words}" is taken for another spelling of "${name}".`,
    at,
  }),
  known_from_ledger: (name: string, asOf: string, report: string): Note => ({
    code: 'reading.known_from_ledger',
    message: `What is known of "${name}" was not read here: report ${report} told it on ${asOf}.`,
  }),
  several_in_ledger: (name: string, count: number): Note => ({
    code: 'reading.several_in_ledger',
    message: `Earlier reports tell of ${count} people who may be "${name}": nothing is drawn from them.`,
  }),
} as const
