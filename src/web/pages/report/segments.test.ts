import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Span } from '#base'
import { drawSpan, type Layer, type Piece, type Role, type StatementLayer } from './segments.ts'

const LENGTH = 60

const layerOf = (begin: number, end: number, statement: string, role: Role = 'content'): StatementLayer => ({
  span: [begin, end],
  role,
  statement,
  number: 1,
  family: 'states',
  isUnnamed: false,
})

const nameOf = (layer: Layer) => ('finding' in layer ? layer.finding : layer.statement)

/** Draws marks as brackets: `[a the [b port]]`; a later piece of a split mark begins with `+`. */
function drawn(text: string, pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      piece.kind === 'words'
        ? text.slice(...piece.span)
        : `[${piece.isFirst ? '' : '+'}${nameOf(piece.layer)} ${drawn(text, piece.pieces)}]`,
    )
    .join('')
}

describe('drawSpan()', () => {
  const check = (text: string, layers: readonly Layer[], expected: string) =>
    expect(drawn(text, drawSpan([0, text.length], layers))).toBe(expected)

  test('leaves unmarked text alone', () => check('abc', [], 'abc'))
  test('nests what nests', () => check('abcdef', [layerOf(0, 6, 'A'), layerOf(2, 4, 'B')], '[A ab[B cd]ef]'))
  test('keeps neighbours apart', () =>
    check('abcd', [layerOf(0, 2, 'A'), layerOf(2, 4, 'B')], '[A ab][B cd]'))
  test('splits the later of two that cross', () =>
    check('abcdef', [layerOf(0, 4, 'A'), layerOf(2, 6, 'B')], '[A ab[B cd]][+B ef]'))
  test('splits a mark around another only once', () =>
    check(
      'abcdefgh',
      [layerOf(0, 3, 'A'), layerOf(2, 8, 'B'), layerOf(4, 6, 'C')],
      '[A ab[B c]][+B d[C ef]gh]',
    ))
  test('puts equal spans inside each other', () =>
    check('ab', [layerOf(0, 2, 'A'), layerOf(0, 2, 'B')], '[A [B ab]]'))
  test('cuts marks at the edge of the block', () => {
    const layers = [layerOf(-3, 2, 'A'), layerOf(1, 99, 'B'), layerOf(40, 50, 'C')]
    check('abc', layers, '[A a[B b]][+B c]')
  })
  test('draws nothing for empty and reversed spans', () =>
    check('abc', [layerOf(1, 1, 'A'), layerOf(2, 1, 'B')], 'abc'))
})

const layers = fc
  .array(
    fc.tuple(fc.nat(LENGTH), fc.nat(LENGTH), fc.constantFrom('content', 'source', 'cue', 'likelihood')),
    {
      maxLength: 12,
    },
  )
  .map((spans) =>
    spans
      .map(([a, b, role], at) => layerOf(Math.min(a, b), Math.max(a, b), `t${at}`, role as Role))
      .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]),
  )
const block = fc.tuple(fc.nat(LENGTH), fc.nat(LENGTH)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])

interface Stretch {
  readonly span: Span
  readonly marks: readonly Layer[]
}

function stretches(pieces: readonly Piece[], marks: readonly Layer[] = []): readonly Stretch[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'words' ? [{ span: piece.span, marks }] : stretches(piece.pieces, [...marks, piece.layer]),
  )
}

function firsts(pieces: readonly Piece[]): readonly Layer[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'words' ? [] : [...(piece.isFirst ? [piece.layer] : []), ...firsts(piece.pieces)],
  )
}

describe('drawSpan(), whatever the spans', () => {
  test('shows every character once and in order', () => {
    fc.assert(
      fc.property(block, layers, (within, given) => {
        let at = within[0]
        for (const { span } of stretches(drawSpan(within, given))) {
          expect(span[0]).toBe(at)
          expect(span[1]).toBeGreaterThan(span[0])
          at = span[1]
        }
        expect(at).toBe(within[1])
      }),
    )
  })

  test('gives every character exactly the marks that cover it, none twice', () => {
    fc.assert(
      fc.property(block, layers, (within, given) => {
        for (const { span, marks } of stretches(drawSpan(within, given))) {
          const covering = given.filter((layer) => layer.span[0] <= span[0] && span[1] <= layer.span[1])
          expect(new Set(marks)).toEqual(new Set(covering))
          expect(marks.length).toBe(covering.length)
        }
      }),
    )
  })

  test('marks exactly one piece of every visible layer as its first', () => {
    fc.assert(
      fc.property(block, layers, (within, given) => {
        const visible = given.filter(
          ({ span }) => Math.max(span[0], within[0]) < Math.min(span[1], within[1]),
        )
        const found = firsts(drawSpan(within, given))
        expect(found.length).toBe(visible.length)
        expect(new Set(found)).toEqual(new Set(visible))
      }),
    )
  })

  test('never splits what is not crossed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 20 }), (cuts) => {
        // Spans that share one end all nest, so each is drawn as one piece.
        const nested = [...new Set(cuts)].sort((a, b) => a - b).map((cut, at) => layerOf(cut, 40, `t${at}`))
        const pieces = drawSpan([0, 50], nested)
        expect(stretches(pieces).length).toBe(nested.length + (nested[0]?.span[0] === 0 ? 1 : 2))
        expect(firsts(pieces).length).toBe(nested.length)
      }),
    )
  })
})
