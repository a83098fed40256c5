import fc from 'fast-check'
import { expect, test } from 'vitest'
import { probabilityOf, trainLogistic } from './logistic.ts'

const TRAINING = { ridge: 0.01, steps: 20 }

test('trainLogistic() finds the odds of a yes-or-no number', () => {
  // 3 of 4 right where the number is 1, 1 of 4 where it is 0.
  const examples = [[1], [1], [1], [1], [0], [0], [0], [0]]
  const model = trainLogistic(examples, [1, 1, 1, 0, 1, 0, 0, 0], { ridge: 1e-6, steps: 20 })
  expect(probabilityOf(model, [1])).toBeCloseTo(0.75, 3)
  expect(probabilityOf(model, [0])).toBeCloseTo(0.25, 3)
})

test('trainLogistic() keeps finite weights when a line parts the examples wholly', () => {
  const model = trainLogistic([[0], [1], [2], [3]], [0, 0, 1, 1], TRAINING)
  expect(model.weights.every(Number.isFinite)).toBe(true)
  expect(probabilityOf(model, [0])).toBeLessThan(0.1)
  expect(probabilityOf(model, [3])).toBeGreaterThan(0.9)
})

test('trainLogistic() makes the mean probability the share of ones', () => {
  const row = fc.tuple(
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.nat(1),
  )
  fc.assert(
    fc.property(fc.array(row, { minLength: 12, maxLength: 40 }), (rows) => {
      const truths = rows.map(([, , truth]) => truth)
      const share = truths.reduce((sum, truth) => sum + truth, 0) / truths.length
      fc.pre(share > 0.2 && share < 0.8)
      const examples = rows.map(([a, b]) => [a, b])
      const model = trainLogistic(examples, truths, { ridge: 0.5, steps: 40 })
      const mean = examples.reduce((sum, example) => sum + probabilityOf(model, example), 0) / examples.length
      expect(mean).toBeCloseTo(share, 2)
    }),
  )
})
