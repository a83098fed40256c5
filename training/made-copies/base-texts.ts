/** Freely licensed news as base texts of made pairs: Wikinews reports of MEANTIME (CC BY 4.0) and the ECB+ corpus (CC BY 3.0). */

import { readdirSync, readFileSync } from 'node:fs'
import type { BaseReport } from './pairs.ts'

/** Reports of an ECB+ file: lines "document, sentence, token number, word, chain"; 36_1ecb and 36_1ecbplus are different events. */
export function readEcb(corpus: string): BaseReport[] {
  const documents = new Map<string, string[][]>()
  for (const line of corpus.split('\n')) {
    const [name = '', sentence = '', , word] = line.split('\t')
    if (word === undefined) continue
    const sentences = documents.get(name) ?? []
    documents.set(name, sentences)
    const at = Number(sentence)
    sentences[at] = [...(sentences[at] ?? []), word]
  }
  return [...documents].flatMap(([name, sentences]) => {
    const [topic = ''] = name.split('_')
    const event = `${topic}${name.endsWith('plus') ? 'plus' : ''}`
    return reportFrom(sentences.filter(Boolean).map(joined), {
      topic,
      event,
      published: '2012-05-01',
      sentencesMin: 3,
    })
  })
}

/** Reports of MEANTIME, folder by folder; every report is an event of its own. */
export function readWikinews(folder: string): BaseReport[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: topic }) =>
      readdirSync(`${folder}/${topic}`)
        .filter((file) => file.endsWith('.xml'))
        .sort()
        .flatMap((file) => {
          const sentences: string[][] = []
          const xml = readFileSync(`${folder}/${topic}/${file}`, 'utf8')
          for (const [, at, word] of xml.matchAll(/<token [^>]*?sentence="(\d+)"[^>]*>([^<]*)<\/token>/g))
            sentences[Number(at)] = [...(sentences[Number(at)] ?? []), plain(word ?? '')]
          return reportFrom(sentences.filter(Boolean).map(joined), {
            topic,
            event: file,
            published: '2010-05-01',
            sentencesMin: 6,
          })
        }),
    )
}

const plain = (word: string) =>
  word.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  )

/** Tokens to running text, with the blanks where they belong. */
function joined(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/``\s?|''/g, '"')
    .replace(/ ([.,;:!?%)\]]|'s|n't|'re|'ve|'ll|'d|')(?=\s|$)/g, '$1')
    .replace(/([([$]) /g, '$1')
}

/** Two or three sentences a paragraph, the first sentence as title; too short ones are left out. */
function reportFrom(
  sentences: readonly string[],
  about: {
    readonly topic: string
    readonly event: string
    readonly published: string
    readonly sentencesMin: number
  },
): BaseReport[] {
  const [title = '', ...rest] = sentences
  if (rest.length < about.sentencesMin) return []
  const paragraphs: string[] = []
  for (let at = 0, size = 1; at < rest.length; at += size, size = size === 2 ? 3 : 2)
    paragraphs.push(rest.slice(at, at + size).join(' '))
  return [{ ...about, title, paragraphs, outlet: 'The Original', credits: [] }]
}
