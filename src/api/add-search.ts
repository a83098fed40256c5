/** The addresses of the search and of saved searches: a query becomes filters, hits go out as they are. */

import type { OpenAPIHono } from '@hono/zod-openapi'
import { API_PATHS, nameBodySchema, type SearchQuery, saveBodySchema, searchQuerySchema } from '#contract'
import type { Desk, SearchDesk } from '#desk'
import { errors } from './errors.ts'
import { bodyOf, limitCorrection } from './json-body.ts'
import { onWire } from './on-wire.ts'
import { faultsOf } from './page-of-request.ts'
import { searchRoutes } from './search-routes.ts'

type Question = Parameters<SearchDesk['search']>[0]
type Filters = Omit<Question, 'order' | 'limit' | 'after'>
type Place = NonNullable<Question['after']>

/** Adds them to the application. */
export function addSearch(app: OpenAPIHono, { searches }: Desk): void {
  for (const path of [API_PATHS.searches, API_PATHS.nameSearch])
    app.use(path.replace('{id}', ':id'), limitCorrection)
  app.openapi(searchRoutes.search, async (context) => {
    const { limit, after, ...query } = context.req.valid('query')
    const from = after === undefined ? {} : { after: parsePlace(after) }
    const { next, ...answer } = await searches.search({
      ...filtersOf(query),
      ...{ order: query.order, limit, ...from },
    })
    return context.json(onWire({ ...answer, next: next && writePlace(next) }), 200)
  })
  app.openapi(searchRoutes.listSearches, async (context) => {
    const found = await searches.list()
    return context.json({ searches: found.map(({ filters: _, ...saved }) => saved) }, 200)
  })
  app.openapi(searchRoutes.saveSearch, async (context) => {
    const { name, query } = await bodyOf(context, saveBodySchema)
    const { filters: _, ...saved } = await searches.save({ name, query, filters: parseQuery(query) })
    return context.json(saved, 201)
  })
  app.openapi(searchRoutes.nameSearch, async (context) => {
    const { name } = await bodyOf(context, nameBodySchema)
    const { id } = context.req.valid('param')
    await searches.rename(id, name)
    return context.json({ id }, 200)
  })
  app.openapi(searchRoutes.removeSearch, async (context) => {
    const { id } = context.req.valid('param')
    await searches.remove(id)
    return context.json({ id }, 200)
  })
  app.openapi(searchRoutes.restoreSearch, async (context) => {
    const { id } = context.req.valid('param')
    await searches.restore(id)
    return context.json({ id }, 200)
  })
}

/** The query of an address as filters, or api.bad_body. */
function parseQuery(query: string): Filters {
  const parsed = searchQuerySchema.safeParse(Object.fromEntries(new URLSearchParams(query)))
  if (!parsed.success) throw errors.bad_body(faultsOf(parsed.error.issues))
  return filtersOf(parsed.data)
}

/** What is listed, when nobody says so, is what the filters are about. */
export function filtersOf(query: SearchQuery): Filters {
  const { q, kind, act, type, origins, named, order: _, ...same } = query
  const ofEvents = type ?? same.actor ?? same.recipient
  const ofStatements = act ?? same.speaker ?? named
  const meant = ofEvents !== undefined ? 'events' : ofStatements !== undefined ? 'statements' : 'reports'
  return {
    ...same,
    ...{ kind: kind ?? meant, words: q, acts: act, types: type, originsMin: origins },
    named: named === undefined ? undefined : named === 'named',
  }
}

/** Where a list goes on, as one opaque word. */
function writePlace(place: Place): string {
  const fields = place.order === 'day' ? [place.day, place.report, place.begin] : [place.skip]
  return Buffer.from(JSON.stringify(fields)).toString('base64url')
}

const NUMBER_MAX = 2 ** 31 - 1

function parsePlace(word: string): Place {
  const [first, report, begin] = fieldsOf(word)
  const isNumber = (value: unknown): value is number =>
    Number.isInteger(value) && Math.abs(value as number) <= NUMBER_MAX
  if (isNumber(first) && first >= 0) return { order: 'relevance', skip: first }
  if (typeof first === 'string' && first.length <= 20 && isNumber(report) && isNumber(begin))
    return { order: 'day', day: first.replaceAll('\0', ''), report, begin }
  throw errors.bad_cursor(word)
}

function fieldsOf(word: string): unknown[] {
  try {
    const fields: unknown = JSON.parse(Buffer.from(word, 'base64url').toString('utf8'))
    return Array.isArray(fields) ? fields : []
  } catch {
    throw errors.bad_cursor(word)
  }
}
