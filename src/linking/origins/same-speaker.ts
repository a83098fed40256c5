/** Who speaks on in a report: finds for an utterance the earlier ones of the same party, also where it is named otherwise. */

import { belongsTo } from './affiliation.ts'
import { type Party, wordsOf } from './party.ts'
import { compareParties, mayBeOneCountry } from './same-party.ts'
import { sameUnnamedHere } from './unnamed.ts'
import type { Utterance } from './utterance.ts'
import { DEFINITE, RELEASE_NOUNS } from './words.data.ts'

/** The group of utterances by the same party, looking back from the last. */
export function groupOf(groups: readonly Utterance[][], utterance: Utterance): Utterance[] | undefined {
  const back = [...groups].reverse()
  const same = back.find((group) => group.some(({ source }) => source === utterance.source))
  if (same) return same
  const { party } = utterance
  if (party.kind === 'document') return back.find((group) => isPaperOf(group, utterance))
  const own = isHolderHere(utterance) ? lastBody(groups, utterance) : undefined
  if (own) return own
  const named = back.find((group) => group.some((other) => compareParties(other.party, party, true) !== null))
  if (named) return named
  const member = back.find((group) =>
    group.some((other) => belongsTo(utterance, other) || belongsTo(other, utterance)),
  )
  if (member) return member
  const led = back.find((group) =>
    group.some((other) => isLeaderOf(other.party, party) || isLeaderOf(party, other.party)),
  )
  if (led) return led
  const spoken = isAnySpokes(party)
    ? back.find((group) =>
        group.some((other) => isBodyOf(other.party, party) || isSpokesmanOf(other.party, party)),
      )
    : undefined
  if (spoken) return spoken
  if (party.kind === 'unnamed') return back.find((group) => sameUnnamedHere(group, utterance))
  // "the minister" after a minister was named.
  if (
    party.kind === 'office' &&
    utterance.isDefinite &&
    party.country === null &&
    party.body.every((word) => word === 'ministry')
  )
    return back.find((group) => group.some((other) => other.party.family !== null && mayHold(other, party)))
  return undefined
}

/** "The minister" is no doctor: a word of the office is among those for the person, or nothing is told of him. */
function mayHold({ party: person, words }: Utterance, office: Party): boolean {
  const told = [...person.role, ...wordsOf(words)]
  const name = wordsOf(person.label)
  if (told.every((word) => name.includes(word) || /^(?:mr|mrs|ms|s)$/.test(word))) return true
  return office.role.filter((word) => !DEFINITE.has(word)).some((word) => told.includes(word))
}

/** "A company spokesman", "a spokeswoman": of the body that was named before. */
const isAnySpokes = ({ isSpokes, body, family }: Party): boolean =>
  isSpokes && family === null && body.length <= 1
const isBodyOf = (body: Party, spokes: Party): boolean =>
  isBodyBeside(body, spokes) && spokes.body.every((word) => GENERAL.has(word) || body.body.includes(word))

/** "The spokesman" after "a spokesman for Kolm Lines". */
const isSpokesmanOf = (other: Party, { body }: Party): boolean => other.isSpokes && body.length === 0

const isBodyBeside = (body: Party, holder: Party): boolean =>
  body.kind === 'body' && mayBeOneCountry(body, holder)

/** What a report calls a body by that it has named otherwise. */
const GENERAL = new Set(['company', 'firm', 'operator', 'group', 'organisation', 'organization'])

/** "The company's chief executive, Anna Holt," and "its chairman, Piet Lomm": of the body that was named last. */
const isHolderHere = ({ party, words }: Utterance): boolean =>
  party.family !== null &&
  (/(?:^|, )(?:its|their)\s|\b(?:heads?|headed|leads?|runs?|of) its\s/i.test(words) ||
    (GENERAL.has(wordsOf(words)[1] ?? '') && /^the \p{L}+['’]s?\s/iu.test(words)))

/** "Its" looks back no further than its paragraph. */
function lastBody(
  groups: readonly Utterance[][],
  { party, words, block }: Utterance,
): Utterance[] | undefined {
  const isNear = (group: readonly Utterance[]) =>
    /^the\s/i.test(words) || block - (group.at(-1)?.block ?? 0) <= 1
  const at = (group: readonly Utterance[]) => group.at(-1)?.span[0] ?? 0
  return groups
    .filter((group) => isNear(group) && group.some((other) => isBodyBeside(other.party, party)))
    .sort((a, b) => at(b) - at(a))[0]
}

/** "Separatists announced …": their leader told it, if he speaks too. */
const isLeaderOf = (leader: Party, { kind, noun }: Party): boolean =>
  kind === 'unnamed' && leader.family !== null && noun !== null && leader.role.includes(`${noun}s`)

/** "The statement", "a ministry note", "his decrees": paper of the body or person that spoke before it. */
function isPaperOf(group: readonly Utterance[], { party, words, isDefinite }: Utterance): boolean {
  const said = words.toLowerCase()
  if (group.some(({ words }) => words.toLowerCase().includes(` ${party.noun}`))) return true
  if (!RELEASE_NOUNS.has(party.noun ?? '')) return false
  const isHis = /^(?:his|her)\b/.test(said)
  const isMaker = group.some(
    (other) => (other.party.kind === 'body' && !isHis) || other.party.kind === 'person',
  )
  if (isMaker && group.some((other) => other.party.body.some((word) => said.includes(word)))) return true
  return isMaker && isDefinite
}

/** "the files say" with nobody before it: a paper that nobody gave is no origin unless it is introduced ("a memo"). */
export const isLoosePaper = ({ party, isDefinite, words }: Utterance): boolean =>
  party.kind === 'document' &&
  isDefinite &&
  RELEASE_NOUNS.has(party.noun ?? '') &&
  !/\bseen by\b|^(?:his|her)\b/i.test(words)
