/** The example that comes with Tocsin: reports written for it, taken in through the same door as all others. */

import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '#domain'
import { errors } from './errors.ts'

/** How far loading has come. */
export interface ExampleState {
  readonly state: 'none' | 'loading' | 'loaded' | 'failed'
  readonly done: number
  readonly total: number
  readonly failure: string | null
}

export interface ExampleDesk {
  state(): ExampleState
  /** Begins to take the reports in, if that has not begun; does not wait for the end. */
  load(): ExampleState
  /** Waits until nothing is being loaded. */
  end(): Promise<void>
}

interface Listed {
  readonly file: string
  readonly outlet: string
  readonly url: string
  readonly published: string | null
}

const LOADED_BY = 'the example'

/** What loading needs of the desk. */
export interface ExampleBench {
  readonly takeIn: (page: Page) => Promise<unknown>
  readonly setOwner: (outlet: string, owner: string, by: string) => Promise<void>
}

/** Gives the desk its example. */
export function openExample({ takeIn, setOwner }: ExampleBench): ExampleDesk {
  let state: ExampleState = { state: 'none', done: 0, total: 0, failure: null }
  let work = Promise.resolve()
  let isEnding = false
  const load = async () => {
    const folder = exampleFolder()
    const { reports, outlets = [] } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
      readonly reports: readonly Listed[]
      readonly outlets?: readonly { readonly name: string; readonly owner: string }[]
    }
    state = { ...state, total: reports.length }
    for (const { name, owner } of outlets) await setOwner(name, owner, LOADED_BY)
    // One after the other, in the order of publication: stories are made as reports arrive.
    let day: string | null = null
    for (const listed of reports) {
      if (isEnding) return
      day = listed.published ?? day
      await takeIn(await pageOf(folder, listed, day))
      state = { ...state, done: state.done + 1 }
    }
    state = { ...state, state: 'loaded' }
  }
  return {
    state: () => state,
    load: () => {
      if (state.state === 'none' || state.state === 'failed') {
        state = { state: 'loading', done: 0, total: 0, failure: null }
        work = load().catch((error: unknown) => {
          state = { ...state, state: 'failed', failure: errors.example_failed(error).message }
        })
      }
      return state
    },
    end: () => {
      isEnding = true
      return work
    },
  }
}

/** A page that shows no day gets that of the one before it, as a feed would tell it. */
async function pageOf(
  folder: string,
  { file, outlet, url, published }: Listed,
  feedDay: string | null,
): Promise<Page> {
  const bytes = new Uint8Array(await readFile(join(folder, file)))
  return { bytes, kind: null, charset: null, url, outlet, published, feedDay, title: null }
}

/** `examples/` stands beside `package.json`, wherever this file is: in the sources or in the built program. */
function exampleFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!isRoot(folder)) folder = dirname(folder)
  return join(folder, 'examples', 'winter-2021')
}

function isRoot(folder: string): boolean {
  if (dirname(folder) === folder) throw errors.example_failed(new Error('No examples/ folder was found'))
  try {
    const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: string }
    return name === 'tocsin'
  } catch {
    return false // No package.json here: one folder up.
  }
}
