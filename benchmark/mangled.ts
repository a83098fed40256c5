/**
 * Feeds the room ingest with pages that something happened to: cut, bytes flipped, in a wrong charset, nested without
 * end, glued together. Counts what was thrown beside a TocsinError and the longest time, wall and processor.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { seededChance, TocsinError } from '#base'
import { extractReport } from '#ingest'

const RUNS = 10_000
const SEED = 20211112

type Chance = () => number
type Mangle = (bytes: Uint8Array, chance: Chance) => Uint8Array

export interface MangledResult {
  readonly runs: number
  readonly reports: number
  readonly refused: number
  /** What was thrown and is no TocsinError, with the run's number. */
  readonly crashes: readonly string[]
  readonly slowestMs: number
  readonly slowestProcessorMs: number
  readonly slowestRun: string
}

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)
const below = (chance: Chance, end: number): number => Math.floor(chance() * end)

function edited(
  words: string,
  chance: Chance,
  edit: (at: number) => [length: number, instead: string],
): string {
  const at = below(chance, words.length)
  const [length, instead] = edit(at)
  return words.slice(0, at) + instead + words.slice(at + length)
}

const many = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length))

const PIECES = [
  '<div>',
  '<p>',
  '<table><tr><td>',
  '<b>',
  '<li>',
  '<a href="',
  '<svg>',
  '<!--',
  '</p>',
  '&amp;',
  '&#',
  '<script>',
  '"',
  "'",
  '(',
  ' \n',
  '\u0000',
  '\ufeff',
  '<br>',
  'By A ',
  'Source: ',
  '12 May 2',
  '—',
  '\ud83d\ude00',
  '{"a":',
  '[',
  '<h1>x</h1>',
]

const MANGLES: Readonly<Record<string, Mangle>> = {
  cut: (page, chance) => page.slice(0, below(chance, page.length)),
  'cut before': (page, chance) => page.slice(below(chance, page.length)),
  flipped: (page, chance) => {
    const copy = page.slice()
    const count = 1 + below(chance, Math.ceil(copy.length / 20))
    for (let left = count; left > 0; left--) copy[below(chance, copy.length)] = below(chance, 256)
    return copy
  },
  'wrong charset': (page, chance) => {
    const charset =
      ['koi8-r', 'shift_jis', 'utf-16le', 'windows-1251', 'gb18030'][below(chance, 5)] ?? 'koi8-r'
    return bytes(new TextDecoder(charset).decode(page))
  },
  latin: (page) => Uint8Array.from(text(page), (letter) => letter.charCodeAt(0) & 0xff),
  wide: (page) => new Uint8Array(Uint16Array.from(text(page), (letter) => letter.charCodeAt(0)).buffer),
  repeated: (page, chance) => {
    const words = text(page)
    const begin = below(chance, words.length)
    const piece = words.slice(begin, begin + 1 + below(chance, 400))
    return bytes(words.slice(0, begin) + many(piece, 1 + below(chance, 120_000)) + words.slice(begin))
  },
  stuffed: (page, chance) => {
    const piece = PIECES[below(chance, PIECES.length)] ?? ''
    return bytes(edited(text(page), chance, () => [0, many(piece, 1 + below(chance, 150_000))]))
  },
  'tags lost': (page, chance) => bytes(text(page).replace(/<[^>]*>/g, (tag) => (chance() < 0.2 ? '' : tag))),
  'closings lost': (page, chance) =>
    bytes(text(page).replace(/<\/[^>]*>/g, (tag) => (chance() < 0.5 ? '' : tag))),
  'quotes lost': (page, chance) =>
    bytes(text(page).replace(/["']/g, (quote) => (chance() < 0.2 ? '' : quote))),
  'breaks lost': (page) => bytes(text(page).replace(/\n/g, '')),
  'breaks added': (page, chance) => bytes(text(page).replace(/ /g, () => (chance() < 0.3 ? '\n\n' : ' '))),
  shuffled: (page, chance) =>
    bytes(
      text(page)
        .split('\n')
        .sort(() => chance() - 0.5)
        .join('\n'),
    ),
  noise: (_, chance) => Uint8Array.from({ length: below(chance, 5000) }, () => below(chance, 256)),
  letters: (_, chance) =>
    bytes(String.fromCharCode(...Array.from({ length: below(chance, 3000) }, () => below(chance, 0xffff)))),
}

/** Pages without end, each in its own way; they are made once and read once. */
const GIANTS: Readonly<Record<string, () => string>> = {
  'nested 100,000 deep': () => many('<div>', 500_000),
  'nested and closed': () => many('<div>', 500_000) + many('</div>', 600_000),
  'nested tables': () => many('<table><tr><td>x', 900_000),
  'a million elements': () => `<html><body>${many('<p>a</p>', 8_000_000)}`,
  '50 MB of words': () => `<html><body><p>${many('word ', 50_000_000)}`,
  '50 MB of text': () => many('Some words of a line. ', 50_000_000),
  'one endless line': () => many('x', 20_000_000),
  'a million references': () => `<html><body><p>${many('&amp;', 5_000_000)}`,
  'references in references': () =>
    `<!DOCTYPE a [<!ENTITY a "lol">${many('<!ENTITY b "&a;&a;&a;&a;">', 200_000)}]><html><p>&b;`,
  'an endless attribute': () => `<html><body><div class="${many('a ', 7_000_000)}">`,
  'attributes without end': () => `<html><body><div ${many('a=b ', 7_000_000)}>`,
  'tags never closed': () => many('<a ', 5_000_000),
  'quotes never closed': () => many('<a href="', 5_000_000),
  'links only': () => `<html><body>${many('<li><a href="/x">A link to some page</a></li>', 5_000_000)}`,
  'headings only': () => `<html><body>${many('<h2>Some heading of ours</h2>', 5_000_000)}`,
  'capitals only': () => many('Ab ', 3_000_000),
  'blanks only': () => `a${many(' ', 7_000_000)}b`,
  'brackets only': () => many('( ', 3_000_000),
  'short lines': () => many('The man said.\n\n', 5_000_000),
}

/** Runs all giants and then mangled cases up to `runs`. */
export function measureMangled(runs: number): MangledResult {
  const folder = fileURLToPath(new URL('../src/ingest/cases/', import.meta.url))
  const pages = readdirSync(folder)
    .filter((file) => /\.(?:html|txt)$/.test(file))
    .map((file) => readFileSync(`${folder}${file}`))
  const chance = seededChance(SEED)
  const names = Object.keys(MANGLES)
  const tally = {
    reports: 0,
    refused: 0,
    crashes: [] as string[],
    slowestMs: 0,
    slowestProcessorMs: 0,
    slowestRun: '',
  }
  for (const [name, make] of Object.entries(GIANTS)) readOne(name, bytes(make()), tally)
  for (let run = Object.keys(GIANTS).length; run < runs; run++) {
    const name = names[below(chance, names.length)] ?? 'cut'
    let page: Uint8Array = new Uint8Array(pages[below(chance, pages.length)] ?? [])
    page = MANGLES[name]?.(page, chance) ?? page
    // Every fourth page is mangled twice.
    const again = names[below(chance, names.length)] ?? 'cut'
    if (chance() < 0.25 && page.length > 0) page = MANGLES[again]?.(page, chance) ?? page
    readOne(`${name}, run ${run}`, page, tally)
  }
  return { runs, ...tally }
}

function readOne(
  name: string,
  page: Uint8Array,
  tally: {
    reports: number
    refused: number
    crashes: string[]
    slowestMs: number
    slowestProcessorMs: number
    slowestRun: string
  },
): void {
  const started = performance.now()
  const processor = process.cpuUsage()
  try {
    extractReport({
      bytes: page,
      kind: null,
      charset: null,
      url: null,
      outlet: null,
      published: null,
      title: null,
    })
    tally.reports++
  } catch (error) {
    if (error instanceof TocsinError) tally.refused++
    else tally.crashes.push(`${name}: ${String(error)}`)
  }
  const { user, system } = process.cpuUsage(processor)
  const ms = performance.now() - started
  if (ms > tally.slowestMs) tally.slowestRun = name
  tally.slowestMs = Math.max(tally.slowestMs, ms)
  tally.slowestProcessorMs = Math.max(tally.slowestProcessorMs, (user + system) / 1000)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { crashes, ...rest } = measureMangled(Number(process.argv[2] ?? RUNS))
  process.stdout.write(
    `${JSON.stringify({ ...rest, crashes: crashes.length }, null, 2)}\n${crashes.slice(0, 20).join('\n')}\n`,
  )
  if (crashes.length > 0) process.exitCode = 1
}
