/** A reading → what stands on the cards: who says it, to whom, the words, and the small print. */

import { type Span, wordsOf } from '#base'
import type { Chain, Form, Reading, Source, Statement } from '#domain'
import { ACT_WORDS, type Family, familyOf } from '../../parts/families.ts'
import { count, dayInWords } from '../../parts/format.ts'
import { plainly } from '../../parts/plainly.ts'
import { passedOnBy } from './chains.ts'

export interface Card {
  readonly statement: Statement
  /** Place in the report, from 1. */
  readonly number: number
  readonly family: Family
  readonly who: string
  readonly role: string | null
  readonly isUnnamed: boolean
  /** "warns", "no comment". */
  readonly act: string
  readonly toWhom: string | null
  readonly words: string
  readonly details: readonly string[]
  /** Who passed it on: `Capital ← Bloomberg`. */
  readonly through: string | null
  /** Ids of the sources that it came through, the page's side first, the origin last. */
  readonly path: readonly string[]
  /** The country of the speaker. */
  readonly country: string | null
  /** The card of the statement that this one is reported in. */
  readonly insideOf: { readonly id: string; readonly number: number } | null
  /** All that a filter by words looks at, made comparable. */
  readonly searchable: string
}

/** The cards of a reading, in the order of the report. */
export function cardsOf(reading: Reading): readonly Card[] {
  const sourceById = new Map(reading.sources.map((source) => [source.id, source]))
  const chainById = new Map(reading.chains.map((chain) => [chain.statement, chain]))
  const numberById = new Map(reading.statements.map(({ id }, at) => [id, at + 1]))
  return reading.statements.map((statement, at) => {
    const speaker = sourceById.get(statement.speaker ?? '') ?? null
    const addressee = sourceById.get(statement.addressee ?? '') ?? null
    const isUnnamed = speaker?.kind === 'unnamed'
    const who = speaker === null ? spoken(reading, statement) : nameOf(speaker, reading)
    const words = wordsOfSpans(reading.report.text, statement.content)
    const chain = chainById.get(statement.id)
    const insideNumber = numberById.get(statement.within ?? '')
    return {
      statement,
      number: at + 1,
      family: familyOf(statement.act),
      who,
      role: speaker?.name == null || speaker.description === null ? null : plainly(speaker.description),
      isUnnamed,
      act: ACT_WORDS[statement.act],
      toWhom: addressee && nameOf(addressee, reading),
      words,
      details: detailsOf(statement, speaker),
      through: chain === undefined ? null : throughWhom(chain, statement.speaker, reading),
      path: chain?.path ?? (statement.speaker === null ? [] : [statement.speaker]),
      country: speaker?.country ?? null,
      insideOf:
        statement.within === null || insideNumber === undefined
          ? null
          : { id: statement.within, number: insideNumber },
      searchable: comparable(
        [who, speaker?.description ?? '', wordsOfSpans(reading.report.text, statement.cue), words].join(' '),
      ),
    }
  })
}

/** What to call a source: its name, else how the page describes it, else the words that mention it. */
export function nameOf(source: Source, reading: Reading): string {
  const [first] = source.mentions
  const mention = first === undefined ? '' : wordsOf(reading.report.text, first)
  return plainly(source.name ?? source.description ?? (mention || 'not told'))
}

/** How many people stand behind a source: `2 people`, `2 or more`, `2 to 4 people`. */
export function peopleBehind({ number }: Source): string | null {
  if (number === null) return null
  const { min, max } = number
  if (max === null) return `${min} or more`
  return min === max ? count(min, 'person', 'people') : `${min} to ${max} people`
}

/** Letters without case and accents, so that "tréport" is found by "TREPORT". */
export function comparable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of several spans; what lies between them is left out and shown as such. */
export function wordsOfSpans(text: string, spans: readonly Span[]): string {
  return plainly(spans.map((span) => wordsOf(text, span).replace(/\s+/g, ' ').trim()).join(' … '))
}

function throughWhom(chain: Chain, speaker: string | null, reading: Reading): string | null {
  const names = passedOnBy(chain, speaker, reading.sources).map((source) => nameOf(source, reading))
  return names.length === 0 ? null : names.join(' ← ')
}

function spoken(reading: Reading, statement: Statement): string {
  return wordsOfSpans(reading.report.text, statement.source) || 'speaker not told'
}

const FORM_WORDS: Readonly<Record<Form, string | null>> = {
  direct: 'quoted',
  indirect: 'paraphrased',
  mixed: 'partly quoted',
  none: null,
}

function detailsOf(statement: Statement, speaker: Source | null): readonly string[] {
  const form = FORM_WORDS[statement.form]
  const people = speaker?.kind === 'unnamed' ? (peopleBehind(speaker) ?? 'number not told') : null
  const said = statement.said === null ? null : `said ${dayInWords(statement.said, 'short')}`
  return [form, people, said].filter((detail) => detail !== null)
}
