/** Keeps the documents true: what the code has, they name, and what they name, the code has. */

import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startServer } from '#api'
import { API_PATHS, readingJsonSchema } from '#contract'
import type { Desk } from '#desk'
import { ACTS, BLOCK_KINDS, DAY_BASES, FORMS, NEARNESS_KINDS, SECTORS, SOURCE_KINDS } from '#domain'
import {
  anchorOf,
  codeOf,
  errorCodesOf,
  flagsOf,
  headingsOf,
  linksOf,
  settingsOf,
  verbsOf,
  writtenCodesOf,
} from './markdown.ts'
import { ROOMS } from './rooms.ts'
import { projectPaths, ROOT, readTexts } from './tree.ts'

const paths = projectPaths()
const documents = readTexts(paths.filter((path) => path.endsWith('.md')))
const sources = readTexts(paths.filter((path) => /^src\/.*(?<!\.test)\.tsx?$/.test(path)))
const textOf = (path: string): string => documents.find((file) => file.path === path)?.text ?? ''
const sorted = (all: Iterable<string>): string[] => [...new Set(all)].sort()

describe('docs/reference/errors.md', () => {
  const rooms = Object.keys(ROOMS)
  const codes = sorted(sources.flatMap((file) => [...errorCodesOf(file), ...writtenCodesOf(file, rooms)]))
  const headings = headingsOf(textOf('docs/reference/errors.md')).filter((heading) =>
    /^[a-z]+\.\w+$/.test(heading),
  )

  test('has a heading for each error and note that the code can raise', () => {
    expect(codes.length).toBeGreaterThan(5)
    expect(codes.filter((code) => !headings.includes(code))).toEqual([])
  })

  test('has no heading that nothing raises, and none twice', () => {
    expect(headings.filter((heading) => !codes.includes(heading))).toEqual([])
    expect(sorted(headings)).toHaveLength(headings.length)
  })
})

describe('docs/reference/settings.md', () => {
  const settings = sorted(sources.flatMap(settingsOf))
  const page = textOf('docs/reference/settings.md')
  const headings = headingsOf(page).filter((heading) => /^[A-Z][A-Z_]+$/.test(heading))

  test('has a heading for each variable of Tocsin, and names those of the system that it heeds', () => {
    expect(settings.length).toBeGreaterThan(1)
    const named = new Set([...headings, ...codeOf(page)])
    expect(settings.filter((name) => !named.has(name))).toEqual([])
  })

  test('has no heading for a variable that nothing reads', () => {
    expect(headings.filter((name) => !settings.includes(name))).toEqual([])
  })
})

const commands = sources.filter(({ path }) => path.startsWith('src/cli/'))
const verbs = sorted(commands.flatMap(verbsOf))

// The command line is the last part of the stair to be built; from then on all of this holds.
describe.runIf(commands.length > 0)('docs/reference/cli.md', () => {
  const page = textOf('docs/reference/cli.md')
  const named = headingsOf(page).flatMap(
    (heading) => /^(?:tocsin )?([a-z][a-z-]*)\b/.exec(heading)?.[1] ?? [],
  )
  const flags = sorted([...commands.flatMap(flagsOf), '--help', '--version'])
  const namedFlags = codeOf(page).flatMap((line) => line.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [])

  test('has a heading for each verb, and no other', () => {
    expect(verbs.length).toBeGreaterThan(1)
    expect(sorted(named)).toEqual(verbs)
  })

  test('names each flag, and no other', () => {
    expect(flags.length).toBeGreaterThan(4)
    expect(sorted(namedFlags)).toEqual(flags)
  })

  test('and no document names a flag that is not there', () => {
    const told = documents.flatMap(({ path, text }) =>
      codeOf(text).flatMap((line) => {
        const words = line.startsWith('--') ? [line] : (/\btocsin [a-z].*/.exec(line) ?? [])
        return words
          .flatMap((part) => part.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [])
          .map((flag) => `${path}: ${flag}`)
      }),
    )
    expect(told.filter((one) => !flags.includes(one.split(': ')[1] as string))).toEqual([])
  })

  test('and no document or hint names a verb that is not there', () => {
    const told = [
      ...documents.flatMap(({ path, text }) => codeOf(text).map((line) => ({ path, line }))),
      ...sources.map(({ path, text }) => ({ path, line: (text.match(/"tocsin [^"]*"/g) ?? []).join('\n') })),
    ]
    const unknown = told.flatMap(({ path, line }) =>
      [...line.matchAll(/(?:^|["$] ?|\bnpx )tocsin ([a-z][a-z-]*)/gm)]
        .filter((match) => ![...verbs, 'help'].includes(match[1] as string))
        .map((match) => `${path}: tocsin ${match[1]}`),
    )
    expect(unknown).toEqual([])
  })
})

describe('docs/reference/api.md', () => {
  const headings = headingsOf(textOf('docs/reference/api.md')).filter((heading) => /^[A-Z]+ \//.test(heading))

  test('has a heading for each address of the API, and no other', async () => {
    expect(sorted(headings)).toEqual(sorted(await addressesOfApi()))
    expect(sorted(headings)).toHaveLength(headings.length)
  })
})

/** `POST /api/readings` and so on, as a running server tells them. */
async function addressesOfApi(): Promise<string[]> {
  // The list of addresses is told without asking the desk.
  const desk = {} as Desk
  const server = await startServer({ desk, host: '127.0.0.1', port: 0, webFolder: `${ROOT}dist/web` })
  try {
    const reply = await fetch(server.address + API_PATHS.openapi)
    const openapi = (await reply.json()) as { paths: Record<string, Record<string, unknown>> }
    const addresses = Object.entries(openapi.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(addresses.length).toBeGreaterThan(4)
    return [...addresses, `GET ${API_PATHS.openapi}`]
  } finally {
    await server.close()
  }
}

test('docs/reference/reading-1.schema.json is what the contract gives', () => {
  const [file] = readTexts(['docs/reference/reading-1.schema.json'])
  const message = 'run "npm run docs" and read the difference: fields may be added, never renamed'
  expect(JSON.parse(file?.text ?? 'null'), message).toEqual(JSON.parse(JSON.stringify(readingJsonSchema())))
})

test('docs/reference/formats.md names every act, form, kind and basis', () => {
  const named = new Set(codeOf(textOf('docs/reference/formats.md')))
  const kinds = [...SOURCE_KINDS, ...SECTORS, ...NEARNESS_KINDS]
  const words = [...ACTS, ...FORMS, ...kinds, ...BLOCK_KINDS, ...DAY_BASES]
  expect(words.filter((word) => !named.has(word))).toEqual([])
})

test('the guide has the keys of the screens, and no other', () => {
  const help = sources.find(({ path }) => path === 'src/web/parts/help.tsx')?.text ?? ''
  const keys = [...help.matchAll(/^ *\[\[((?:'[^']+'(?:, )?)+)\], /gm)].flatMap(([, some]) =>
    [...(some as string).matchAll(/'([^']+)'/g)].map((match) => match[1] as string),
  )
  const guide = textOf('docs/guide/reading-a-report.md')
  const rows = guide.match(/^\| (?:`[^`]+` ?)+\|/gm) ?? []
  expect(keys.length).toBeGreaterThan(5)
  expect(sorted(rows.flatMap(codeOf))).toEqual(sorted(keys))
})

describe('every document', () => {
  test('links to files and headings that are there', () => {
    const known = new Set([...paths, ...paths.flatMap(foldersOf)])
    const dead = documents.flatMap(({ path, text }) =>
      linksOf(text).flatMap((link) => {
        const [file, anchor] = link.split('#') as [string, string | undefined]
        const target = file === '' ? path : posix.join(posix.dirname(path), file).replace(/\/$/, '')
        if (!known.has(target)) return [`${path}: ${link} leads nowhere`]
        const anchors = headingsOf(textOf(target)).map(anchorOf)
        return anchor === undefined || anchors.includes(anchor) ? [] : [`${path}: ${link}: no such heading`]
      }),
    )
    expect(dead).toEqual([])
  })

  test('is shown: a picture in docs/ has its place in the README', () => {
    const pictures = paths.filter((path) => /^docs\/[^/]+\.(?:png|svg)$/.test(path))
    const links = linksOf(textOf('README.md'))
    expect(pictures.filter((path) => !links.includes(path))).toEqual([])
  })

  test('names npm scripts that are there', () => {
    const { scripts } = JSON.parse(readTexts(['package.json'])[0]?.text ?? '{}') as {
      scripts: Record<string, string>
    }
    const named = documents.flatMap(({ path, text }) =>
      codeOf(text).flatMap((line) =>
        [...line.matchAll(/\bnpm (?:run )?(?!run\b|ci\b|install\b)([a-z]+)/g)].map((match) => ({
          path,
          script: match[1] as string,
        })),
      ),
    )
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter(({ script }) => !Object.hasOwn(scripts, script))).toEqual([])
  })
})

function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'))
}

describe('the checks read', () => {
  test('errorCodesOf() the keys of a catalogue, at its first level only', () => {
    const text = `export const errors = defineErrors('store', {
  // no_such: a comment
  not_found: (id: string) => ({ message: \`no \${id}\`, hint: 'a: b', status: 404 }),
  too_old(found: number, wanted: number) {
    return { message: 'x', hint: cond ? y : z, status: 500 }
  },
  last: () => ({ message: 'x, bad: y', hint: 'z' }),
})
const other = { not_a_code: 1 }`
    expect(errorCodesOf({ path: 'a.ts', text })).toEqual(['store.not_found', 'store.too_old', 'store.last'])
  })

  test('writtenCodesOf() codes in strings, not file names or comments', () => {
    const text = `note('reading.no_day'); open('reading.json') // 'reading.old_code'\nconst x = "desk.gone_away"`
    const rooms = ['reading', 'desk', 'ingest']
    const note = "const NOTES = { 'ingest.fallback': 'x' }"
    expect(writtenCodesOf({ path: 'src/ingest/notes.ts', text: note }, rooms)).toEqual(['ingest.fallback'])
    expect(writtenCodesOf({ path: 'a.ts', text }, rooms)).toEqual(['reading.no_day', 'desk.gone_away'])
  })

  test('settingsOf() variables however they are read', () => {
    const text = `process.env.PORT; env['TOCSIN_DATA']; const { CI, DATABASE_URL } = process.env // TOCSIN_OLD`
    expect(sorted(settingsOf({ path: 'a.ts', text }))).toEqual(['CI', 'DATABASE_URL', 'PORT', 'TOCSIN_DATA'])
  })

  test('verbsOf() and flagsOf() the command line', () => {
    const text = `program.name('tocsin').version(version, '-V, --version')
// .command('old')
program.command('read [files...]').description('see --deep').option('-j, --json', 'as --text')
  .addOption(new Option("--no-color").hideHelp()).requiredOption('--published <day>', 'x')
export const desk = new Command('desk').option(
  '--port <number>',
)`
    expect(verbsOf({ path: 'a.ts', text })).toEqual(['read', 'desk'])
    const flags = ['--version', '--json', '--no-color', '--published', '--port']
    expect(sorted(flagsOf({ path: 'a.ts', text }))).toEqual(sorted(flags))
  })

  test('headings, links and code, outside of code blocks where it matters', () => {
    const text =
      '# A `b`\n[c](d.md#e) ![f](g.png "h") <https://x.y>\n```sh\n# not a heading\nnpm ci\n```\n`i`\n'
    expect(headingsOf(text)).toEqual(['A b'])
    expect(linksOf(text)).toEqual(['d.md#e', 'g.png'])
    expect(codeOf(text)).toEqual(['# not a heading', 'npm ci', 'b', 'i'])
    expect(anchorOf('How to read: a page')).toBe('how-to-read-a-page')
  })
})
