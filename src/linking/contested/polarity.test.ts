import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseWordWeights } from '../words/word-weights.ts'
import { madeReport, type Said } from './cases/made-reports.ts'
import { conceptReader } from './concepts.ts'
import { pointsOf } from './points.ts'
import { findSpeakers } from './speakers.ts'

const words = parseWordWeights(readFileSync(new URL('../../../weights/words.bin', import.meta.url)))

function polarityOf(said: Omit<Said, 'by'>) {
  const report = madeReport('2024-01-01', 'Title', [{ by: 'Ada Brink', ...said }])
  const speakers = findSpeakers([report.reading]).get(report.reading.report.id)
  const [point] = pointsOf(report, speakers ?? new Map(), conceptReader(words))
  const { negation, denial, open, isBare } = point?.polarity ?? {}
  return [negation && 'negation', denial && 'denial', open && 'open', isBare && 'bare']
    .filter(Boolean)
    .join(' ')
}

test.each<[string, Omit<Said, 'by'>, string]>([
  ['a plain statement', { words: 'the mine was flooded' }, ''],
  ['a negation', { words: 'the mine was not flooded' }, 'negation'],
  ['a negation after "that"', { words: 'the miners that nobody would be sacked' }, 'negation'],
  ['a negation in a clause of its own', { words: 'she had seen a report which was never signed' }, ''],
  ['"not only"', { words: 'not only the mine was flooded' }, ''],
  ['a denying cue', { cue: 'denied', act: 'deny', words: 'that the mine was flooded' }, 'denial'],
  ['a denied negation', { cue: 'denied', act: 'deny', words: 'that no miner was paid' }, 'negation denial'],
  [
    'one denial in two words',
    { cue: 'dismissed', act: 'deny', words: 'as unfounded a note that miners drowned' },
    'denial',
  ],
  ['a denial of what others said', { cue: 'rejected', act: 'deny', words: 'the allegations' }, 'denial bare'],
  ['a denial by a judging word', { cue: 'called', words: 'the story complete nonsense' }, 'negation bare'],
  ['no such thing', { words: 'there were no such plans' }, 'negation bare'],
  ['what is left open', { words: 'it was not clear whether the mine was flooded' }, 'negation open'],
  ['a question', { cue: 'asked', act: 'ask', words: 'whether the mine was flooded' }, 'open'],
  ['what is not said', { cue: 'did not say', words: 'why the mine was flooded' }, 'open'],
])('polarity of %s', (_, said, expected) => {
  expect(polarityOf(said)).toBe(expected)
})
