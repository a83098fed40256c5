/** Runs the built program as people do: a process of its own, with its words, its input and its exit code. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'

const env = { ...process.env, NO_COLOR: '', CI: 'true', TOCSIN_DEBUG: '' }

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Builds what is not built yet; quick when nothing changed. */
export function build(): void {
  const { status, stderr } = spawnSync(process.execPath, ['build.js'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`build failed: ${stderr}`)
}

export interface Start {
  readonly words: readonly string[]
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly program?: string
}

/** Starts the program; its input stays open. */
export function start({ words, env: more = {}, program = 'bin/tocsin.js' }: Start): ChildProcess {
  return spawn(process.execPath, [program, ...words], { env: { ...env, ...more }, stdio: 'pipe' })
}

/** Runs the program to its end. */
export async function run(what: Start): Promise<Ended> {
  const child = start(what)
  child.stdin?.on('error', () => null)
  child.stdin?.end(what.input ?? '')
  let [out, err] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (words: string) => {
    out += words
  })
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    err += words
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}
