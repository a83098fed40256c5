/** A source of a reading with the words that name it → who it is, and whether two parties may be one. */

import type { Source } from '#domain'
import type { StateIn } from './states.ts'
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  PERSON_NOUNS,
  PICTURE_NOUNS,
  PORTFOLIO_WORDS,
  RELEASE_NOUNS,
  ROLE_BODIES,
  SPOKES_NOUNS,
  STATE_SECTORS,
} from './words.data.ts'

export type PartyKind =
  | 'person'
  | 'office'
  | 'body'
  | 'country'
  | 'unnamed'
  | 'document'
  | 'pictures'
  | 'noise'

export interface Party {
  readonly kind: PartyKind
  readonly label: string
  /** Family name; null for what is no named person. */
  readonly family: string | null
  /** Given name, null when not told or only an initial. */
  readonly given: string | null
  /** Words of the body that it is or speaks for, sorted; empty when not told. */
  readonly body: readonly string[]
  /** Other words of a body's name: where it is, whose it is. */
  readonly place: readonly string[]
  /** Words of its office or description. */
  readonly role: readonly string[]
  readonly country: string | null
  /** True for a state's own bodies and officials. */
  readonly isState: boolean
  /** True for those who speak for a body. */
  readonly isSpokes: boolean
  /** For an unnamed source: the noun that it is called by. */
  readonly noun: string | null
}

/** Words in lower case, British, with no possessive: "Ukraine’s Defense Ministry" → ukraine, defence, ministry. */
export function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}[\p{L}\p{N}.]*(?:-\p{L}+)*/gu) ?? []
  return words.map((word) =>
    word
      .replace(/\.$/, '')
      .replace(/^defense$/, 'defence')
      .replace(/izat/, 'isat'),
  )
}

const ROLE_ENDS =
  /(?:minister|secretary|president|chancellor|ambassador|chief|leader|head|envoy|adviser|advisor|king|queen|pope|governor|mayor|general|director|speaker|commissioner)$/

/** Who a source is; `words` are those by which the report calls it in its statements. */
export function partyOf(source: Source, words: readonly string[], stateIn: StateIn): Party {
  const name = source.name ?? null
  const country = source.country ?? stateIn([name, source.description, ...words].join(' '))
  const text = name ?? source.description ?? words[0] ?? ''
  const told = [source.description ?? '', ...words].join(' ')
  const isState = STATE_SECTORS.has(source.sector ?? '') || source.kind === 'government'
  const isSpokes = wordsOf(told).some((word) => SPOKES_NOUNS.has(word))
  const base = {
    ...{ label: name ?? source.description ?? text, country, isState, isSpokes },
    ...{
      family: null,
      given: null,
      body: [],
      place: [],
      role: wordsOf(source.description ?? text),
      noun: null,
    },
  }
  if (source.kind === 'unnamed' || source.kind === 'document' || source.kind === 'group')
    return describedParty(source, text, base)
  if (source.kind === 'government' && (name === null || !wordsOf(name).some((word) => BODY_NOUNS.has(word))))
    return { ...base, kind: 'country' }
  const isNation = stateIn(text) !== null && /^(?:the )?\p{L}+$/iu.test(text)
  if (isNation && source.country === null) return { ...base, kind: 'country' }
  // "Dolmar police": a place that was taken for a person.
  const asBody = words.find((word) => isBodyOfPlace(word, text))
  if (asBody !== undefined) return { ...base, kind: 'body', label: asBody, ...wordsOfBody(asBody) }
  const person = source.kind === 'person' || source.kind === 'office' ? personIn(text) : null
  if (source.kind === 'organisation' || (person === null && hasBodyNoun(text)))
    return organisationParty(text, base)
  if (person === null) return { ...base, kind: 'office', body: bodyOfRole(text) }
  return {
    ...base,
    kind: 'person',
    ...person,
    body: bodyOfRole(`${source.description ?? ''} ${person.before}`),
  }
}

const isBodyOfPlace = (words: string, name: string): boolean => {
  const [first, second, ...more] = words.replace(/^the /i, '').split(' ')
  return first === name && more.length === 0 && BODY_NOUNS.has(second ?? '')
}

const hasBodyNoun = (text: string) =>
  /\bwhite house\b/i.test(text) ||
  wordsOf(text.split(/ of | in /)[0] ?? '').some((word) => BODY_NOUNS.has(word))

/** "Joost Hemel of Waddengas" may be taken for a firm; a group of people named together is none. */
function organisationParty(text: string, base: Omit<Party, 'kind'>): Party {
  if (/^(?:neither|no|nobody|none)\b/i.test(text)) return { ...base, kind: 'noise' }
  const isPicture = wordsOf(text)
    .slice(0, 3)
    .some((word) => PICTURE_NOUNS.has(word) && word !== 'satellite')
  if (isPicture) return { ...base, kind: 'pictures', noun: 'picture' }
  const named = /^(\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+) of /u.exec(text)?.[1]
  if (named !== undefined && !hasBodyNoun(named)) {
    const person = personIn(named)
    if (person !== null) return { ...base, kind: 'person', ...person, label: named, body: [] }
  }
  return { ...base, kind: 'body', ...wordsOfBody(text) }
}

function describedParty(source: Source, text: string, base: Omit<Party, 'kind'>): Party {
  // "Doctors Without Harbour", "HydroTarn": a name, whatever its words mean.
  const isPeople = PERSON_NOUNS.has(wordsOf(text)[0] ?? '') && / (?:of|in|from|at) /.test(text)
  if (PROPER.test(text) && !isPeople) return { ...base, kind: 'body', ...wordsOfBody(text) }
  const words = wordsOf(text)
  const head = headOf(words)
  if (words.some((word) => SPOKES_NOUNS.has(word)))
    return { ...base, kind: 'unnamed', noun: 'spokesman', isSpokes: true, body: bodyWords(text) }
  if (words.some((word) => PICTURE_NOUNS.has(word)) && !words.some((word) => DOCUMENT_NOUNS.has(word)))
    return { ...base, kind: 'pictures', noun: 'picture' }
  if (/^neither\b/.test(words[0] ?? '') && head === null) return { ...base, kind: 'noise' }
  const isPlaceOrPair = source.kind === 'group'
  if (isPlaceOrPair && head === null) return { ...base, kind: 'noise' }
  if (source.kind === 'document' && head !== null && BODY_NOUNS.has(head))
    return { ...base, kind: 'body', body: bodyWords(text), isState: true }
  // "Monitors of the OSCE" are the body that sent them.
  const sender = SENT.exec(text)?.[1]
  if (sender !== undefined) return { ...base, kind: 'body', ...wordsOfBody(sender) }
  // "People familiar with the matter": told by how near they stand, for "people" alone says nothing.
  if ((source.nearness ?? []).length > 0) return { ...base, kind: 'unnamed', noun: nounOf(words) ?? 'source' }
  // "Three people in the ruling parties"; "people" by themselves are nobody.
  const somebody = SOMEBODY.exec(text)?.[1]?.toLowerCase()
  if (somebody !== undefined)
    return {
      ...base,
      kind: 'unnamed',
      noun: /^(?:people|persons?)$/.test(somebody) ? 'source' : singular(somebody),
    }
  const document = words.find((word) => DOCUMENT_NOUNS.has(word))
  const person = words.find((word) => PERSON_NOUNS.has(word))
  if (person !== undefined || /^(?:one|two|three|neither|both|some) of /i.test(text))
    return { ...base, kind: 'unnamed', noun: nounOf(words) ?? 'source' }
  // "Washington’s count": no paper that anybody saw.
  if (document !== undefined && RELEASE_NOUNS.has(document) && source.country !== null)
    return { ...base, kind: 'country' }
  if (document !== undefined) return { ...base, kind: 'document', noun: singular(document) }
  if (source.country !== null && words.length === 1) return { ...base, kind: 'country' }
  return { ...base, kind: 'noise' }
}

const PROPER = /^\p{Lu}[\p{L}-]+(?: (?:of |for |the )*\p{Lu}[\p{L}-]+)+$|^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u

const SENT =
  /^(?:[Tt]he )?(?:[Oo]bservers|[Mm]onitors|[Ii]nspectors|[Ii]nvestigators|[Ee]xperts) (?:of|from) (?:the )?(\p{Lu}.+)$/u

const SOMEBODY =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[\p{L}-]+ ){0,3}?(people|persons?|men|man|women|woman)\b/iu

/** The noun by which people are called; "a person" is as little as "a source". */
function nounOf(words: readonly string[]): string | null {
  const end = words.findIndex((word) =>
    /^(?:of|in|from|at|who|with|on|to|for|familiar|close|briefed)$/.test(word),
  )
  const core = (end > 0 ? words.slice(0, end) : words).filter((word) => PERSON_NOUNS.has(word))
  // "Two government officials": the head stands last.
  const noun = core.at(-1) ?? words.find((word) => PERSON_NOUNS.has(word))
  return noun === undefined ? null : noun === 'person' ? 'source' : singular(noun)
}

/** The first noun for people, papers or bodies: what stands behind it ("of …", "in …") only describes. */
function headOf(words: readonly string[]): string | null {
  return (
    words.find((word) => PERSON_NOUNS.has(word) || DOCUMENT_NOUNS.has(word) || BODY_NOUNS.has(word)) ?? null
  )
}

/** "officials" → "official". */
export const singular = (noun: string): string =>
  noun
    .replace(/men$/, 'man')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')

/** "Secretary of State Antony J. Blinken" → family "blinken", given "antony"; null where no person is named. */
function personIn(
  text: string,
): { readonly family: string; readonly given: string | null; readonly before: string } | null {
  if (/\bwhite house\b/i.test(text)) return null
  const words = text
    .replace(/[,;].*$/, '')
    .trim()
    .split(/\s+/)
  const last = words.at(-1) ?? ''
  if (PICTURE_NOUNS.has(last.toLowerCase())) return null
  if (!/^\p{Lu}/u.test(last) || ROLE_ENDS.test(last.toLowerCase()) || BODY_NOUNS.has(last.toLowerCase()))
    return null
  const initial = /^\p{Lu}\.?$/u.test(last)
  if (initial) return { family: words.join(' ').toLowerCase(), given: null, before: '' }
  let at = words.length - 2
  while (at > 0 && /^\p{Lu}\.$/u.test(words[at] as string)) at--
  const given = words[at]
  const isGiven =
    given !== undefined && /^\p{Lu}/u.test(given) && !ROLE_ENDS.test(given.toLowerCase()) && given.length > 2
  return {
    family: last.toLowerCase(),
    given: isGiven ? given.toLowerCase() : null,
    before: words.slice(0, isGiven ? at : at + 1).join(' '),
  }
}

function wordsOfBody(text: string): Pick<Party, 'body' | 'place'> {
  const body = bodyWords(text)
  const place = wordsOf(text).filter(
    (word) => !body.includes(word) && !STOP.test(word) && word !== 'ministries',
  )
  return { body, place: body.includes('white house') ? [] : place }
}

const STOP = /^(?:the|of|in|and|for|at|a|an|its|s|his|her|their|same|both|two|state|local)$/

/** Words that tell a body: nouns for bodies and portfolios; of an unlisted body, all words. */
export function bodyWords(text: string): string[] {
  if (/\bwhite house\b/i.test(text)) return ['white house']
  const words = wordsOf(text)
  const known = words.filter((word) => BODY_NOUNS.has(word) || PORTFOLIO_WORDS.has(word))
  const isBody = known.some((word) => BODY_NOUNS.has(word))
  const chosen = isBody ? known : words.filter((word) => !STOP.test(word))
  return [...new Set(chosen.map((word) => (word === 'ministries' ? 'ministry' : word)))].sort()
}

/** "Kremlin spokesman" → kremlin; "Deputy Foreign Minister" → foreign, ministry; "President" → nothing. */
function bodyOfRole(text: string): string[] {
  const words = wordsOf(text)
  if (words.some((word) => SPOKES_NOUNS.has(word)))
    return bodyWords(words.filter((word) => !SPOKES_NOUNS.has(word)).join(' '))
  const role = ` ${words.filter((word) => word !== 'of').join(' ')} `
  const listed = ROLE_BODIES.find(([office]) => role.includes(` ${office} `))
  if (listed) return bodyWords(listed[1])
  const isMinister = words.includes('minister')
  const known = words.filter((word) => BODY_NOUNS.has(word) || PORTFOLIO_WORDS.has(word))
  if (isMinister) return [...new Set([...known, 'ministry'])].sort()
  return known.some((word) => BODY_NOUNS.has(word)) ? [...new Set(known)].sort() : []
}
