/** Plain text, perhaps a dump of a page with its furniture → findings. */

import type { Page, Published } from '#domain'
import { datelineHead } from '../credits/find-credits.ts'
import type { Findings } from '../findings.ts'
import { PLAIN_MAX } from '../limits.ts'
import { note } from '../notes.ts'
import { cleanLine, cleanLines, cutAt } from '../words/clean.ts'
import { parseDay } from '../words/parse-day.ts'
import { type Body, chooseBody } from './choose-body.ts'
import { chooseTitle } from './choose-title.ts'
import { type Labelled, labelParagraphs } from './labelled.ts'
import { lineKinds } from './line-kinds.ts'
import { unwrap } from './unwrap.ts'
import { withoutBy } from './without-by.ts'

/** Takes title, body, credits and furniture apart in a plain text. */
export function extractText(characters: string, page: Page): Findings {
  const given = page.title === null ? null : cleanLine(page.title) || null
  return extractPlain(characters, given)
}

/** The same for words that come from elsewhere, with the title that is known already. */
export function extractPlain(characters: string, given: string | null): Findings {
  const cut = characters.length > PLAIN_MAX
  const paragraphs = unwrap(cleanLines(cutAt(characters, PLAIN_MAX)))
  const labelled = labelParagraphs(paragraphs)
  const body = chooseBody(labelled)
  const title = chooseTitle(labelled, body, given)
  const lines = lineKinds(labelled, body, title)
  return {
    title: title.words,
    lines,
    byline: findByline(labelled, body.begin),
    outlet: null,
    published: findDay(labelled, body),
    language: null,
    credits: [],
    notes: cut ? [note('ingest.page_cut', `read ${PLAIN_MAX} of ${characters.length} characters`)] : [],
  }
}

/** A byline counts only above the body or right at its beginning. */
function findByline(labelled: readonly Labelled[], bodyBegin: number): string | null {
  const head = labelled.slice(0, bodyBegin + 2)
  const byline = head.find(({ label }) => label === 'byline')
  return byline === undefined ? null : withoutBy(byline.text)
}

/** A line above the body that is a date and nothing else, a short one that has a date, or a dateline with one. */
function findDay(labelled: readonly Labelled[], { begin }: Body): Published | null {
  const head = labelled.slice(0, begin + 2)
  const short = labelled.slice(0, begin).filter(({ label }) => label === 'short')
  const told = [
    ...head.filter(({ label }) => label === 'date').map(({ text }) => text),
    ...short.map(({ text }) => text),
    ...labelled.slice(begin, begin + 2).map(({ text }) => datelineHead(text)),
  ]
  for (const words of told) {
    const day = parseDay(words)
    if (day !== null) return { value: day, basis: 'text' }
  }
  return null
}
