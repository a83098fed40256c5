import { describe, expect, test } from 'vitest'
import type { Act, ReportId, Stance, StoryId } from '#domain'
import { findTurns, refKey, stancesWorthTelling } from './find-turns.ts'

interface Said {
  readonly day: string | null
  readonly side?: Stance['side']
  readonly troops?: number
  readonly act?: Act
  readonly words?: string
  readonly speaker?: string
}

/** One story with one proposition, and the statements behind its stances. */
function heard(said: readonly Said[]) {
  const stances = said.map(
    ({ day, side = 'for', troops, speaker = 'person:vera kolm' }, at): Stance => ({
      ...{ report: `r${at}` as ReportId, statement: 't1', span: [0, 1] as const, speaker, label: 'Kolm' },
      ...{ speakerKind: 'named' as const, stance: 'supports' as const, side, day },
      figure: troops === undefined ? null : { words: `${troops}`, low: troops, high: troops, of: '~troops' },
      ...{ answers: [], reasons: [], isSure: true },
    }),
  )
  const told = said.map(({ act = 'assert', words }, at) => ({
    ...{ report: `r${at}`, statement: 't1', act, words: words ?? `words ${at}`, title: 'A headline' },
    ...{ outlet: null, reportDay: '2024-03-01' },
  }))
  const stories = [
    { storyId: 's1' as StoryId, propositions: [{ words: { text: 'the port stays open' }, stances }] },
  ]
  return { stories, told: new Map(told.map((one) => [refKey(one), one])) }
}

const turnsOf = (said: readonly Said[], asOf?: string) =>
  findTurns({ speaker: 'person:vera kolm', asOf, ...heard(said) }).map(
    ({ from, to, kinds }) => `${from.day} ${to.day} ${kinds.join(' ')}`,
  )

describe('findTurns()', () => {
  test('finds a side that is left, held against the last word of an earlier day', () => {
    const said: Said[] = [
      { day: '2024-03-01' },
      { day: '2024-03-04' },
      { day: '2024-03-09', side: 'against', act: 'deny' },
    ]
    expect(turnsOf(said)).toEqual(['2024-03-04 2024-03-09 side'])
  })

  test('finds figures that cannot both be right, and lets near ones pass', () => {
    expect(
      turnsOf([
        { day: '2024-03-01', troops: 90_000 },
        { day: '2024-03-02', troops: 120_000 },
      ]),
    ).toEqual(['2024-03-01 2024-03-02 figure'])
    expect(
      turnsOf([
        { day: '2024-03-01', troops: 94_300 },
        { day: '2024-03-02', troops: 94_000 },
      ]),
    ).toEqual([])
  })

  test('takes a warning that becomes a promise for a turn, and a report that becomes a denial of the same side for none', () => {
    expect(
      turnsOf([
        { day: '2024-03-01', act: 'warn' },
        { day: '2024-03-02', act: 'promise' },
      ]),
    ).toEqual(['2024-03-01 2024-03-02 act'])
    expect(turnsOf([{ day: '2024-03-01' }, { day: '2024-03-02', act: 'deny' }])).toEqual([])
  })

  test('takes statements of one day, of nobody’s day, and of others for none', () => {
    expect(turnsOf([{ day: '2024-03-01' }, { day: '2024-03-01', side: 'against' }])).toEqual([])
    expect(turnsOf([{ day: null }, { day: '2024-03-01', side: 'against' }])).toEqual([])
    const other = { day: '2024-03-02', side: 'against' as const, speaker: 'person:jon marr' }
    expect(turnsOf([{ day: '2024-03-01' }, other])).toEqual([])
  })

  test('tells nothing of later days, and a turn that copies repeat once', () => {
    const said: Said[] = [
      { day: '2024-03-01', words: 'It stays open.' },
      { day: '2024-03-05', side: 'against', words: 'It may close.' },
      { day: '2024-03-05', side: 'against', words: 'It may close.' },
    ]
    expect(turnsOf(said, '2024-03-04')).toEqual([])
    expect(turnsOf(said, '2024-03-05')).toEqual(['2024-03-01 2024-03-05 side'])
  })
})

test('stancesWorthTelling() asks only for statements of a speaker with words on several days', () => {
  const { stories } = heard([{ day: '2024-03-01' }, { day: '2024-03-01' }])
  expect(stancesWorthTelling('person:vera kolm', stories)).toEqual([])
  const later = heard([{ day: '2024-03-01' }, { day: '2024-03-02' }])
  expect(stancesWorthTelling('person:vera kolm', later.stories)).toHaveLength(2)
  expect(stancesWorthTelling('person:jon marr', later.stories)).toEqual([])
})
