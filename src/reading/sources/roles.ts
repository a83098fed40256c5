/** What a text says a person is: "Deputy Defence Minister Vera Kolm", "Vera Kolm, the minister, …". Name in, words of the role out. */

import { NAME_TYPES, type TokenRange } from '#language'
import { type Grammar, lemmaOf, lowOf, tagOf } from '../grammar.ts'
import { PEOPLE_NOUNS, TITLES } from './nouns.data.ts'

/** Words of a role, with the noun that says what the person is. */
export interface Role {
  readonly range: TokenRange
  readonly head: number
}

const PERSON = NAME_TYPES.indexOf('PERSON')
const LINK = /^(?:of|for|at|in|on|to|and|&|the|'s|'|-)$/
/** What somebody is to others is no role. */
const RELATIVE =
  /^(?:counterpart|partner|colleague|rival|opponent|friend|ally|neighbou?r|person|man|woman|source|figure|guest|contact)$/
const LONGEST = 12
const POSSIBLE = /^(?:NN|NNS|NNP|NNPS|JJ|JJR|JJS|VBG|VBN|CD|POS|HYPH)$/

/** The role beside one naming of a person, null when there is none. A bare title gives way to what else is told. */
export function roleBeside(grammar: Grammar, name: TokenRange): Role | null {
  const title = titleBefore(grammar, name)
  const isBare = title !== null && title.range[1] - title.range[0] === 1
  if (title && !isBare) return title
  const whole: TokenRange = title ? [title.range[0], name[1]] : name
  return appositionBefore(grammar, whole) ?? appositionBehind(grammar, name) ?? title
}

/** "Russian presidential spokesman | Dmitry", "Gen. | Kolm". */
function titleBefore(grammar: Grammar, [from]: TokenRange): Role | null {
  const head = from - 1
  if (head < 0 || !inSentence(grammar, head, from) || !saysWhat(grammar, head)) return null
  const start = startOfPhrase(grammar, head)
  return { range: [start, from], head }
}

/** "The commissioner for peace, | Bankole Adisa, said": a phrase between a stop and a comma. */
function appositionBefore(grammar: Grammar, [from, to]: TokenRange): Role | null {
  if (lowOf(grammar, from - 1) !== ',' || !inSentence(grammar, from - 1, from)) return null
  if (
    !/^[,.;)]$/.test(lowOf(grammar, to)) &&
    !tagOf(grammar, Math.min(to, grammar.text.count - 1)).startsWith('VB')
  )
    return null
  const start = startOfPhrase(grammar, from - 2)
  for (let t = start; t < from - 1; t++) {
    if (saysWhat(grammar, t) && isHeadIn(grammar, t, from - 1)) return { range: [start, from - 1], head: t }
    if (/^(?:of|for|at|in|on|to)$/.test(lowOf(grammar, t))) return null
  }
  return null
}

/** "Kolm, 52, the deputy minister of | , who": what stands behind a name and a comma or a bracket. */
function appositionBehind(grammar: Grammar, [, to]: TokenRange): Role | null {
  if (!/^[,(]$/.test(lowOf(grammar, to)) || !inSentence(grammar, to + 1, to)) return null
  let from = to + 1
  if (/^\d{1,2}$/.test(lowOf(grammar, from)) && lowOf(grammar, from + 1) === ',') from += 2
  while (/^(?:the|a|an|who|is|was|as|then)$/.test(lowOf(grammar, from))) from++
  for (let t = from; t < from + 8 && inSentence(grammar, t, to); t++) {
    if (saysWhat(grammar, t) && isHeadIn(grammar, t, t + 2))
      return { range: [from, endOfPhrase(grammar, t)], head: t }
    const may =
      POSSIBLE.test(tagOf(grammar, t)) || /^(?:'s|'|-|and|his|her|its|their)$/.test(lowOf(grammar, t))
    if (!may) return null
  }
  return null
}

/** True for a noun or title that says what one person is. */
export function saysWhat(grammar: Grammar, t: number): boolean {
  if (TITLES.has(lowOf(grammar, t).replace(/\.$/, ''))) return true
  if (RELATIVE.test(lemmaOf(grammar, t))) return false
  const lemma = lemmaOf(grammar, t)
  return (
    (PEOPLE_NOUNS.has(lemma) || PEOPLE_NOUNS.has(lemma.replace(/^.*-/, ''))) && tagOf(grammar, t) !== 'NNS'
  )
}

/** False where another noun follows that the word only describes: "the minister | resignation". */
function isHeadIn(grammar: Grammar, t: number, end: number): boolean {
  return t + 1 >= end || !/^(?:NN|NNS|NNP|NNPS|POS)$/.test(tagOf(grammar, t + 1))
}

function startOfPhrase(grammar: Grammar, last: number): number {
  let start = last
  for (let t = last; t >= 0 && last - t < LONGEST && inSentence(grammar, t, last); t--) {
    const low = lowOf(grammar, t)
    if (/^(?:a|an)$/.test(low) || grammar.text.names[t] === PERSON) break
    if (/^(?:his|her|their|its)$/.test(low)) return t
    if (!POSSIBLE.test(tagOf(grammar, t)) && !LINK.test(low)) break
    if (
      /^(?:to|and|at|on|in)$/.test(low) &&
      t < last &&
      !POSSIBLE.test(tagOf(grammar, t - 1 < 0 ? 0 : t - 1))
    )
      break
    start = t
  }
  while (start < last && LINK.test(lowOf(grammar, start))) start++
  return start
}

function endOfPhrase(grammar: Grammar, head: number): number {
  let end = head + 1
  while (end < grammar.text.count && end - head < LONGEST && inSentence(grammar, end, head)) {
    const low = lowOf(grammar, end)
    if (!POSSIBLE.test(tagOf(grammar, end)) && !LINK.test(low)) break
    end++
  }
  while (end > head + 1 && LINK.test(lowOf(grammar, end - 1))) end--
  return end
}

function inSentence(grammar: Grammar, t: number, like: number): boolean {
  return t >= 0 && t < grammar.text.count && grammar.sentenceOf[t] === grammar.sentenceOf[like]
}
