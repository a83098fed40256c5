/** Keeps the plan of the house (rooms.ts), and proves on small broken trees that breaking it is noticed. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROOMS } from './rooms.ts'
import { importsOf, scan } from './scan.ts'
import { projectPaths, readTexts, type TextFile } from './tree.ts'
import { checkWalls, countExports } from './walls.ts'

const paths = projectPaths()
const files = readTexts(paths.filter((path) => /\.tsx?$/.test(path)))
const manifest = JSON.parse(readTexts(['package.json'])[0]?.text ?? '{}') as {
  imports: Record<string, unknown>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

test('the house stands as planned', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(checkWalls(files)).toEqual([])
})

test('the plan has a line for each folder of src, and each package of the plan is installed', () => {
  const folders = new Set(paths.flatMap((path) => /^src\/([^/]+)\//.exec(path)?.[1] ?? []))
  expect([...folders].filter((name) => !Object.hasOwn(ROOMS, name))).toEqual([])
  const installed = { ...manifest.dependencies, ...manifest.devDependencies }
  const missing = Object.values(ROOMS).flatMap((room) => room.packages.filter((name) => !installed[name]))
  expect(missing, 'packages of tests/rooms.ts that package.json does not name').toEqual([])
})

test('what runs on the server needs no development dependency', () => {
  const rooms = Object.entries(ROOMS).filter(([name]) => name !== 'web')
  const development = rooms.flatMap(([name, room]) =>
    room.packages.filter((dependency) => !manifest.dependencies[dependency]).map((one) => `${name}: ${one}`),
  )
  expect(development, 'move these to "dependencies" in package.json').toEqual([])
})

test('a front door is the only way into a room', () => {
  expect(manifest.imports).toEqual({ '#*': { source: './src/*/index.ts', default: './dist/*/index.js' } })
})

describe('checkWalls() on a broken tree', () => {
  const doorText = '/**\n * takes  – x\n * gives  – y\n * touches – z\n */\n'

  /** Complaints about a tree with a whole `reading` room and one more file. */
  function complaintsAbout(path: string, text: string, ...more: TextFile[]): string[] {
    const door = { path: 'src/reading/index.ts', text: doorText }
    const [, room] = path.split('/')
    const deskDoor = { path: 'src/desk/index.ts', text: doorText }
    return checkWalls([...(room === 'desk' ? [deskDoor] : []), door, { path, text }, ...more])
  }

  test('lets a sound room stand', () => {
    const text = "import { check } from '#base'\nimport { a } from './part/a.ts'\nexport const b = a + 1\n"
    const part = {
      path: 'src/reading/part/a.ts',
      text: "import type { Page } from '#domain'\nexport const a = 1\n",
    }
    expect(complaintsAbout('src/reading/b.ts', text, part)).toEqual([])
  })

  test('lets the benchmark count as training does', () => {
    expect(complaintsAbout('benchmark/a.ts', "import { x } from '../training/x.ts'\n")).toEqual([])
  })

  test.each([
    ['an import up the stair', 'src/reading/a.ts', "import { x } from '#desk'", 'may not import "#desk"'],
    [
      'an import from the same floor',
      'src/reading/a.ts',
      "import { x } from '#ingest'",
      'may not import "#ingest"',
    ],
    [
      'a type from a room not planned',
      'src/reading/a.ts',
      "import type { X } from '#linking'",
      'may not import "#linking"',
    ],
    [
      'a type inside a type',
      'src/reading/a.ts',
      "export type X = import('#store').Store",
      'may not import "#store"',
    ],
    [
      'an import in the middle of the code',
      'src/reading/a.ts',
      "const x = await import('#net')",
      'may not import "#net"',
    ],
    ['an export from elsewhere', 'src/reading/a.ts', "export * from '#warning'", 'may not import "#warning"'],
    [
      'an import past a front door',
      'src/reading/a.ts',
      "import x from '#language/tagger'",
      'import "#language"',
    ],
    [
      'a path into another room',
      'src/reading/a.ts',
      "import { x } from '../language/tagger.ts'",
      'import "#language"',
    ],
    [
      'a path out of src',
      'src/reading/a.ts',
      "import x from '../../training/x.ts'",
      'nobody imports from there',
    ],
    [
      'a test that takes a path',
      'src/reading/a.test.ts',
      "import '../language/tagger.ts'",
      'import "#language"',
    ],
    ['an unknown room', 'src/reading/a.ts', "import { x } from '#utils'", 'there is no room "utils"'],
    ['its own front door', 'src/reading/a.ts', "import { x } from '#reading'", 'with "./"'],
    ['a folder without a plan', 'src/tools/a.ts', 'export const a = 1', 'no room of the plan'],
    ['a file on the stairs', 'src/other.ts', 'export const a = 1', 'no room of the plan'],
    ['a package not planned', 'src/reading/a.ts', "import pg from 'pg'", 'may not import the package "pg"'],
    ['a part of a package', 'src/reading/a.ts', "import x from '@noble/hashes/sha2.js'", '"@noble/hashes"'],
    [
      'a test package in the product',
      'src/reading/a.ts',
      "import { test } from 'vitest'",
      'package "vitest"',
    ],
    ['a file of this machine', 'src/desk/a.ts', "import x from '/srv/x.ts'", 'a place on one machine'],
    [
      'a script that takes a path',
      'training/a.ts',
      "import { x } from '../src/learn/x.ts'",
      'import "#learn"',
    ],
    [
      'a script that uses a script',
      'training/a.ts',
      "import { x } from '../benchmark/x.ts'",
      'nobody imports',
    ],
    [
      'a benchmark that uses an example',
      'benchmark/a.ts',
      "import { x } from '../examples/x.ts'",
      'nobody imports',
    ],
    ['a front step into the desk', 'src/main.ts', "import { x } from '#desk'", '#cli and #api only'],
    ['a front step by path', 'src/main.ts', "import { x } from './cli/main.ts'", 'import "#cli"'],
    ['the disk in a pure room', 'src/reading/a.ts', "import { readFile } from 'node:fs/promises'", 'is pure'],
    ['the disk under its old name', 'src/reading/a.ts', "import fs from 'fs'", 'is pure'],
    ['Node in the browser', 'src/web/a.ts', "import { join } from 'node:path'", 'runs in a browser'],
    ['the process in a pure room', 'src/reading/a.ts', 'const x = process.env.X', 'the process'],
    ['the clock in a pure room', 'src/reading/a.ts', 'const x = Date.now()', 'the clock'],
    ['today in a pure room', 'src/reading/a.ts', 'const x = new Date()', 'the clock'],
    ['today without brackets', 'src/reading/a.ts', 'const x = new Date;', 'the clock'],
    ['chance in a pure room', 'src/reading/a.ts', 'const x = Math.random()', 'chance'],
    ['a stopwatch in a pure room', 'src/reading/a.ts', 'const x = performance.now()', 'the clock'],
    ['the network in a pure room', 'src/reading/a.ts', 'const x = await fetch(y)', 'the network'],
    ['a timer in a pure room', 'src/reading/a.ts', 'setTimeout(x, 1)', 'a timer'],
    [
      'a call hidden in a template',
      'src/reading/a.ts',
      `const x = \`a \${\`b \${Date.now()}\`}\``,
      'the clock',
    ],
    ['the time zone in a pure room', 'src/reading/a.ts', 'const x = day.getHours()', 'time zone'],
  ])('notices %s', (_, path, text, part) => {
    const complaints = complaintsAbout(path, text)
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toContain(part)
    expect(complaints[0]).toContain(path)
  })

  test.each([
    ['a comment', "// import x from '#desk'; Date.now()"],
    ['a long comment', "/* import x from '#desk'\n new Date() */"],
    ['a string', `const x = "import y from '#desk' and Date.now()"`],
    ['a template', `const x = \`import y from '#desk' \${1} Math.random()\``],
    ['a regular expression', "const x = /process.env|'/.test(y) // it's"],
    ['a date that is given', 'const x = new Date(y)'],
    ['a name that looks alike', 'const x = words.fetch(1) + this.process.x + Date.UTC(1) + prefetch(2)'],
  ])('is not fooled by %s', (_, text) => {
    expect(complaintsAbout('src/reading/a.ts', text)).toEqual([])
  })

  test('lets tests and rooms with doors touch the outside', () => {
    const text = "import { readFileSync } from 'node:fs'\nexport const x = Date.now()\n"
    expect(complaintsAbout('src/desk/a.ts', text)).toEqual([])
    expect(complaintsAbout('src/reading/a.test.ts', `import { test } from 'vitest'\n${text}`)).toEqual([])
  })

  test('notices a circle inside a room, also one of types', () => {
    const b = { path: 'src/reading/b.ts', text: "import type { C } from './part/c.ts'" }
    const c = { path: 'src/reading/part/c.ts', text: "export { a } from '../a.ts'" }
    const complaints = complaintsAbout('src/reading/a.ts', "import { b } from './b.ts'", b, c)
    expect(complaints).toEqual([
      'src/reading/a.ts → src/reading/b.ts → src/reading/part/c.ts → src/reading/a.ts: a circle of imports; move what both need to a file of its own',
    ])
  })

  test('notices a room without a front door, and one that does not say what it does', () => {
    const lonely = [{ path: 'src/reading/a.ts', text: 'export const a = 1' }]
    expect(checkWalls(lonely).join()).toContain('the room has no front door')
    const mute = [{ path: 'src/reading/index.ts', text: "export { a } from './a.ts'" }]
    expect(checkWalls(mute)).toHaveLength(3)
  })

  test('notices a front door that gives too much', () => {
    const names = Array.from({ length: 16 }, (_, at) => `a${at}`).join(', ')
    const door = { path: 'src/reading/index.ts', text: `${doorText}export { ${names} } from './a.ts'` }
    expect(checkWalls([door]).join()).toContain('16 exports, at most 15')
    const all = { path: 'src/reading/index.ts', text: `${doorText}export * from './a.ts'` }
    expect(checkWalls([all]).join()).toContain('name each export')
  })

  test('notices a plan that goes up or sideways', () => {
    const room = { floor: 1, rooms: [], packages: [], outside: false }
    const plan = { low: { ...room, rooms: ['high', 'low'] }, high: { ...room, floor: 2 } }
    expect(checkWalls([], plan)).toHaveLength(2)
  })
})

describe('scan()', () => {
  test('blanks comments, strings and regular expressions, and keeps every line where it was', () => {
    const text = `const a = 'x//y' // z\nconst b = c / d / e\nconst f = /['"\`/]/g\nconst g = \`h \${i + \`j \${k}\`} l\`\n`
    const { code } = scan(text)
    expect(code).toBe(
      `const a = '    '     \nconst b = c / d / e\nconst f = /      /g\nconst g = \`  \${i + \`  \${k}\`}  \`\n`,
    )
    expect(code).toHaveLength(text.length)
  })

  test('keeps length and lines, whatever it is given', () => {
    const piece = fc.constantFrom(
      "'",
      '"',
      '`',
      '$' + '{',
      '}',
      '{',
      '/',
      '//',
      '/*',
      '*/',
      '\\',
      '\n',
      ' ',
      'a',
      '=',
      '(',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const linesOf = (some: string): number[] => some.split('\n').map((line) => line.length)
        const { code, uncommented } = scan(text)
        expect(linesOf(code)).toEqual(linesOf(text))
        expect(linesOf(uncommented)).toEqual(linesOf(text))
      }),
    )
  })

  test('importsOf() finds every way to import, with its line', () => {
    const text = `import 'a'\nimport b, { type c as d } from "b"\nexport type { e } from 'c'\nimport * as f from 'd'
export * as g from 'e'\nconst h = await import('f')\ntype I = import('g').J\nimport k from './h.json' with { type: 'json' }`
    expect(importsOf(text).map(({ to, line }) => `${line} ${to}`)).toEqual([
      '1 a',
      '2 b',
      '3 c',
      '4 d',
      '5 e',
      '6 f',
      '7 g',
      '8 ./h.json',
    ])
  })

  test('countExports() counts what can be called or held, not types', () => {
    expect(
      countExports("export { a, type B } from 'c'\nexport type { D } from 'e'\nexport const f = 1\n"),
    ).toBe(2)
  })
})
