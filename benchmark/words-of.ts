/** Writes measures and floors for people. */

import type { Floor } from './floors.ts'
import type { Measure, Unit } from './measure.ts'

/** `0.8450`, `22 of 25`, `0.8052 of 344`, `15,200`, `340 ms`, `5.1 MB`, `3.2 ×`. */
export function wordsOfMeasure({ value, unit, of }: Measure): string {
  return of === undefined ? wordsOfValue(value, unit) : `${wordsOfValue(value, unit)} of ${of}`
}

/** `≥ 0.8200`, `≤ 4`. */
export function wordsOfFloor(floor: Floor, unit: Unit): string {
  return 'atLeast' in floor
    ? `≥ ${wordsOfValue(floor.atLeast, unit)}`
    : `≤ ${wordsOfValue(floor.atMost, unit)}`
}

function wordsOfValue(value: number, unit: Unit): string {
  switch (unit) {
    case 'share':
      return value.toFixed(4)
    case 'count':
      return String(value)
    case 'rate':
      return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
    case 'ms':
      return `${Math.round(value).toLocaleString('en')} ms`
    case 'MB':
      return `${value.toFixed(1)} MB`
    case 'times':
      return `${value.toFixed(2)} ×`
  }
}
