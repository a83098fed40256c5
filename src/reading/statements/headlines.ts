/**
 * Headlines ascribe in ways of their own: "‘…’ – X warns Y" and "X: we will not yield".
 * Takes the lines that are titles or headings, gives drafts.
 */

import type { TokenRange } from '#language'
import { type Grammar, lemmaOf, lowOf, tagOf, trimRange } from '../grammar.ts'
import { ROLE_NOUNS } from '../sources/nouns.data.ts'
import { isCueLemma } from './cue-words.ts'
import { type Draft, rangesOverlap } from './draft.ts'

const SAYS = /^(?:say|tell|claim|insist|add|write|announce|state|report|declare|reveal|argue)$/
const DASH = /^(?:–|—|--|-|―|\|)$/
const LONGEST_TAIL = 12
const LONGEST_SPEAKER = 7

/** Finds the statements of one headline, given as the tokens of its line. */
export function findInHeadline(grammar: Grammar, line: TokenRange, known: readonly Draft[]): Draft[] {
  const split = [...afterDash(grammar, line), ...beforeColon(grammar, line)].slice(0, 1)
  return split.length > 0 ? split : plainClauses(grammar, line, known)
}

/**
 * "…, officials say, as owner disputes claim": a headline's second clause is no part of what the first one reports;
 * gives the drafts cut there, and the second clause when somebody speaks in it.
 */
export function splitAtAs(grammar: Grammar, [from, to]: TokenRange, drafts: readonly Draft[]): Draft[] {
  for (let as = from + 3; as < to - 2; as++) {
    if (!/^(?:as|while)$/.test(lowOf(grammar, as))) continue
    let verb = as + 2
    while (verb < Math.min(to, as + LONGEST_SPEAKER) && !isFiniteVerb(grammar, verb)) verb++
    if (!isFiniteVerb(grammar, verb) || verb >= to) continue
    const cut = drafts.map((draft) => cutBefore(grammar, draft, as, to))
    const speaks = isPresentCue(grammar, verb) && verb + 1 < to && isNounPhrase(grammar, [as + 1, verb])
    if (!speaks || cut.some(({ cue }) => rangesOverlap(cue, [as, to]))) return cut
    const content = trimRange(grammar, [verb + 1, to])
    return [
      ...cut,
      { source: [as + 1, verb], cue: [verb, verb + 1], content: [content], within: -1, act: null },
    ]
  }
  return [...drafts]
}

function isFiniteVerb(grammar: Grammar, t: number): boolean {
  return /^VB[ZDP]$/.test(tagOf(grammar, t)) || isPresentCue(grammar, t)
}

function isNounPhrase(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from; t < to; t++) if (!/^(?:NN.*|JJ|CD|DT|POS)$/.test(tagOf(grammar, t))) return false
  return true
}

function cutBefore(grammar: Grammar, draft: Draft, as: number, to: number): Draft {
  if (draft.cue[0] >= as) return draft
  const content = draft.content.flatMap(([begin, end]): TokenRange[] => {
    if (begin >= to || end <= as) return [[begin, end]]
    return begin < as ? [trimRange(grammar, [begin, as])] : []
  })
  return content.length === 0 ? draft : { ...draft, content }
}

/** "Aid groups say warnings came too late": speaker, cue in the present, and the rest, clause by clause. */
function plainClauses(grammar: Grammar, [from, to]: TokenRange, known: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  let start = from
  for (let t = from; t <= to; t++) {
    if (t < to && !/^(?:;|:|–|—|-)$/.test(lowOf(grammar, t))) continue
    for (let verb = start + 1; verb < Math.min(t - 1, start + LONGEST_SPEAKER + 1); verb++) {
      if (!isPresentCue(grammar, verb)) continue
      const source: TokenRange = [start, verb]
      const content = trimRange(grammar, [verb + 1, t])
      const taken = known.some((draft) => draft.cue[0] < t && draft.cue[1] > start)
      if (!taken && looksLikeSpeaker(grammar, source))
        found.push({ source, cue: [verb, verb + 1], content: [content], within: -1, act: null })
      break
    }
    start = t + 1
  }
  return found
}

function isPresentCue(grammar: Grammar, t: number): boolean {
  const low = lowOf(grammar, t)
  return isCueVerb(grammar, t) && low !== lemmaOf(grammar, t)
    ? /s$/.test(low)
    : isCueVerb(grammar, t) &&
        /^(?:say|warn|deny|urge|fear|vow|accuse|demand|reject|claim|blame|insist)$/.test(low)
}

/** "… possible – US warns EU": all before the dash is content, then comes who says it. */
function afterDash(grammar: Grammar, [from, to]: TokenRange): Draft[] {
  let dash = -1
  for (let t = from + 2; t < to - 1; t++) if (DASH.test(grammar.text.words[t] as string)) dash = t
  if (dash < 0 || to - dash - 1 > LONGEST_TAIL) return []
  const content = trimRange(grammar, [from, dash])
  // "… – Peskov": a name alone after the dash.
  for (let verb = dash + 2; verb < to; verb++) {
    if (!isCueVerb(grammar, verb)) continue
    const source: TokenRange = [dash + 1, verb]
    if (!looksLikeSpeaker(grammar, source)) return []
    return [{ source, cue: [verb, verb + 1], content: [content], within: -1, act: null }]
  }
  const inverted = dash + 1
  if (isCueVerb(grammar, inverted) && inverted + 1 < to && looksLikeSpeaker(grammar, [inverted + 1, to]))
    return [
      {
        source: trimRange(grammar, [inverted + 1, to]),
        cue: [inverted, inverted + 1],
        content: [content],
        within: -1,
        act: null,
      },
    ]
  return []
}

/** "Minister: there was no plot": a short name or role before the colon. */
function beforeColon(grammar: Grammar, [from, to]: TokenRange): Draft[] {
  let colon = -1
  for (let t = from + 1; t < Math.min(to - 2, from + LONGEST_SPEAKER + 1) && colon < 0; t++)
    if (lowOf(grammar, t) === ':') colon = t
  if (colon < 0 || !(looksLikeSpeaker(grammar, [from, colon]) || speaksOfItself(grammar, from, colon)))
    return []
  // "Cholera: aid group warns …" has its speaker behind the colon.
  for (let t = colon + 2; t < Math.min(to, colon + LONGEST_SPEAKER + 2); t++)
    if (isPresentCue(grammar, t) && looksLikeSpeaker(grammar, [colon + 1, t])) return []
  return [
    {
      source: [from, colon],
      cue: [colon, colon + 1],
      content: [trimRange(grammar, [colon + 1, to])],
      within: -1,
      act: null,
    },
  ]
}

/** "Ostland: we will not yield": a name nobody knows, and then a first person or a quote. */
function speaksOfItself(grammar: Grammar, from: number, colon: number): boolean {
  for (let t = from; t < colon; t++) if (!/^(?:NNP|NNPS|DT|POS)$/.test(tagOf(grammar, t))) return false
  return /^(?:we|i|our|my|i'm|we're|“|"|‘|'|``)$/.test(lowOf(grammar, colon + 1))
}

function isCueVerb(grammar: Grammar, t: number): boolean {
  const lemma = lemmaOf(grammar, t)
  if (!SAYS.test(lemma) && !isCueLemma(lemma)) return false
  return (
    tagOf(grammar, t).startsWith('VB') || (/s$/.test(lowOf(grammar, t)) && tagOf(grammar, t).startsWith('NN'))
  )
}

/** A short run of nouns with a name of a person, body or country in it, or a noun for people who speak. */
function looksLikeSpeaker(grammar: Grammar, [from, to]: TokenRange): boolean {
  if (to - from > LONGEST_SPEAKER) return false
  let named = false
  for (let t = from; t < to; t++) {
    const tag = tagOf(grammar, t)
    if (/^[:;,]$/.test(lowOf(grammar, t))) return false
    if (/^(?:VB[DZP]|MD|WP|WRB|WDT)$/.test(tag)) return false
    const name = grammar.text.names[t] as number
    if (name >= 1 && name <= 4) named = true
    if (ROLE_NOUNS.has(lemmaOf(grammar, t)) || /^[A-Z]{2,5}$/.test(grammar.text.words[t] as string))
      named = true
  }
  return named
}
