/** The notes that the ingest room can leave: what was odd about a page, though a report could be made of it. */

import type { Note } from '#base'

/** Code of each note with what it means, for docs/reference/errors.md. */
export const NOTES = {
  'ingest.page_cut': 'The page is longer than the room reads; what comes after the limit was left out.',
  'ingest.markup_cut':
    'The page has more elements, or elements nested deeper, than the room reads; the rest was read as text or left out.',
  'ingest.text_cut': 'The report is longer than 200,000 characters; the rest was left out.',
  'ingest.charset_guessed':
    'The bytes are not what the page declares, or it declares nothing; the charset was guessed.',
  'ingest.no_title':
    'The page has no headline; the first words stand in for it and are not a block of the text.',
  'ingest.no_date': 'The page carries no day of publication, and none was given.',
  'ingest.date_guessed':
    'The day of publication is a guess from the words near the headline or from the address.',
  'ingest.dates_differ': 'The day that was given is not the day that the page carries.',
  'ingest.fallback': 'The body was not found the usual way; a simpler way was taken.',
  'ingest.more_pages': 'The JSON holds more than one page; only the first was read.',
  'ingest.bad_line': 'A line of the JSON-lines input is not a page and was left out.',
  'ingest.feed_cut': 'The feed ends before its end; the entries up to there were read.',
  'ingest.entries_broken': 'Entries of the feed are broken or empty and were left out.',
  'ingest.feed_long': 'The feed has more entries than the room reads; the rest was left out.',
  'ingest.feed_empty': 'The feed has no entries.',
} as const

export type IngestNote = keyof typeof NOTES

/** A note of this room; `detail` goes after what the code means. */
export function note(code: IngestNote, detail?: string): Note {
  return { code, message: detail === undefined ? NOTES[code] : `${NOTES[code]} (${detail})` }
}
