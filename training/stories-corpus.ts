/** Reports whose story is known: the ECB+ corpus (CC BY 3.0) and a list of headlines in clusters, in order of arrival. */

import { readFileSync } from 'node:fs'
import { type TaggerWeights, tag, tokenise } from '#language'
import { type StorySketch, storySketchOf, type WordWeights } from '#linking'
import { reportOf } from './made-copies/made-report.ts'

export interface Told {
  readonly story: string
  /** Look-alike stories of ECB+ share a topic. */
  readonly topic: string
  readonly sketch: StorySketch
}

export interface Reader {
  readonly tagger: TaggerWeights
  readonly words: WordWeights
}

/** Reports of an ECB+ file in its order: lines "document, sentence, token number, word, chain"; 36_1ecb and 36_1ecbplus are two stories. */
export function readEcbStories(file: string, reader: Reader): Told[] {
  const documents = new Map<string, Map<string, string[]>>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [name = '', sentence = '', , word] = line.split('\t')
    if (word === undefined) continue
    const sentences = documents.get(name) ?? new Map<string, string[]>()
    documents.set(name, sentences.set(sentence, [...(sentences.get(sentence) ?? []), word]))
  }
  return [...documents].map(([name, sentences]) => {
    const topic = name.split('_')[0] ?? ''
    const story = `${topic}${name.endsWith('plus') ? '+' : ''}`
    // Its reports have no days; one day for all says that they tell nothing.
    const sketch = sketchOfLines(
      [...sentences.values()].map((words) => words.join(' ')),
      '2012-05-01',
      reader,
    )
    return { story, topic, sketch }
  })
}

const FIELD = '("(?:[^"]|"")*"|[^,]*)'
const HEADLINE = new RegExp(`^\\d+,${FIELD},${FIELD},${FIELD},(\\w),([^,]+),[^,]+,(\\d+)`)

/** Headlines "id, title, address, publisher, category, story, host, milliseconds", earliest first. */
export function readHeadlines(file: string, reader: Reader): Told[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, title = '', , , , story = '', at] = HEADLINE.exec(line) ?? []
      return at === undefined
        ? []
        : [{ title: title.replace(/^"|"$/g, '').replaceAll('""', '"'), story, at: Number(at) }]
    })
    .sort((a, b) => a.at - b.at)
    .map(({ title, story, at }) => ({
      story,
      topic: story,
      sketch: sketchOfLines([title], new Date(at).toISOString().slice(0, 10), reader),
    }))
}

/** The sketch of a report of a title and paragraphs. */
export function sketchOfLines(
  [title = '', ...paragraphs]: readonly string[],
  published: string,
  reader: Reader,
): StorySketch {
  const report = reportOf({ title, paragraphs, outlet: '', credits: [], published })
  return storySketchOf(report, tag(tokenise(report.text), reader.tagger), reader.words)
}

/** Every other story for learning, the rest for measuring. */
export function headlineHalves(headlines: readonly Told[]): { learned: Told[]; measured: Told[] } {
  const stories = [...new Set(headlines.map(({ story }) => story))].sort()
  const isLearned = ({ story }: Told) => stories.indexOf(story) % 2 === 0
  return {
    learned: headlines.filter(isLearned),
    measured: headlines.filter((told) => !isLearned(told)),
  }
}
