/**
 * The mention of a source with the names that stand beside it: "The commander, Col. Aguas" is the colonel and
 * "the water company, Halden," is Halden, also where the range ends before the name.
 */

import type { TokenRange } from '#language'
import { type Grammar, headOfRange, lemmaOf, lowOf, tagOf } from '../grammar.ts'
import { BODY_CLASSES } from './bodies.data.ts'
import type { Body } from './bodies.ts'
import { type Mention, readMention } from './mention.ts'
import { PEOPLE_NOUNS, TITLES } from './nouns.data.ts'
import type { Context } from './party.ts'
import type { Person } from './people.ts'

/** Reads the mention of a source among the people and bodies of its text. */
export function readSource(
  context: Pick<Context, 'grammar' | 'people' | 'bodies'>,
  range: TokenRange,
): Mention {
  const { grammar, people, bodies } = context
  const mention = readMention(grammar, people, range)
  if (mention.kind === 'pronoun' || mention.person || mention.kind === 'group') return mention
  const head = headOfRange(grammar, mention.range)
  const behind = nameBehind(grammar, mention.range)
  const person = behind < 0 || mention.plural ? null : personAt(people, behind)
  if (person && saysWho(grammar, mention, head)) return withPerson(mention, person)
  const named = firstName(context, mention, behind)
  if (named) return withPerson(mention, named)
  const body = bodyIn(bodies, mention, head) ?? bodyBehind(grammar, bodies, mention, behind)
  return body ? withBody(mention, body) : mention
}

function withPerson(mention: Mention, person: Person): Mention {
  return {
    ...mention,
    ...{
      kind: 'person',
      person,
      name: person.name,
      country: person.country ?? mention.country,
      number: null,
    },
  }
}

/** A body is an organisation, unless it is known to be an outlet, a seat or a country's own. */
function withBody(mention: Mention, body: Body): Mention {
  if (mention.kind === 'outlet' || mention.kind === 'government' || mention.kind === 'office') return mention
  if (mention.plural && /^(?:unnamed)$/.test(mention.kind) && body.lemma === '') return mention
  return { ...mention, kind: 'organisation', body, name: body.name, proper: true, number: null, fresh: false }
}

/** Where a name in apposition begins behind a phrase: after the comma and a title; -1 for none. */
function nameBehind(grammar: Grammar, range: TokenRange): number {
  let t = lowOf(grammar, range[1]) === ',' ? range[1] + 1 : range[1]
  while (TITLES.has(lowOf(grammar, t).replace(/\.$/, ''))) t++
  if (t >= grammar.text.count || grammar.sentenceOf[t] !== grammar.sentenceOf[range[0]]) return -1
  return /^\p{Lu}/u.test(grammar.text.words[t] as string) ? t : -1
}

function personAt(people: readonly Person[], t: number): Person | null {
  return people.find(({ mentions }) => mentions.some(([from]) => from === t)) ?? null
}

function saysWho(grammar: Grammar, mention: Mention, head: number): boolean {
  const lemma = lemmaOf(grammar, head)
  return (
    (PEOPLE_NOUNS.has(lemma) || TITLES.has(lowOf(grammar, head))) &&
    tagOf(grammar, head) !== 'NNS' &&
    lowOf(grammar, mention.range[1]) === ','
  )
}

/** "one of the marchers, a baker who would give only her first name, Rocío": a name told in the clause behind. */
function firstName(
  { grammar, people }: Pick<Context, 'grammar' | 'people'>,
  mention: Mention,
  behind: number,
): Person | null {
  if (
    mention.kind !== 'unnamed' ||
    behind >= 0 ||
    !/^(?:one|a|an|another)$/.test(lowOf(grammar, mention.range[0]))
  )
    return null
  const [from, to] = mention.range
  for (let t = from + 1; t < to + 20 && grammar.sentenceOf[t] === grammar.sentenceOf[from]; t++) {
    if (!/^(?:name|named|called|as)$/.test(lowOf(grammar, t))) continue
    const person = personAt(people, lowOf(grammar, t + 1) === ',' ? t + 2 : t + 1)
    if (person) return person
  }
  return null
}

/** The body whose name holds the head of the phrase, or that stands inside it behind a common noun. */
function bodyIn(bodies: readonly Body[], { range }: Mention, head: number): Body | null {
  const holds = ([from, to]: TokenRange) =>
    from >= range[0] - 1 && to <= range[1] && from <= head && head < to
  const whole = bodies.find(({ mentions }) => mentions.some(holds))
  return whole ?? null
}

/** "The owner, Piraeus-based Melas Tankers": a body in apposition, inside the phrase or right behind it. */
function bodyBehind(
  grammar: Grammar,
  bodies: readonly Body[],
  { range }: Mention,
  behind: number,
): Body | null {
  const head = headOfRange(grammar, range)
  const isGroup = tagOf(grammar, head) === 'NNS' && PEOPLE_NOUNS.has(lemmaOf(grammar, head))
  if (!BODY_CLASSES.has(lemmaOf(grammar, head)) && !isGroup) return null
  const comma = rangeUpTo(grammar, range)
  const starts = [behind, comma < 0 ? -1 : comma + 1].filter((t) => t >= 0)
  // "A rebel group that calls itself the Front of the Well".
  const isCalled = ([from]: TokenRange) =>
    from > head &&
    from <= head + 7 &&
    /^(?:itself|themselves|called|named|as)$/.test(
      lowOf(grammar, lowOf(grammar, from - 1) === 'the' ? from - 2 : from - 1),
    )
  const at = (from: number) => starts.some((start) => from === start || (from > start && from <= start + 2))
  const called = bodies.find(
    ({ lemma, mentions }) =>
      (lemma === lemmaOf(grammar, head) || (isGroup && lemma === 'group')) && mentions.some(isCalled),
  )
  if (called || isGroup) return called ?? null
  return (
    bodies.find(({ mentions }) =>
      mentions.some(([from, to]) => at(from) && to <= Math.max(range[1], behind + 8)),
    ) ?? null
  )
}

/** The first comma of a phrase; -1 for none. */
function rangeUpTo(grammar: Grammar, [from, to]: TokenRange): number {
  for (let t = from; t < to; t++) if (lowOf(grammar, t) === ',') return t
  return -1
}
