/** Building, in a copy of the checkout: quiet, safe beside other processes, done only when something changed. */

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const copy = mkdtempSync(join(tmpdir(), 'tocsin-build-'))
beforeAll(() => {
  for (const name of ['bin', 'src', 'build.js', 'package.json', 'package-lock.json', 'vite.config.ts'])
    cpSync(name, join(copy, name), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const node = (...words: string[]) => spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' })
const entry = join(copy, 'dist', 'tocsin.js')

test('the program builds itself where installing did not, and says so beside its output', () => {
  const { status, stdout, stderr } = node('bin/tocsin.js', '--version')
  expect({ status, stdout }).toEqual({ status: 0, stdout: '0.1.0\n' })
  expect(stderr).toBe('tocsin: building the program, this happens once\n')
  expect(node('bin/tocsin.js', '--version')).toMatchObject({ status: 0, stdout: '0.1.0\n', stderr: '' })
})

test('nothing is built again when nothing changed', () => {
  const before = statSync(entry).mtimeMs
  expect(node('build.js')).toMatchObject({ status: 0, stdout: '', stderr: '' })
  expect(statSync(entry).mtimeMs).toBe(before)
})

test('what changed is built, by two at once, under a process that uses the program all the time', {
  timeout: 120_000,
}, async () => {
  const before = statSync(entry).mtimeMs
  appendFileSync(join(copy, 'src', 'cli', 'run-tocsin.ts'), '\nexport const CHANGED = 1\n')
  const builds = [1, 2].map(() =>
    once(spawn(process.execPath, ['build.js'], { cwd: copy, stdio: 'inherit' }), 'exit'),
  )
  let building = true
  const built = Promise.all(builds).finally(() => {
    building = false
  })
  while (building) {
    const program = spawn(process.execPath, ['bin/tocsin.js', '--version'], {
      cwd: copy,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    expect(await once(program, 'exit')).toEqual([0, null])
  }
  expect(await built).toEqual([
    [0, null],
    [0, null],
  ])
  expect(statSync(entry).mtimeMs).toBeGreaterThan(before)
  expect(readdirSync(join(copy, 'dist')).filter((name) => name.startsWith('.new-'))).toEqual([])
  expect(existsSync(join(copy, 'dist', 'web', 'index.html'))).toBe(true)
})
