/**
 * Who speaks: mentions → sources. Names and aliases, "the sources", "they added", "the Russian leader" lead to
 * the source they stand for; what cannot be decided becomes a source of its own, never a guess at a name.
 */

import type { Span } from '#base'
import type { Source } from '#domain'
import { spanOf, type TokenRange } from '#language'
import { type Grammar, lowOf, relationOf } from '../grammar.ts'
import type { Draft } from '../statements/draft.ts'
import { type Mention, readMention } from './mention.ts'
import { OFFICE_NOUNS } from './nouns.data.ts'
import { type Context, type Party, partyOf } from './party.ts'
import { type Person, plain } from './people.ts'
import { choosePronoun } from './pronouns.ts'

export interface Resolved {
  readonly sources: readonly Source[]
  /** Id of the speaker of each draft, null where nobody is named. */
  readonly speakers: readonly (string | null)[]
}

/** Resolves the sources of all drafts, in the order of the text. */
export function resolveSources(
  grammar: Grammar,
  people: readonly Person[],
  drafts: readonly Draft[],
): Resolved {
  const parties: Party[] = []
  const partyOfDraft: (Party | null)[] = drafts.map(() => null)
  const order = drafts.map((_, index) => index).sort((a, b) => placeOf(drafts[a]) - placeOf(drafts[b]))
  let lastSpeaker: Party | null = null
  for (const index of order) {
    const draft = drafts[index] as Draft
    if (!draft.source) continue
    const context = { grammar, people, parties, lastSpeaker, draft }
    const outer = draft.within >= 0 ? (partyOfDraft[draft.within] ?? null) : null
    const party = resolveOne(context, draft.source, outer)
    partyOfDraft[index] = party
    if (party) {
      party.lastAt = draft.source[0]
      if (!party.mentions.some((range) => range[0] === draft.source?.[0])) party.mentions.push(draft.source)
      if (draft.within < 0) lastSpeaker = party
    }
  }
  return finish(grammar, parties, partyOfDraft)
}

function placeOf(draft: Draft | undefined): number {
  return draft?.source?.[0] ?? draft?.cue[0] ?? 0
}

function resolveOne(context: Context, range: TokenRange, outer: Party | null): Party | null {
  const { grammar, people, parties } = context
  const antecedent = range[1] - range[0] === 1 ? antecedentOf(grammar, range[0]) : null
  const mention = readMention(grammar, people, antecedent ?? range)
  if (mention.kind === 'pronoun') {
    if (/^(?:i|we|me|us|my|our)$/.test(lowOf(grammar, mention.range[0]))) return outer
    return choosePronoun(context, mention)
  }
  if (mention.person) return partyOfPerson(parties, mention.person, mention)
  return findKnown(context, mention) ?? addParty(parties, mention)
}

/** The noun phrase that "who", "which" or "that" stands for. */
function antecedentOf(grammar: Grammar, t: number): TokenRange | null {
  if (!/^(?:who|which|that|whom)$/.test(lowOf(grammar, t))) return null
  let verb = grammar.text.heads[t] as number
  for (let depth = 0; verb >= 0 && depth < 6; depth++) {
    if (relationOf(grammar, verb) === 'acl:relcl') {
      const noun = grammar.text.heads[verb] as number
      if (noun < 0 || noun > t) return null
      let to = t
      while (to > noun + 1 && /^(?:,|\(|-|–|—)$/.test(lowOf(grammar, to - 1))) to--
      return [Math.min(grammar.leftmost[noun] as number, noun), to]
    }
    verb = grammar.text.heads[verb] as number
  }
  return null
}

const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|prof)\.?$/i

function partyOfPerson(parties: Party[], person: Person, mention: Mention): Party {
  const known = parties.find((party) => party.person === person)
  if (known) return known
  const description = mention.words.replace(person.name, '').replace(/^[\s,]+|[\s,]+$/g, '')
  const party: Party = {
    kind: 'person',
    person,
    name: person.name,
    description:
      description === '' || HONORIFIC.test(description) || plain(person.name).includes(plain(description))
        ? null
        : description,
    country: mention.country ?? person.country,
    number: null,
    headLemma: mention.headLemma,
    plural: false,
    mentions: [],
    lastAt: mention.range[0],
  }
  parties.push(party)
  return party
}

/** An earlier party that the mention stands for. */
function findKnown(context: Context, mention: Mention): Party | null {
  const { parties, people, grammar } = context
  const recent = [...parties].sort((a, b) => b.lastAt - a.lastAt)
  const same = recent.find(
    (party) => party.name !== null && mention.name !== null && agree(party.name, mention.name),
  )
  if (same) return same
  if (mention.fresh) return null
  const alike = recent.find(
    (party) =>
      party.kind === mention.kind &&
      party.description !== null &&
      plain(party.description) === plain(mention.words),
  )
  if (alike) return alike
  if (mention.kind === 'office') {
    const holder = holderOf(grammar, people, mention)
    if (holder) return partyOfPerson(parties, holder, mention)
  }
  if (!mention.definite || mention.proper) return null
  const candidates = recent.filter((party) => pointsBack(mention, party))
  // "The organisation" is the one the report is about, not the one named last.
  const salient = (party: Party) => (party.kind === 'unnamed' ? 0 : party.mentions.length)
  return candidates.sort((a, b) => salient(b) - salient(a))[0] ?? null
}

/** "The sources" → "two Western sources"; "the company" → the last company named. */
function pointsBack(mention: Mention, party: Party): boolean {
  if (party.person && mention.kind === 'unnamed' && !mention.plural)
    return party.headLemma === mention.headLemma
  if (mention.kind === 'unnamed') {
    if (party.kind !== 'unnamed' || party.plural !== mention.plural) return false
    const shortForm = mention.words.split(' ').length <= 2
    const general = /^(?:source|official|person|people|diplomat|man|woman)$/
    return party.headLemma === mention.headLemma
      ? shortForm || party.description === mention.words
      : shortForm && general.test(mention.headLemma) && general.test(party.headLemma)
  }
  if (mention.kind === 'organisation') {
    if (party.kind !== 'organisation' && party.kind !== 'outlet') return false
    const general =
      /^(?:company|firm|group|organisation|organization|agency|charity|party|bank|union|utility|operator|institute)$/
    return (
      party.headLemma === mention.headLemma ||
      (general.test(mention.headLemma) && mention.words.split(' ').length <= 2)
    )
  }
  return (
    mention.kind === party.kind &&
    party.headLemma === mention.headLemma &&
    mention.words.split(' ').length <= 2
  )
}

/** "The Russian leader", "the president": the person of this text who holds the office, if one stands out. */
function holderOf(grammar: Grammar, people: readonly Person[], mention: Mention): Person | null {
  const before = people.filter(
    (person) => (person.mentions[0]?.[0] ?? Number.POSITIVE_INFINITY) < mention.range[0],
  )
  if (
    mention.country &&
    /^(?:leader|president|premier|chancellor|minister|head|chief|king|queen|pope|monarch|ruler)$/.test(
      mention.headLemma,
    )
  ) {
    const countrymen = before.filter((person) => person.country === mention.country)
    if (countrymen.length > 0) return latest(countrymen, mention.range[0])
    return null
  }
  if (!OFFICE_NOUNS.has(mention.headLemma) || mention.words.split(' ').length > 2) return null
  const titled = people.filter((person) =>
    person.mentions.some((range) => titleOf(grammar, range).includes(mention.headLemma)),
  )
  return titled.length > 0 ? latest(titled, mention.range[0]) : null
}

function latest(people: readonly Person[], at: number): Person | null {
  const lastBefore = (person: Person) =>
    Math.max(-1, ...person.mentions.map((range) => range[0]).filter((t) => t < at))
  return [...people].sort((a, b) => lastBefore(b) - lastBefore(a))[0] ?? null
}

/** Lemmas of the words right before and after a person's name, up to a comma that is not its own apposition. */
function titleOf(grammar: Grammar, range: readonly [number, number]): string[] {
  const lemmas: string[] = []
  for (let t = Math.max(0, range[0] - 6); t < Math.min(grammar.text.count, range[1] + 6); t++) {
    if (grammar.sentenceOf[t] !== grammar.sentenceOf[range[0]]) continue
    if (t < range[0] || /^,$/.test(lowOf(grammar, range[1]))) lemmas.push(grammar.text.lemmas[t] as string)
  }
  return lemmas
}

/** "White House" and "the White House"; "NATO" and "Nato"; one a part of the other only at its end. */
function agree(a: string, b: string): boolean {
  const clean = (name: string) => plain(name).replace(/^the /, '').replace(/[.’']/g, '')
  const [x, y] = [clean(a), clean(b)]
  if (x === y) return true
  if (/ and /.test(x) || / and /.test(y)) return false
  const [long, short] = x.length > y.length ? [x, y] : [y, x]
  if (
    short.length >= 2 &&
    short.length <= 6 &&
    long
      .split(/[\s-]+/)
      .filter((word) => word.length > 3 || /^[a-z]/.test(word))
      .map((word) => word[0])
      .join('') === short
  )
    return true
  return (
    short.length > 4 &&
    (long.startsWith(`${short} `) || long.endsWith(` ${short}`)) &&
    long.split(' ').length - short.split(' ').length <= 2
  )
}

function addParty(parties: Party[], mention: Mention): Party {
  const party = partyOf(mention)
  parties.push(party)
  return party
}

function finish(
  grammar: Grammar,
  parties: readonly Party[],
  partyOfDraft: readonly (Party | null)[],
): Resolved {
  const speaking = parties
    .filter((party) => partyOfDraft.includes(party))
    .sort((a, b) => (a.mentions[0]?.[0] ?? 0) - (b.mentions[0]?.[0] ?? 0))
  const ids = new Map(speaking.map((party, index) => [party, `s${index + 1}`]))
  return {
    sources: speaking.map((party) => ({
      id: ids.get(party) as string,
      kind: party.kind,
      name: party.name,
      description: party.description,
      country: party.country,
      number: party.number,
      mentions: mentionSpans(grammar, party),
    })),
    speakers: partyOfDraft.map((party) => (party ? (ids.get(party) ?? null) : null)),
  }
}

function mentionSpans(grammar: Grammar, party: Party): Span[] {
  const ranges = [...party.mentions, ...(party.person?.mentions ?? [])].sort(
    (a, b) => a[0] - b[0] || b[1] - a[1],
  )
  const spans: Span[] = []
  for (const range of ranges) {
    const span = spanOf(grammar.text, range)
    if (!spans.some(([begin, end]) => begin <= span[0] && span[1] <= end)) spans.push(span)
  }
  return spans
}
