import { expect, test } from 'vitest'
import type { Source } from '#domain'
import { speakerKey } from './speaker-key.ts'

type Told = Pick<Source, 'kind' | 'name'> & Partial<Pick<Source, 'description' | 'country'>>
const keyOf = (source: Told) => speakerKey({ description: null, country: null, ...source })

test.each([
  [
    { kind: 'person', name: 'Anna B. Lund' },
    { kind: 'person', name: 'Anna Lund' },
  ],
  [
    { kind: 'office', name: 'US Trade Secretary Anna Lund' },
    { kind: 'person', name: 'Anna Lund' },
  ],
  [
    { kind: 'person', name: 'Zoë Krøll' },
    { kind: 'person', name: 'Zoe Krøll' },
  ],
  [
    { kind: 'government', name: 'Russia', country: 'RUS' },
    { kind: 'office', name: 'the Kremlin on Friday', country: 'RUS' },
  ],
  [
    { kind: 'organisation', name: 'Polish government', country: 'POL' },
    { kind: 'government', name: 'Poland', country: 'POL' },
  ],
  [
    { kind: 'organisation', name: 'Ministry of Defence', country: 'DNK' },
    { kind: 'organisation', name: 'Danish Defense Ministry', country: 'DNK' },
  ],
  [
    { kind: 'unnamed', name: null, description: 'Two U.S. officials', country: 'USA' },
    { kind: 'unnamed', name: null, description: 'two US officials', country: 'USA' },
  ],
] satisfies [Told, Told][])('speakerKey() of %j is that of %j', (one, other) => {
  expect(keyOf(one)).toBe(keyOf(other))
})

test.each([
  [
    { kind: 'organisation', name: 'Defence Ministry', country: 'DNK' },
    { kind: 'organisation', name: 'Defence Ministry', country: 'SWE' },
  ],
  [
    { kind: 'unnamed', name: null, description: 'a senior official' },
    { kind: 'unnamed', name: null, description: 'two officials' },
  ],
  [
    { kind: 'office', name: 'State Department', country: 'USA' },
    { kind: 'government', name: 'United States', country: 'USA' },
  ],
] satisfies [Told, Told][])('speakerKey() keeps %j apart from %j', (one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other))
})
