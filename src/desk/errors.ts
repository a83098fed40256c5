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
  feed_not_found: (id: string) => ({
    message: `Cannot open feed "${id}": the desk collects from no feed of this id`,
    hint: 'Look for it in the list of feeds.',
    status: 404,
  }),
  feed_address_not_valid: (address: string) => ({
    message: `Cannot add "${address.slice(0, 200)}": it is not the address of a feed`,
    hint: 'Give a whole address that begins with http:// or https://, or on the command line a folder.',
    status: 422,
  }),
  feed_is_page: (address: string) => ({
    message: `Cannot collect from "${address}": it gives a page and no feed`,
    hint: 'Open it in a browser: the feed may have moved, or stand behind a log-in.',
    status: 422,
  }),
  folder_not_found: (path: string) => ({
    message: `Cannot watch "${path}": there is no such folder, or this user may not open it`,
    hint: 'Check the name and the rights of the folder.',
    status: 404,
  }),
  folder_too_large: (path: string, filesMax: number) => ({
    message: `Cannot watch "${path}": it holds more than ${filesMax.toLocaleString('en-GB')} files`,
    hint: 'Watch a folder into which only new reports are put.',
    status: 422,
  }),
  file_gone: (path: string) => ({
    message: `Cannot read "${path}": the file is gone, or this user may not open it`,
    hint: 'Put it into the folder again.',
    status: 404,
  }),
  file_too_large: (path: string, megabytesMax: number) => ({
    message: `Cannot read "${path}": it has more than ${megabytesMax} megabytes`,
    hint: 'Put one report into a file, or cut JSON lines into several files.',
    status: 413,
  }),
  file_line_broken: (path: string, line: number, why: string) => ({
    message: `Cannot read line ${line} of "${path}": ${why}`,
    hint: 'Give one JSON object a line, with "text" or "html", and if known "title", "url", "outlet" and "published".',
    status: 422,
  }),
  entry_gave_up: (entry: string) => ({
    message: `Cannot take in "${entry.slice(0, 200)}": Tocsin ended several times in the middle of it`,
    hint: 'Save the page and read the file; please report the address.',
    status: 500,
  }),
  entry_broke: () => ({
    message: 'Cannot take it in: something inside Tocsin broke',
    hint: 'Look into the log of the desk, and please report it.',
    status: 500,
  }),
  story_not_found: (id: string) => ({
    message: `Cannot open story "${id}": there is none with this id`,
    hint: 'Look for it on Today or with a search.',
    status: 404,
  }),
  story_not_begun: (id: string, asOf: string) => ({
    message: `Cannot show story "${id}" as of ${asOf}: none of its reports is from that day or before`,
    hint: 'Choose a later day.',
    status: 404,
  }),
  overruling_not_found: (id: string) => ({
    message: `Cannot find what was decided as "${id}": there is nothing with this id`,
    hint: 'Open the story; what people decided stands below it.',
    status: 404,
  }),
  example_failed: (cause: unknown) => ({
    message: `Cannot load the example: ${cause instanceof Error ? cause.message : String(cause)}`,
    hint: 'See that the folder "examples" is there, then load it again: what was loaded stays.',
    status: 500,
    cause,
  }),
  nothing_to_move: () => ({
    message: 'Cannot move reports between stories: no report would change its place',
    hint: 'Name at least one report that is in another story.',
    status: 422,
  }),
  actor_not_found: (key: string, asOf: string | undefined) => ({
    message: `Cannot open actor "${key}": no report on the desk${asOf === undefined ? '' : ` as of ${asOf}`} lets somebody of this key speak or act`,
    hint: 'Look for the name among the actors; keys change when a report is read again.',
    status: 404,
  }),
  no_such_stretch: (since: string, until: string) => ({
    message: `Cannot count events from ${since} to ${until}: the first day is after the last`,
    hint: 'Choose a first day that is before the last, or leave one of them out.',
    status: 422,
  }),
  search_not_found: (id: string) => ({
    message: `Cannot open the saved search "${id}": nobody saved one of this id, or it was removed`,
    hint: 'Take the id from the list of saved searches.',
    status: 404,
  }),
  subscription_not_found: (id: string) => ({
    message: `Cannot change the subscription "${id}": there is none of this id`,
    hint: 'Take the id from the list of subscriptions.',
    status: 404,
  }),
  mail_not_set: () => ({
    message: 'Cannot send by e-mail: no mail server is set',
    hint: 'Set TOCSIN_MAIL_HOST and TOCSIN_MAIL_FROM, then start the desk again.',
    status: 409,
  }),
  reader_closed: () => ({
    message: 'Cannot read the page: the reader is closed',
    hint: 'Start Tocsin again.',
    status: 503,
  }),
})
