/** Digest → a mail: a subject, plain text, and simple HTML that loads nothing from anywhere. */

import type { Digest } from './digest.ts'
import { escaped, htmlOf } from './write-atom.ts'

export interface DigestMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface MailPlace {
  /** Where the desk is reached, without a slash at the end. */
  readonly base: string
  /** Where the subscription is ended; null for a digest that somebody asked for once. */
  readonly endPath: string | null
}

/** Writes the mail. */
export function writeMail(digest: Digest, { base, endPath }: MailPlace): DigestMail {
  const size = digest.entries.length
  const subject = `${oneLine(digest.title)}: ${size === 1 ? '1 story' : `${size} stories`}`
  return { subject, text: textOf(digest, { base, endPath }), html: pageOf(digest, { base, endPath }) }
}

/** Words that cannot begin another header. */
const oneLine = (words: string): string => words.replace(/[\p{Cc}\s]+/gu, ' ').trim()

/** The digest as plain text, for mails and for a terminal. */
export function textOf(digest: Digest, { base, endPath }: MailPlace): string {
  const entries = digest.entries.map(({ title, origins, news, reports, newCount, path }) => {
    const more = newCount - reports.length
    return [
      oneLine(title),
      `  ${origins}`,
      ...news.map((line) => `  * ${oneLine(line)}`),
      ...reports.map(
        (report) => `  - ${oneLine(report.title)}${report.outlet ? `, ${oneLine(report.outlet)}` : ''}`,
      ),
      ...(more > 0 ? [`  - and ${more} more`] : []),
      `  ${base}${path}`,
    ].join('\n')
  })
  const end = endPath === null ? [] : [`To get no more of these: ${base}${endPath}`]
  return `${[oneLine(digest.title), ...entries, `${base}${digest.path}`, ...end].join('\n\n')}\n`
}

function pageOf(digest: Digest, { base, endPath }: MailPlace): string {
  const link = (path: string, words: string) => `<a href="${escaped(base + path)}">${escaped(words)}</a>`
  const entries = digest.entries.map(
    (entry) => `<h2>${link(entry.path, entry.title)}</h2>${htmlOf(entry, base)}`,
  )
  const end = endPath === null ? '' : `<p>${link(endPath, 'Get no more of these')}</p>`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(digest.title)}</title></head>
<body><h1>${link(digest.path, digest.title)}</h1>
${entries.join('\n')}
${end}</body></html>
`
}
