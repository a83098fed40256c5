/** Tells what a single line of a page is by its words alone: prose, sentence, short, date, byline, source, furniture. */

import { isCreditLine } from '../credits/credit-line.ts'
import { isFurniture } from './furniture.ts'
import { MONTHS } from './months.data.ts'
import { parseDay } from './parse-day.ts'

export type LineLabel = 'prose' | 'sentence' | 'short' | 'date' | 'byline' | 'source' | 'furniture'

const PROSE_LENGTH = 120
const PROSE_WORDS = 18
const BYLINE_LENGTH = 120
/** Full stop or the like, perhaps with closing quotes or brackets behind it. */
const SENTENCE_END = /[.!?…。！？؟।:;,][\s"'”’»“)\]]{0,4}$/u
/** A word with a colon: a label. */
const LABEL = /^\S+:$/u
const BYLINE_OPENING =
  /^(?:(?:written|reported|posted|story|text|words)\s)?(?:by|von|par|por|di|door|av|af|autor|author|autore|auteur|text|автор|від|от)[:：]?\s/iu
const ROLE =
  /\b(?:staff|writers?|correspondents?|reporters?|editors?|columnists?|contributors?|bureau|press|news|media|agency)\s?$/i
const DATE_WORDS =
  /^(?:published|posted|updated|last updated|last modified|modified|first published|created|date|on|at|am|pm|a\.m\.|p\.m\.|est|edt|pst|pdt|gmt|utc|cet|cest|bst|ist|et|uhr|um|veröffentlicht|aktualisiert|stand|vom|publié|mis|à|jour|le|modifié|publicado|actualizado|atualizado|el|em|às|pubblicato|aggiornato|il|alle|ore|gepubliceerd|bijgewerkt|de|del|of|h|hrs|hours|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|опубликовано|обновлено|опубліковано|оновлено|г|р|st|nd|rd|th|t|z)$/u

/** What a line is, by its words alone. */
export function labelLine(line: string): LineLabel {
  if (isFurniture(line)) return 'furniture'
  if (isCreditLine(line)) return 'source'
  if (isDateLine(line)) return 'date'
  if (isByline(line)) return 'byline'
  const closed = SENTENCE_END.test(line) && !LABEL.test(line)
  const long = line.length >= PROSE_LENGTH || (closed && line.split(' ').length >= PROSE_WORDS)
  return long ? 'prose' : closed ? 'sentence' : 'short'
}

/** True for a line that holds a full date and nothing else but words that go with one. */
export function isDateLine(line: string): boolean {
  if (line.length > 90 || !/\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2}/.test(line) || parseDay(line) === null)
    return false
  const words = line.toLowerCase().match(/\p{L}[\p{L}.]{0,20}/gu) ?? []
  return words.every((word) => {
    const bare = word.replace(/\.$/, '')
    return MONTHS.has(bare) || DATE_WORDS.test(bare) || DATE_WORDS.test(word)
  })
}

/** True for "By Jane Doe" and its kin: an opening word, then names, no sentence. */
export function isByline(line: string): boolean {
  if (line.length > BYLINE_LENGTH || !BYLINE_OPENING.test(line)) return false
  const rest = withoutRole(line.replace(BYLINE_OPENING, '').replace(/\s?[|•·].*$/u, ''))
  const words = rest.split(' ').filter((word) => /\p{L}/u.test(word))
  if (words.length === 0 || words.length > 12 || /[.!?]["”’]?$/.test(rest.replace(/\b\p{Lu}\.$/u, '')))
    return false
  const named = words.filter((word) => /^["“(]?\p{Lu}/u.test(word)).length
  const small = words.filter((word) =>
    /^(?:and|und|et|y|e|for|of|the|in|at|with|de|van|von|der|al|el|bin|da|di)$/i.test(word),
  )
  return named >= 1 && named + small.filter((word) => !/^\p{Lu}/u.test(word)).length >= words.length
}

/** `"Walt Pender, Messenger staff"` → `"Walt Pender"`. */
function withoutRole(names: string): string {
  const comma = names.indexOf(',')
  return comma > 0 && names.length - comma < 60 && ROLE.test(names.slice(comma))
    ? names.slice(0, comma)
    : names
}
