/** Keeps the manners of the house: names, sizes, words, weights, dependencies; and proves that the checks notice. */

import { describe, expect, test } from 'vitest'
import { checkCard, checkCode, checkName, checkTraces, checkWords } from './tidy.ts'
import { projectPaths, readTexts, sizeOf } from './tree.ts'

const paths = projectPaths()
const texts = readTexts(paths.filter((path) => path !== 'package-lock.json'))
const code = texts.filter(({ path }) => /\.tsx?$/.test(path))
const textOf = (path: string): string => readTexts([path])[0]?.text ?? ''

interface Manifest {
  readonly scripts: Record<string, string>
  readonly dependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
  readonly overrides?: Record<string, string>
}
const manifest = JSON.parse(textOf('package.json')) as Manifest
const installed = { ...manifest.dependencies, ...manifest.devDependencies }

const MEGABYTE = 1_000_000
const LINES_MAX = 400
/** Source files longer than that, and how long each may be at most. The list only shrinks. */
const LONG_FILES: Readonly<Record<string, number>> = {}

test('files and folders are named for what they do', () => {
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.flatMap(checkName)).toEqual([])
})

test('exported names and SQL use the words of the house', () => {
  const sources = code.filter(({ path }) => path.startsWith('src/'))
  const sql = texts.filter(({ path }) => path.endsWith('.sql'))
  expect([...sources, ...sql].flatMap(checkWords)).toEqual([])
})

test('source files leave no holes and say what they are', () => {
  expect(code.flatMap(checkCode)).toEqual([])
})

test('no file tells of the machine it was written on', () => {
  expect(texts.flatMap(checkTraces)).toEqual([])
})

test(`no source file has more than ${LINES_MAX} lines`, () => {
  const long = code
    .filter(({ path }) => path.startsWith('src/') && !/\.data\.ts$/.test(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LINES_MAX)
  const tooLong = long.filter(({ path, lines }) => lines > (LONG_FILES[path] ?? LINES_MAX))
  expect(tooLong, 'cut these where a second idea begins; tables go to NAME.data.ts').toEqual([])
  const healed = Object.keys(LONG_FILES).filter((path) => !long.some((file) => file.path === path))
  expect(healed, 'short enough by now: take these off LONG_FILES').toEqual([])
})

test('no file is too heavy, and every weights file has its card', () => {
  const heavy = paths.filter((path) => sizeOf(path) > 10 * MEGABYTE)
  expect(heavy, 'files over 10 MB').toEqual([])
  const weights = paths.filter((path) => path.startsWith('weights/') && !path.endsWith('.md'))
  const sum = weights.reduce((bytes, path) => bytes + sizeOf(path), 0)
  expect(sum, 'bytes of all weights').toBeLessThanOrEqual(25 * MEGABYTE)
  const cards = paths.filter((path) => /^weights\/(?!README)[^/]+\.md$/.test(path))
  expect(cards, 'one card NAME.md for each NAME.bin').toEqual(
    weights.map((path) => path.replace(/\.[^./]+$/, '.md')),
  )
  expect(readTexts(cards).flatMap(checkCard)).toEqual([])
})

test('dependencies are exact, and the lock file does not say where they were fetched', () => {
  const versions = Object.entries({ ...installed, ...manifest.overrides })
  const loose = versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
  expect(loose, 'write the exact version').toEqual([])
  const lock = textOf('package-lock.json')
  expect(lock.length).toBeGreaterThan(1000)
  expect(lock.match(/"resolved": .*/g) ?? [], 'keep omit-lockfile-registry-resolved in .npmrc').toEqual([])
  const { packages } = JSON.parse(lock) as { packages: Record<string, Partial<Manifest>> }
  const root = { ...packages['']?.dependencies, ...packages['']?.devDependencies }
  expect(root, 'run "npm install --package-lock-only"').toEqual(installed)
})

test('npm scripts start files that are there', () => {
  const started = Object.values(manifest.scripts).flatMap(
    (script) => script.match(/\b[\w/-]+\.(?:ts|js)\b/g) ?? [],
  )
  expect(started.length).toBeGreaterThan(3)
  expect(started.filter((path) => !paths.includes(path))).toEqual([])
})

test('every dependency has its reason, and no reason has lost its dependency', () => {
  const rows = [
    ...textOf('docs/decisions/dependencies.md').matchAll(/^\| `([^`]+)` \| ([^ |]+) \| [^|]+ \| [^|]+ \|$/gm),
  ]
  const listed = Object.fromEntries(rows.map(([, name, version]) => [name, version]))
  expect(listed, 'the tables of docs/decisions/dependencies.md against package.json').toEqual(installed)
})

describe('the checks notice', () => {
  test.each([
    ['src/reading/findCopies.ts', 'kebab-case'],
    ['src/Reading/a.ts', 'kebab-case'],
    ['src/base/utils.ts', '"utils"'],
    ['src/web/shared/a.tsx', '"shared"'],
    ['src/store/report-manager.ts', '"manager"'],
  ])('a bad name: %s', (path, part) => {
    expect(checkName(path).join()).toContain(part)
  })

  test.each(['README.md', 'LICENSE', '.gitignore', 'src/reading/cases/two-officials.json', 'vite.config.ts'])(
    'but not a good one: %s',
    (path) => expect(checkName(path)).toEqual([]),
  )

  test.each([
    ['export interface NewsArticle {}', '"report"'],
    ['export function findClaims() {}', '"statement"'],
    ['export const CLUSTER_SIZE = 1', '"story"'],
    ['export type ReportSnippet = string', '"passage"'],
  ])('a word that has another word: %s', (text, part) => {
    expect(checkWords({ path: 'src/reading/a.ts', text }).join()).toContain(part)
  })

  test('but not a word inside another word, in code that stays inside, or in a string', () => {
    const text = "export const particles = 1\nconst article = 2\nexport const tag = 'export const claim'\n"
    expect(checkWords({ path: 'src/reading/a.ts', text })).toEqual([])
    expect(checkWords({ path: 'src/store/migrations/1.sql', text: 'CREATE TABLE "claims" ()' })).toHaveLength(
      1,
    )
  })

  const said = '/** Says it. */\n'
  test.each([
    ['an untyped value', 'const x: any = 1'],
    ['an untyped list', 'const x: Array<any> = []'],
    ['an untyped cast', 'f(x as any)'],
    ['a lone test', "test.only('a', () => {})"],
    ['a skipped group', "describe.skip('a', () => {})"],
    ['a silenced type', `// @ts-${'ignore'}: x`],
    ['a silenced rule', `/* ${'biome'}-ignore lint: x */`],
    ['unfinished work', `// TO${'DO'} later`],
    ['a banner', `// ${'-'.repeat(20)}`],
    ['a default export', 'export default 1'],
  ])('%s', (_, line) => {
    const complaints = checkCode({ path: 'src/base/a.ts', text: `${said}const y = 1\n${line}\n` })
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toContain('src/base/a.ts:3: ')
  })

  test('a function without a sentence, where the first comment cannot mean it', () => {
    const text = `${said}export function a() {}\n\n/** B. */\nexport function b() {}\n`
    expect(checkCode({ path: 'src/base/a.ts', text: `${said}export function a() {}\n` })).toEqual([])
    const three = `${text}export function a2() {}\nconst c = 1\nexport async function d() {}\n`
    expect(checkCode({ path: 'src/base/a.ts', text: three }).join()).toContain('src/base/a.ts:6: ')
  })

  test('a file without a first comment', () => {
    expect(checkCode({ path: 'src/base/a.ts', text: 'export const a = 1\n' })).toHaveLength(1)
  })

  test('but not words that look alike', () => {
    const text = `${said}const any = x.any(any).skip(1) // any of them, skip it\nconst s = 'test.only: any'\n`
    expect(checkCode({ path: 'src/base/a.ts', text })).toEqual([])
  })

  const path = (...parts: string[]): string => ['', ...parts].join('/')
  test.each([
    `see ${path('home', 'ada', 'x.txt')}`,
    `"${path('tmp', 'x')}"`,
    `cd ${path('work')}`,
    `(${path('Users', 'ada')})`,
    `open C:${'\\'}data`,
    `https://registry${'.'}example.org/x`,
  ])('a trace of one machine: %s', (text) => {
    expect(checkTraces({ path: 'README.md', text })).toHaveLength(1)
  })

  test('but not an address or a path in the project', () => {
    const text = 'https://example.org/home/news, ./home/x, src/work/a.ts, "a:\\n", /workers, and/or\n'
    expect(checkTraces({ path: 'README.md', text })).toEqual([])
  })

  test('a card that leaves something out', () => {
    const text = '# Tagger\n## Data\nx\n## Licence\nx\n## Date\nx\n## Scores\nx\n'
    expect(checkCard({ path: 'weights/tagger.md', text })).toEqual([
      'weights/tagger.md: the card has no heading "How to remake"',
    ])
  })
})
