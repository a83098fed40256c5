/** What an expression of time says before it is put on the calendar: the shape between finding and resolving. */

import type { Time } from '#domain'
import type { Grain } from './calendar.ts'

/**
 * What a relative expression counts from: the day of publication ("ago"), the last day the report told of
 * ("later", "the next day"), or whichever of the two the report gives ("the end of the month").
 */
export type Origin = 'published' | 'narrative' | 'either'

/** A year in numbers, or one that has to be resolved itself ("August of that year"). */
export type YearOf = number | Meaning

export type Meaning =
  | { readonly kind: 'day'; readonly day: number; readonly month?: number; readonly year?: YearOf }
  | { readonly kind: 'month'; readonly month: number; readonly year?: YearOf }
  | { readonly kind: 'season'; readonly season: string; readonly year?: YearOf }
  /** A quarter or half of a year, as "Q3" or "H1". */
  | { readonly kind: 'share'; readonly share: string; readonly year?: YearOf }
  | { readonly kind: 'year'; readonly year: number; readonly era?: 'BC' }
  /** "The 1990s" is 199, "the 19th century" 18; `short` for "the nineties". */
  | {
      readonly kind: 'digits'
      readonly digits: number
      readonly grain: 'decade' | 'century'
      readonly era?: 'BC'
      readonly short?: true
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which; readonly week?: Meaning }
  | { readonly kind: 'weekend' }
  /** So many units away; null for a number nobody tells ("weeks ago"). */
  | {
      readonly kind: 'shift'
      readonly grain: Grain
      readonly count: number | null
      readonly past?: boolean
      readonly from: Origin
    }
  /** A part of a day or a time on the clock; without a day it is the one being told of. */
  | { readonly kind: 'moment'; readonly at: string; readonly day?: Meaning }
  | { readonly kind: 'holiday'; readonly monthDay: string; readonly year?: YearOf }
  /** Complete as it is: durations, sets, "now", a full ISO date. */
  | { readonly kind: 'fixed'; readonly type: Time['type']; readonly value: string }
  | { readonly kind: 'unclear'; readonly type: Time['type']; readonly reason: string }

/** Which of the days with a name: the nearest in the sentence's tense, the last, this week's, or the next. */
export type Which = 'near' | 'last' | 'this' | 'next' | 'following' | 'preceding'

/** An expression before it is resolved: pieces [from, to) of a sentence. */
export interface Expression {
  readonly meaning: Meaning
  readonly from: number
  readonly to: number
  readonly sentence: number
}
