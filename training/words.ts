/**
 * Makes weights/words.bin: in how many news texts each word occurs, as weights of hashed stems.
 * Counted over PolNeAR (part train) and a list of world-news headlines, twelve headlines of one day as one text; no text is kept.
 * Run with: node --conditions=source --import tsx training/words.ts SHARED_FOLDER [YYYY-MM-DD]
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { tokenise } from '#language'
import { hashText } from '#learn'
import { forTraining, parseWordWeights } from '#linking'
import { writeCard } from './card.ts'

const { stemOf, trainWordWeights, weightOf } = forTraining
const HEADLINES_A_TEXT = 12

const [shared, date = new Date().toISOString().slice(0, 10)] = process.argv.slice(2)
if (shared === undefined) throw new Error('Give the folder with corpora/ and data/.')

const linesOf = (file: string) =>
  gunzipSync(readFileSync(join(shared as string, file)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)

function* texts(): Generator<string> {
  for (const line of linesOf('corpora/polnear/train.jsonl.gz'))
    yield (JSON.parse(line) as { text: string }).text
  const headlines = linesOf('data/replay/worldnews-headlines-2008-2016.tsv.gz').slice(1)
  for (let at = 0; at < headlines.length; at += HEADLINES_A_TEXT)
    yield headlines
      .slice(at, at + HEADLINES_A_TEXT)
      .map((line) => line.split('\t')[1] ?? '')
      .join('\n')
}

function* stems(): Generator<ReadonlySet<number>> {
  for (const text of texts())
    yield new Set(
      tokenise(text)
        .words.filter((word) => /[\p{L}\p{N}]/u.test(word))
        .map((word) => hashText(stemOf(word))),
    )
}

const bytes = trainWordWeights(stems())
writeFileSync('weights/words.bin', bytes)
const weights = parseWordWeights(bytes)
writeCard(
  'weights',
  {
    name: 'words',
    what: 'How much each word tells: inverse document frequency of hashed stems in news.',
    how: 'The logarithm of how few of the texts hold a word, scaled to 0..1, in a table of 131,072 buckets.',
    limits: 'English only; names that became news after 2016 count as rare.',
    bytes: bytes.length,
    data: 'PolNeAR, part train (837 US political news reports), and 73,608 world-news headlines of 2008 to 2016.',
    licence: 'The texts belong to their publishers; only counts of hashed words are kept.',
    remake: 'node --conditions=source --import tsx training/words.ts FOLDER',
    scoredOn: 'Some words, as an impression:',
    scores: ['the', 'said', 'president', 'border', 'troops', 'ceasefire', 'zeppelin'].map((word) => [
      word,
      weightOf(weights, hashText(stemOf(word))).toFixed(2),
    ]),
  },
  date,
)
