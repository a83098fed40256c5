/**
 * Sources → who they are in all reports: people by name, bodies by name and country, governments by country,
 * unnamed ones by how they are described.
 */

import type { Source } from '#domain'
import { findCountries } from '#language'
import { stemOf } from '../words/normalise.ts'
import { spellingOf } from './concepts.ts'

/** Seats that speak for a government; findCountries knows them as their countries. */
const SEAT = /^(?:the )?(?:kremlin|white house|downing street|whitehall)$/i
/** What a reader may take for a part of a name. */
const WHEN = / on (?:mon|tues|wednes|thurs|fri|satur|sun)day$/i
const FILLING = /^(?:the|a|an|of|for|in|on|at|to|by|and|its|his|her|their|own|mr|mrs|ms|dr)$/
const TITLES =
  /^(?:president|vice|prime|deputy|foreign|defen[cs]e|interior|minister|secretary|general|state|chancellor|king|queen|pope|ambassador|senator|spokes(?:man|woman|person)|chief|mayor|governor|judge|colonel|captain|admiral|sir|lord|lady|professor|of|the|and|for|'s|’s)$/i

/** The key of a source: the same party has the same one in every report that names it in full. */
export function speakerKey(source: Pick<Source, 'kind' | 'name' | 'description' | 'country'>): string {
  const { kind, description, country } = source
  const name = source.name?.replace(WHEN, '') ?? null
  if (name === null) return `unnamed:${country ?? ''}:${wordsKey(description ?? '')}`
  if (kind === 'person') return `person:${personKey(name)}`
  const person = kind === 'office' ? nameAfterTitle(name) : null
  if (person !== null) return `person:${personKey(person)}`
  if (country !== null && (kind === 'government' || SEAT.test(name) || isGovernment(name)))
    return `government:${country}`
  const words = wordsKey(name)
  return words === '' && country !== null ? `government:${country}` : `body:${country ?? ''}:${words}`
}

/** "Antony J. Blinken" → "antony blinken": first and last name, without marks. */
function personKey(name: string): string {
  const parts = plain(name)
    .split(/\s+/)
    .filter((part) => !/^\p{L}\.?$/u.test(part))
  return parts.length > 2 ? `${parts[0]} ${parts.at(-1)}` : parts.join(' ')
}

/** "US Secretary of State Antony Blinken" → "Antony Blinken"; null when a title is all there is. */
function nameAfterTitle(words: string): string | null {
  const parts = words.split(/\s+/)
  const from = parts.findLastIndex((part) => TITLES.test(part))
  const name = parts.slice(from + 1)
  const isName = from >= 0 && name.length >= 2 && name.every((part) => /^\p{Lu}/u.test(part))
  return isName && findCountries(name).length === 0 ? name.join(' ') : null
}

function isGovernment(name: string): boolean {
  return /^(?:the )?(?:[\p{Lu}][\p{L}’']+ )?government(?: of [\p{Lu}].*)?$/u.test(name)
}

/** Sorted stems without countries, so that "Ministry of Defence" and "Defense Ministry" are one. */
function wordsKey(words: string): string {
  const parts = words.replace(/['’]s?(?=\s|$)/g, '').split(/[\s,]+/)
  const countries = new Set(
    findCountries(parts).flatMap(({ at, length }) => Array.from({ length }, (_, more) => at + more)),
  )
  const stems = parts
    .filter((_, at) => !countries.has(at))
    .map(plain)
    .filter((part) => part !== '' && !FILLING.test(part))
    .map((part) => spellingOf(stemOf(part)))
  return [...new Set(stems)].sort().join(' ')
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[“”"()]/g, '')
    .trim()
}
