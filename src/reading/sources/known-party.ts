/** Earlier parties that a mention stands for: the same name, "the sources", "the company". */

import { lemmaOf, phraseOf, tagOf } from '../grammar.ts'
import { STANDS_FOR } from './bodies.data.ts'
import { type Body, canStandFor, isAcronym } from './bodies.ts'
import { type Mention, readMention } from './mention.ts'
import { type Context, type Party, partyOf } from './party.ts'
import { plain } from './plain.ts'

/** An earlier party that the mention stands for; null when it is somebody new. */
export function findKnown(context: Context, mention: Mention): Party | null {
  const recent = [...context.parties].sort((a, b) => b.lastAt - a.lastAt)
  const same = recent.find((party) => isSame(party, mention))
  if (same) return same
  if (mention.fresh) return null
  const alike = recent.find(
    (party) =>
      party.kind === mention.kind &&
      party.description !== null &&
      plain(party.description) === plain(mention.words),
  )
  if (alike) return alike
  const titled = recent.find((party) => isLongerForm(context, party, mention))
  if (titled) {
    titled.description = mention.words
    return titled
  }
  if (!mention.definite || mention.proper) return null
  if (mention.kind === 'organisation') return bodyBefore(context, mention, recent)
  return recent.find((party) => pointsBack(mention, party)) ?? citedBefore(context, mention)
}

const GENERAL = /^(?:source|official|person|people|diplomat|man|woman)$/

/** "The newspaper’s sources" after "citing three officials": several people told of just before who have not spoken. */
function citedBefore(context: Context, mention: Mention): Party | null {
  const { grammar } = context
  if (mention.kind !== 'unnamed' || !mention.plural || mention.headLemma !== 'source') return null
  const at = mention.range[0]
  for (
    let t = at - 1;
    t >= 0 && (grammar.sentenceOf[at] as number) - (grammar.sentenceOf[t] as number) <= 2;
    t--
  ) {
    if (tagOf(grammar, t) !== 'NNS' || !GENERAL.test(lemmaOf(grammar, t))) continue
    const cited = readMention(grammar, context.people, phraseOf(grammar, t))
    if (cited.kind !== 'unnamed' || cited.number === null) continue
    const party = partyOf(cited)
    context.parties.push(party)
    return party
  }
  return null
}

function isSame(party: Party, mention: Mention): boolean {
  if (mention.body && party.body) return mention.body === party.body
  return party.name !== null && mention.name !== null && agree(party.name, mention.name)
}

/** "Western services" of the title, "Western intelligence services" of the lead. */
function isLongerForm({ grammar }: Context, party: Party, mention: Mention): boolean {
  if (party.kind !== 'unnamed' || mention.kind !== 'unnamed' || party.headLemma !== mention.headLemma)
    return false
  const first = party.mentions[0]?.[0]
  if (first === undefined || grammar.paragraphOf[first] !== 0 || party.plural !== mention.plural) return false
  const words = plain(mention.words).split(' ')
  return plain(party.description ?? '')
    .split(' ')
    .every((word) => words.includes(word))
}

/** "The sources" → "two Western sources". */
function pointsBack(mention: Mention, party: Party): boolean {
  if (party.person && mention.kind === 'unnamed' && !mention.plural)
    return party.headLemma === mention.headLemma
  const shortForm = mention.words.split(' ').length <= 2
  if (mention.kind === 'unnamed') {
    if (party.kind !== 'unnamed' || party.plural !== mention.plural) return false
    return party.headLemma === mention.headLemma
      ? shortForm || party.description === mention.words
      : shortForm && GENERAL.test(mention.headLemma) && GENERAL.test(party.headLemma)
  }
  return mention.kind === party.kind && party.headLemma === mention.headLemma && shortForm
}

/**
 * "The company", "the organisation": the body of that kind which the report is about, not the one named last.
 * Bodies count that have not spoken yet.
 */
function bodyBefore(context: Context, mention: Mention, recent: readonly Party[]): Party | null {
  const short = mention.words.split(' ').length <= 2
  const literal = recent.find(
    (party) => !party.person && party.body === null && literallySame(party, mention),
  )
  if (literal) return literal
  if (!short) return null
  const at = mention.range[0]
  const named = (body: Body) => body.mentions.filter(([from]) => from < at).length
  // The paper that tells of a company is not "the company".
  const isOther = (body: Body) => NO_PAPER.test(mention.headLemma) && isPress(context, body)
  const fits = context.bodies.filter(
    (body) => named(body) > 0 && canStandFor(mention.headLemma, body) && !isOther(body),
  )
  const general = STANDS_FOR.has(mention.headLemma)
  const best = fits.reduce<Body | null>((top, body) => (top && score(top) >= score(body) ? top : body), null)
  if (best && (general || fits.length === 1)) return partyOfBody(context, best, mention)
  return recent.find((party) => party.body === null && commonBody(party, mention)) ?? null

  function score(body: Body): number {
    const last = Math.max(...body.mentions.map(([from]) => from).filter((from) => from < at))
    const exact = body.lemma === mention.headLemma ? 1.5 : 0
    return named(body) + exact + (3 * last) / (at + 1)
  }
}

const NO_PAPER = /^(?:company|firm|business|corporation|group|union|party)$/

/** An outlet, or whom somebody told something: "… told Kolmbladet". */
const isPress = ({ grammar, parties }: Context, body: Body): boolean =>
  parties.some((party) => party.kind === 'outlet' && (party.body === body || party.name === body.name)) ||
  body.mentions.some(([from]) => lemmaOf(grammar, from - 1) === 'tell')

function literallySame(party: Party, mention: Mention): boolean {
  return (
    party.kind === 'organisation' &&
    party.headLemma === mention.headLemma &&
    mention.words.split(' ').length <= 2
  )
}

/** A body without a name: "a Danish ferry company … the company". */
function commonBody(party: Party, mention: Mention): boolean {
  if (party.kind !== 'organisation') return false
  return canStandFor(mention.headLemma, { lemma: party.headLemma, name: party.headLemma })
}

function partyOfBody(context: Context, body: Body, mention: Mention): Party {
  const known = context.parties.find(
    (party) => party.body === body || (party.name !== null && agree(party.name, body.name)),
  )
  if (known) return known
  const party: Party = { ...partyOf({ ...mention, name: body.name, body }), kind: 'organisation' }
  context.parties.push(party)
  return party
}

/** "White House" and "the White House"; "NATO" and "Nato"; one a part of the other only at its end. */
export function agree(a: string, b: string): boolean {
  const clean = (name: string) => plain(name).replace(/^the /, '').replace(/[.’']/g, '')
  const [x, y] = [clean(a), clean(b)]
  if (x === y || isAcronym(a, b) || isAcronym(b, a)) return true
  if (/ and /.test(x) || / and /.test(y)) return false
  const [long, short] = x.length > y.length ? [x, y] : [y, x]
  const initials = long
    .split(/[\s-]+/)
    .filter((word) => word.length > 3 || /^[a-z]/.test(word))
    .map((word) => word[0])
  if (short.length >= 2 && short.length <= 6 && initials.join('') === short) return true
  return (
    short.length > 4 &&
    (long.startsWith(`${short} `) || long.endsWith(` ${short}`)) &&
    long.split(' ').length - short.split(' ').length <= 2
  )
}
