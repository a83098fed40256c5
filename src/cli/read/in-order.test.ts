import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

async function* stream<T>(things: readonly T[]): AsyncGenerator<T> {
  yield* things
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('inOrder() gives results in the order of the things, whichever is ready first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3)), fc.integer({ min: 1, max: 5 }), async (waits, ahead) => {
      const results: string[] = []
      const work = async (wait: number) => {
        await later(wait)
        return `after ${wait}`
      }
      for await (const result of inOrder(stream(waits), ahead, work)) results.push(result)
      expect(results).toEqual(waits.map((wait) => `after ${wait}`))
    }),
    { numRuns: 30 },
  )
})

test('inOrder() works on as many at a time as it may, and no more', async () => {
  let now = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++now)
    await later(2)
    now--
  }
  for await (const _ of inOrder(stream(Array(20).fill(0)), 4, work));
  expect(most).toBe(4)
})

test('inOrder() passes a failure on when its turn comes', async () => {
  const work = async (thing: number) => {
    if (thing === 2) throw new Error('two')
    return thing
  }
  const seen: number[] = []
  const run = async () => {
    for await (const result of inOrder(stream([1, 2, 3]), 3, work)) seen.push(result)
  }
  await expect(run()).rejects.toThrow('two')
  expect(seen).toEqual([1])
})
