/** Pages as rows of the table: packed, under an id made from the bytes and from what was said about them; and back. */

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import { hashOf } from '#base'
import type { Page, PageKind } from '#domain'
import type { pages } from './schema.ts'

export type PageRow = typeof pages.$inferSelect

/** The id of a page: the same page has the same one, whenever it comes. */
export function pageIdOf({ bytes, kind, charset, url, outlet, published, title }: Page): string {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const known = [kind, charset, url, outlet, published, title].map((value) => JSON.stringify(value))
  return hashOf(hash, ...known)
}

/** The row that keeps a page. */
export async function rowOfPage(page: Page, fetchedAt: Date): Promise<typeof pages.$inferInsert> {
  const { bytes, kind, charset, url, outlet, published, title } = page
  const packed = await promisify(deflate)(bytes)
  const told = { kind, charset, url, outlet, published, title }
  const feedDay = page.feedDay ?? null
  return { id: pageIdOf(page), bytes: packed, byteCount: bytes.length, ...told, feedDay, fetchedAt }
}

/** The page that a row keeps; rejects when its bytes cannot be unpacked. */
export async function pageOfRow(row: PageRow): Promise<Page> {
  const { kind, charset, url, outlet, published, title } = row
  const unpacked = await promisify(inflate)(row.bytes)
  return {
    bytes: new Uint8Array(unpacked),
    kind: kind as PageKind | null,
    charset,
    url,
    outlet,
    published,
    ...(row.feedDay === null ? {} : { feedDay: row.feedDay }),
    title,
  }
}
