import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadWeights } from './load-weights.ts'

test('loadWeights() gives the bytes of the file of that name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-weights-'))
  writeFileSync(join(folder, 'tagger.bin'), Buffer.from([1, 2, 255]))
  expect([...loadWeights('tagger', folder)]).toEqual([1, 2, 255])
  rmSync(folder, { recursive: true })
})

test('loadWeights() says which file is missing', () => {
  expect(() => loadWeights('no-such-model')).toThrow(
    expect.objectContaining({
      code: 'store.weights_missing',
      message: expect.stringMatching(/weights.no-such-model\.bin/),
    }),
  )
})
