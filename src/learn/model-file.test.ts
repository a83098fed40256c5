import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TocsinError } from '#base'
import { parseModel, writeModel } from './model-file.ts'

const model = {
  kind: 'field',
  meta: { seed: 3, labels: ['a', 'b'] },
  arrays: {
    small: Int8Array.of(-1, 2, 3),
    wide: Float32Array.of(0.5, 1e9),
    keys: Uint32Array.of(4294967295),
  },
}

describe('writeModel() and parseModel()', () => {
  it('go round, also out of a Buffer that is part of a larger pool', () => {
    const bytes = writeModel(model)
    const pool = Buffer.alloc(bytes.length + 16)
    pool.set(bytes, 5)
    for (const given of [bytes, pool.subarray(5, 5 + bytes.length)]) {
      expect(parseModel(given, 'field')).toEqual(model)
    }
  })

  it('say which weights are damaged or of another kind', () => {
    expect(() => parseModel(writeModel(model), 'tagger')).toThrowError(/holds "field"/)
    expect(() => parseModel(Uint8Array.of(1, 2, 3), 'field')).toThrowError(/damaged/)
  })

  it('never fail otherwise when a file is cut', () => {
    const bytes = writeModel(model)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        try {
          parseModel(bytes.subarray(0, length), 'field')
        } catch (error) {
          expect(error).toBeInstanceOf(TocsinError)
        }
      }),
    )
  })
})
