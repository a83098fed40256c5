import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReportId } from '#domain'
import { isOriginal } from './original.ts'
import type { Sketch } from './sketch.ts'

const outlet = fc.constantFrom('Northwire', 'Odrin Post', 'Port Herald', null)
const sketch: fc.Arbitrary<Sketch> = fc
  .record({
    outlet,
    credited: fc.option(outlet),
    cited: fc.array(fc.constantFrom('northwire', 'The Odrin Post'), { maxLength: 1 }),
    version: fc.option(fc.record({ number: fc.constantFrom(0.5, 1, 2), words: fc.constant('UPDATE') })),
    published: fc.constantFrom('2024-02-01', '2024-02-02', '2024-02-09', null),
    publishedAt: fc.constantFrom('2024-02-01T07:00:00.000Z', '2024-02-02T07:00:00.000Z', null),
    mass: fc.constantFrom(10, 20),
  })
  .map(({ credited, ...rest }) => ({
    ...{ title: null, passages: [], released: { marks: new Uint8Array(), words: null }, isAgency: false },
    ...{ id: '' as ReportId, credits: credited ? [{ kind: 'line', name: credited }] : [] },
    ...rest,
  }))

test('isOriginal() says that one of two was first, and the same one whichever is asked', () => {
  fc.assert(
    fc.property(sketch, sketch, (a, b) => {
      const [one, other] = [
        { ...a, id: 'a' as ReportId },
        { ...b, id: 'b' as ReportId },
      ]
      expect(isOriginal(one, other)).toBe(!isOriginal(other, one))
    }),
    { numRuns: 2000 },
  )
})
