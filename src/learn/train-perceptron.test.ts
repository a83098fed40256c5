import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededChance } from '#base'
import { parseModel, writeModel } from './model-file.ts'
import {
  addScores,
  bestClass,
  byteOfWeight,
  perceptronFromFile,
  perceptronToFile,
  weightOfByte,
} from './perceptron.ts'
import { countSeen, finishPerceptron, learnStep, newPerceptron, scoreInTraining } from './train-perceptron.ts'

/** Points with three features each; the class is the first feature's number modulo 5. */
function points(seed: number, count: number) {
  const chance = seededChance(seed)
  return Array.from({ length: count }, () => {
    const first = Math.floor(chance() * 200)
    const noise = () => 256 + Math.floor(chance() * 700)
    return { buckets: Int32Array.of(first, noise(), noise()), label: first % 5 }
  })
}

function train(seed: number) {
  const model = newPerceptron(10, 5)
  const scores = new Float32Array(5)
  for (let epoch = 0; epoch < 5; epoch++) {
    for (const { buckets, label } of points(seed, 2000)) {
      if (epoch === 0) countSeen(model, buckets, 3)
      scoreInTraining(model, buckets, 3, scores)
      learnStep(model, buckets, 3, label, bestClass(scores, 5))
    }
  }
  return finishPerceptron(model, { seenMin: 1, weightMin: 0 })
}

describe('averaged perceptron', () => {
  it('learns what can be learned and is right on points it has not seen', () => {
    const model = train(1)
    const scores = new Int32Array(5)
    let right = 0
    for (const { buckets, label } of points(2, 1000)) {
      scores.fill(0)
      addScores(model, buckets, 3, scores)
      if (bestClass(scores, 5) === label) right++
    }
    expect(right).toBeGreaterThan(900)
  })

  it('gives the same bytes for the same seed', () => {
    const bytes = () => writeModel(perceptronToFile(train(3), 'test', {}))
    expect(bytes()).toEqual(bytes())
  })

  it('comes back from its file as it was', () => {
    const model = train(4)
    expect(perceptronFromFile(parseModel(writeModel(perceptronToFile(model, 'test', {})), 'test'))).toEqual(
      model,
    )
  })

  it('drops rows that were seen too seldom and weights that are too small', () => {
    const model = newPerceptron(4, 3)
    countSeen(model, Int32Array.of(1, 2, 2), 3)
    learnStep(model, Int32Array.of(1, 2), 2, 0, 1)
    learnStep(model, Int32Array.of(2), 1, 2, 2)
    const rows = (rounding: { seenMin: number; weightMin: number }) =>
      finishPerceptron(model, rounding).entries.length
    expect(rows({ seenMin: 1, weightMin: 0 })).toBe(4)
    expect(rows({ seenMin: 2, weightMin: 0 })).toBe(2)
    expect(rows({ seenMin: 1, weightMin: 10 })).toBe(0)
  })
})

describe('weightOfByte()', () => {
  it('undoes byteOfWeight() to within the step at that size', () => {
    fc.assert(
      fc.property(fc.integer({ min: -16129, max: 16129 }), (weight) => {
        const back = weightOfByte(byteOfWeight(weight))
        expect(Math.abs(back - weight)).toBeLessThanOrEqual(Math.sqrt(Math.abs(weight)) + 1)
        expect(byteOfWeight(back)).toBe(byteOfWeight(weight))
      }),
    )
  })
})

describe('perceptronFromFile()', () => {
  it('refuses a file whose rows do not fit its entries', () => {
    const file = perceptronToFile(train(5), 'test', {})
    const labels = new Uint8Array(1)
    expect(() => perceptronFromFile({ ...file, arrays: { ...file.arrays, labels } })).toThrow(
      /not a weights file/,
    )
  })
})
