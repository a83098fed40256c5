/** Long dated reports whose story is known: the train part of PolNeAR, with stories judged by hand. */

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Reader, sketchOfLines, type Told } from './stories-corpus.ts'
import { POLNEAR_STORIES, POLNEAR_UNSURE } from './stories-polnear.data.ts'

/** Feature articles run to thousands of words; reports of events are as long as this, and what they are about stands first. */
const WORDS_KEPT = 220

/** Reports of the file by their days; `topic` is the subject where stories are not sure to be apart. */
export function readPolnearStories(file: string, reader: Reader): Told[] {
  const known = judged()
  return gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line, at) => {
      const { date, text } = JSON.parse(line) as { readonly date: string; readonly text: string }
      return { date, text, at }
    })
    .sort((a, b) => (a.date === b.date ? a.at - b.at : a.date < b.date ? -1 : 1))
    .map(({ date, text, at }) => ({
      ...(known.get(at) ?? { story: `own ${at}`, topic: `own ${at}` }),
      sketch: sketchOfLines(beginningOf(text), date, reader),
    }))
}

function judged(): Map<number, { readonly story: string; readonly topic: string }> {
  const known = new Map<number, { readonly story: string; readonly topic: string }>()
  for (const row of `${POLNEAR_STORIES}${POLNEAR_UNSURE}`.split('\n')) {
    const [, name = '', subject, lines] = /^\s*(\S*?)\s*(?:@(\S+))?: (.+)$/.exec(row) ?? []
    for (const at of (lines ?? '').split(' ').filter(Boolean).map(Number))
      known.set(at, { story: name === '' ? `own ${at}` : name, topic: subject ?? name })
  }
  return known
}

function beginningOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  let words = 0
  return lines.filter((line, at) => {
    const isKept = at === 0 || words < WORDS_KEPT
    if (at > 0) words += line.split(' ').length
    return isKept
  })
}
