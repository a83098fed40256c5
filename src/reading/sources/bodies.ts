/**
 * The bodies that a text names: companies, groups, parties, offices, with the common noun that the text has for each
 * ("the insurer Halden & Co", "Doctors of the Plain, an aid group"). What is told once holds for every naming.
 */

import { NAME_TYPES, type TokenRange } from '#language'
import { type Grammar, lemmaOf, lowOf, tagOf } from '../grammar.ts'
import { BODY_CLASSES, BODY_NAME_ENDS, STANDS_FOR } from './bodies.data.ts'
import { findCountry } from './countries.ts'
import { PEOPLE_NOUNS } from './nouns.data.ts'
import { plain } from './plain.ts'

export interface Body {
  /** Longest form the text gives. */
  readonly name: string
  /** Common noun by which the text or the name itself says what it is; '' when neither does. */
  readonly lemma: string
  readonly mentions: readonly TokenRange[]
}

interface Found {
  readonly words: string
  readonly range: TokenRange
  readonly lemma: string
  /** True where the tagger or the words beside it say that it is a body. */
  readonly sure: boolean
}

const ORGANISATION = NAME_TYPES.indexOf('ORGANIZATION')
const PERSON = NAME_TYPES.indexOf('PERSON')
const CALENDAR = new Set(['DATE', 'TIME', 'DURATION', 'NUMBER'].map((name) => NAME_TYPES.indexOf(name)))
const LINK = /^(?:of|for|de|do|da|dos|das|del|du|des|&|without)$/

/** Finds the bodies of a text, in the order in which they are first named. */
export function findBodies(grammar: Grammar): Body[] {
  const found = nameRuns(grammar).map((range): Found => {
    const beside = nounBeside(grammar, range)
    const end = lowOf(grammar, range[1] - 1)
    const many = range[1] - range[0] > 1
    const byName = many && BODY_NAME_ENDS.test(end) ? lemmaOf(grammar, range[1] - 1) : ''
    const tagged = grammar.text.names[range[1] - 1] === ORGANISATION
    return {
      words: wordsOf(grammar, range),
      range,
      lemma: beside || byName,
      sure: beside !== '' || byName !== '' || tagged,
    }
  })
  const bodies: { name: string; key: string; lemma: string; sure: boolean; mentions: TokenRange[] }[] = []
  for (const { words, range, lemma, sure } of found) {
    const key = plain(words)
    const home = bodies.find(
      (body) => body.key === key || isAcronym(body.name, words) || isAcronym(words, body.name),
    )
    if (!home) {
      bodies.push({ name: words, key, lemma, sure, mentions: [range] })
      continue
    }
    home.mentions.push(range)
    home.lemma ||= lemma
    home.sure ||= sure
    if (words.length > home.name.length) home.name = words
  }
  return bodies
    .filter(({ sure, key }) => sure && !findCountry(key))
    .map(({ name, lemma, mentions }) => ({ name, lemma, mentions }))
}

/** Runs of words with a capital, "of" and the like between them; not a sentence's first word by itself. */
export function nameRuns(grammar: Grammar): TokenRange[] {
  const { text } = grammar
  const runs: TokenRange[] = []
  for (let t = 0; t < text.count; t++) {
    if (!isNameWord(grammar, t)) continue
    let end = t + 1
    for (;;) {
      if (end < text.count && isNameWord(grammar, end) && together(grammar, t, end)) end++
      else if (isLinked(grammar, t, end)) end += lowOf(grammar, end + 1) === 'the' ? 3 : 2
      else if (isOwnedName(grammar, t, end)) end += 2
      else break
    }
    runs.push([t, end])
    t = end - 1
  }
  return runs
}

function isNameWord(grammar: Grammar, t: number): boolean {
  const word = grammar.text.words[t] ?? ''
  if (!/^\p{Lu}/u.test(word) || CALENDAR.has(grammar.text.names[t] as number)) return false
  const tag = tagOf(grammar, t)
  const first = grammar.text.sentences[grammar.sentenceOf[t] as number] === t
  if (/^(?:the|a|an|mr|mrs|ms|dr|its|his|her|their|our|my|i)\.?$/.test(lowOf(grammar, t))) return false
  return first ? /^NNPS?$/.test(tag) || isNameLike(grammar, t) : /^(?:NN|JJ|VBG|FW|CD)/.test(tag)
}

/** A first word that is a name for what follows: "Doctors of the Plain". */
function isNameLike(grammar: Grammar, t: number): boolean {
  if (grammar.text.names[t] !== 0) return true
  const next = t + 1
  return (
    /^(?:NNS|NN|JJ)$/.test(tagOf(grammar, t)) &&
    (/^\p{Lu}/u.test(grammar.text.words[next] ?? '') ||
      (/^(?:of|without|for)$/.test(lowOf(grammar, next)) && isBigAfterThe(grammar, next + 1))) &&
    together(grammar, t, next)
  )
}

function isBigAfterThe(grammar: Grammar, t: number): boolean {
  const at = lowOf(grammar, t) === 'the' ? t + 1 : t
  return (
    /^\p{Lu}/u.test(grammar.text.words[at] ?? '') &&
    !(grammar.text.names[at] === NAME_TYPES.indexOf('LOCATION') && lowOf(grammar, at - 1) !== 'the')
  )
}

function isLinked(grammar: Grammar, from: number, end: number): boolean {
  // "Anete Briede of the Institute": a person of a body.
  if (isFullName(grammar, [from, end])) return false
  if (!LINK.test(lowOf(grammar, end)) || !together(grammar, from, end)) return false
  const next = lowOf(grammar, end + 1) === 'the' ? end + 2 : end + 1
  return together(grammar, from, next) && isNameWord(grammar, next)
}

/** "Hauliers' | League": a name that many own. */
function isOwnedName(grammar: Grammar, from: number, end: number): boolean {
  return (
    end - from === 1 &&
    lowOf(grammar, end) === "'" &&
    lowOf(grammar, from).endsWith('s') &&
    BODY_NAME_ENDS.test(lowOf(grammar, end + 1)) &&
    isNameWord(grammar, end + 1) &&
    together(grammar, from, end + 1)
  )
}

function together(grammar: Grammar, a: number, b: number): boolean {
  return b < grammar.text.count && grammar.sentenceOf[a] === grammar.sentenceOf[b]
}

/** The common noun that the text puts beside a name; '' for none. */
function nounBeside(grammar: Grammar, [from, to]: TokenRange): string {
  const before = lemmaOf(grammar, from - 1)
  // "The drug maker Kolm Biologics": no person is called a maker, whatever the tagger says.
  if (
    isFullName(grammar, [from, to]) &&
    !(isNoPerson(grammar, from - 1) && together(grammar, from - 1, from))
  )
    return ''
  if (from > 0 && isBodyNoun(grammar, from - 1) && together(grammar, from - 1, from)) return before
  const afterComma = lowOf(grammar, from - 1) === ',' && from > 1 && together(grammar, from - 2, from)
  if (
    afterComma &&
    isBodyNoun(grammar, from - 2) &&
    /^(?:,|\.|;)$/.test(lowOf(grammar, to)) &&
    startsPhrase(grammar, from - 2)
  )
    return lemmaOf(grammar, from - 2)
  const called = calledBefore(grammar, from)
  return called || nounBehind(grammar, to)
}

function isNoPerson(grammar: Grammar, noun: number): boolean {
  return noun > 0 && isBodyNoun(grammar, noun) && !PEOPLE_NOUNS.has(lemmaOf(grammar, noun))
}

function isFullName(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from; t < to; t++) if (grammar.text.names[t] !== PERSON) return false
  return to - from > 1
}

/** "a rebel group that calls itself the | Front". */
function calledBefore(grammar: Grammar, from: number): string {
  const t = lowOf(grammar, from - 1) === 'the' ? from - 2 : from - 1
  const calls = /^(?:itself|themselves)$/.test(lowOf(grammar, t))
    ? t - 1
    : /^(?:called|named|as)$/.test(lowOf(grammar, t))
      ? t
      : -1
  if (calls < 0 || !/^(?:call|name|know|style|as|dub)$/.test(lemmaOf(grammar, calls))) return ''
  for (let back = calls - 1; back > calls - 5 && back >= 0; back--) {
    if (isBodyNoun(grammar, back)) return lemmaOf(grammar, back)
    if (tagOf(grammar, back) === 'NNS' && PEOPLE_NOUNS.has(lemmaOf(grammar, back))) return 'group'
  }
  return ''
}

/** "Doctors of the Plain |, an aid group, …": the last noun of a phrase with an article behind a comma. */
function nounBehind(grammar: Grammar, to: number): string {
  if (!/^[,(]$/.test(lowOf(grammar, to)) || !/^(?:a|an|the|one|its)$/.test(lowOf(grammar, to + 1))) return ''
  for (let t = to + 2; t < to + 9 && together(grammar, to, t); t++) {
    const isLast = !/^(?:NN|NNS|NNP|JJ|VBG|POS|HYPH)$/.test(
      tagOf(grammar, t + 1 < grammar.text.count ? t + 1 : t),
    )
    if (isLast || t + 1 >= grammar.text.count) return isBodyNoun(grammar, t) ? lemmaOf(grammar, t) : ''
  }
  return ''
}

function isBodyNoun(grammar: Grammar, t: number): boolean {
  const lemma = lemmaOf(grammar, t)
  return tagOf(grammar, t) === 'NN' && BODY_CLASSES.has(lemma)
}

/** A noun in a phrase with "the", "a" or "its" in front: not "said the company, Kolm and …" halfway in a list. */
function startsPhrase(grammar: Grammar, noun: number): boolean {
  for (let t = noun - 1; t > noun - 6 && t >= 0; t--) {
    if (/^(?:the|a|an|its|his|her|their|one)$/.test(lowOf(grammar, t))) return true
    if (!/^(?:NN|NNP|JJ|VBG|POS)$/.test(tagOf(grammar, t))) return false
  }
  return false
}

/** "UN" for "United Nations". */
export function isAcronym(short: string, long: string): boolean {
  // Asked of all pairs of names: most have a small letter in second place.
  const second = short.charCodeAt(1)
  if (short.length < 2 || short.length > 12 || (second >= 97 && second <= 122)) return false
  const letters = short.replace(/\./g, '')
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return false
  const words = long.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  return words.length >= 2 && words.map((word) => word[0]).join('') === letters
}

/** True when a common noun such as "company" can stand for the body. */
export function canStandFor(lemma: string, body: Pick<Body, 'lemma' | 'name'>): boolean {
  if (lemma === body.lemma) return true
  const last = plain(body.name).split(' ').at(-1)
  if (last === lemma) return true
  const classes = STANDS_FOR.get(lemma)
  if (!classes) return false
  if (body.lemma === '') return !/^(?:party|union|institute|newspaper|paper|channel|broadcaster)$/.test(lemma)
  const own = BODY_CLASSES.get(body.lemma)
  return own === undefined ? lemma !== 'party' : classes.some((name) => own.has(name))
}

function wordsOf({ text }: Grammar, [from, to]: TokenRange): string {
  return text.text.slice(text.starts[from] as number, text.ends[to - 1] as number).replace(/\s+/g, ' ')
}

/** True where the text or the name itself says that a run of the tagger's is a body and no person. */
export function isOfBody(bodies: readonly Body[], [from, to]: TokenRange): boolean {
  return bodies.some(
    ({ lemma, mentions }) => lemma !== '' && mentions.some((range) => range[0] <= from && to <= range[1]),
  )
}
