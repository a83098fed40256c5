/** The lexicon of verbs and nouns, unpacked from its lines: lemma → senses, those with most conditions first. */

import type { NounClass } from './classes.data.ts'
import { NOUN_SENSES, SUFFER_VERBS, SUPPORT_VERBS } from './nouns.data.ts'
import type { EventType } from './types.data.ts'
import { VERB_SENSES } from './verbs.data.ts'

interface Meaning {
  readonly type: EventType
  readonly mode: string | null
}

/** What a noun must be: of a class, or a party, a place, or several of either. */
export type NounTest = NounClass | 'party' | 'place' | 'plural' | 'thing'

/** One thing that a verb does, and what must stand around it. */
export interface VerbSense extends Meaning {
  /** A particle or preposition that belongs to the verb ("call for"). */
  readonly particle: string | null
  readonly object: readonly NounTest[]
  readonly subject: readonly NounTest[]
  readonly prepositions: readonly string[]
  /** Nouns one of which must stand behind a preposition. */
  readonly behind: readonly string[]
  readonly complement: 'inf' | 'clause' | null
  readonly objectless: boolean
  readonly clauseless: boolean
  /** The infinitive or clause below must name something hostile. */
  readonly hostile: boolean
  readonly conditionCount: number
}

/** One thing that a noun stands for. */
export interface NounSense extends Meaning {
  readonly free: boolean
  readonly both: boolean
  readonly ofActs: boolean
  readonly of: readonly NounTest[]
  readonly before: readonly string[]
  readonly conditionCount: number
}

interface Line extends Meaning {
  readonly conditions: readonly string[]
  readonly lemmas: readonly string[]
}

/** "TYPE/mode conditions: lemmas", where a line that begins with a blank goes on with the one before. */
function linesOf(table: string): Line[] {
  return table
    .trim()
    .replace(/\n\s+(?=\S)/g, (gap) => (gap.startsWith('\n\n') ? '\n' : ' '))
    .split('\n')
    .filter((line) => line.includes(':'))
    .map((line) => {
      const colon = line.lastIndexOf(': ')
      const [head = '', ...conditions] = line.slice(0, colon).split(/\s+/)
      const [type = '', mode = null] = head.split('/')
      return { type: type as EventType, mode, conditions, lemmas: line.slice(colon + 2).split(/\s+/) }
    })
}

/** The alternatives of the condition that begins with a sign: ["+talks|visit"], "+" → ["talks", "visit"]. */
function after<Name extends string>(conditions: readonly string[], sign: string): Name[] {
  const found = conditions.find((condition) => condition.startsWith(sign))
  return (found?.slice(sign.length).split('|') ?? []) as Name[]
}

function verbSense({ type, mode, conditions }: Line, particle: string | null): VerbSense {
  return {
    ...{ type, mode, particle },
    object: after<NounTest>(conditions, '+'),
    subject: after<NounTest>(conditions, '~'),
    prepositions: after(conditions, '@'),
    behind: after(conditions, '&'),
    complement: after<'inf' | 'clause'>(conditions, '=')[0] ?? null,
    objectless: conditions.includes('-obj'),
    clauseless: conditions.includes('-clause'),
    hostile: conditions.includes('^hostile'),
    conditionCount: conditions.length + (particle === null ? 0 : 1),
  }
}

function nounSense({ type, mode, conditions }: Line): NounSense {
  return {
    ...{ type, mode },
    free: conditions.includes('free'),
    both: conditions.includes('both'),
    ofActs: conditions.includes('of:actor'),
    of: after<NounTest>(conditions, '+'),
    before: after(conditions, '%'),
    conditionCount: conditions.filter((condition) => /^[+%]/.test(condition)).length,
  }
}

function byLemma<Sense extends { readonly conditionCount: number }>(
  table: string,
  make: (line: Line, particle: string | null) => Sense,
): ReadonlyMap<string, readonly Sense[]> {
  const senses = new Map<string, Sense[]>()
  for (const line of linesOf(table)) {
    for (const entry of line.lemmas) {
      const [lemma = '', particle = null] = entry.split('_')
      senses.set(lemma, [...(senses.get(lemma) ?? []), make(line, particle)])
    }
  }
  // The sort is stable: among equals the earlier line of the table stays first.
  for (const list of senses.values()) list.sort((a, b) => b.conditionCount - a.conditionCount)
  return senses
}

/** Senses of each verb. */
export const VERBS = byLemma(VERB_SENSES, verbSense)
/** Senses of each event noun. */
export const NOUNS = byLemma(NOUN_SENSES, nounSense)
/** Verbs that lend a noun their subject as actor. */
export const SUPPORTS: ReadonlySet<string> = new Set(SUPPORT_VERBS.split(/\s+/))
/** Verbs whose subject suffers what the noun names. */
export const SUFFERS: ReadonlySet<string> = new Set(SUFFER_VERBS.split(/\s+/))
