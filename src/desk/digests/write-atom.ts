/** Digest → Atom (RFC 4287). Ids are tag: URIs (RFC 4151) that stay, wherever the desk is reached. */

import type { Digest, DigestEntry } from './digest.ts'

export interface FeedPlace {
  /** Where the desk is reached, without a slash at the end. */
  readonly base: string
  /** The path of the feed itself. */
  readonly self: string
}

/** Nobody can own a name in .invalid (RFC 2606); what comes after it is a hash or drawn by chance. */
const TAG = 'tag:tocsin.invalid,2026:'

/** The id of something in every feed. */
export const tagOf = (path: string): string => `${TAG}${path.replace(/^\//, '')}`

/** Writes the feed; what a page brought is text in it and nothing else. */
export function writeAtom(digest: Digest, { base, self }: FeedPlace): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escaped(tagOf(self.replace(/\.\w+$/, '')))}</id>
  <title>${escaped(digest.title)}</title>
  <updated>${digest.updatedAt}</updated>
  <author><name>Tocsin</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(base + self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(base + digest.path)}"/>
${digest.entries.map((entry) => writeEntry(entry, base)).join('')}</feed>
`
}

function writeEntry(entry: DigestEntry, base: string): string {
  return `  <entry>
    <id>${escaped(tagOf(entry.path))}</id>
    <title>${escaped(entry.title)}</title>
    <updated>${entry.updatedAt}</updated>
    <published>${entry.startedOn}T00:00:00Z</published>
    <link rel="alternate" type="text/html" href="${escaped(base + entry.path)}"/>
    <summary>${escaped([entry.origins, ...entry.news].join('. '))}</summary>
    <content type="html">${escaped(htmlOf(entry, base))}</content>
  </entry>
`
}

/** An entry as HTML: origins, what is new, and the reports. */
export function htmlOf({ origins, news, reports, newCount }: DigestEntry, base: string): string {
  const more = newCount - reports.length
  const lines = reports.map(
    ({ title, outlet, path }) =>
      `<li><a href="${escaped(base + path)}">${escaped(title)}</a>${outlet === null ? '' : `, ${escaped(outlet)}`}</li>`,
  )
  if (more > 0) lines.push(`<li>and ${more} more</li>`)
  return [
    `<p>${escaped(origins)}</p>`,
    news.length === 0 ? '' : `<ul>${news.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
    lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`,
  ].join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for XML and HTML, also in attributes. Characters that XML 1.0 has no place for, and half pairs, become U+FFFD. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
