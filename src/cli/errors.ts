/** What the command line can raise: about the files that it is given. */

import { defineErrors } from '#base'

export const errors = defineErrors('cli', {
  file_not_found: (path: string) => ({
    message: `Cannot read "${path}": there is no such file or folder`,
    hint: 'Check the name; put names with blanks in quotes.',
    status: 404,
  }),
  file_not_readable: (path: string, cause: unknown) => ({
    message: `Cannot read "${path}": this user may not open it, or the disk fails`,
    hint: 'Check the rights of the file and of its folder.',
    status: 403,
    cause,
  }),
  file_too_large: (path: string, megabytesMax: number) => ({
    message: `Cannot read "${path}": it has more than ${megabytesMax} megabytes`,
    hint: 'Give one report a file, or many reports as JSON lines in a .jsonl file, which may have any size.',
    status: 413,
  }),
  nothing_in_folder: (path: string, endings: string) => ({
    message: `Cannot read "${path}": there is no report in this folder`,
    hint: `Reports are files that end in ${endings}.`,
    status: 404,
  }),
  no_page_in_file: (path: string) => ({
    message: `Cannot read "${path}": there is no JSON object in it`,
    hint: 'Give one JSON object a line, with "text" or "html", and if known "title", "url", "outlet" and "published".',
    status: 422,
  }),
  line_not_a_page: (path: string, line: number, why: string) => ({
    message: `Cannot read line ${line} of "${path}": ${why}`,
    hint: 'Give one JSON object a line, with "text" or "html", and if known "title", "url", "outlet" and "published".',
    status: 422,
  }),
  line_not_a_reading: (path: string, line: number, why: string) => ({
    message: `Cannot take in line ${line} of "${path}": it is no reading that "tocsin export" wrote: ${why}`,
    hint: 'Export it again, or read the page itself; the other lines are taken in.',
    status: 422,
  }),
  output_not_written: (cause: unknown) => ({
    message: 'Cannot write the readings: the disk is full, or the output was closed',
    hint: 'Send the output elsewhere, or make room.',
    status: 507,
    cause,
  }),
  no_report_named: () => ({
    message: 'Cannot read again: no report is named',
    hint: 'Give the ids of reports, or --all for every report on the desk.',
    status: 400,
  }),
  no_feed_named: (deed: string) => ({
    message: `Cannot ${deed}: it is not said what`,
    hint: 'Give addresses, folders or files, or the ids that "tocsin feeds" lists.',
    status: 400,
  }),
  nobody_of_name: (name: string) => ({
    message: `Cannot tell of "${name}": nobody on the desk is called so, or sounds so`,
    hint: 'Give a part of the name, or the key of a party as "tocsin actor" and the screens show it.',
    status: 404,
  }),
  no_statement_named: () => ({
    message: 'Cannot correct: no statement is named',
    hint: 'Give its id with --statement; "tocsin correct" with the id of the report alone lists them.',
    status: 400,
  }),
  file_not_written: (path: string, cause: unknown) => ({
    message: `Cannot write "${path}": this user may not write there, or the disk is full`,
    hint: 'Choose another file, or make room.',
    status: 507,
    cause,
  }),
  bad_mail_setting: (name: string, why: string) => ({
    message: `Cannot use ${name}: ${why}`,
    hint: 'See docs/reference/settings.md for what it may be; without TOCSIN_MAIL_HOST nothing is sent.',
    status: 400,
  }),
})
