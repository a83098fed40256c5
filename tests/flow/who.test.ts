/** `tocsin who` as a program: what a desk has learned of a person, as of a day. */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk } from '#desk'
import { build, run } from './program.ts'

const data = mkdtempSync(join(tmpdir(), 'tocsin-who-'))
const who = (...words: string[]) => run({ words: ['who', ...words, '--data', data] })

beforeAll(async () => {
  chmodSync(data, 0o755)
  build()
  const desk = await openDesk({ dataFolder: data, threads: 1 })
  const report =
    'Norway moves ships to the north\n\nNorwegian Deputy Defence Minister Vera Kolm said on Friday that ships would sail.\n'
  await desk.takeIn({
    bytes: new TextEncoder().encode(report),
    ...{ kind: 'text', charset: null, url: null, outlet: null, published: '2024-05-10', title: null },
  })
  await desk.close()
})
afterAll(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }))

test('tocsin who tells what reports told of a person, and nothing from after the day', async () => {
  const { code, out, err } = await who('Kolm')
  expect({ code, err }).toEqual({ code: 0, err: 'tocsin: 1 report tells of "Kolm"\n' })
  expect(out).toContain('Vera Kolm · Norwegian Deputy Defence Minister · NOR · GOV')
  expect(out).toContain(
    '10 May 2024: “Norwegian Deputy Defence Minister Vera Kolm”, in “Norway moves ships to the north”',
  )
  expect(await who('Vera', 'Kolm', '--as-of', '2024-05-09')).toEqual({
    ...{ code: 0, out: '', err: 'tocsin: no report tells of "Vera Kolm"\n' },
  })
  expect(await who('Kolm', '--as-of', 'yesterday')).toMatchObject({ code: 2, out: '' })
})
