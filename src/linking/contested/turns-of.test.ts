import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseWordWeights } from '../words/word-weights.ts'
import { madeReport, type Said } from './cases/made-reports.ts'
import { turnsOf } from './turns-of.ts'

const words = parseWordWeights(readFileSync(new URL('../../../weights/words.bin', import.meta.url)))
const report = (day: string, ...all: readonly Omit<Said, 'by'>[]) =>
  madeReport(
    day,
    `Day ${day}`,
    all.map((said) => ({ by: 'Ines Varga', ...said })),
  )
const turns = (...reports: Parameters<typeof turnsOf>[0]['reports']) =>
  turnsOf({ reports, words, speaker: 'person:ines varga' })

test('turnsOf() finds the other side, figure, likelihood and act of one speaker', () => {
  const found = turns(
    report('2024-05-01', { words: 'the harbour crane had failed its safety inspection' }),
    report('2024-05-03', { words: 'the harbour crane had not failed its safety inspection' }),
    report('2024-05-04', { words: '30 dockers would lose their jobs at the terminal' }),
    report('2024-05-06', { words: '90 dockers would lose their jobs at the terminal' }),
    report('2024-05-07', { words: 'the ferry line would likely close in autumn', likelihood: [0.6, 0.8] }),
    report('2024-05-09', { words: 'the ferry line was unlikely to close in autumn', likelihood: [0.1, 0.3] }),
    report('2024-05-10', { words: 'pilots might block the northern channel' }),
    report('2024-05-11', {
      words: 'pilots would block the northern channel',
      cue: 'threatened',
      act: 'threaten',
    }),
  )
  expect(found.map(({ to, kinds }) => [to.day, ...kinds])).toEqual([
    ['2024-05-03', 'side'],
    ['2024-05-06', 'figure'],
    ['2024-05-09', 'likelihood'],
    ['2024-05-11', 'act'],
  ])
  expect(found[1]?.from.words).toContain('30 dockers')
})

test('turnsOf() finds none in the same words, on one day, or by others', () => {
  const same = { words: 'the harbour crane had failed its safety inspection' }
  const other = madeReport('2024-05-09', 'Others', [
    { by: 'Tomas Brell', words: 'the harbour crane had not failed its safety inspection' },
  ])
  expect(turns(report('2024-05-01', same), report('2024-05-03', same), other)).toEqual([])
  const turned = { words: 'the harbour crane had not failed its safety inspection' }
  expect(turns(report('2024-05-01', same, turned))).toEqual([])
})
