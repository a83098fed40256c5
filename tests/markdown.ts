/** Reads the few things of Markdown and of source files that the documents are checked by. Pure: texts in, lists out. */

import { scan } from './scan.ts'
import type { TextFile } from './tree.ts'

/** Headings of a Markdown text without their marks, outside of code blocks. */
export function headingsOf(text: string): string[] {
  return [...withoutFences(text).matchAll(/^#+ +(.+?) *#*$/gm)].map((match) =>
    (match[1] as string).replaceAll(/[`*]/g, ''),
  )
}

/** What stands between backticks, or in code blocks, one entry each. */
export function codeOf(text: string): string[] {
  const fenced = [...text.matchAll(/^ *```\w*\n([\s\S]*?)^ *```/gm)].map((match) => match[1] as string)
  const inline = [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] as string)
  return [...fenced.flatMap((block) => block.split('\n')), ...inline].filter((line) => line.trim() !== '')
}

/** Links and pictures that lead to a file of the project: `[a](b.md#c)` → `b.md#c`. */
export function linksOf(text: string): string[] {
  return [...withoutFences(text).matchAll(/\]\(([^)\s]+)[^)]*\)|^\[[^\]]+\]: +(\S+)/gm)]
    .map((match) => (match[1] ?? match[2]) as string)
    .filter((link) => !/^[a-z]+:/.test(link))
}

/** The address of a heading inside its page, as the usual viewers make it: `How to read` → `how-to-read`. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
}

/**
 * Codes of the errors that a source file defines.
 *
 * `defineErrors('store', { not_found: (id) => …, … })` → store.not_found, …
 */
export function errorCodesOf({ text }: TextFile): string[] {
  const { code, uncommented } = scan(text)
  return [...code.matchAll(/\bdefineErrors\s*\(\s*(?=['"])/g)].flatMap((match) => {
    const at = match.index + match[0].length
    const room = /^(['"])(.*?)\1/.exec(uncommented.slice(at))?.[2]
    return keysOf(code, code.indexOf('{', at)).map((key) => `${room}.${key}`)
  })
}

/** Keys of the object that opens at `open`, not of those inside it. */
function keysOf(code: string, open: number): string[] {
  const keys: string[] = []
  let depth = 1
  let before = '{'
  for (let at = open + 1; at < code.length && depth > 0; at++) {
    const char = code[at] as string
    if (/\s/.test(char)) continue
    if (depth === 1 && /[{,]/.test(before)) {
      const key = /^(?:async\s+)?([a-z]\w*)\s*[:(]/.exec(code.slice(at, at + 80))
      if (key !== null) keys.push(key[1] as string)
    }
    if (/[({[]/.test(char)) depth++
    if (/[)}\]]/.test(char)) depth--
    before = char
  }
  return keys
}

/** Codes that stand in a source file as they are, as those of notes do: `'reading.no_day'`, `code: 'ingest.fallback'`. */
export function writtenCodesOf({ path, text }: TextFile, rooms: readonly string[]): string[] {
  const room = `(?:${rooms.join('|')})`
  const { uncommented } = scan(text)
  // One word after the dot may be a file name or a property; it is a code where only codes stand.
  const anyWords = new RegExp(`(['"\`])(${room}\\.[a-z][a-z0-9_]*)\\1`, 'g')
  const shortest = /(?:^|\/)(?:notes|errors)\.ts$/.test(path) ? 1 : 2
  return [...uncommented.matchAll(anyWords)]
    .filter(
      (match) => /\bcode: *$/.test(uncommented.slice(0, match.index)) || wordCount(match[2]) >= shortest,
    )
    .map((match) => match[2] as string)
}

function wordCount(code: string | undefined): number {
  return (code ?? '').split('.').at(-1)?.split('_').length ?? 0
}

/** Environment variables that a source file reads, those of the system included. */
export function settingsOf({ text }: TextFile): string[] {
  const { uncommented } = scan(text)
  const own = uncommented.match(/\b(?:TOCSIN_[A-Z][A-Z_]*|DATABASE_URL)\b/g) ?? []
  const read = [...uncommented.matchAll(/\benv(?:\.|\[['"])([A-Z][A-Z0-9_]+)/g)].map(
    (match) => match[1] as string,
  )
  const taken = [...uncommented.matchAll(/\{([^{}]*)\} = (?:process\.)?env\b/g)].flatMap(
    (match) => (match[1] as string).match(/\b[A-Z][A-Z0-9_]+\b/g) ?? [],
  )
  return [...own, ...read, ...taken]
}

/** Verbs of the command line that a source file defines with commander: `.command('read [files...]')` → read. */
export function verbsOf({ text }: TextFile): string[] {
  const { uncommented } = scan(text)
  return [...uncommented.matchAll(/(?:\.command|\bnew Command)\(\s*['"]([a-z-]+)/g)]
    .map((match) => match[1] as string)
    .filter((verb) => verb !== 'tocsin')
}

/** Long flags that a source file defines with commander: `.option('-p, --port <number>', …)` → --port. */
export function flagsOf({ text }: TextFile): string[] {
  const { uncommented } = scan(text)
  const calls = /(?:\.(?:option|requiredOption|version|helpOption)|\bnew Option)\(\s*([^)]*)/g
  return [...uncommented.matchAll(calls)].flatMap(
    // Only the first string of a call that names flags; descriptions may speak of others.
    (match) => /(?:^|['"][^'"]*,\s*|['"])\s*(--[a-z][a-z-]*)/.exec(match[1] as string)?.[1] ?? [],
  )
}

function withoutFences(text: string): string {
  return text.replaceAll(/^ *```[\s\S]*?^ *```.*$/gm, '')
}
