import { expect, test } from 'vitest'
import { channelOf } from './channel.ts'
import { report } from './report-for-test.ts'

const channelIn = (cue: string) => {
  const { reading } = report({
    outlet: 'A',
    day: '2024-05-02',
    says: [{ who: 'Siv Holm', cue, words: 'that the statement on its website was wrong' }],
  })
  const [statement] = reading.statements
  return statement && channelOf(statement, reading)
}

test('channelOf() takes the words beside the cue and not those that were said', () => {
  expect(channelIn('said in a written statement')).toBe('written')
  expect(channelIn('wrote on its website')).toBe('written')
  expect(channelIn('told a news conference')).toBe('pool')
  expect(channelIn('told reporters')).toBe('pool')
  expect(channelIn('said by telephone')).toBe('interview')
  expect(channelIn('told parliament')).toBe('house')
  expect(channelIn('said')).toBeNull()
})
