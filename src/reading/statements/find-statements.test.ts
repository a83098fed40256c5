import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyse, parseAttribution, parseParser, parseTagger, type TokenRange } from '#language'
import { grammarOf } from '../grammar.ts'
import { findStatements } from './find-statements.ts'

const weights = (name: string) => readFileSync(new URL(`../../../weights/${name}.bin`, import.meta.url))
const language = {
  tagger: parseTagger(weights('tagger'), weights('names')),
  parser: parseParser(weights('parser')),
  attribution: parseAttribution(weights('attribution')),
}

/** "source | cue | content" of each statement, with "> " before what is reported in another. */
function found(...paragraphs: string[]): string[] {
  return foundIn(paragraphs)
}

/** The same, with the first paragraph as title where there is one. */
function foundIn(paragraphs: readonly string[], title?: string): string[] {
  const text = analyse(paragraphs.join('\n'), language)
  const headlines: TokenRange[] = title === undefined ? [] : [[0, text.paragraphs[1] as number]]
  const words = ([from, to]: TokenRange) =>
    from < to ? text.text.slice(text.starts[from] as number, text.ends[to - 1] as number) : ''
  return findStatements(grammarOf(text), text, headlines, language.attribution).map(
    ({ source, cue, content, within }) =>
      `${within >= 0 ? '> ' : ''}${source ? words(source) : '-'} | ${words(cue)} | ${content.map(words).join(' … ')}`,
  )
}

describe('findStatements() finds a speaker in the middle of the words', () => {
  it.each([
    [
      'The dam at Karo, the engineers said, has been leaking since May.',
      ['the engineers | said | The dam at Karo … has been leaking since May'],
    ],
    [
      'The truce is dead, thinks Omar Diallo of the Lagos Institute, and the talks with it.',
      ['Omar Diallo of the Lagos Institute | thinks | The truce is dead … and the talks with it'],
    ],
    [
      'Norway is weighing a ban on the ships, a diplomat in Oslo said, and hopes to decide by May.',
      [
        'a diplomat in Oslo | said | Norway is weighing a ban on the ships … and hopes to decide by May',
        '> Norway | hopes | to decide by May',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expect.arrayContaining(expected))
  })
})

describe('findStatements() finds what is reported inside a statement', () => {
  it.each([
    ['The general said that the rebels want two towns and fear a siege.', '> the rebels | fear | a siege'],
    [
      'Two villages were shelled, the Ostland Gazette reports, citing a doctor in Karo.',
      '> a doctor in Karo | citing | Two villages were shelled',
    ],
    [
      '“I told the colonel, ‘My men will not march,’” the captain said.',
      '> I | told | ‘My men will not march,’',
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected)
  })

  it.each([
    ['The king’s spokesman said he had been told by doctors that the operation went well.', '> doctors'],
    ['Chad promises that the road will open, but villagers doubt it.', 'villagers'],
  ])('gives each his own words: %s', (text, speaker) => {
    expect(found(text).map((line) => line.split(' | ')[0])).toContain(speaker)
  })

  it('leaves out the own voice of the speaker', () => {
    expect(found('Mr Okoro said he hoped the road would open soon.')).toEqual([
      'Mr Okoro | said | he hoped the road would open soon',
    ])
  })
})

describe('findStatements() finds cues that are no plain verb of saying', () => {
  it.each([
    ['an opinion', 'In her view, the deal is dead.', 'her | view | the deal is dead'],
    [
      'a passive with its agent',
      'The police were accused by the nurses of breaking into two wards.',
      'the nurses | were accused | The police … of breaking into two wards',
    ],
    ['a figure', 'The ministry puts the death toll at 41.', 'The ministry | puts | the death toll at 41'],
    ['two words', 'Tonga has ruled out any talks.', 'Tonga | has ruled out | any talks'],
    [
      'a refusal that names its question',
      'The ministry declined to comment on the reports.',
      'The ministry | declined to comment | on the reports',
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it('ends reported speech before a contrast of its own', () => {
    expect(found('Traders reckon there is little bread left, though one admitted: “We have flour.”')).toEqual(
      ['Traders | reckon | there is little bread left', 'one | admitted: | “We have flour.”'],
    )
  })
})

describe('findStatements() reads headlines', () => {
  it.each([
    [
      'Zambia seizes ship, officials say, as owner disputes claim',
      ['officials | say | Zambia seizes ship', 'owner | disputes | claim'],
    ],
    ['Ship was sabotaged, says navy chief', ['navy chief | says | Ship was sabotaged']],
  ])('%s', (title, expected) => {
    expect(foundIn([title], title)).toEqual(expected)
  })
})

describe('findStatements() reads conversations', () => {
  it('gives each turn to the label before it', () => {
    expect(found('MARSH: Is the bridge safe?', 'OKORO: It is. Nobody needs to worry.')).toEqual([
      'MARSH | : | Is the bridge safe?',
      'OKORO | : | It is. Nobody needs to worry.',
    ])
  })

  it('takes one label alone for a slogan', () => {
    expect(found('FOR SALE: one boat.', 'The lake froze on Monday.')).toEqual([])
  })
})
