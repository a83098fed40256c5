import { expect, test } from 'vitest'
import { type CopyLink, reasonInWords, sharedPassages } from './copy-reasons.ts'

const LINK: CopyLink = {
  ...{ copy: 'c', original: 'o', kind: 'excerpt', probability: 0.98 },
  reasons: [
    {
      ...{ kind: 'passages', ofCopy: 0.912, ofOriginal: 0.4 },
      pairs: [
        { copy: [0, 10], original: [5, 15] },
        { copy: [20, 60], original: [30, 70] },
      ],
    },
    { kind: 'credit', name: 'Velm Courier', naming: 'citation' },
  ],
}

test('reasonInWords() says how much is shared, and who is cited', () => {
  expect(LINK.reasons.map(reasonInWords)).toEqual([
    '91 % of the copy stands in the other one, and 40 % of that in the copy',
    'its text cites Velm Courier',
  ])
})

test('sharedPassages() gives the spans of the side that is asked for, the longest first', () => {
  expect(sharedPassages(LINK, 'c')).toEqual([
    [20, 60],
    [0, 10],
  ])
  expect(sharedPassages(LINK, 'o')[0]).toEqual([30, 70])
})
