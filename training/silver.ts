/** The corpus as the lower layers learn from it: silver layers, with sentence starts and some tags mended. */

import { NAME_TYPES, type Parsed, RELATIONS, TAGS } from '#language'
import { readCorpus } from './attribution-corpus.ts'

const PERSON = NAME_TYPES.indexOf('PERSON')
const NOUN = TAGS.indexOf('NN')
const ADJECTIVE = TAGS.indexOf('JJ')
const PROPER = TAGS.indexOf('NNP')
const PUNCT = RELATIONS.indexOf('punct')

/** The silver layers of FOLDER/PART.jsonl.gz. */
export function readSilver(folder: string, part: 'train' | 'dev'): Parsed[] {
  const reports = readCorpus(folder, part).map((report) => withOpeningQuotes(report.silver))
  return part === 'train' ? reports.map(withProperNouns) : reports
}

/** The corpus calls some persons common nouns ("Xi/NN Jinping/NN"): a capitalised noun that names one is proper. */
function withProperNouns(parsed: Parsed): Parsed {
  const tags = parsed.tags.map((tag, at) => {
    const isNoun = tag === NOUN || tag === ADJECTIVE
    return isNoun && parsed.names[at] === PERSON && /^\p{Lu}/u.test(parsed.words[at] as string) ? PROPER : tag
  })
  return { ...parsed, tags }
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
