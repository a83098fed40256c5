/**
 * The shapes of examples/winter-2021: `index.json`, the list for loading, and `truth.json`, what is true of the
 * reports by construction. The second is for tests and measuring only; the product never reads it.
 */

import { z } from 'zod'

const ID = z.string().regex(/^\d{3}$/)
const DAY = z.iso.date()
const NAME = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const WORDS = z.string().min(4)

export const INDEX = z.strictObject({
  collection: z.literal('winter-2021'),
  madeBy: z.string(),
  /** Who owns which outlet, as an analyst would set it; outlets whose owner is unknown are left out. */
  outlets: z.array(z.strictObject({ name: z.string(), owner: z.string() })).optional(),
  reports: z.array(
    z.strictObject({
      id: ID,
      file: z.string().regex(/^reports\/\d{3}-[a-z0-9-]+\.(?:html|txt)$/),
      outlet: z.string(),
      url: z.url({ protocol: /^https$/, hostname: /^[a-z0-9-]+\.example$/ }),
      /** The day that the page shows; null where it shows none. */
      published: DAY.nullable(),
      title: z.string(),
    }),
  ),
})

/** `copy` and `excerpt` keep the words, `rewrite` does not, `update` is a newer version by the same outlet. */
const KIND = z.enum(['original', 'copy', 'excerpt', 'rewrite', 'update'])
const ORIGIN_KIND = z.enum([
  'analyst',
  'briefing',
  'document',
  'interview',
  'on-record',
  'pictures',
  'press-release',
  'unnamed',
  'witness',
])

const REPORT = z.strictObject({
  id: ID,
  /** The true day of publication, also where the page shows none. */
  day: DAY,
  story: NAME,
  /** Outlets with the same owner count as one origin. */
  owner: NAME,
  kind: KIND,
  /** The reports whose text it comes from; two and more in a merged one. */
  of: z.array(ID),
  /** What an update says otherwise: the words in the old version and in the new one. */
  changes: z.array(z.strictObject({ from: WORDS, to: WORDS })).optional(),
  /** Reports that it names as its source, directly or through another. */
  cites: z.array(ID),
  /** From the page outward to the origin; `words` show it. */
  chains: z.array(z.strictObject({ path: z.array(z.string()).min(2), words: WORDS })),
})

const STORY = z.strictObject({
  id: NAME,
  title: z.string(),
  originCount: z.int().positive(),
  origins: z.array(
    z.strictObject({ id: NAME, kind: ORIGIN_KIND, what: z.string(), reports: z.array(ID).min(1) }),
  ),
})

const STANCE = z.strictObject({
  report: ID,
  speaker: z.string(),
  stance: z.enum(['supports', 'denies', 'unsure']),
  /** The number that is given, where the proposition asks for one. */
  figure: z.string().optional(),
  /** The earlier reports that a denial answers. */
  answers: z.array(ID).optional(),
  words: WORDS,
})

export const TRUTH = z.strictObject({
  reports: z.array(REPORT),
  stories: z.array(STORY),
  propositions: z.array(
    z.strictObject({ id: NAME, stories: z.array(NAME).min(1), says: z.string(), stances: z.array(STANCE) }),
  ),
})
