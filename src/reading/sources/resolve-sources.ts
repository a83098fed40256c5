/**
 * Who speaks: mentions → sources. Names and aliases, "the sources", "they added", "the Russian leader" lead to
 * the source they stand for; what cannot be decided becomes a source of its own, never a guess at a name.
 */

import type { Span } from '#base'
import type { Source } from '#domain'
import { spanOf, type TokenRange } from '#language'
import { type Grammar, lowOf, relationOf } from '../grammar.ts'
import type { Draft } from '../statements/draft.ts'
import type { Body } from './bodies.ts'
import { holderOf } from './holders.ts'
import { findKnown } from './known-party.ts'
import type { Mention } from './mention.ts'
import { pairOf } from './pairs.ts'
import { type Context, type Party, partyOf, partyOfPerson } from './party.ts'
import type { Person } from './people.ts'
import { choosePronoun } from './pronouns.ts'
import { readSource } from './read-source.ts'

/** The names of a text. */
export interface Names {
  readonly people: readonly Person[]
  readonly bodies: readonly Body[]
}

export interface Resolved {
  readonly sources: readonly Source[]
  /** Id of the speaker of each draft, null where nobody is named. */
  readonly speakers: readonly (string | null)[]
}

/** Resolves the sources of all drafts, in the order of the text. */
export function resolveSources(
  grammar: Grammar,
  { people, bodies }: Names,
  drafts: readonly Draft[],
): Resolved {
  const parties: Party[] = []
  const partyOfDraft: (Party | null)[] = drafts.map(() => null)
  const done = new Set<number>()
  let lastSpeaker: Party | null = null
  const resolve = (index: number): void => {
    const draft = drafts[index] as Draft
    if (done.has(index)) return
    done.add(index)
    if (!draft.source) return
    if (needsOuter(grammar, drafts, index)) resolve(outerOf(drafts, index))
    const context = { grammar, people, bodies, parties, lastSpeaker, draft, ...around(index) }
    const party = resolveOne(context, draft.source)
    partyOfDraft[index] = party
    if (!party) return
    party.lastAt = draft.source[0]
    if (!party.mentions.some((range) => range[0] === draft.source?.[0])) party.mentions.push(draft.source)
    if (outerOf(drafts, index) < 0) lastSpeaker = party
  }
  const around = (index: number) => {
    const outer = outerOf(drafts, index)
    const inner = drafts.findIndex((other, at) => other.within === index && partyOfDraft[at] !== null)
    return {
      outer: outer >= 0 ? (partyOfDraft[outer] ?? null) : null,
      inner: inner < 0 ? null : (partyOfDraft[inner] ?? null),
    }
  }
  const order = drafts.map((_, index) => index).sort((a, b) => placeOf(drafts[a]) - placeOf(drafts[b]))
  for (const index of order) resolve(index)
  return finish(grammar, parties, partyOfDraft)
}

function placeOf(draft: Draft | undefined): number {
  return draft?.source?.[0] ?? draft?.cue[0] ?? 0
}

/** The statement that reports one, by its nesting or because its words hold the source; -1 for none. */
function outerOf(drafts: readonly Draft[], index: number): number {
  const { within, source } = drafts[index] as Draft
  if (within >= 0 || !source) return within
  return drafts.findIndex(
    ({ content }, at) => at !== index && content.some(([from, to]) => source[0] >= from && source[1] <= to),
  )
}

/** "I" is whoever is quoted; "he" inside a quote is anybody else, so the one who is quoted must be known first. */
function needsOuter(grammar: Grammar, drafts: readonly Draft[], index: number): boolean {
  const { source } = drafts[index] as Draft
  const within = outerOf(drafts, index)
  if (within < 0) return false
  const low = source ? lowOf(grammar, source[0]) : ''
  if (/^(?:i|we|me|us|my|our)$/.test(low)) return true
  const outer = drafts[within]?.source
  return /^(?:he|she)$/.test(low) && outer != null && !/^(?:he|she|it|they)$/.test(lowOf(grammar, outer[0]))
}

function resolveOne(context: Context, range: TokenRange): Party | null {
  const { grammar, parties } = context
  const antecedent = range[1] - range[0] === 1 ? antecedentOf(grammar, range[0]) : null
  const mention = readSource(context, antecedent ?? range)
  if (mention.kind === 'pronoun') {
    if (/^(?:i|we|me|us|my|our)$/.test(lowOf(grammar, mention.range[0]))) return context.outer
    return choosePronoun(context, mention)
  }
  if (mention.person) return enterPerson(parties, mention.person, mention)
  const known = pairOf(context, mention) ?? findKnown(context, mention)
  if (known) return known
  const holder = mention.kind === 'office' || mention.kind === 'unnamed' ? holderOf(context, mention) : null
  return holder ? enterPerson(parties, holder, mention) : addParty(parties, mention)
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

function enterPerson(parties: Party[], person: Person, mention: Mention): Party {
  const known = parties.find((party) => party.person === person)
  const party = known ?? { ...partyOfPerson(person, mention.range[0]), headLemma: mention.headLemma }
  party.country ??= mention.country
  // "The president of the Comoros", who is named later: what the report calls the person.
  const called = mention.kind === 'office' || mention.kind === 'unnamed' ? mention.words : null
  if (called && (party.description === null || !party.description.includes(' '))) party.description = called
  if (!known) parties.push(party)
  return party
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
  const names = [...(party.person?.mentions ?? []), ...(party.body?.mentions ?? [])]
  const ranges = [...party.mentions, ...names].sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const spans: Span[] = []
  for (const range of ranges) {
    const span = spanOf(grammar.text, range)
    if (!spans.some(([begin, end]) => begin <= span[0] && span[1] <= end)) spans.push(span)
  }
  return spans
}
