/** Makes reports with their readings from a list of who says what, as the reading room gives them; for the tests of this folder. */

import { hashOf, type Span } from '#base'
import type { Act, Reading, ReportId, Source, SourceKind, Statement } from '#domain'
import type { ContestedReport } from '../points.ts'

export interface Said {
  readonly by: string
  readonly kind?: SourceKind
  readonly country?: string
  readonly cue?: string
  readonly act?: Act
  readonly words: string
  readonly likelihood?: readonly [low: number, high: number]
}

/** A report of one day; each that is said makes a sentence "NAME cue words." and a statement. */
export function madeReport(day: string | null, name: string, all: readonly Said[]): ContestedReport {
  const sources: Source[] = []
  const statements: Statement[] = []
  let text = `${name}\n`
  for (const said of all) {
    const from = text.length
    const cue = said.cue ?? 'said'
    const source: Span = [from, from + said.by.length]
    const cueSpan: Span = [source[1] + 1, source[1] + 1 + cue.length]
    const content: Span = [cueSpan[1] + 1, cueSpan[1] + 1 + said.words.length]
    text += `${said.by} ${cue} ${said.words}.\n`
    statements.push({
      ...{ id: `t${statements.length + 1}`, speaker: speakerOf(said, sources), addressee: null },
      ...{ source: [source], cue: [cueSpan], content: [content], form: 'indirect' },
      ...{ act: said.act ?? 'assert', within: null, said: null },
      likelihood: said.likelihood
        ? { span: content, words: '', low: said.likelihood[0], high: said.likelihood[1], point: 0 }
        : null,
    })
  }
  const report = {
    ...{ id: hashOf(name, text) as ReportId, title: name, text, blocks: [], furniture: [], credits: [] },
    ...{ byline: null, outlet: null, url: null, language: 'en', credit: null, published: null },
  }
  const reading: Reading = {
    ...{ schema: 'tocsin/reading/1', report, sources, statements },
    ...{ times: [], events: [], chains: [], notes: [] },
  }
  return { reading, day }
}

function speakerOf({ by, kind = 'person', country }: Said, sources: Source[]): string {
  const known = sources.find((source) => (source.name ?? source.description) === by)
  if (known !== undefined) return known.id
  const isNamed = kind !== 'unnamed'
  sources.push({
    ...{ id: `s${sources.length + 1}`, kind, name: isNamed ? by : null, description: isNamed ? null : by },
    ...{ country: country ?? null, number: null, mentions: [] },
  })
  return `s${sources.length}`
}
