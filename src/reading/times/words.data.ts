/** The words of time: what kind each is and which number or code of TIMEX3 (ISO-TimeML) it stands for. */

/** Kinds of pieces, one bit each; a word may be of several ("May", "second"). */
export const KINDS = {
  month: 1,
  weekday: 2,
  season: 4,
  part: 8,
  unit: 16,
  number: 32,
  ordinal: 64,
  year: 128,
  decade: 256,
  clock: 512,
  half: 1024,
  zone: 2048,
  holiday: 4096,
  edge: 8192,
  often: 16384,
  weekdays: 32768,
  isoDay: 65536,
  approx: 131072,
  day: 262144,
  hour: 524288,
  quarter: 1048576,
  units: 2097152,
  pointing: 4194304,
  single: 8388608,
} as const
export type Kind = keyof typeof KINDS

/** Kinds that an expression must have at least one of; the rest only help. */
export const STRONG: readonly Kind[] = [
  'month',
  'weekday',
  'season',
  'part',
  'unit',
  'year',
  'decade',
  'clock',
  'half',
  'zone',
  'holiday',
  'often',
  'weekdays',
  'isoDay',
  'quarter',
  'pointing',
]

/** One reading of a word: its kind, and what it stands for. */
export type WordMeaning = readonly [kind: Kind, value: number | string]

const numbered = (kind: Kind, words: string, first = 1): [string, WordMeaning][] =>
  words
    .split(' | ')
    .flatMap((same, index) =>
      same.split(' ').map((word): [string, WordMeaning] => [word, [kind, index + first]]),
    )
const coded = (kind: Kind, table: Readonly<Record<string, string>>): [string, WordMeaning][] =>
  Object.entries(table).flatMap(([value, words]) =>
    words.split(' ').map((word): [string, WordMeaning] => [word, [kind, value]]),
  )

/** Months that a capital letter alone does not prove, and short forms that need a number or a full stop. */
export const MONTH_NAMES_OF_PEOPLE = new Set(['may', 'march', 'april', 'june', 'august', 'jan', 'jan.'])
export const SHORT_FORMS = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(' '),
)

/** Every word, lower case, with its readings. */
export const WORDS: readonly (readonly [string, WordMeaning])[] = [
  ...numbered(
    'month',
    'january jan jan. | february feb feb. | march mar mar. | april apr apr. | may | june jun jun. | july jul jul. | august aug aug. | september sep sept sep. sept. | october oct oct. | november nov nov. | december dec dec.',
  ),
  ...numbered(
    'weekday',
    'monday mon mon. | tuesday tue tue. tues tues. | wednesday wed wed. weds | thursday thu thu. thur thurs thurs. | friday fri fri. | saturday sat sat. | sunday sun sun.',
  ),
  ...numbered('weekdays', 'mondays | tuesdays | wednesdays | thursdays | fridays | saturdays | sundays'),
  ...numbered(
    'number',
    'one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen | twenty',
  ),
  ...numbered(
    'ordinal',
    'first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth | thirteenth | fourteenth | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth',
  ),
  ...(['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const).map(
    (word, index): [string, WordMeaning] => [word, ['number', 30 + 10 * index]],
  ),
  ['dozen', ['number', 12]],
  ['hundred', ['number', 100]],
  ['thousand', ['number', 1000]],
  ...coded('season', {
    SP: 'spring springtime',
    SU: 'summer summertime',
    FA: 'autumn fall',
    WI: 'winter wintertime',
  }),
  ...coded('part', {
    MO: 'morning dawn',
    AF: 'afternoon',
    EV: 'evening dusk',
    NI: 'night',
  }),
  ...coded('unit', {
    minute: 'minute minutes',
    hour: 'hour hours',
    day: 'day days',
    night: 'night nights',
    week: 'week weeks',
    fortnight: 'fortnight fortnights',
    weekend: 'weekend weekends',
    month: 'month months',
    quarter: 'quarter quarters',
    year: 'year years',
    decade: 'decade decades',
    century: 'century centuries',
    second: 'seconds',
  }),
  ...coded('single', {
    day: 'day',
    night: 'night',
    week: 'week',
    fortnight: 'fortnight',
    weekend: 'weekend',
    month: 'month',
    quarter: 'quarter',
    year: 'year',
    decade: 'decade',
    century: 'century',
  }),
  ...coded('units', {
    second: 'seconds',
    minute: 'minutes',
    hour: 'hours',
    day: 'days',
    night: 'nights',
    week: 'weeks',
    month: 'months',
    quarter: 'quarters',
    year: 'years',
    decade: 'decades',
    century: 'centuries',
  }),
  ...numbered(
    'decade',
    'twenties | thirties | forties | fifties | sixties | seventies | eighties | nineties',
    2,
  ),
  ...coded('clock', { '12:00': 'noon midday', '24:00': 'midnight' }),
  ...coded('half', { am: 'am a.m. a.m', pm: 'pm p.m. p.m' }),
  ...coded('zone', {
    Z: 'gmt utc',
    '-05': 'est',
    '-04': 'edt',
    '-08': 'pst',
    '-07': 'pdt',
    '+01': 'cet bst',
    '+02': 'cest',
    '+03': 'msk',
    '+09': 'jst',
  }),
  ...coded('holiday', { '12-25': 'christmas', '12-31': 'hogmanay', '10-31': 'halloween' }),
  ...coded('edge', {
    START: 'early start beginning earlier',
    MID: 'mid middle',
    END: 'late end close later',
  }),
  ...coded('often', {
    PT1H: 'hourly',
    P1D: 'daily nightly',
    P1W: 'weekly',
    P2W: 'fortnightly',
    P1M: 'monthly',
    P1Q: 'quarterly',
    P1Y: 'yearly annually',
  }),
  ...coded('approx', {
    about: 'about around roughly approximately some circa nearly almost over under barely exactly just only',
  }),
  ...numbered('quarter', 'q1 | q2 | q3 | q4'),
  ...coded('pointing', {
    '': 'today yesterday tomorrow tonight overnight now currently nowadays present presently date recently recent past soon possible future shortly moment being term bc b.c. bce',
  }),
]

/** How each unit of time is written in a TIMEX3 duration; a factor where it has no letter of its own. */
export const DURATIONS: Readonly<Record<string, readonly [prefix: string, letter: string, factor: number]>> =
  {
    second: ['PT', 'S', 1],
    minute: ['PT', 'M', 1],
    hour: ['PT', 'H', 1],
    day: ['P', 'D', 1],
    night: ['P', 'D', 1],
    week: ['P', 'W', 1],
    fortnight: ['P', 'W', 2],
    weekend: ['P', 'WE', 1],
    month: ['P', 'M', 1],
    quarter: ['P', 'Q', 1],
    year: ['P', 'Y', 1],
    decade: ['P', 'Y', 10],
    century: ['P', 'Y', 100],
  }

/** Expressions with a value of their own, word by word. */
export const FIXED: Readonly<Record<'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF', readonly string[]>> = {
  PRESENT_REF: [
    'now',
    'right now',
    'currently',
    'nowadays',
    'at present',
    'presently',
    'these days',
    'at the moment',
    'for the time being',
    'to date',
  ],
  PAST_REF: [
    'recently',
    'more recently',
    'most recently',
    'very recently',
    'recent days/weeks/months/years/decades',
    'recent',
    'in the recent/distant? past',
    'until recently',
  ],
  FUTURE_REF: [
    'soon',
    'very soon',
    'as soon as possible',
    'in the near/foreseeable/immediate/not-too-distant? future',
    'the near/short/long term',
    'shortly',
  ],
}
