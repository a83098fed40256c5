/**
 * The manners of the house (CONTRIBUTING.md) as far as a program can tell: names, comments, holes, traces of one machine.
 * Pure: files in, complaints out.
 */

import { lineAt, scan } from './scan.ts'
import type { TextFile } from './tree.ts'

/** Files that tools or custom spell with capitals. */
const CUSTOM_NAMES = /^(?:[A-Z]+\.md|LICENSE|NOTICE|Dockerfile)$/
/** Foreign samples keep the names they came with; migrations and their journal are named by a tool. */
const FOREIGN = /(?:^|\/)(?:references|migrations)\//
const KEBAB = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/
const VAGUE = /^(?:utils?|common|shared|helpers?|managers?|services?|misc)$/

/** Complaints about the name of a file and of the folders it lies in. */
export function checkName(path: string): string[] {
  if (FOREIGN.test(path)) return []
  const parts = path.split('/')
  return parts.flatMap((part, at) => {
    const isCustom = at === parts.length - 1 && CUSTOM_NAMES.test(part)
    if (!isCustom && !KEBAB.test(part)) return [`${path}: "${part}" is not kebab-case; write words-like-this`]
    const vague = part.split(/[-.]/).find((word) => VAGUE.test(word))
    if (vague === undefined) return []
    return [`${path}: "${vague}" says nothing about what is allowed in; name it after what it does`]
  })
}

/** Words of docs/words.md that another word stands for, and that mean nothing else where they are looked for. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^articles?$/, 'report'],
  [/^claims?$/, 'statement'],
  [/^clusters?$/, 'story'],
  [/^snippets?$/, 'passage'],
  [/^forecasts?$/, 'assessment'],
  [/^scenarios?$/, 'hypothesis'],
]

/** Complaints about exported names, and names in SQL, that use a word the house has another word for. */
export function checkWords(file: TextFile): string[] {
  // A cluster is also what PostgreSQL calls its data folder; our own server has to speak of it.
  const words = WORDS.filter(
    ([, better]) => better !== 'story' || !file.path.startsWith('src/store/own-server/'),
  )
  const names = /\.sql$/.test(file.path)
    ? [...file.text.matchAll(/"(\w+)"/g)]
    : [...scan(file.text).code.matchAll(EXPORTED_NAME)]
  return names.flatMap((match) => {
    const name = match[1] as string
    return wordsOfName(name).flatMap((word) =>
      words
        .filter(([pattern]) => pattern.test(word))
        .map(
          ([, better]) =>
            `${file.path}:${lineAt(file.text, match.index)}: "${name}" says "${word}"; the word is "${better}" (docs/words.md)`,
        ),
    )
  })
}

const EXPORTED_NAME =
  /\bexport\s+(?:async\s+)?(?:const|let|function\*?|class|interface|type|enum)\s+(?!\{)([\w$]+)/g

/** `findNewsReport` → find, news, report */
function wordsOfName(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_$]+/)
}

const HOLES: readonly (readonly [RegExp, string])[] = [
  [
    /(?:[:<,|&]\s*|\bas\s+|\bextends\s+)any\b(?!\s*[:(.])/g,
    '"any" is a hole in the types; use "unknown" and parse once',
  ],
  [
    /\b(?:test|it|describe|suite)\s*(?:\.\w+)*\.(?:only|skip|todo|fails)\b/g,
    'a test that is skipped or alone; let all tests run',
  ],
  [
    /(?<![\w$.])(?:fit|fdescribe|xit|xtest|xdescribe)\s*\(/g,
    'a test that is skipped or alone; let all tests run',
  ],
  [/\bdebugger\b/g, 'a debugger stop; take it out'],
]

const COMMENT_HOLES: readonly (readonly [RegExp, string])[] = [
  [/@ts-(?:ignore|nocheck|expect-error)\b/g, 'a hole in the types; say what the type is'],
  [
    /\b(?:biome-ignore|eslint-disable|prettier-ignore)\b/g,
    'a rule put to sleep; write what the rule asks for',
  ],
  [/\b(?:TODO|FIXME|XXX|HACK)\b/g, 'unfinished work; finish it or take it out'],
  [/(?:^|\s)(?:[-=*#~─━]{5,})(?=\s|$)/gm, 'a banner; a file with parts wants to be two files'],
]

/** Complaints about what a source file leaves open: types, tests, comments. */
export function checkCode(file: TextFile): string[] {
  const { code, comments } = scan(file.text)
  const complain = (text: string, rules: typeof HOLES): string[] =>
    rules.flatMap(([pattern, advice]) =>
      [...text.matchAll(pattern)].map((match) => `${file.path}:${lineAt(text, match.index)}: ${advice}`),
    )
  return [...complain(code, HOLES), ...complain(comments, COMMENT_HOLES), ...checkOpening(file)]
}

/** A file starts by saying what it is; an exported function has its sentence; nothing is exported without a name. */
function checkOpening({ path, text }: TextFile): string[] {
  const complaints: string[] = []
  // A test beside its source is told by its name, a configuration at the root by its tool.
  if (!path.includes('/') || /\.test\.tsx?$/.test(path)) return complaints
  if (!/^(?:#!.*\n)?\s*(?:\/\*\*|\/\/)/.test(text))
    complaints.push(
      `${path}:1: starts without a comment; say in one to three sentences what it takes and gives`,
    )
  if (!path.startsWith('src/')) return complaints
  const lines = scan(text).code.split('\n')
  const asWritten = text.split('\n')
  const heads = lines.flatMap((line, at) => (/^export (?:async )?function\b/.test(line) ? [at] : []))
  // Where a file gives one function, its first comment may be the sentence.
  for (const at of heads.length > 1 ? heads : []) {
    const above = asWritten[at - 1]?.trim() ?? ''
    // Overloads: the sentence stands above the first of them.
    const isOverload = /^export (?:async )?function\b/.test(above) && !above.endsWith('}')
    if (above.endsWith('*/') || above.startsWith('//') || isOverload) continue
    complaints.push(`${path}:${at + 1}: an exported function without a sentence that says what it does`)
  }
  const unnamed = lines.findIndex((line) => /^export default\b/.test(line))
  if (unnamed !== -1) complaints.push(`${path}:${unnamed + 1}: a default export; give it its name`)
  return complaints
}

/** What tells of the machine a file was written on, or of where its packages were fetched. */
const TRACES: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![\w./\\:*-])\/(?:home|Users|root|work|tmp|mnt)(?:\/[\w.-]+|(?=[\s'"`),;:]|$))/gm,
    'a path of one machine; make it from the project root, the data folder or a temporary folder',
  ],
  [
    /(?<!\w)[A-Za-z]:\\{1,2}(?=[A-Za-z_])(?!n\b|t\b|r\b)[\w-]{2,}/g,
    'a path of one machine; make it from the project root, the data folder or a temporary folder',
  ],
  [
    /\bregistry\.[a-z0-9-]+\.[a-z]{2,}\b|\bnpmmirror\b|\bartifactory\b/gi,
    'the address of a package registry; the project works with any',
  ],
]

/** Files that must speak of such paths, and of which. */
const NEEDED_TRACES: Readonly<Record<string, RegExp>> = {
  // The path of a socket has to be short, and the usual temporary folder may not be.
  'src/store/own-server/socket-folder.ts': /^\/tmp$/,
  // The customs of other systems, tried with a user who does not exist.
  'src/store/own-server/data-folder.test.ts': /^\/root$|^[A-Z]:|\bada$/i,
}

/** Complaints about traces of one machine. */
export function checkTraces({ path, text }: TextFile): string[] {
  return TRACES.flatMap(([pattern, advice]) =>
    [...text.matchAll(pattern)]
      .filter(([trace]) => NEEDED_TRACES[path]?.test(trace) !== true)
      .map((match) => `${path}:${lineAt(text, match.index)}: "${match[0].trim()}" is ${advice}`),
  )
}

/** Headings that the card of a weights file must have. */
export const CARD_HEADINGS = ['Data', 'Licence', 'Date', 'Scores', 'How to remake']

/** Complaints about the card (NAME.md) of a weights file (NAME.bin). */
export function checkCard(card: TextFile): string[] {
  const headings = new Set(
    [...card.text.matchAll(/^#+ +(.+?) *$/gm)].map((match) => (match[1] as string).toLowerCase()),
  )
  return CARD_HEADINGS.filter((heading) => !headings.has(heading.toLowerCase())).map(
    (heading) => `${card.path}: the card has no heading "${heading}"`,
  )
}
