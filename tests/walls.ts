/**
 * Checks files against the plan of the house (rooms.ts) and says, in one sentence each, what to do about
 * every import or call that breaks a wall. Pure: files in, complaints out, so that it can be tried on broken trees.
 */

import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { ROOMS, type Room } from './rooms.ts'
import { type Import, importsOf, lineAt, scan } from './scan.ts'
import type { TextFile } from './tree.ts'

type Plan = Readonly<Record<string, Room>>

/** Rooms whose front door is a list of words or tools, which may be long: docs/decisions/long-doors.md. */
const LONG_DOORS = new Set(['domain', 'base', 'contract', 'learn', 'language', 'linking'])
const DOOR_EXPORTS_MAX = 15
/** The front step: it tells the ways into the house apart, and stands in no room. */
const FRONT_STEP = 'src/main.ts'
const FRONT_STEP_ROOMS = ['cli', 'api']
/** The room that runs in a browser: its front door is index.html, and Node is not there. */
const SCREENS = 'web'
/** Scripts around the house that may use those of another folder: the benchmark reads and counts as training does. */
const NEIGHBOURS: Readonly<Record<string, string>> = { benchmark: 'training/' }
/** What every test may use. */
const TEST_PACKAGES = ['vitest', 'fast-check', 'ajv', 'ajv-formats', 'playwright-core']

/** What reaches out of a pure room without an import, and what to do instead. */
const OUTSIDE: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w$.])process\s*[.?[]/g, 'the process: take what you need as an argument'],
  [/\bDate\s*\.\s*now\b/g, 'the clock: take the moment as an argument (asOf)'],
  [/\bnew\s+Date\s*(?:\(\s*\)|(?![\w$\s(]))/g, 'the clock: take the moment as an argument (asOf)'],
  [/(?<!new\s)(?<![\w$.])Date\s*\(/g, 'the clock: take the moment as an argument (asOf)'],
  [/\bperformance\s*\.\s*(?:now|timeOrigin)\b/g, 'the clock: measure in benchmark/ or in the desk'],
  [/\bMath\s*\.\s*random\b/g, 'chance: take a generator made by seededChance of #base'],
  [/\bcrypto\s*\.\s*(?:getRandomValues|randomUUID)\b/g, 'chance: make ids with hashOf of #base'],
  [/(?<![\w$.])fetch\s*\(/g, 'the network: let the desk fetch through net'],
  [/\bnew\s+(?:WebSocket|XMLHttpRequest|EventSource)\b/g, 'the network: let the desk fetch through net'],
  [/(?<![\w$.])(?:setTimeout|setInterval|setImmediate)\s*\(/g, 'a timer: let the desk wait'],
  [/(?<![\w$.])console\s*\./g, 'the terminal: return notes'],
  [
    /\.(?:get(?:Date|Day|Month|FullYear|Hours|Minutes|TimezoneOffset)|toLocale\w*String)\s*\(/g,
    "the machine's time zone or language: use the UTC functions",
  ],
]

/** All complaints about `files`; none when every wall stands. */
export function checkWalls(files: readonly TextFile[], plan: Plan = ROOMS): string[] {
  const code = files.filter(({ path }) => /\.tsx?$/.test(path))
  return [
    ...checkPlan(plan),
    ...code.flatMap((file) => checkImports(file, plan)),
    ...code.flatMap((file) => checkPurity(file, plan)),
    ...checkDoors(code, plan),
    ...findCircles(code),
  ]
}

/** The plan itself: an import only goes down, to a room that is there. */
function checkPlan(plan: Plan): string[] {
  return Object.entries(plan).flatMap(([name, room]) =>
    room.rooms
      .filter((other) => !((plan[other]?.floor ?? Number.POSITIVE_INFINITY) < room.floor))
      .map(
        (other) => `tests/rooms.ts: ${name} may not import ${other}: it is not on a lower floor of the plan`,
      ),
  )
}

function checkImports(file: TextFile, plan: Plan): string[] {
  const place = placeOf(file.path)
  if (place.kind === 'stray')
    return [
      `${file.path}: no room of the plan holds this file; move it to a room, or plan the room in tests/rooms.ts with a page in docs/decisions`,
    ]
  return importsOf(file.text).flatMap((one) => {
    const complaint = judgeImport(file.path, place, one, plan)
    return complaint === null ? [] : [`${file.path}:${one.line}: ${complaint}`]
  })

  function placeOf(path: string): Place {
    const parts = path.split('/')
    if (path === FRONT_STEP) return { kind: 'step', folder: 'src' }
    if (parts[0] !== 'src') return { kind: 'around', folder: parts.length > 1 ? (parts[0] as string) : '' }
    const name = parts[1] as string
    if (parts.length < 3 || !Object.hasOwn(plan, name)) return { kind: 'stray', folder: 'src' }
    const isTest = isTestPath(path)
    return { kind: 'room', folder: `src/${name}`, name, room: plan[name] as Room, isTest }
  }
}

type Place =
  | { readonly kind: 'step' | 'stray' | 'around'; readonly folder: string }
  | {
      readonly kind: 'room'
      readonly folder: string
      readonly name: string
      readonly room: Room
      readonly isTest: boolean
    }

function judgeImport(path: string, place: Place, { to }: Import, plan: Plan): string | null {
  if (to.startsWith('#')) return judgeDoor(place, to.slice(1), plan)
  if (/^\.{1,2}\//.test(to)) return judgePath(path, place, to)
  if (/^(?:\/|file:|https?:)/.test(to))
    return `"${to}" is a place on one machine; import a file of the room or "#room"`
  if (to.startsWith('node:') || builtinModules.includes(to)) {
    if (place.kind !== 'room' || place.isTest) return null
    if (place.name === SCREENS)
      return `${place.name} runs in a browser, where "${to}" is not; ask the server for it`
    if (place.room.outside) return null
    return `${place.name} is pure and may not import "${to}"; do this in store, net or desk and pass the result in`
  }
  return judgePackage(place, to)
}

/** An import of `#name`. */
function judgeDoor(place: Place, name: string, plan: Plan): string | null {
  if (name.includes('/')) return `"#${name}" goes past a front door; import "#${name.split('/')[0]}"`
  if (!Object.hasOwn(plan, name)) return `there is no room "${name}"; the rooms are in tests/rooms.ts`
  if (place.kind === 'step')
    return FRONT_STEP_ROOMS.includes(name)
      ? null
      : `the front step imports #cli and #api only, not "#${name}"`
  if (place.kind !== 'room' || place.isTest) return null
  if (name === place.name)
    return `a room does not use its own front door; import the file of ${name} with "./"`
  if (place.room.rooms.includes(name)) return null
  return `${place.name} may not import "#${name}" (the plan lists: ${place.room.rooms.join(', ') || 'none'}); pass the data in from the desk, or move what both need to a lower floor`
}

/** An import by path. It stays in its room, or around the house in its top folder. */
function judgePath(path: string, place: Place, to: string): string | null {
  const target = resolvePath(path, to)
  if (place.kind === 'around' && place.folder === '')
    return target.startsWith('src/') ? useDoor(target) : null
  if (place.kind === 'step') return useDoor(target)
  if (target.startsWith(`${place.folder}/`)) return null
  if (target.startsWith('src/')) return useDoor(target)
  const neighbour = NEIGHBOURS[place.folder]
  if (neighbour !== undefined && target.startsWith(neighbour)) return null
  return `"${to}" leads out of ${place.folder} to ${target}; nobody imports from there: pass the data in, or move the code to a room`
}

function useDoor(target: string): string {
  return `a path into a room (${target}); import "#${target.split('/')[1]}", and let its front door export what is needed`
}

function judgePackage(place: Place, to: string): string | null {
  const name = to.split('/', to.startsWith('@') ? 2 : 1).join('/')
  if (place.kind === 'around') return null
  if (place.kind !== 'room') return `the front step imports no packages, not "${name}"`
  if (place.room.packages.includes(name)) return null
  if (place.isTest && TEST_PACKAGES.includes(name)) return null
  return `${place.name} may not import the package "${name}" (the plan lists: ${place.room.packages.join(', ') || 'none'}); do without, or plan it in tests/rooms.ts and give the reason in docs/decisions/dependencies.md`
}

function checkPurity(file: TextFile, plan: Plan): string[] {
  const name = file.path.split('/')[1] as string
  if (!file.path.startsWith('src/') || isTestPath(file.path) || plan[name]?.outside !== false) return []
  const { code } = scan(file.text)
  return OUTSIDE.flatMap(([pattern, advice]) =>
    [...code.matchAll(pattern)].map(
      (match) => `${file.path}:${lineAt(code, match.index)}: ${name} is pure and may not touch ${advice}`,
    ),
  )
}

/** Every room has a front door that says what it takes, gives and touches, and is not a gate. */
function checkDoors(files: readonly TextFile[], plan: Plan): string[] {
  return Object.keys(plan).flatMap((name) => {
    const inside = files.filter(({ path }) => path.startsWith(`src/${name}/`))
    if (inside.length === 0 || name === SCREENS) return []
    const path = `src/${name}/index.ts`
    const door = inside.find((file) => file.path === path)
    if (door === undefined)
      return [`${path}: the room has no front door; export there what other rooms may use`]
    const complaints = ['takes', 'gives', 'touches']
      .filter((word) => !new RegExp(`^ \\* ${word} +–`, 'm').test(door.text.split('*/')[0] as string))
      .map(
        (word) =>
          `${path}: the front door does not say what the room ${word}; add the line " * ${word} – …" to its first comment`,
      )
    const { code } = scan(door.text)
    if (/\bexport\s*\*/.test(code))
      complaints.push(`${path}: "export *" hides what the door gives; name each export`)
    const count = countExports(code)
    if (!LONG_DOORS.has(name) && count > DOOR_EXPORTS_MAX)
      complaints.push(
        `${path}: ${count} exports, at most ${DOOR_EXPORTS_MAX}; keep inside what no other room uses, or let one function do more`,
      )
    return complaints
  })
}

/** Things that a front door gives to call or to hold. Types are not counted: they come along with them. */
export function countExports(code: string): number {
  let count = (code.match(/\bexport\s+(?:async\s+)?(?:const|let|function|class|enum)\b/g) ?? []).length
  for (const [, names] of code.matchAll(/\bexport\s*\{([^}]*)\}/g))
    count += (names as string).split(',').filter((name) => /^\s*(?!type\s)\w/.test(name)).length
  return count
}

/** Circles of imports by path, each told once from its first file. Types count: they bind readers too. */
export function findCircles(files: readonly TextFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path))
  const targets = new Map(
    files
      .filter(({ path }) => !isTestPath(path))
      .map((file) => [
        file.path,
        importsOf(file.text)
          .filter(({ to }) => to.startsWith('.'))
          .map(({ to }) => resolvePath(file.path, to))
          .filter((target) => paths.has(target)),
      ]),
  )
  const complaints: string[] = []
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (path: string): void => {
    const begin = trail.indexOf(path)
    if (begin !== -1) {
      const circle = [...trail.slice(begin), path].join(' → ')
      complaints.push(`${circle}: a circle of imports; move what both need to a file of its own`)
    }
    if (begin !== -1 || done.has(path)) return
    trail.push(path)
    for (const target of targets.get(path) ?? []) visit(target)
    trail.pop()
    done.add(path)
  }
  for (const path of [...targets.keys()].sort()) visit(path)
  return complaints
}

/** Where a relative import leads, without the query that a bundler reads (`./a.css?inline`). */
function resolvePath(path: string, to: string): string {
  return posix.join(posix.dirname(path), to.split('?')[0] as string)
}

function isTestPath(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}
