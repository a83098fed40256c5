/** Starts a worker thread of this room: the built file beside the built program, or the TypeScript source in development. */

import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/** A thread that runs `name` (.ts in src/desk, .js in dist). */
export function startWorker(name: string, resourceLimits: ResourceLimits): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL(`./${name}.js`, import.meta.url), { resourceLimits })
  const source = new URL(`./${name}.ts`, import.meta.url).href
  const tsx = createRequire(import.meta.url).resolve('tsx/package.json')
  const register = new URL('./dist/esm/api/index.mjs', pathToFileURL(tsx)).href
  // A thread does not get the loader that TypeScript needs through its arguments, so it fetches it itself.
  const start = `import('${register}').then((tsx) => { tsx.register(); return import('${source}') })`
  return new Worker(start, { eval: true, execArgv: ['--conditions=source'], resourceLimits })
}
