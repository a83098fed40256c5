/**
 * A corrected reading → one line in the format of the corpus that attribution learns from (PolNeAR as JSON lines):
 * the text, the attributions that people made of it as spans, and our own layers as silver annotation.
 */

import type { Reading, Statement } from '#domain'
import { analyse, type LanguageWeights, NAME_TYPES, type Parsed, RELATIONS, TAGS } from '#language'

/** Begin, end, part of speech, name type, lemma, head in its sentence from 1 (0 is the root), relation. */
type SilverToken = readonly [number, number, string, string, string, number, string]

/** Writes the line; training/attribution-corpus.ts reads it. */
export function writeTrainingLine(reading: Reading, language: LanguageWeights): string {
  const { report, corrections = [], checked } = reading
  const people = new Set(corrections.filter(({ applied }) => applied).map(({ by }) => by))
  return JSON.stringify({
    id: report.id,
    publisher: report.outlet ?? 'unknown',
    date: report.published?.value ?? '',
    title: report.title,
    wire: 'None',
    credit: report.credit ?? 'None',
    annotators: people.size,
    checked: checked !== undefined,
    text: report.text,
    sentences: silverOf(analyse(report.text, language)),
    coref: [],
    attributions: reading.statements.filter(isAnnotated).map(({ source, cue, content }) => ({
      source,
      cue,
      content,
    })),
  })
}

/** The corpus does not mark what stands inside the content of another. */
function isAnnotated({ within, cue, content }: Statement): boolean {
  return within === null && cue.length + content.length > 0
}

function silverOf(parsed: Parsed): readonly (readonly SilverToken[])[] {
  return Array.from({ length: parsed.sentences.length - 1 }, (_, at) => {
    const [from, to] = [parsed.sentences[at] as number, parsed.sentences[at + 1] as number]
    return Array.from({ length: to - from }, (_, place) => tokenOf(parsed, from + place, from))
  })
}

function tokenOf(parsed: Parsed, token: number, first: number): SilverToken {
  const head = parsed.heads[token] as number
  return [
    parsed.starts[token] as number,
    parsed.ends[token] as number,
    TAGS[parsed.tags[token] as number] as string,
    NAME_TYPES[parsed.names[token] as number] as string,
    parsed.lemmas[token] as string,
    head < 0 ? 0 : head - first + 1,
    RELATIONS[parsed.relations[token] as number] as string,
  ]
}
