/** Furniture by its words: whole short lines that belong to the site, not to the report. */

import { lineKey } from './clean.ts'
import {
  CONTACT_PATTERNS,
  FURNITURE_LINES,
  FURNITURE_OPENINGS,
  FURNITURE_PATTERNS,
  TAIL_HEADS,
  TAIL_PATTERNS,
} from './furniture.data.ts'
import { AUTHOR_NOTE, BOILERPLATE, LAST_HEAD } from './site-words.data.ts'

const LENGTH_MAX = 160
const OPENING_LENGTH_MAX = 140
const TAIL_HEAD_LENGTH_MAX = 60
const CONTACT_LENGTH_MAX = 280
const BOILERPLATE_LENGTH_MAX = 400
/** What somebody says is the report's own, whatever it is about. */
const SAID = /["“«„]|\b(?:said|says|told|according to|accused?|announced|warned|denie[sd])\b/i

/** True for a short line that is known to be furniture as a whole, or that has no letter and no digit. */
export function isFurniture(line: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(line)) return true
  if (line.length > LENGTH_MAX) return false
  const key = lineKey(line)
  if (FURNITURE_LINES.has(key) || TAIL_HEADS.has(key)) return true
  if (line.length <= OPENING_LENGTH_MAX && opensAsFurniture(line.toLowerCase())) return true
  return FURNITURE_PATTERNS.some((pattern) => pattern.test(line))
}

/** True for a label that opens what comes after a report: "Related", "Most popular", "Comments". */
export function isTailHead(line: string): boolean {
  if (line.length > TAIL_HEAD_LENGTH_MAX) return false
  return (
    TAIL_HEADS.has(lineKey(line).replace(/\s?\d{1,6}$/, '')) ||
    TAIL_PATTERNS.some((pattern) => pattern.test(line))
  )
}

/** True for a label behind which no report goes on, though sentences do: comments, who wrote it, whose site it is. */
export function isLastHead(line: string): boolean {
  return LAST_HEAD.test(line)
}

/** True for a line that tells how to reach the author or the newsroom, or how to leave a list. */
export function isContactLine(line: string): boolean {
  return line.length <= CONTACT_LENGTH_MAX && CONTACT_PATTERNS.some((pattern) => pattern.test(line))
}

/** True for a sentence in which a site speaks of itself, its terms or its authors: only to be asked around a report. */
export function isBoilerplate(line: string): boolean {
  if (line.length > BOILERPLATE_LENGTH_MAX || SAID.test(line)) return false
  return AUTHOR_NOTE.test(line) || BOILERPLATE.some((pattern) => pattern.test(line))
}

function opensAsFurniture(lower: string): boolean {
  return FURNITURE_OPENINGS.some(
    (opening) => lower.startsWith(opening) && !/^\p{L}/u.test(lower.slice(opening.length)),
  )
}
