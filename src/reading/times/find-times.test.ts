import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTagger, tag, tokenise } from '#language'
import { findTimes } from './find-times.ts'

const read = (name: string) => readFileSync(new URL(`../../../weights/${name}.bin`, import.meta.url))
const tagger = parseTagger(read('tagger'), read('names'))

const timesIn = (text: string, published: string | null) => findTimes(tag(tokenise(text), tagger), published)

/** "Monday = 2023-03-13", one an expression. */
const shown = (text: string, published: string | null) =>
  timesIn(text, published).map(
    ({ span, value, unresolved }) => `${text.slice(...span)} = ${value ?? unresolved}`,
  )

/** Checks cases against a publication day: Wednesday, 15 March 2023. */
const check = (
  cases: readonly (readonly [text: string, ...expected: string[]])[],
  published: string | null = '2023-03-15',
) =>
  it.each(cases.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
    expect(shown(text, published)).toEqual(expected)
  })

describe('findTimes() days', () => {
  check([
    ['The two met on 3 March 2021.', '3 March 2021 = 2021-03-03'],
    ['The two met on March 3rd, 2021.', 'March 3rd, 2021 = 2021-03-03'],
    ['They signed on Friday, October 7, 2022.', 'Friday, October 7, 2022 = 2022-10-07'],
    ['The vote of 2022-10-07 was void.', '2022-10-07 = 2022-10-07'],
    ['The strike began on the 2nd of March.', 'the 2nd of March = 2023-03-02'],
    ['The strike began on 20 December.', '20 December = 2022-12-20'],
    ['The strike will begin on 2 March.', '2 March = 2024-03-02'],
    ['They fought from 3 to 5 March.', '3 = 2023-03-03', '5 March = 2023-03-05'],
    ['They fought on March 3 and 4.', 'March 3 = 2023-03-03', '4 = 2023-03-04'],
    ['The vote of 31/12/2022 was void.', '31/12/2022 = 2022-12-31'],
    ['The vote of 5/4/2022 was void.', '5/4/2022 = day and month in unclear order'],
    ['They left on 30 February.', '30 February = no such day'],
    ['They left on Christmas Day.', 'Christmas Day = 2022-12-25'],
  ])
})

describe('findTimes() weekdays by tense', () => {
  check([
    ['Troops crossed the river on Monday.', 'Monday = 2023-03-13'],
    ['Troops crossed the river on Friday.', 'Friday = 2023-03-10'],
    ['Troops crossed the river on Wednesday.', 'Wednesday = 2023-03-15'],
    ['The court will rule on Monday.', 'Monday = 2023-03-20'],
    ['The court is expected to rule on Friday.', 'Friday = 2023-03-17'],
    ['The court was due to rule on Friday.', 'Friday = 2023-03-17'],
    ['He said on Monday that the court would rule on Friday.', 'Monday = 2023-03-13', 'Friday = 2023-03-17'],
    ['If the army does not leave by Friday, they will fight.', 'Friday = 2023-03-17'],
    ['The two leaders could not agree on Tuesday.', 'Tuesday = 2023-03-14'],
    ['The mayor promised the boats by Friday.', 'Friday = 2023-03-17'],
    ['The union planned a strike on Monday.', 'Monday = 2023-03-20'],
    ['The union promised on Monday to wait.', 'Monday = 2023-03-13'],
    ['Go home, sleep, come back on Monday.', 'Monday = 2023-03-20'],
    ['They met last Friday.', 'last Friday = 2023-03-10'],
    ['They will meet next Friday.', 'next Friday = 2023-03-24'],
    ['They will meet on Friday next week.', 'Friday next week = 2023-03-24'],
    ['Talks fell apart over the weekend.', 'the weekend = 2023-W10-WE'],
    ['Talks will go on at the weekend.', 'the weekend = 2023-W11-WE'],
  ])
})

describe('findTimes() parts of a day and the clock', () => {
  check([
    ['He spoke in an address late Wednesday night.', 'late Wednesday night = 2023-03-15TNI'],
    ['The shelling began on Tuesday evening.', 'Tuesday evening = 2023-03-14TEV'],
    ['It began on the night of 12 March.', 'the night of 12 March = 2023-03-12TNI'],
    ['He fled last night.', 'last night = 2023-03-14TNI'],
    ['He spoke this morning.', 'this morning = 2023-03-15TMO'],
    ['A curfew starts tonight.', 'tonight = 2023-03-15TNI'],
    ['The quake struck at 6.40am on Tuesday.', '6.40am on Tuesday = 2023-03-14T06:40'],
    ['The quake struck at 3:05 p.m. on Monday.', '3:05 p.m. on Monday = 2023-03-13T15:05'],
    ['The quake struck at 0805 GMT.', '0805 GMT = 2023-03-15T08:05Z'],
    ['It closed at noon on Tuesday.', 'noon on Tuesday = 2023-03-14T12:00'],
    ['It struck at 9:30 on Monday evening.', '9:30 on Monday evening = 2023-03-13T21:30'],
  ])
})

describe('findTimes() months, seasons, quarters, years', () => {
  check([
    ['The two met in June.', 'June = 2022-06'],
    ['The two will meet in June.', 'June = 2023-06'],
    ['He came earlier in March.', 'earlier in March = 2023-03'],
    ['It was the third time since January.', 'January = 2023-01'],
    ['Tension rose in the spring of 2021.', 'the spring of 2021 = 2021-SP'],
    ['The river flooded in the autumn.', 'the autumn = 2022-FA'],
    ['The river will flood in the autumn.', 'the autumn = 2023-FA'],
    ['Output fell in the fourth quarter.', 'the fourth quarter = 2022-Q4'],
    ['Output fell in the third quarter of 2021.', 'the third quarter of 2021 = 2021-Q3'],
    ['Output fell in the first half of last year.', 'the first half of last year = 2022-H1'],
    ['It was signed in 1994.', '1994 = 1994'],
    ['It goes back to the late 1990s.', 'the late 1990s = 199'],
    ['The map is of the 19th century.', 'the 19th century = 18'],
    ['They ruled from 1957–60.', '1957 = 1957', '60 = 1960'],
    ['Fighting went on between April and June 2010.', 'April = 2010-04', 'June 2010 = 2010-06'],
    ['The budget for fiscal year 2024 is late.', 'fiscal year 2024 = FY2024'],
  ])
})

describe('findTimes() counted from the day of publication', () => {
  check([
    ['He left yesterday and is back today.', 'yesterday = 2023-03-14', 'today = 2023-03-15'],
    ['He will go the day after tomorrow.', 'the day after tomorrow = 2023-03-17'],
    ['It closed a week ago.', 'a week ago = 2023-W10'],
    ['It closed three days ago.', 'three days ago = 2023-03-12'],
    ['It closed more than two years ago.', 'more than two years ago = 2021'],
    ['It closed decades ago.', 'decades ago = PAST_REF'],
    ['Prices rose last month.', 'last month = 2023-02'],
    ['They vote later this year.', 'later this year = 2023'],
    ['It opens by the end of the week.', 'the end of the week = 2023-W11'],
    ['He is now in charge, as he said recently.', 'now = PRESENT_REF', 'recently = PAST_REF'],
  ])
})

describe('findTimes() counted from the day told of', () => {
  check([
    [
      'On 3 March 2021 the army struck. The next day it withdrew. Two days later it came back.',
      '3 March 2021 = 2021-03-03',
      'The next day = 2021-03-04',
      'Two days later = 2021-03-06',
    ],
    ['They met on 3 May 2010. In June they fell out.', '3 May 2010 = 2010-05-03', 'June = 2022-06'],
    [
      'In August 1940 it began. It ended in May of that year.',
      'August 1940 = 1940-08',
      'May of that year = 1940-05',
    ],
    ['The army withdrew the next day.', 'the next day = no day to count from'],
    ['He was shot on Monday and died that night.', 'Monday = 2023-03-13', 'that night = 2023-03-13TNI'],
  ])
})

describe('findTimes() lengths and repetition', () => {
  check([
    ['The siege lasted nine days.', 'nine days = P9D'],
    ['It lasted more than two and a half years.', 'more than two and a half years = P2.5Y'],
    ['It lasted half an hour.', 'half an hour = PT30M'],
    ['It rained for the past three days.', 'the past three days = P3D'],
    ['It rained for several weeks.', 'several weeks = PXW'],
    ['A 37-year-old man and a 24-hour strike.', '37-year-old = P37Y', '24-hour = PT24H'],
    ['They protest every Friday.', 'every Friday = XXXX-WXX-5'],
    ['They shell the town daily.', 'daily = P1D'],
    ['They meet twice a week.', 'a week = P1W'],
  ])
})

describe('findTimes() words that are no times', () => {
  check([
    ['Mrs May said that April Smith may march on.'],
    ['Theresa May resigned.'],
    ['Some 2000 soldiers and 1,999 civilians left.'],
    ['The fall of Kabul and the Arab Spring came up.'],
    ['He told the Sunday Times.'],
    ['Three quarters of the voters stayed away.'],
    ['He was soon defeated.'],
    ['The minister got a second chance.'],
  ])
})

describe('findTimes() without a day of publication', () => {
  check(
    [
      ['They met on Wednesday.', 'Wednesday = no publication date'],
      ['They met last week and in June.', 'last week = no publication date', 'June = no publication date'],
      ['It began at 15:30.', '15:30 = no publication date'],
      ['It was signed on 7 May 2009 after nine days.', '7 May 2009 = 2009-05-07', 'nine days = P9D'],
      ['On 7 May 2009 they met. On 9 June they signed.', '7 May 2009 = 2009-05-07', '9 June = 2009-06-09'],
    ],
    null,
  )
})

describe('findTimes() on any text', () => {
  const word = fc.constantFrom(
    ...'the last 3 March May 2021 two weeks ago next Monday night of in early and to later 1990s - every day half a Q3 24:00 p.m. 31 February end quarter'.split(
      ' ',
    ),
  )

  it('stays quick on a sentence without end', () => {
    for (const unit of ['meeting Monday ', 'the 3 May ', 'early in the ', 'two weeks ago and ']) {
      const tagged = tag(tokenise(unit.repeat(4000)), tagger)
      const started = performance.now()
      findTimes(tagged, '2023-03-15')
      expect(performance.now() - started).toBeLessThan(5000)
    }
  })

  it('gives spans in order that do not overlap, with a value or a reason', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 25 }),
        fc.constantFrom(null, '2024-02-29'),
        (words, published) => {
          const text = words.join(' ')
          let end = 0
          for (const { span, value, unresolved } of timesIn(text, published)) {
            expect(span[0]).toBeGreaterThanOrEqual(end)
            expect(span[1]).toBeGreaterThan(span[0])
            expect(span[1]).toBeLessThanOrEqual(text.length)
            expect(value === null).toBe(unresolved !== undefined)
            end = span[1]
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
