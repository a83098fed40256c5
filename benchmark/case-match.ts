/** Takes an answer and a reading, and finds for each answered statement the statement that was read for it. */

import type { Reading, Statement } from '#domain'
import { type AlignedPage, type Places, sharedCount } from './case-align.ts'
import type { AnsweredStatement } from './case-format.ts'

interface Placed {
  readonly source: Places
  readonly cue: Places
  readonly content: Places
}

/**
 * The best statement for each answered one, by the answer's id: contents must overlap by F1 of .5 or more,
 * and source or cue must touch. Without content (a "no comment") the cues must touch.
 * Subtle: two answered statements may find the same one.
 */
export function matchStatements(
  answered: readonly AnsweredStatement[],
  reading: Reading,
  page: AlignedPage,
): ReadonlyMap<string, Statement> {
  const read = reading.statements.map((statement) => ({
    statement,
    places: placesOf(statement, page.ofReading),
  }))
  const matched = new Map<string, Statement>()
  for (const wanted of answered) {
    const places = placesOf(wanted, page.ofAnswer)
    let best = 0
    for (const candidate of read) {
      const score = matchScore(places, candidate.places)
      if (score <= best) continue
      best = score
      matched.set(wanted.id, candidate.statement)
    }
  }
  return matched
}

function placesOf(
  { source, cue, content }: Pick<Statement, keyof Placed>,
  placesIn: AlignedPage['ofAnswer'],
): Placed {
  return { source: placesIn(source), cue: placesIn(cue), content: placesIn(content) }
}

/** 0 when they do not match; else the overlap of contents, and more when cue and source touch too. */
function matchScore(wanted: Placed, read: Placed): number {
  const cue = sharedCount(wanted.cue, read.cue) > 0
  const source = sharedCount(wanted.source, read.source) > 0
  const overlap = wanted.content.size === 0 ? Number(cue) : overlapOf(wanted.content, read.content)
  const nothingToTouch = wanted.source.size === 0 && wanted.cue.size === 0
  if (overlap < 0.5 || !(cue || source || nothingToTouch)) return 0
  return overlap + (cue ? 0.3 : 0) + (source ? 0.2 : 0)
}

function overlapOf(wanted: Places, read: Places): number {
  return read.size === 0 ? 0 : (2 * sharedCount(wanted, read)) / (wanted.size + read.size)
}
