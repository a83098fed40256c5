/** The errors that the ingest room can raise: pages in which there is nothing to read. */

import { defineErrors } from '#base'

const name = (url: string | null): string => (url === null ? 'the page' : `the page "${url}"`)

export const errors = defineErrors('ingest', {
  empty_page: (url: string | null) => ({
    message: `Cannot read ${name(url)}: it has no bytes, or only blanks`,
    hint: 'Check that the file or the address gives the page and not an empty reply.',
    status: 422,
  }),
  not_text: (url: string | null, what: string) => ({
    message: `Cannot read ${name(url)}: it is ${what}, not text`,
    hint: 'Give HTML, plain text or JSON lines; take the text out of other formats first.',
    status: 422,
  }),
  is_feed: (url: string | null) => ({
    message: `Cannot read ${name(url)}: it is a feed, not a single report`,
    hint: 'Add the address as a feed, then its reports are collected one by one.',
    status: 422,
  }),
  not_a_feed: (url: string | null) => ({
    message: `Cannot read ${name(url)}: it is no feed`,
    hint: 'Give the address of an RSS, Atom or JSON feed; look for it at the foot of the page.',
    status: 422,
  }),
  feed_broken: (url: string | null) => ({
    message: `Cannot read ${name(url)}: the feed is broken, nothing of it can be read`,
    hint: 'Try again later; tell the outlet if it stays so.',
    status: 422,
  }),
  not_a_feed_list: (url: string | null) => ({
    message: `Cannot read ${name(url)}: it is no list of feeds`,
    hint: 'Give an OPML file, as feed readers export their subscriptions.',
    status: 422,
  }),
  feed_list_broken: (url: string | null, cause: unknown) => ({
    message: `Cannot read ${name(url)}: the list of feeds is broken`,
    hint: 'Export the list again; OPML must be whole to be read.',
    status: 422,
    cause,
  }),
  nothing_readable: (url: string | null) => ({
    message: `Cannot read ${name(url)}: no headline and no sentence were found in it`,
    hint: 'Open the page: it may be a list, a log-in wall or a page that is drawn by a script. Save its text and give that.',
    status: 422,
  }),
  bad_json: (url: string | null, why: string) => ({
    message: `Cannot read ${name(url)}: it is not a JSON page: ${why}`,
    hint: 'Give one JSON object a line, with "text" or "html", and if known "title", "url", "outlet" and "published".',
    status: 422,
  }),
})
