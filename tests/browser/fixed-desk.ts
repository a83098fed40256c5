/** A desk that holds given readings and answers every page with the first of them: for walks that need exact content. */

import { TocsinError } from '#base'
import type { Desk, FeedDesk, ReadingSummary } from '#desk'
import type { Page, Reading } from '#domain'

export interface FixedDesk extends Desk {
  /** The pages that were sent. */
  readonly pages: readonly Page[]
  /** Lets the next answers wait this long. */
  delayMs: number
}

const nowhere = (id: string): never => {
  throw new TocsinError('desk.feed_not_found', {
    message: `Cannot open feed "${id}": the desk collects from no feed of this id`,
    hint: 'Look for it in the list of feeds.',
    status: 404,
  })
}

/** Stories are walked through on a real desk: stories.test.ts. */
const storyNotFound = (id: string) =>
  new TocsinError('desk.story_not_found', {
    message: `Cannot open story "${id}": there is none with this id`,
    hint: 'Look for it on Today.',
    status: 404,
  })
const noStories: Desk['stories'] = {
  list: async () => [],
  get: async (id) => {
    throw storyNotFound(id)
  },
  linksOf: async () => ({ story: null, related: [], copies: [], reports: [], versions: [] }),
  compareVersions: async (id) => {
    throw storyNotFound(id)
  },
  mark: async () => {},
  overrule: async (_, { story }) => {
    throw storyNotFound(story ?? '')
  },
  turnOverruling: async (id) => {
    throw storyNotFound(id)
  },
  listOutlets: async () => [],
  setOwner: async () => {},
  keepUp: () => ({ stop: async () => {} }),
  settle: async () => {},
  hear: async () => async () => {},
}

const missing = (id: string): never => {
  throw storyNotFound(id)
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

const actorNotFound = (key: string) =>
  new TocsinError('desk.actor_not_found', {
    message: `Cannot open actor "${key}": no report on the desk lets somebody of this key speak or act`,
    hint: 'Look for the name among the actors.',
    status: 404,
  })

/** Actors are walked through on a real desk: actors.test.ts. */
const noActors: Desk['actors'] = {
  list: async () => ({ parties: [], next: null }),
  get: async (key) => {
    throw actorNotFound(key)
  },
  statements: async () => ({ statements: [], next: null }),
  record: async () => ({ days: [], isAll: true, about: [], deeds: [], areAllDeeds: true, stories: [] }),
  turns: async () => [],
  compare: async ({ one }) => {
    throw actorNotFound(one)
  },
  events: async () => ({ deeds: [], next: null }),
  matrix: async () => ({
    ...{ parties: [], cells: [], eventCount: 0, since: '', until: '', countedSince: '', asOf: null },
  }),
}

/** Feeds are walked through on a real desk: feeds.test.ts. */
const noFeeds: FeedDesk = {
  list: async () => [],
  get: async (id) => nowhere(id),
  listEntries: async (id) => nowhere(id),
  add: async ({ address }) => nowhere(address),
  importList: async () => ({ added: [], knownCount: 0 }),
  exportList: async () => '',
  pause: async (id) => nowhere(id),
  resume: async (id) => nowhere(id),
  remove: async (id) => nowhere(id),
  restore: async (id) => nowhere(id),
  check: async (id) => nowhere(id),
  work: async () => {},
}

/** Opens the desk; the readings came in one minute after the other, the first one last. */
export function fixedDesk(readings: readonly Reading[]): FixedDesk {
  const begin = Date.now()
  const removed = new Set<string>()
  const pages: Page[] = []
  const lines = readings.map((reading, at) => lineOf(reading, new Date(begin - at * 60_000).toISOString()))
  const find = (id: string): Reading => {
    const reading = readings.find(({ report }) => report.id === id)
    if (reading === undefined || removed.has(id))
      throw new TocsinError('desk.reading_not_found', {
        message: `Cannot open reading "${id}": no report on the desk has this id`,
        hint: 'Look for it in the list of readings; it may have been removed.',
        status: 404,
      })
    return reading
  }
  const desk: FixedDesk = {
    pages,
    delayMs: 0,
    async takeIn(page) {
      pages.push(page)
      await wait(desk.delayMs)
      if (page.bytes.length < 20)
        throw new TocsinError('ingest.nothing_readable', {
          message: 'Cannot read the page: no headline and no sentence were found in it',
          hint: 'Save its text and give that.',
          status: 422,
        })
      return { reading: readings[0] as Reading, isNew: true }
    },
    listReadings: async ({ limit, before }) => {
      await wait(desk.delayMs)
      return lines
        .filter(
          ({ id, takenInAt }) => !removed.has(id) && (before === undefined || takenInAt < before.takenInAt),
        )
        .slice(0, limit)
    },
    getReading: async (id) => {
      await wait(desk.delayMs)
      return find(id)
    },
    takeFetched: async ({ page }) => desk.takeIn(page),
    stories: noStories,
    actors: noActors,
    example: noExample,
    feeds: noFeeds,
    searches: noSearches,
    digests: noDigests,
    findActors: async () => [],
    removeReading: async (id) => {
      removed.add(find(id).report.id)
    },
    restoreReading: async (id) => {
      removed.delete(id)
    },
    // Readings here are as given; correcting them is walked through on a real desk: correct.test.ts.
    correct: async (id) => ({ id: '', reading: find(id) }),
    turnCorrection: async (id) => ({ id, reading: find(id) }),
    reread: async (id) => find(id),
    async *exportTraining() {},
    close: async () => {},
  }
  return desk
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function lineOf({ report, sources, statements }: Reading, takenInAt: string): ReadingSummary {
  return {
    id: report.id,
    title: report.title,
    outlet: report.outlet,
    published: report.published?.value ?? null,
    takenInAt,
    statementCount: statements.length,
    sourceCount: sources.length,
    unnamedSourceCount: sources.filter(({ kind }) => kind === 'unnamed').length,
  }
}
