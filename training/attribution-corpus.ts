/** PolNeAR articles as the attribution trainer needs them: silver layers, gold attributions, gold labels. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Span } from '#base'
import {
  type AttributionExample,
  NAME_TYPES,
  type Parsed,
  RELATIONS,
  TAGS,
  type Tokenised,
  type TokenRange,
} from '#language'

export interface GoldAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface CorpusReport {
  readonly id: string
  readonly text: string
  readonly silver: Parsed
  readonly attributions: readonly GoldAttribution[]
}

type SilverToken = [number, number, string, string, string, number, string]
interface CorpusLine {
  readonly id: string
  readonly text: string
  readonly sentences: readonly (readonly SilverToken[])[]
  readonly attributions: readonly GoldAttribution[]
}

/** Reads FOLDER/PART.jsonl.gz. */
export function readCorpus(folder: string, part: 'train' | 'dev'): CorpusReport[] {
  return readCorpusFile(join(folder, `${part}.jsonl.gz`))
}

/** Reads a file of lines in the format of the corpus, packed or not: also what `tocsin export --training` writes. */
export function readCorpusFile(path: string): CorpusReport[] {
  const bytes = readFileSync(path)
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text, sentences, attributions } = JSON.parse(line) as CorpusLine
      return { id, text, attributions, silver: silverLayers(text, sentences) }
    })
}

function silverLayers(text: string, sentences: CorpusLine['sentences']): Parsed {
  const tokens = sentences.flat()
  const count = tokens.length
  const sentenceStarts: number[] = []
  const heads = new Int32Array(count)
  let at = 0
  for (const sentence of sentences) {
    sentenceStarts.push(at)
    sentence.forEach((token, index) => {
      heads[at + index] = token[5] === 0 ? -1 : at + token[5] - 1
    })
    at += sentence.length
  }
  const paragraphs = [0]
  for (let t = 1; t < count; t++) {
    const [before, here] = [tokens[t - 1] as SilverToken, tokens[t] as SilverToken]
    if (text.slice(before[1], here[0]).includes('\n')) paragraphs.push(t)
  }
  const starts = new Set([...sentenceStarts, ...paragraphs])
  return {
    text,
    count,
    starts: Int32Array.from(tokens, (token) => token[0]),
    ends: Int32Array.from(tokens, (token) => token[1]),
    words: tokens.map((token) => text.slice(token[0], token[1])),
    sentences: Int32Array.from([...[...starts].sort((a, b) => a - b), count]),
    paragraphs: Int32Array.from([...paragraphs, count]),
    tags: Uint8Array.from(tokens, (token) => Math.max(0, TAGS.indexOf(token[2]))),
    names: Uint8Array.from(tokens, (token) => Math.max(0, NAME_TYPES.indexOf(token[3]))),
    lemmas: tokens.map((token) => token[4].toLowerCase()),
    heads,
    relations: Uint8Array.from(tokens, (token) => Math.max(0, RELATIONS.indexOf(token[6]))),
  }
}

/** Puts the gold attributions on the tokens of a text, its own or the silver ones. */
export function toExample(text: Parsed, attributions: readonly GoldAttribution[]): AttributionExample {
  const ranges = (spans: readonly Span[]) =>
    spans.flatMap((span): TokenRange[] => {
      const tokens = tokensOf(text, [span])
      return tokens.length > 0 ? [[tokens[0] as number, (tokens[tokens.length - 1] as number) + 1]] : []
    })
  return {
    text,
    attributions: attributions.map(({ source, cue, content }) => ({
      source: ranges(source),
      cue: ranges(cue),
      content: ranges(content),
    })),
  }
}

/** Tokens that overlap any of the spans, in order. */
export function tokensOf(text: Tokenised, spans: readonly Span[]): number[] {
  const out: number[] = []
  for (const [begin, end] of spans) {
    let low = 0
    let high = text.count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((text.ends[middle] as number) <= begin) low = middle + 1
      else high = middle
    }
    for (let t = low; t < text.count && (text.starts[t] as number) < end; t++) out.push(t)
  }
  return out
}
