/** Patterns for lengths of time, repetition, and the words that only point: "nine days", "every Friday", "recently". */

import { type Build, type Captures, codeIn, numberIn, quantityIn } from './matcher.ts'
import { DURATIONS, FIXED } from './words.data.ts'

type Rows = readonly (readonly [string, Build])[]

/** "P3D", "PT30M", "PXW" when nobody tells how many. */
export function durationOf(unit: string, count: number | null): string | null {
  const written = DURATIONS[unit]
  if (written === undefined) return null
  const [prefix, letter, factor] = written
  if (count === 0.5 && unit === 'hour') return 'PT30M'
  if (count === 0.5 && unit === 'year') return 'P6M'
  return `${prefix}${count === null ? 'X' : String(count * factor)}${letter}`
}

const length: Build = (caught) => {
  const { count } = quantityIn(caught)
  return fixedLength(caught, count)
}

const lengthOf =
  (count: number | null, more = 0): Build =>
  (caught) =>
    fixedLength(caught, caught.quantity === undefined ? count : (quantityIn(caught).count ?? 0) + more)

function fixedLength(caught: Captures, count: number | null) {
  const value = durationOf(
    codeIn(
      caught,
      (['unit', 'units', 'single'] as const).find((name) => caught[name] !== undefined) ?? 'unit',
    ),
    count,
  )
  return value === null ? null : ({ kind: 'fixed', type: 'DURATION', value } as const)
}

const set =
  (value: (caught: Captures) => string | null): Build =>
  (caught) => {
    const found = value(caught)
    return found === null ? null : { kind: 'fixed', type: 'SET', value: found }
  }

const everyUnit = set((caught) => durationOf(codeIn(caught, 'unit'), 1))
const weekdaySet = (caught: Captures) =>
  `XXXX-WXX-${numberIn(caught, caught.weekday === undefined ? 'weekdays' : 'weekday')}`

/** What may stand between a number and its unit: "two consecutive weeks". */
const BETWEEN =
  'consecutive/straight/full/whole/entire/long/short/successive/trading/working/business/calendar/more/additional/extra/bloody/turbulent/intense'
const APPROX = [
  '',
  '<approx> ',
  'more/less/fewer/longer than ',
  'at least/most ',
  'up to ',
  'as little/many/long as ',
  'close to ',
]

export const LENGTH_ROWS: Readonly<Record<string, Rows>> = {
  length: [
    ...APPROX.map((approx): readonly [string, Build] => [
      `${approx}<quantity> ${BETWEEN}? <unit> long/old?`,
      length,
    ]),
    ['<quantity> <unit> and a half', lengthOf(null, 0.5)],
    ['<quantity> and a half <unit>', lengthOf(null, 0.5)],
    ['<quantity> years of age', () => null],
    ['<units> long', lengthOf(null)],
    ['<unit> long', lengthOf(1)],
    [
      `the? past/last/next/coming/following/previous/first/final/preceding <quantity> ${BETWEEN}? <unit>`,
      length,
    ],
    [`these/those/all/only/just <quantity> ${BETWEEN}? <unit>`, length],
    ['the past/last/coming <single>', lengthOf(1)],
    ['^over/during/within/for/in the next <single>', lengthOf(1)],
    [
      'the? coming/next/following/ensuing/intervening/subsequent/succeeding/last/past/previous/final/early <units>',
      lengthOf(null),
    ],
    ['^for/within/in/after/just/only/over/lasted/mere/took/take <units>', lengthOf(null)],
  ],
  repeated: [
    ['<often>', set((caught) => codeIn(caught, 'often'))],
    ['every/each/per single? <unit>', everyUnit],
    ['every other <unit>', set((caught) => durationOf(codeIn(caught, 'unit'), 2))],
    [
      'every <quantity> <unit>',
      set((caught) => durationOf(codeIn(caught, 'unit'), quantityIn(caught).count)),
    ],
    ['^once/twice/times a/an <unit>', everyUnit],
    ['every/each <weekday>', set(weekdaySet)],
    ['<weekdays>', set(weekdaySet)],
    ['every/each <weekday> <part>', set((caught) => `${weekdaySet(caught)}T${codeIn(caught, 'part')}`)],
    ['every/each <part>', set((caught) => `XXXX-XX-XXT${codeIn(caught, 'part')}`)],
    ['every/each <month>', set((caught) => `XXXX-${String(numberIn(caught, 'month')).padStart(2, '0')}`)],
    ['every/each <season>', set((caught) => `XXXX-${codeIn(caught, 'season')}`)],
    ['every/each weekend', set(() => 'XXXX-WXX-WE')],
  ],
  reference: Object.entries(FIXED).flatMap(([value, patterns]) =>
    patterns.map((pattern): readonly [string, Build] => [
      pattern,
      () => ({ kind: 'fixed', type: 'DATE', value }),
    ]),
  ),
}
