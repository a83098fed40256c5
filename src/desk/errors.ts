/** What the desk can raise: readings that are not there, and pages that cannot be read to the end. */

import { defineErrors } from '#base'

export const errors = defineErrors('desk', {
  reading_not_found: (id: string) => ({
    message: `Cannot open reading "${id}": no report on the desk has this id`,
    hint: 'Look for it in the list of readings; it may have been removed.',
    status: 404,
  }),
  unknown_in_reading: (what: 'statement' | 'source', id: string) => ({
    message: `Cannot correct ${what} "${id}": the reading has no ${what} of this id`,
    hint: 'Open the report again: it may have been read anew, or corrected by somebody else.',
    status: 404,
  }),
  bad_correction: (why: string) => ({
    message: `Cannot keep the correction: ${why}`,
    hint: 'Choose other words of the report. Spans are [begin, end) in UTF-16 code units of its text.',
    status: 422,
  }),
  correction_not_found: (id: string) => ({
    message: `Cannot find correction "${id}": nobody made one of this id`,
    hint: 'Take the id from the list of corrections of a report.',
    status: 404,
  }),
  page_took_too_long: (page: string, limitMs: number) => ({
    message: `Cannot read ${page}: it took longer than ${limitMs / 1000} seconds`,
    hint: 'Save the text of the report alone and read that; please report the page, none should take this long.',
    status: 422,
  }),
  page_needs_too_much_memory: (page: string) => ({
    message: `Cannot read ${page}: it needs more memory than one page may have`,
    hint: 'Save the text of the report alone and read that; please report the page, none should need this much.',
    status: 422,
  }),
  reader_ended: (page: string) => ({
    message: `Cannot read ${page}: the reader ended in the middle of it`,
    hint: 'Try again; if it ends again, please report the page.',
    status: 500,
  }),
  entry_without_address: (entry: string) => ({
    message: `Cannot fetch the entry "${entry.slice(0, 200)}": the feed tells no address for it`,
    hint: 'Look at the page of the outlet; the entry may be a notice and no report.',
    status: 422,
  }),
  reader_closed: () => ({
    message: 'Cannot read the page: the reader is closed',
    hint: 'Start Tocsin again.',
    status: 503,
  }),
})
