/**
 * Measures the whole product on PolNeAR (Newell et al. 2018), from raw text: page → report → reading, then the
 * statements against the gold attributions, on the tokens of the corpus.
 */

import { join } from 'node:path'
import type { Span } from '#base'
import type { Reading } from '#domain'
import { TAGS } from '#language'
import type { ReadingWeights } from '#reading'
import { type CorpusReport, readCorpus } from '../training/attribution-corpus.ts'
import { alignReport } from './attribution-align.ts'
import {
  type AttributionCounts,
  type AttributionScore,
  addAttributions,
  onTokens,
  type Roles,
  scoreAttributions,
} from './attribution-score.ts'
import { ATTRIBUTION_TYPES, type AttributionType, quotedTokens, typeOf } from './attribution-types.ts'
import { CORPUS_DAY } from './corpus-day.ts'
import { loadLanguage } from './load-language.ts'
import { count, f1Of, type Measure, share, type Task } from './measure.ts'
import { pageOf, readPage } from './read-text.ts'

interface ScoredReport extends AttributionScore {
  readonly lost: number
  /** The type of each gold attribution. */
  readonly types: readonly AttributionType[]
}

/** The task "attribution". */
export const attributionTask: Task = {
  name: 'attribution',
  about: [
    'Each text goes through the whole product: page, report, reading.',
    'Statements inside statements are left out, since the corpus has none.',
    'Token micro F1: each token of the corpus is B- or I- of source or content, cue, or nothing; all but nothing are averaged.',
    'Exact: the tokens of a role, or of all three roles, are the same.',
    'Overlap: every role touches its counterpart.',
    'Types are told from the gold spans and the tags of the corpus: a reporting verb is one of `benchmark/reporting-verbs.data.ts` in the cue; direct quotes have all words of the content inside double quotation marks, mixed ones some.',
    '"According to" counts as a preposition.',
    'By type, the figure is the share of gold attributions that are found.',
  ],
  data: 'PolNeAR, part dev: 83 US political news reports of 2015 and 2016 with 2,105 attributions',
  needs: ({ shared }) => [join(shared, 'corpora/polnear/dev.jsonl.gz')],
  run: ({ shared, weights }) => {
    const language = loadLanguage(weights)
    const corpus = readCorpus(join(shared, 'corpora/polnear'), 'dev')
    return measuresOf(corpus.map((report) => scoreReport(report, language)))
  },
}

function scoreReport(report: CorpusReport, language: ReadingWeights): ScoredReport {
  const { silver, attributions } = report
  const reading = readPage(pageOf(report.text, 'text', CORPUS_DAY), language)
  const tokens = silver.words.map((_, at): Span => [silver.starts[at] as number, silver.ends[at] as number])
  const { back, lost } = alignReport(report.text, reading.report.text)
  const paragraphs = new Set(silver.paragraphs)
  const typed = silver.words.map((word, at) => ({
    word,
    tag: TAGS[silver.tags[at] as number] as string,
    lemma: silver.lemmas[at] as string,
    startsParagraph: paragraphs.has(at),
  }))
  const quoted = quotedTokens(typed)
  return {
    ...scoreAttributions(tokens, attributions, outerStatements(reading, back)),
    lost,
    types: attributions.map((one) => typeOf(onTokens(tokens, one), typed, quoted)),
  }
}

function outerStatements(
  reading: Reading,
  back: (spans: readonly Span[]) => readonly Span[],
): readonly Roles<Span>[] {
  return reading.statements
    .filter(({ within }) => within === null)
    .map(({ source, cue, content }) => ({ source: back(source), cue: back(cue), content: back(content) }))
}

function measuresOf(reports: readonly ScoredReport[]): readonly Measure[] {
  const counts = addAttributions(reports.map((report) => report.counts))
  const { right, given, wanted } = counts.tokens
  const f1 = (name: string, part: keyof AttributionCounts) => share(name, f1Of(counts[part]))
  return [
    f1('token micro F1', 'tokens'),
    share('token precision', right / Math.max(1, given)),
    share('token recall', right / Math.max(1, wanted)),
    f1('source exact F1', 'source'),
    f1('cue exact F1', 'cue'),
    f1('content exact F1', 'content'),
    f1('whole attribution exact F1', 'whole'),
    f1('whole attribution overlap F1', 'overlap'),
    count('attributions found', counts.whole.given, counts.whole.wanted),
    count(
      'characters not read',
      reports.reduce((sum, { lost }) => sum + lost, 0),
    ),
    ...ATTRIBUTION_TYPES.flatMap((type) => measuresOfType(type, reports)),
  ]
}

function measuresOfType(type: AttributionType, reports: readonly ScoredReport[]): readonly Measure[] {
  const ofType = reports.flatMap(({ found, types }) => found.filter((_, at) => types[at] === type))
  const shareOf = (is: 'exact' | 'overlap') =>
    ofType.filter((found) => found[is]).length / Math.max(1, ofType.length)
  return [
    { ...share(`${type}: whole exact`, shareOf('exact')), of: ofType.length },
    { ...share(`${type}: overlap`, shareOf('overlap')), of: ofType.length },
  ]
}
