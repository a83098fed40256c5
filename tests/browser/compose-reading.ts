/** Blocks of text with what is said in them → a reading; spans are found by their words. */

import { hashOf, type Span } from '#base'
import type { Act, Block, BlockKind, Form, Reading, ReportId } from '#domain'

interface Said {
  readonly speaker: string | null
  readonly addressee?: string
  readonly act: Act
  readonly form?: Form
  /** Words of the paragraph; found by search from the left. */
  readonly source: string
  readonly cue: string
  readonly content?: string | readonly string[]
  readonly within?: string
  readonly said?: string
  readonly likelihood?: readonly [words: string, low: number, high: number]
}

/** One block, and the statements in it. */
export interface Written {
  readonly kind: BlockKind
  readonly text: string
  readonly statements?: readonly Said[]
}

type Party = Omit<Reading['sources'][number], 'id' | 'mentions'>

/** A source; what is not given is unknown. */
export const party = (part: Partial<Party>): Party => ({
  kind: 'person',
  name: null,
  description: null,
  country: null,
  number: null,
  ...part,
})

/** Puts blocks, statements and sources together into a reading. */
export function compose(
  report: Partial<Reading['report']>,
  parties: Readonly<Record<string, Party>>,
  written: readonly Written[],
  notes: Reading['notes'] = [],
): Reading {
  const text = written.map((block) => block.text).join('\n')
  const blocks: Block[] = []
  const statements: Reading['statements'][number][] = []
  let begin = 0
  for (const block of written) {
    blocks.push({ kind: block.kind, span: [begin, begin + block.text.length] })
    for (const said of block.statements ?? []) statements.push(place(said, text, begin, statements.length))
    begin += block.text.length + 1
  }
  const sources = Object.entries(parties).map(([id, part]) => ({
    ...part,
    id,
    mentions: statements.filter(({ speaker }) => speaker === id).flatMap(({ source }) => [...source]),
  }))
  return {
    schema: 'tocsin/reading/1',
    report: {
      id: hashOf(text) as ReportId,
      title: written.find(({ kind }) => kind === 'title')?.text ?? '',
      byline: null,
      outlet: null,
      url: null,
      language: 'en',
      credit: null,
      credits: [],
      published: null,
      text,
      blocks,
      furniture: [],
      ...report,
    },
    sources,
    statements,
    times: [],
    events: [],
    chains: [],
    notes,
  }
}

function place(said: Said, text: string, from: number, at: number): Reading['statements'][number] {
  const find = (words: string): Span => {
    const begin = text.indexOf(words, from)
    if (begin < 0) throw new Error(`The invented report does not say "${words}"`)
    return [begin, begin + words.length]
  }
  const contents = typeof said.content === 'string' ? [said.content] : (said.content ?? [])
  const [words, low, high] = said.likelihood ?? []
  return {
    id: `t${at + 1}`,
    speaker: said.speaker,
    addressee: said.addressee ?? null,
    source: said.source === '' ? [] : [find(said.source)],
    cue: [find(said.cue)],
    content: contents.map(find),
    form: said.form ?? (contents.length === 0 ? 'none' : 'indirect'),
    act: said.act,
    likelihood:
      words === undefined || low === undefined || high === undefined
        ? null
        : { span: find(words), words, low, high, point: (low + high) / 2 },
    within: said.within ?? null,
    said: said.said ?? null,
  }
}
