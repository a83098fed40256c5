/** Two readings of one page → which statement of one is which of the other. No statement is paired twice. */

import type { Reading, Source, Statement } from '#domain'
import { LIKE_MIN, likenessOf, type Word, wordsIn } from './words-change.ts'

/** A statement with what it is compared by. */
export interface Told {
  readonly statement: Statement
  /** Words of its content; of the cue where there is none, as in a refusal to comment. */
  readonly words: readonly Word[]
  readonly speaker: Source | null
}

/** With one speaker, "mostly the same" begins here. */
const ONE_SPEAKER_MIN = 0.6
/** Words that are put into another mouth must be nearly the same to be the same statement. */
const OTHER_SPEAKER_MIN = 0.85
/** Of several that are as like, that of the same speaker is taken. */
const SPEAKER_BONUS = 0.1

/** The statements of a reading with what they are compared by. */
export function toldIn({ report, sources, statements }: Reading): Told[] {
  const sourceById = new Map(sources.map((source) => [source.id, source]))
  return statements.map((statement) => ({
    statement,
    words: wordsIn(report.text, statement.content.length > 0 ? statement.content : statement.cue),
    speaker: sourceById.get(statement.speaker ?? '') ?? null,
  }))
}

/** Pairs of places in the two lists: the likest first, each place once. The same pairs whichever list is first. */
export function pairStatements(
  old: readonly Told[],
  now: readonly Told[],
): (readonly [old: number, now: number])[] {
  const pairs: { readonly i: number; readonly j: number; readonly score: number }[] = []
  old.forEach((one, i) => {
    now.forEach((other, j) => {
      const hasSpeaker = isSameSpeaker(one.speaker, other.speaker)
      const likeness = likenessOf(one.words, other.words)
      const least = Math.max(LIKE_MIN, hasSpeaker ? ONE_SPEAKER_MIN : OTHER_SPEAKER_MIN)
      if (likeness >= least && one.statement.content.length > 0 === other.statement.content.length > 0)
        pairs.push({ i, j, score: likeness + (hasSpeaker ? SPEAKER_BONUS : 0) })
    })
  })
  // Subtle: each part of the order stays when the lists change places, so that what is gone one way is new the other way.
  pairs.sort(
    (a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i + a.j - b.i - b.j,
  )
  const [oldTaken, nowTaken] = [new Set<number>(), new Set<number>()]
  return pairs.flatMap(({ i, j }) => {
    if (oldTaken.has(i) || nowTaken.has(j)) return []
    oldTaken.add(i)
    nowTaken.add(j)
    return [[i, j] as const]
  })
}

/** One name may be a part of the other ("Kolm", "Vera Kolm"); who has no name is told by the description. */
export function isSameSpeaker(one: Source | null, other: Source | null): boolean {
  if (one === null || other === null) return one === other
  if (one.name === null || other.name === null)
    return one.name === other.name && plain(one.description) === plain(other.description)
  const [names, others] = [plain(one.name).split(' '), plain(other.name).split(' ')]
  const [short, long] = names.length < others.length ? [names, others] : [others, names]
  return short.every((part) => long.includes(part))
}

const plain = (words: string | null): string =>
  (words ?? '')
    .toLowerCase()
    .replace(/^(?:the|an?)\s/, '')
    .replaceAll('’', "'")
    .trim()
