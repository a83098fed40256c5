/** A desk in memory, for the tests of the API: its readings are the bare text of the page. */

import { defineErrors, hashOf } from '#base'
import type { ReadingLine } from '#contract'
import type { Desk, FeedDesk } from '#desk'
import type { Page, Reading, ReportId } from '#domain'

const deskErrors = defineErrors('desk', {
  reading_not_found: (id: string) => ({ message: `no "${id}"`, hint: 'look', status: 404 }),
})

const missing = (id: string): never => {
  throw deskErrors.reading_not_found(id)
}

/** Stories are tried on a desk with a database: stories.test.ts. */
const noStories: Desk['stories'] = {
  list: async () => [],
  get: async (id) => {
    throw deskErrors.reading_not_found(id)
  },
  linksOf: async () => ({ story: null, related: [], copies: [], reports: [], versions: [] }),
  compareVersions: async (id) => {
    throw deskErrors.reading_not_found(id)
  },
  mark: async () => {},
  overrule: async (_, { story }) => {
    throw deskErrors.reading_not_found(story ?? '')
  },
  turnOverruling: async (id) => {
    throw deskErrors.reading_not_found(id)
  },
  listOutlets: async () => [],
  setOwner: async () => {},
  keepUp: () => ({ stop: async () => {} }),
  settle: async () => {},
  hear: async () => async () => {},
}

/** Searching and telling are tried on a desk with a database: tests/flow/search.test.ts, digests.test.ts. */
const noSearches: Desk['searches'] = {
  search: async ({ kind }) => ({ kind, hits: [], next: null, facets: [], counted: 0, isAll: true }),
  save: async (wish) => ({ ...wish, id: '', savedAt: '' }),
  list: async () => [],
  get: async (id) => missing(id),
  rename: async () => {},
  remove: async () => {},
  restore: async () => {},
}

const noDigests: Desk['digests'] = {
  canSend: false,
  digest: async () => ({ title: '', path: '/', updatedAt: '', entries: [] }),
  text: async () => '',
  feed: async () => '',
  sendOnce: async () => {},
  subscribe: async ({ searchId }) => missing(searchId ?? ''),
  subscriptions: async () => [],
  end: async () => {},
  resume: async () => {},
  sendDue: async () => 0,
  work: async () => {},
}

const noExample: Desk['example'] = {
  state: () => ({ state: 'none', done: 0, total: 0, failure: null }),
  load: () => ({ state: 'none', done: 0, total: 0, failure: null }),
  end: async () => {},
}

/** Actors are tried on a desk with a database: actors.test.ts. */
const noActors: Desk['actors'] = {
  list: async () => ({ parties: [], next: null }),
  get: async (key) => {
    throw deskErrors.reading_not_found(key)
  },
  statements: async () => ({ statements: [], next: null }),
  record: async () => ({ days: [], isAll: true, about: [], deeds: [], areAllDeeds: true, stories: [] }),
  turns: async () => [],
  compare: async ({ one }) => {
    throw deskErrors.reading_not_found(one)
  },
  events: async () => ({ deeds: [], next: null }),
  matrix: async () => ({
    ...{ parties: [], cells: [], eventCount: 0, since: '', until: '', countedSince: '', asOf: null },
  }),
}

/** Feeds are tried on a desk with a database: feeds.test.ts. */
const noFeeds: FeedDesk = {
  list: async () => [],
  get: async (id) => missing(id),
  listEntries: async () => [],
  add: async ({ address }) => missing(address),
  importList: async () => ({ added: [], knownCount: 0 }),
  exportList: async () => '',
  pause: async (id) => missing(id),
  resume: async (id) => missing(id),
  remove: async () => {},
  restore: async (id) => missing(id),
  check: async (id) => missing(id),
  work: async () => {},
}

/** Opens the desk; `pages` keeps what it was given. A page that says "explode" breaks it. */
export function memoryDesk() {
  const pages: Page[] = []
  const kept = new Map<string, { reading: Reading; line: ReadingLine; isRemoved: boolean }>()
  const find = (id: string, isRemoved: boolean) => {
    const entry = kept.get(id)
    if (entry === undefined || entry.isRemoved !== isRemoved) throw deskErrors.reading_not_found(id)
    return entry
  }
  const desk: Desk = {
    async takeIn(page) {
      pages.push(page)
      const text = new TextDecoder(page.charset ?? 'utf-8').decode(page.bytes)
      if (text === 'explode') throw new Error('secret inner matter')
      const reading = readingOf(text)
      const { id } = reading.report
      const isNew = !kept.has(id)
      const takenInAt = new Date(Date.UTC(2021, 10, 12) + Math.floor(kept.size / 3)).toISOString()
      const line = {
        id,
        title: reading.report.title,
        outlet: null,
        published: null,
        takenInAt,
        statementCount: 0,
        sourceCount: 0,
        unnamedSourceCount: 0,
      }
      if (isNew) kept.set(id, { reading, line, isRemoved: false })
      return { reading, isNew }
    },
    async listReadings({ limit, before }) {
      const key = (line: { takenInAt: string; id: string }) => `${line.takenInAt} ${line.id}`
      return [...kept.values()]
        .filter(({ line, isRemoved }) => !isRemoved && (before === undefined || key(line) < key(before)))
        .map(({ line }) => line)
        .sort((a, b) => (key(a) < key(b) ? 1 : -1))
        .slice(0, limit)
    },
    getReading: async (id) => find(id, false).reading,
    async removeReading(id) {
      find(id, false).isRemoved = true
    },
    async restoreReading(id) {
      find(id, true).isRemoved = false
    },
    takeFetched: async ({ page }) => desk.takeIn(page),
    stories: noStories,
    actors: noActors,
    example: noExample,
    feeds: noFeeds,
    searches: noSearches,
    digests: noDigests,
    findActors: async () => [],
    // What people correct is tried on a desk with a database: corrections.test.ts.
    correct: async (id) => ({ id: '', reading: find(id, false).reading }),
    turnCorrection: async (id) => ({ id, reading: find('', false).reading }),
    reread: async (id) => find(id, false).reading,
    async *exportTraining() {},
    close: async () => {},
  }
  return { desk, pages }
}

function readingOf(text: string): Reading {
  return {
    schema: 'tocsin/reading/1',
    report: {
      id: hashOf(text) as ReportId,
      title: text.slice(0, 40),
      byline: null,
      outlet: null,
      url: null,
      language: 'en',
      credit: null,
      credits: [],
      published: null,
      text,
      blocks: [{ kind: 'paragraph', span: [0, text.length] }],
      furniture: [],
    },
    sources: [],
    statements: [],
    times: [],
    events: [],
    chains: [],
    notes: [],
  }
}
