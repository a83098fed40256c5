/** What the reading room says when a report leaves something open. */

import type { Note } from '#base'

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
} as const
