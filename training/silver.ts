/** The corpus as the lower layers learn from it: silver layers, with sentence starts mended. */

import { type Parsed, RELATIONS } from '#language'
import { readCorpus } from './attribution-corpus.ts'

const PUNCT = RELATIONS.indexOf('punct')

/** The silver layers of FOLDER/PART.jsonl.gz. */
export function readSilver(folder: string, part: 'train' | 'dev'): Parsed[] {
  return readCorpus(folder, part).map((report) => withOpeningQuotes(report.silver))
}

/** The corpus leaves a straight quote that opens a sentence at the end of the one before: it belongs to its own. */
export function withOpeningQuotes(parsed: Parsed): Parsed {
  const { words, starts, ends } = parsed
  const sentences = parsed.sentences.slice()
  const paragraphs = parsed.paragraphs.slice()
  const heads = parsed.heads.slice()
  const relations = parsed.relations.slice()
  for (let s = 1; s + 1 < sentences.length; s++) {
    const next = sentences[s] as number
    const quote = next - 1
    const first = sentences[s - 1] as number
    if (quote <= first || !/^(''|'|")$/.test(words[quote] as string)) continue
    const isFree = (starts[quote] as number) > (ends[quote - 1] as number)
    if (!isFree || (starts[next] as number) > (ends[quote] as number)) continue
    sentences[s] = quote
    const paragraph = paragraphs.indexOf(next)
    if (paragraph >= 0) paragraphs[paragraph] = quote
    heads[quote] = rootOf(parsed, next, sentences[s + 1] as number)
    relations[quote] = PUNCT
    const root = rootOf(parsed, first, quote)
    for (let at = first; at < quote; at++) if (heads[at] === quote) heads[at] = root
  }
  return { ...parsed, sentences, paragraphs, heads, relations }
}

function rootOf({ heads }: Parsed, first: number, end: number): number {
  for (let at = first; at < end; at++) if (heads[at] === -1) return at
  return first
}
