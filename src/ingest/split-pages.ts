/** JSON lines → pages: one object a line with url, title, text or html, published, outlet. */

import { z } from 'zod'
import type { Note } from '#base'
import type { Page } from '#domain'
import { decode } from './decode.ts'
import { note } from './notes.ts'
import { parseDay } from './words/parse-day.ts'

const words = z.string().trim().nullish()
const PAGE_LINE = z
  .object({
    url: words,
    title: words,
    text: words,
    html: words,
    published: z.union([z.string(), z.number()]).nullish(),
    outlet: words,
  })
  .refine(({ text, html }) => Boolean(text) || Boolean(html), { message: '"text" or "html" is missing' })

export interface SplitPages {
  readonly pages: readonly Page[]
  /** One note for each line that is no page; `line` counts from 1, `why` is for whoever says it in other words. */
  readonly problems: readonly (Note & { readonly line: number; readonly why: string })[]
}

/** Splits JSON lines (or one JSON object or array over several lines) into pages; broken lines become problems. */
export function splitPages(bytes: Uint8Array): SplitPages {
  const { characters } = decode(bytes, null)
  const pages: Page[] = []
  const problems: (Note & { line: number; why: string })[] = []
  const complain = (line: number, why: string): void => {
    problems.push({ ...note('ingest.bad_line', `line ${line}: ${why}`), line, why })
  }
  const take = (value: unknown, line: number): void => {
    const parsed = PAGE_LINE.safeParse(value)
    if (parsed.success) pages.push(toPage(parsed.data))
    else complain(line, whyNot(parsed.error))
  }
  const asOne = parseJson(characters)
  if (asOne.value !== undefined) {
    const values = Array.isArray(asOne.value) ? asOne.value : [asOne.value]
    for (const [index, value] of values.entries()) take(value, index + 1)
    return { pages, problems }
  }
  for (const [index, line] of characters.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue
    const { value, why } = parseJson(line)
    if (value === undefined) complain(index + 1, why)
    else take(value, index + 1)
  }
  return { pages, problems }
}

/** A day that cannot be read is left out; the report then says that it has none. */
function toPage(line: z.infer<typeof PAGE_LINE>): Page {
  const html = line.html || null
  return {
    bytes: new TextEncoder().encode(html ?? line.text ?? ''),
    kind: html === null ? 'text' : 'html',
    charset: 'utf-8',
    url: line.url || null,
    outlet: line.outlet || null,
    published: parseDay(String(line.published ?? '')),
    title: line.title || null,
  }
}

function parseJson(text: string): { value?: unknown; why: string } {
  try {
    return { value: JSON.parse(text), why: '' }
  } catch (error) {
    return { why: error instanceof Error ? error.message.slice(0, 120) : 'not JSON' }
  }
}

function whyNot(error: z.ZodError): string {
  const [first] = error.issues
  if (first === undefined) return 'not a page'
  return first.path.length > 0 ? `"${first.path.join('.')}": ${first.message}` : first.message
}
