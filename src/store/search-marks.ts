/** Where what was looked for stands in words: PostgreSQL, which knows the stems, marks it; here the marks become spans. */

import { sql } from 'drizzle-orm'
import type { Span } from '#base'
import { type Rows, textArray } from './copies.ts'
import { plain, queryOf } from './search-conditions.ts'

export interface Passage {
  readonly words: string
  readonly marks: readonly Span[]
}

/** Two characters of the private use area; those of a page itself are taken out of it first. */
const BEGIN = '\u{e0f0}'
const END = '\u{e0f1}'
/** What stands after this in a text is not looked through for a passage. */
const TEXT_MAX = 40_000

/** Spans of each of the texts; none where PostgreSQL gives other words back, as it does for what looks like markup. */
export async function markWords(
  rows: Rows,
  texts: readonly string[],
  words: string | undefined,
): Promise<(readonly Span[])[]> {
  if (words === undefined) return texts.map(() => [])
  const marked = await headlines(rows, { texts, words, options: 'HighlightAll=true' })
  return marked.map(parseMarks).map((one, at) => (one.words === texts[at] ? one.marks : []))
}

/** The passage of each text that holds most of what was looked for. */
export async function passagesOf(rows: Rows, texts: readonly string[], words: string): Promise<Passage[]> {
  const options = 'MaxFragments=1, MaxWords=36, MinWords=18'
  const lines = texts.map((text) => text.slice(0, TEXT_MAX).replace(/\s+/g, ' '))
  return (await headlines(rows, { texts: lines, words, options })).map(parseMarks)
}

interface Marking {
  readonly texts: readonly string[]
  readonly words: string
  readonly options: string
}

async function headlines(rows: Rows, { texts, words, options }: Marking): Promise<string[]> {
  const clean = texts.map((text) => text.replace(/[\0\u{e0f0}\u{e0f1}]/gu, ' '))
  const found = await rows.execute<{ marked: string }>(sql`
    select ts_headline('english', text, ${queryOf(plain(words))}, ${`StartSel=${BEGIN}, StopSel=${END}, ${options}`}) as marked
    from unnest(${textArray(clean)}) with ordinality as wanted(text, place) order by place`)
  return found.rows.map(({ marked }) => marked)
}

/** Marked words → words and the spans of the marks. Neighbours become one. */
export function parseMarks(marked: string): Passage {
  let words = ''
  const marks: [number, number][] = []
  for (const part of marked.split(BEGIN).entries()) {
    const [at, text] = part
    const [hit = '', rest = ''] = at === 0 ? ['', text] : text.split(END)
    const last = marks.at(-1)
    if (hit !== '') {
      if (last !== undefined && words.slice(last[1]).trim() === '') last[1] = words.length + hit.length
      else marks.push([words.length, words.length + hit.length])
    }
    words += hit + rest
  }
  return { words, marks }
}
