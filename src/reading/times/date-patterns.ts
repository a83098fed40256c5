/** Patterns for days, months, seasons, years and what is counted from them: "3 March 2021", "last week", "the 1990s". */

import type { Grain } from './calendar.ts'
import { type Build, type Captures, codeIn, meaningIn, numberIn, quantityIn } from './matcher.ts'
import type { Meaning, Origin, Which, YearOf } from './meaning.ts'

type Rows = readonly (readonly [string, Build])[]

const GRAINS: ReadonlySet<string> = new Set([
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
])

function grainOf(caught: Captures): Grain | null {
  const unit = codeIn(caught, 'unit')
  return GRAINS.has(unit) ? (unit as Grain) : null
}

/** So many of the unit away. */
const unitAway =
  (count: number, from: Origin): Build =>
  (caught) => {
    const unit = codeIn(caught, 'single')
    if (unit === 'night')
      return { kind: 'moment', at: 'TNI', day: { kind: 'shift', grain: 'day', count, from } }
    if (unit === 'fortnight') return { kind: 'shift', grain: 'week', count: 2 * count, from }
    return { kind: 'shift', grain: unit as Grain, count, from }
  }

/** "Two weeks ago", "three days later": a quantity of the unit away. */
const quantityAway =
  (sign: 1 | -1, from: Origin): Build =>
  (caught) => {
    const { count } = quantityIn(caught)
    const past = sign < 0
    const grain = grainOf(caught)
    if (grain === null) {
      const unit = codeIn(caught, 'unit')
      if (unit === 'fortnight' && count !== null)
        return { kind: 'shift', grain: 'week', count: 2 * sign * count, from }
      return { kind: 'shift', grain: 'day', count: null, past, from }
    }
    return { kind: 'shift', grain, count: count === null ? null : Math.round(sign * count), past, from }
  }

const weekday =
  (which: Which): Build =>
  (caught) => ({ kind: 'weekday', weekday: numberIn(caught, 'weekday'), which })

const season =
  (count: number | null, from: Origin): Build =>
  (caught) => ({
    kind: 'season',
    season: codeIn(caught, 'season'),
    ...(count === null ? {} : { year: { kind: 'shift', grain: 'year', count, from } as const }),
  })

const yearIn = (caught: Captures): { year?: YearOf } =>
  caught.yearly === undefined ? {} : { year: plainYear(meaningIn(caught, 'yearly')) }

function plainYear(meaning: Meaning): YearOf {
  return meaning.kind === 'year' && meaning.era === undefined ? meaning.year : meaning
}

const monthDay: Build = (caught) => {
  const [month, day] = [numberIn(caught, 'month'), numberIn(caught, 'day')]
  return { kind: 'day', month, day, ...yearIn(caught) }
}

const only =
  (name: string, test: (meaning: Meaning) => boolean): Build =>
  (caught) =>
    test(meaningIn(caught, name)) ? meaningIn(caught, name) : null

const pass =
  (name: string): Build =>
  (caught) =>
    meaningIn(caught, name)

const days =
  (count: number, from: Origin): Build =>
  () => ({ kind: 'shift', grain: 'day', count, from })

const share =
  (letter: 'Q' | 'H', most: number): Build =>
  (caught) => {
    const number = numberIn(caught, 'ordinal')
    return number > most ? null : { kind: 'share', share: `${letter}${number}`, ...yearIn(caught) }
  }

const holiday =
  (monthDay?: string): Build =>
  (caught) => ({ kind: 'holiday', monthDay: monthDay ?? codeIn(caught, 'holiday'), ...yearIn(caught) })

export const DATE_ROWS: Readonly<Record<string, Rows>> = {
  /** A unit away from here or from where the story is. */
  relative: [
    ['this current? <single>', unitAway(0, 'published')],
    ['the current <single>', unitAway(0, 'published')],
    ['last <single>', unitAway(-1, 'published')],
    ['this past <single>', unitAway(-1, 'published')],
    ['next <single>', unitAway(1, 'either')],
    ['that same? very? <single>', unitAway(0, 'narrative')],
    ['the? same <single>', unitAway(0, 'narrative')],
    ['the next/following/subsequent/ensuing/succeeding <single>', unitAway(1, 'narrative')],
    ['following <single>', unitAway(1, 'narrative')],
    ['the? previous/preceding/prior <single>', unitAway(-1, 'narrative')],
    ['a/the? <ordinal> consecutive/straight/successive/running <single>', unitAway(0, 'published')],
    [
      '^end/ended/ending/close/closed/closing/finish/finished/start/started the <single>',
      unitAway(0, 'narrative'),
    ],
    ['the <single> before !yesterday', unitAway(-1, 'narrative')],
    ['the <single> following', unitAway(1, 'narrative')],
    ['<approx>? <quantity> <unit> ago', quantityAway(-1, 'published')],
    ['<units> ago', () => ({ kind: 'shift', grain: 'day', count: null, past: true, from: 'published' })],
    ['<approx>? <quantity> <unit> from now', quantityAway(1, 'published')],
    ['<approx>? <quantity> <unit> later/afterwards/afterward/thereafter', quantityAway(1, 'narrative')],
    ['<units> later', () => ({ kind: 'shift', grain: 'day', count: null, from: 'narrative' })],
    ['<approx>? <quantity> <unit> earlier/previously/beforehand', quantityAway(-1, 'narrative')],
    ['<units> earlier', () => ({ kind: 'shift', grain: 'day', count: null, past: true, from: 'narrative' })],
  ],
  yearly: [
    ['the? years? <year>', (caught) => ({ kind: 'year', year: numberIn(caught, 'year') })],
    [
      'the? years? <year> bc/bce/b.c.',
      (caught) => ({ kind: 'year', year: numberIn(caught, 'year'), era: 'BC' }),
    ],
    [
      'the? years? <number> bc/bce/b.c.',
      (caught) => ({ kind: 'year', year: numberIn(caught, 'number'), era: 'BC' }),
    ],
    ['<relative>', only('relative', (meaning) => meaning.kind === 'shift' && meaning.grain === 'year')],
  ],
  monthday: [
    ['<month> the? <day> ,? <yearly>', monthDay],
    ['<month> the? <day> of <yearly>', monthDay],
    ['<month> the? <day>', monthDay],
    ['the? <day> of? <month> ,? <yearly>', monthDay],
    ['the? <day> of? <month> of <yearly>', monthDay],
    ['the? <day> of? <month>', monthDay],
    ['<isoDay>', (caught) => isoDay(codeIn(caught, 'isoDay'))],
    ['christmas day/eve <yearly>?', holiday('12-25')],
    ['christmas eve ,? <yearly>?', holiday('12-24')],
    ["new year 's eve ,? <yearly>?", holiday('12-31')],
    ["new year 's day ,? <yearly>?", holiday('01-01')],
    ["valentine 's day ,? <yearly>?", holiday('02-14')],
    ['<holiday> ,? <yearly>?', holiday()],
  ],
  /** Exactly one day. */
  daily: [
    ['<weekday> ,? the? <monthday>', pass('monthday')],
    ['<monthday>', pass('monthday')],
    ['today', days(0, 'published')],
    ['yesterday', days(-1, 'published')],
    ['tomorrow', days(1, 'published')],
    ['the day before yesterday', days(-2, 'published')],
    ['the day after tomorrow', days(2, 'published')],
    ['<relative>', only('relative', (meaning) => meaning.kind === 'shift' && meaning.grain === 'day')],
    ['<weekday>', weekday('near')],
    ['last <weekday>', weekday('last')],
    ['this past <weekday>', weekday('last')],
    ['this coming? <weekday>', weekday('this')],
    ['next <weekday>', weekday('next')],
    ['the? following/next <weekday>', weekday('following')],
    ['the? previous/preceding <weekday>', weekday('preceding')],
    [
      '<weekday> ,? of? <relative>',
      (caught) => {
        const week = meaningIn(caught, 'relative')
        return week.kind === 'shift' && week.grain === 'week'
          ? { kind: 'weekday', weekday: numberIn(caught, 'weekday'), which: 'this', week }
          : null
      },
    ],
  ],
  /** Any stretch of the calendar. */
  dated: [
    ['<daily>', pass('daily')],
    ['<relative>', pass('relative')],
    ['<yearly>', pass('yearly')],
    [
      'the? month? of? <month> of? ,? <yearly>',
      (caught) => ({ kind: 'month', month: numberIn(caught, 'month'), ...yearIn(caught) }),
    ],
    ['the month of <month>', (caught) => ({ kind: 'month', month: numberIn(caught, 'month') })],
    ['<month>', (caught) => ({ kind: 'month', month: numberIn(caught, 'month') })],
    [
      'last <month>',
      (caught) => ({
        kind: 'month',
        month: numberIn(caught, 'month'),
        year: { kind: 'shift', grain: 'year', count: -1, from: 'either' },
      }),
    ],
    [
      'next <month>',
      (caught) => ({
        kind: 'month',
        month: numberIn(caught, 'month'),
        year: { kind: 'shift', grain: 'year', count: 1, from: 'either' },
      }),
    ],
    [
      'this <month>',
      (caught) => ({
        kind: 'month',
        month: numberIn(caught, 'month'),
        year: { kind: 'shift', grain: 'year', count: 0, from: 'either' },
      }),
    ],
    [
      'the? <season> months? of? ,? <yearly>',
      (caught) => ({ kind: 'season', season: codeIn(caught, 'season'), ...yearIn(caught) }),
    ],
    ['the? <season>', season(null, 'either')],
    ['last <season>', season(-1, 'published')],
    ['this <season>', season(0, 'published')],
    ['next <season>', season(1, 'published')],
    ['that same? <season>', season(0, 'narrative')],
    ['the? following/next <season>', season(1, 'narrative')],
    ['the? previous <season>', season(-1, 'narrative')],
    ['the? <ordinal> quarter of? ,? <yearly>?', share('Q', 4)],
    ['the? <ordinal> half of <yearly>', share('H', 2)],
    ['the? latter half of <yearly>', (caught) => ({ kind: 'share', share: 'H2', ...yearIn(caught) })],
    [
      'the? <quarter> of? ,? <yearly>?',
      (caught) => ({ kind: 'share', share: `Q${numberIn(caught, 'quarter')}`, ...yearIn(caught) }),
    ],
    ['the? <decade>', (caught) => decade(numberIn(caught, 'decade'))],
    [
      'the? <ordinal> century',
      (caught) => ({ kind: 'digits', digits: numberIn(caught, 'ordinal') - 1, grain: 'century' }),
    ],
    [
      'the? <ordinal> century bc/bce/b.c.',
      (caught) => ({ kind: 'digits', digits: numberIn(caught, 'ordinal') - 1, grain: 'century', era: 'BC' }),
    ],
    ['the weekend', () => ({ kind: 'weekend' })],
    ['^at/on/over/during weekend', () => ({ kind: 'weekend' })],
    [
      'the? fiscal year? <year>',
      (caught) => ({ kind: 'fixed', type: 'DATE', value: `FY${numberIn(caught, 'year')}` }),
    ],
    ['fy <year>', (caught) => ({ kind: 'fixed', type: 'DATE', value: `FY${numberIn(caught, 'year')}` })],
  ],
}

function isoDay(value: string): Meaning {
  return value === ''
    ? { kind: 'unclear', type: 'DATE', reason: 'day and month in unclear order' }
    : { kind: 'fixed', type: 'DATE', value }
}

function decade(number: number): Meaning {
  return number < 100
    ? { kind: 'digits', digits: number, grain: 'decade', short: true }
    : { kind: 'digits', digits: number, grain: 'decade' }
}
