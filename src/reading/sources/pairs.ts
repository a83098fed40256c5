/** "The two leaders", "both presidents": the two people named last before, as a group with both names. */

import type { Mention } from './mention.ts'
import { type Context, type Party, partyOf } from './party.ts'
import type { Person } from './people.ts'

const PAIRED =
  /^(?:leader|president|minister|premier|chancellor|man|woman|senator|governor|mayor|king|head|chief|politician|statesman|candidate|general|diplomat|counterpart)$/
/** How many sentences back the two may stand. */
const REACH = 4

/** The pair that a mention stands for, known or new; null when there are no two people to stand for. */
export function pairOf(context: Context, mention: Mention): Party | null {
  const { number, definite, headLemma, range } = mention
  if (!definite || number?.min !== 2 || number.max !== 2 || !PAIRED.test(headLemma)) return null
  const pair = context.people
    .map((person) => ({ person, at: lastBefore(context, person, range[0]) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)
    .slice(0, 2)
    .map(({ person }) => person)
    .sort((a, b) => (a.mentions[0]?.[0] ?? 0) - (b.mentions[0]?.[0] ?? 0))
  if (pair.length < 2) return null
  const name = pair.map((person) => person.name).join(' and ')
  const known = context.parties.find((party) => party.kind === 'group' && party.name === name)
  if (known) return known
  const [country, other] = pair.map((person) => person.country)
  const party: Party = {
    ...partyOf(mention),
    ...{ kind: 'group', name, description: mention.words, number: null, plural: true },
    country: country === other ? (country ?? null) : null,
  }
  context.parties.push(party)
  return party
}

function lastBefore({ grammar }: Context, person: Person, at: number): number {
  const near = person.mentions
    .map(([from]) => from)
    .filter(
      (from) =>
        from < at && (grammar.sentenceOf[at] as number) - (grammar.sentenceOf[from] as number) <= REACH,
    )
  return Math.max(-1, ...near)
}
