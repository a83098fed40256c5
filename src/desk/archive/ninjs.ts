/** Reading → a news item in IPTC ninjs 2.1 (News in JSON), for newsroom systems. What ninjs has no place for is left out. */

import type { Reading, Source } from '#domain'

type Json = string | number | { readonly [name: string]: Json } | readonly Json[]
type Item = Readonly<Record<string, Json>>

const STANDARD = {
  name: 'ninjs',
  version: '2.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json',
}

/** The name of a report where an address is wanted. */
export const uriOf = (reportId: string): string => `urn:tocsin:report:${encodeURIComponent(reportId)}`

/** Makes the news item; the moment is that at which the desk took the report in. */
export function ninjsOf(reading: Reading, takenInAt: string): Item {
  const { report, sources } = reading
  const { text, title, byline, language, published, url } = report
  const body = bodyOf(reading)
  return {
    standard: STANDARD,
    uri: uriOf(report.id),
    type: 'text',
    representationtype: 'full',
    language,
    versioncreated: takenInAt,
    // Only the day is known. ninjs wants a time with it, and the day is what people look at.
    ...(published === null ? {} : { contentcreated: `${published.value}T00:00:00Z` }),
    ...(title === ''
      ? {}
      : { title, headlines: [{ role: 'main', contenttype: 'text/plain', value: title }] }),
    ...(byline === null ? {} : { by: byline }),
    bodies: [
      {
        ...{ role: 'main', contenttype: 'text/plain', charcount: body.length },
        ...{ wordcount: body.split(/\s+/u).filter(Boolean).length, value: body === '' ? text : body },
      },
    ],
    ...filled('people', partiesOf(sources, ['person'])),
    ...filled('organisations', partiesOf(sources, ['organisation', 'government', 'outlet'])),
    ...filled('places', placesOf(reading)),
    ...filled('infosources', infoSourcesOf(reading)),
    ...(url === null || !URL.canParse(url)
      ? {}
      : { renditions: [{ name: 'page', href: url, contenttype: 'text/html' }] }),
  }
}

/** The text without its title, which stands as headline. */
function bodyOf({ report: { text, blocks } }: Reading): string {
  return blocks
    .filter(({ kind }) => kind !== 'title')
    .map(({ span: [begin, end] }) => text.slice(begin, end))
    .join('\n')
}

const filled = (name: string, items: readonly Item[]): Item => (items.length === 0 ? {} : { [name]: items })

function partiesOf(sources: readonly Source[], kinds: readonly string[]): Item[] {
  return sources
    .filter(({ kind, name }) => kinds.includes(kind) && name !== null)
    .map(({ id, name }) => ({ name: name as string, rel: 'source', literal: id }))
}

function placesOf({ events }: Reading): Item[] {
  const names = new Set(events.flatMap(({ place }) => (place === null ? [] : [place.name])))
  return [...names].map((name) => ({ name, rel: 'place of an event' }))
}

/** Who published it, and whom the page credits. */
function infoSourcesOf({ report: { outlet, credits } }: Reading): Item[] {
  const told = [
    ...(outlet === null ? [] : [{ name: outlet, role: 'publisher' }]),
    ...credits.map(({ name }) => ({ name, role: 'credited' })),
  ]
  return told.filter(({ name }, at) => told.findIndex((other) => other.name === name) === at)
}
