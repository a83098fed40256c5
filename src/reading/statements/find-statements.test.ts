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

describe('findStatements() finds what was seen', () => {
  it.each([
    [
      'A reporter of the Karo Post saw three boats burn and counted nine men on the quay.',
      ['A reporter of the Karo Post | saw | three boats burn and counted nine men on the quay'],
    ],
    ['The town counted its losses and buried its dead.', []],
    [
      'Satellite pictures that the firm Orbita took on Monday show no boat in the harbour of Karo.',
      ['Satellite pictures that the firm Orbita took on Monday | show | no boat in the harbour of Karo'],
    ],
    [
      'The filing, which was made in June and has been seen by the Karo Post, says that the dam leaked.',
      ['The filing, which was made in June and has been seen by the Karo Post, | says | that the dam leaked'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

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
      'The king has ruled out a second vote, according to a letter from his office.',
      '> The king | has ruled out | a second vote',
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

describe('findStatements() makes contents whole', () => {
  it.each([
    [
      'The mine, according to the harbour master, will flood before May.',
      ['the harbour master | according to | The mine … will flood before May'],
    ],
    [
      'The army wants a truce, according to a clerk at the court, and fears a siege.',
      ['a clerk at the court | according to | The army wants a truce … and fears a siege'],
    ],
    [
      '“She told me, ‘Go home.’ I said, ‘The ward is full,’” recalled the nurse.',
      ['the nurse | recalled | “She told me, ‘Go home.’ I said, ‘The ward is full,’”'],
    ],
    [
      'The port will close, a harbour official said, as quoted by the Karo Herald.',
      [
        'the Karo Herald | as quoted by | The port will close, a harbour official said',
        '> a harbour official | said | The port will close',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    [
      'The captain denied that the boat had been armed. “It is a fairy tale.” He left before noon.',
      'The captain | denied | that the boat had been armed … “It is a fairy tale.”',
    ],
    [
      'The mayor denied that the dam was leaking, hours after its lower gate broke.',
      'The mayor | denied | that the dam was leaking',
    ],
    [
      'The envoy was quoted by Karo Radio as saying that the ships had left.',
      'The envoy | was quoted by Karo Radio as saying | that the ships had left',
    ],
    [
      'One of the guards, a man in his fifties, let slip that the gate had been open all night.',
      'One of the guards, a man in his fifties | let slip | that the gate had been open all night',
    ],
    [
      'A group that calls itself the Sons of the Sea has claimed responsibility for the fire.',
      'A group that calls itself the Sons of the Sea | has claimed | responsibility for the fire',
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })
})

describe('findStatements() finds nothing where nothing is said', () => {
  it.each([
    'The two ministers spoke again on Friday about the harbour.',
    'The governor has not spoken about the trial.',
    'The statement did not mention the pilots.',
    'The colonel was reached by telephone in his office.',
    'The sailors know the rock as “the tooth”.',
    'The band calls itself the Night Ferry.',
    'The captain does not like the new uniform.',
    'The club tells nobody where it will play.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each(['Hundreds told to leave as dam leaks', 'What the engineers say'])('%s', (title) => {
    expect(foundIn([title], title)).toEqual([])
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
