import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { analyse, parseAttribution, parseParser, parseTagger, type TokenRange } from '#language'
import { grammarOf } from '../grammar.ts'
import { completed } from './complete.ts'

const weights = (name: string) => readFileSync(new URL(`../../../weights/${name}.bin`, import.meta.url))
const language = {
  tagger: parseTagger(weights('tagger'), weights('names')),
  parser: parseParser(weights('parser')),
  attribution: parseAttribution(weights('attribution')),
}

it.each([
  [
    'what is asked of somebody, behind an aside',
    'The bishop asked the rebel leader , in a letter on Sunday , to free the nurses .',
    { source: 'The bishop', cue: 'asked', content: 'the rebel leader' },
    ['the rebel leader', 'to free the nurses'],
  ],
  [
    'the subject of what stands before the cue',
    'And the mine inspector threatened in July to resign , according to two clerks .',
    { source: 'two clerks', cue: 'according to', content: 'threatened in July to resign' },
    ['the mine inspector threatened in July to resign'],
  ],
  [
    'nothing where the clause is whole',
    'The dam is safe , according to two clerks , who left at noon .',
    { source: 'two clerks', cue: 'according to', content: 'The dam is safe' },
    ['The dam is safe'],
  ],
])('completed() adds %s', (_, sentence, parts, expected) => {
  const text = analyse(sentence, language)
  // The words of the sentence stand one blank apart, so tokens can be counted by blanks.
  const rangeOf = (words: string): TokenRange => {
    const from = sentence.slice(0, sentence.indexOf(words)).split(' ').length - 1
    return [from, from + words.split(' ').length]
  }
  const draft = {
    ...{ source: rangeOf(parts.source), cue: rangeOf(parts.cue), content: [rangeOf(parts.content)] },
    ...{ within: -1, act: null },
  }
  const words = completed(grammarOf(text), draft).content.map(([from, to]) =>
    text.text.slice(text.starts[from] as number, text.ends[to - 1] as number),
  )
  expect(words).toEqual(expected)
})
