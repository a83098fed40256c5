/** The utterances of one report → its voices: one party at one occasion each, with all its statements there. */

import type { ReportId } from '#domain'
import type { Channel } from './channel.ts'
import type { Occasion } from './occasion.ts'
import type { Party } from './party.ts'
import type { OriginReport, Press } from './press.ts'
import { mayBeOneCountry } from './same-party.ts'
import { groupOf, isLoosePaper } from './same-speaker.ts'
import { isLoosely } from './unnamed.ts'
import { type Utterance, utterancesOf } from './utterance.ts'
import { PRIVATE_NOUNS } from './words.data.ts'

export interface Voice {
  readonly report: ReportId
  /** The namings of the party, the most telling first. */
  readonly parties: readonly Party[]
  readonly occasion: Occasion
  /** The way by which the words came out, where the report tells. */
  readonly channel: Channel | null
  readonly utterances: readonly Utterance[]
  /** False for what can join an origin but is too little to be one: a metonym, an undated "had said". */
  readonly opens: boolean
  /** True for what is said at no occasion; it joins an origin only where its report retells another. */
  readonly isStanding: boolean
  /** True where the statements of the voice may be of two parties. */
  readonly isUnsure: boolean
  readonly through: string | null
  /** The outlets to one of which an unnamed source spoke. */
  readonly tellers: readonly string[]
}

/** The voices of a report, in the order of the text. */
export function voicesOf(one: OriginReport, press: Press): Voice[] {
  const groups: Utterance[][] = []
  for (const utterance of utterancesOf(one, press)) {
    const known = groupOf(groups, utterance)
    if (known) known.push(utterance)
    else if (!isLoosePaper(utterance)) groups.push([utterance])
  }
  const voices = joinStateBodies(joinNamesakes(groups).flatMap((group) => byOccasion(group, one, press)))
  return voices.map((voice) => ({ ...voice, opens: voice.opens && !isExplained(voice, voices) }))
}

/** An office in the lead and the person who holds it, named a few words on; and two who spoke side by side. */
function joinNamesakes(groups: readonly Utterance[][]): Utterance[][] {
  const joined: Utterance[][] = []
  groups.forEach((group, at) => {
    const first = group[0] as Utterance
    const beside = joined.find((other) => other.some(({ words }) => namesBoth(words, first.party)))
    const next = groups[at + 1]
    const held = isHolder(first.party, next?.[0]?.party) ? next : undefined
    if (beside) beside.push(...group)
    else if (held) held.unshift(...group)
    else joined.push(group)
  })
  return joined
}

/** "Kirby, the spokesman of the one, and the other's, Price, told reporters". */
const namesBoth = (words: string, { family }: Party): boolean =>
  family !== null && words.toLowerCase().includes(`${family},`) && / and /.test(words)

/** "Ukraine's head of military intelligence", then "Brigadier General Kyrylo Budanov". */
const isHolder = (office: Party, person: Party | undefined): boolean =>
  office.kind === 'office' &&
  person !== undefined &&
  person.family !== null &&
  mayBeOneCountry(office, person) &&
  person.body.length === 0

/** One party may speak on several days; what stands without a day belongs to the one told before it. */
function byOccasion(group: readonly Utterance[], { day, reading }: OriginReport, press: Press): Voice[] {
  const said = group.filter(({ tense, day }) => day !== null && tense !== 'perfect')
  const telling = said.length > 0 ? said : group.filter(({ day }) => day !== null)
  const parts = new Map<string, Utterance[]>()
  // "He had said on Wednesday" tells nothing of what stands before it.
  let current = telling.find(({ tense }) => tense !== 'pluperfect')?.day ?? null
  for (const utterance of group) {
    if (telling.includes(utterance)) current = utterance.day
    const isEarlier = utterance.tense === 'pluperfect' && utterance.day === null
    const key = isEarlier ? 'earlier' : (current ?? '')
    parts.set(key, [...(parts.get(key) ?? []), utterance])
  }
  return [...parts]
    .flatMap(([key, together]) => byChannel(together).map((one) => ({ key, ...one })))
    .flatMap(({ key, channel, utterances }) => {
      const isEarlier = key === 'earlier'
      const occasion: Occasion = isEarlier
        ? { day: current ?? day, isTold: false, isEarlier: true }
        : { day: key === '' ? day : key, isTold: key !== '', isEarlier: false }
      const isStanding = !occasion.isTold && utterances.every(isStandingPosition)
      const through = utterances.find(({ through }) => through !== null)?.through ?? null
      return [
        {
          ...{ report: reading.report.id, occasion, channel, utterances, through },
          parties: utterances.map(({ party }) => party),
          opens: !isEarlier && !isStanding,
          isStanding,
          isUnsure:
            isLoosely(utterances) || isBodyWithHead(utterances.filter((one) => !isStandingPosition(one))),
          tellers: through ? [through] : press.tellersOf(reading.report.id),
        },
      ]
    })
}

/** A statement and a talk with a reporter are two occasions, also on one day; what tells no way belongs to what stands before it. */
function byChannel(
  utterances: readonly Utterance[],
): { readonly channel: Channel | null; readonly utterances: readonly Utterance[] }[] {
  let current = utterances.find(({ channel }) => channel !== null)?.channel ?? null
  const parts = new Map<Channel | null, Utterance[]>()
  for (const utterance of utterances) {
    current = utterance.channel ?? current
    parts.set(current, [...(parts.get(current) ?? []), utterance])
  }
  return [...parts].map(([channel, own]) => ({ channel, utterances: own }))
}

/** A body and one who heads it may have spoken apart; who speaks for it has no other words than its own. */
const isBodyWithHead = (utterances: readonly Utterance[]): boolean =>
  utterances.some(({ party }) => party.kind === 'body') &&
  utterances.some(({ party }) => party.family !== null && !party.isSpokes)

/** "Moscow denies", "has said many times": said again and again, at no occasion. Papers and pictures speak in the present. */
function isStandingPosition({ tense, party, statement, channel, isPool, words }: Utterance): boolean {
  if (tense !== 'present' && tense !== 'perfect') return false
  if (channel !== null || isPool || statement.addressee !== null) return false
  if (tense === 'present' && (party.kind === 'pictures' || party.kind === 'document' || isPrivate(party)))
    return false
  // "Officials say" is a background; "a trader says", "four workers have told" were met by a reporter.
  return !(party.kind === 'unnamed' && !party.isSpokes && COUNTED.test(words))
}

const COUNTED = /^(?:an? |one |two |three |four |five |six |seven |eight |nine |ten |\d)/i

/** Who speaks for no state and no body has no standing position: "says Vera Kolm, who runs the inn". */
const isPrivate = ({ family, body, isState, isSpokes }: Party): boolean =>
  family !== null && body.length === 0 && !isState && !isSpokes

/** Bodies of one state that speak in one report at one occasion may have done so together. */
function joinStateBodies(voices: readonly Voice[]): Voice[] {
  const joined: Voice[] = []
  for (const voice of voices) {
    const at = joined.findIndex((other) => isOneState(other, voice))
    const known = joined[at]
    if (known === undefined) joined.push(voice)
    else
      joined[at] = {
        ...known,
        isUnsure: true,
        parties: [...known.parties, ...voice.parties],
        utterances: [...known.utterances, ...voice.utterances],
      }
  }
  return joined
}

function isOneState(a: Voice, b: Voice): boolean {
  const isBody = ({ parties }: Voice) =>
    parties.every(
      ({ kind, isState, isSpokes, body }) =>
        isState && (kind === 'body' || isSpokes) && !body.some((word) => PRIVATE_NOUNS.has(word)),
    )
  if (!isBody(a) || !isBody(b) || !a.opens || !b.opens || a.occasion.day !== b.occasion.day) return false
  if (a.channel !== null && b.channel !== null && a.channel !== b.channel) return false
  return a.parties.every((one) => b.parties.every((other) => one.country === other.country))
}

/** "Washington said", "officials said": a summary of those who are named beside it. */
function isExplained(voice: Voice, voices: readonly Voice[]): boolean {
  const first = voice.parties[0] as Party
  const isBare =
    first.kind === 'unnamed' && /^officials?$|^officials on both sides$|^authorities$/i.test(first.label)
  if (!isBare && !voice.parties.every(({ kind }) => kind === 'country')) return false
  return voices.some(
    (other) =>
      other !== voice &&
      other.parties.some(({ kind }) => kind !== 'country') &&
      other.parties.some((party) => mayBeOneCountry(first, party)),
  )
}
