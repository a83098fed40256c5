/** A page and a reading of it with nothing in them but words, for tests of what is kept. */

import type { Page, Reading, ReportId } from '#domain'

export const pageFor = (words: string): Page => ({
  bytes: new TextEncoder().encode(words),
  kind: 'text',
  charset: null,
  url: null,
  outlet: null,
  published: '2024-03-01',
  title: null,
})

export const readingFor = (id: string, words: string, url: string | null = null): Reading => ({
  schema: 'tocsin/reading/1',
  report: {
    id: id as ReportId,
    title: words,
    byline: null,
    outlet: 'The Harbour Post',
    url,
    language: 'en',
    credit: null,
    credits: [],
    published: { value: '2024-03-01', basis: 'given' },
    text: words,
    blocks: [],
    furniture: [],
  },
  sources: [],
  statements: [],
  times: [],
  events: [],
  chains: [],
  notes: [],
})
