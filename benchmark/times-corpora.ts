/**
 * Reads texts annotated with TIMEX3: MEANTIME (CAT XML, of which only the sentences 0 to 5 are annotated) and WikiWars
 * (TimeML, histories). Gives the plain text, the marked times with their places in it, and the day of publication.
 */

import { readdirSync, readFileSync } from 'node:fs'
import type { Span } from '#base'

const LAST_SENTENCE = 5
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export interface MarkedTime {
  readonly span: Span
  readonly value: string
}

export interface MarkedText {
  readonly name: string
  readonly text: string
  readonly published: string | null
  readonly times: readonly MarkedTime[]
}

/** A document of MEANTIME: its text up to sentence 5 without the dateline, whose day is the day of publication. */
export function readMeantime(name: string, xml: string): MarkedText {
  const marks = [...xml.matchAll(/<TIMEX3 ([^>]*)>([\s\S]*?)<\/TIMEX3>/g)].map((match) => ({
    attributes: attributesOf(match[1] as string),
    tokens: [...(match[2] as string).matchAll(/t_id="(\d+)"/g)].map((anchor) => anchor[1] as string),
  }))
  const dateline = marks.find(({ attributes }) => attributes.functionInDocument === 'CREATION_TIME')
  const left = new Set(dateline?.tokens)
  const places = new Map<string, Span>()
  let text = ''
  let line = '0'
  for (const match of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const { sentence = '0', t_id: id = '' } = attributesOf(match[1] as string)
    if (Number(sentence) > LAST_SENTENCE || left.has(id)) continue
    const word = plain(match[2] as string).replace(/^(?:``|'')$/, '"')
    // The title stands on a line of its own; the sentences that follow make one paragraph.
    if (text !== '') text += line === '0' && sentence !== '0' ? '\n' : ' '
    line = sentence
    places.set(id, [text.length, text.length + word.length])
    text += word
  }
  const times = marks.flatMap(({ attributes, tokens }): MarkedTime[] => {
    const [first, last] = [places.get(tokens[0] ?? ''), places.get(tokens.at(-1) ?? '')]
    return first && last ? [{ span: [first[0], last[1]], value: attributes.value ?? '' }] : []
  })
  return { name, text, published: dateline?.attributes.value ?? null, times }
}

/** A document of WikiWars. A history has no day of publication: the day it was fetched says nothing about its days. */
export function readWikiWars(name: string, xml: string): MarkedText {
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? ''
  const times: MarkedTime[] = []
  const open: { readonly begin: number; readonly value: string }[] = []
  let text = ''
  for (const match of body.matchAll(/<TIMEX3 ([^>]*)>|<\/TIMEX3>|([^<]+)/g)) {
    if (match[2] !== undefined) text += plain(match[2])
    else if (match[1] !== undefined)
      open.push({ begin: text.length, value: attributesOf(match[1]).value ?? '' })
    else {
      const mark = open.pop()
      if (mark) times.push({ span: [mark.begin, text.length], value: mark.value })
    }
  }
  return { name, text, published: null, times: times.sort((a, b) => a.span[0] - b.span[0]) }
}

function attributesOf(source: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...source.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1] as string, match[2] as string]),
  )
}

function plain(source: string): string {
  return source.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  )
}

/** All documents of a folder, by name. */
export function readMarked(folder: string): MarkedText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.xml') || file.endsWith('.tml'))
    .sort()
    .map((file) => {
      const xml = readFileSync(`${folder}/${file}`, 'utf8')
      return file.endsWith('.xml') ? readMeantime(file, xml) : readWikiWars(file, xml)
    })
}
