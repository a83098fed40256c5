import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '#base'
import { addAttributions, type Roles, scoreAttributions } from './attribution-score.ts'

const text = 'The harbour is shut , Kaya said , and Mali denied it .'
const tokens = [...text.matchAll(/\S+/g)].map((match): Span => [match.index, match.index + match[0].length])
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
const kaya: Roles<Span> = { source: [at('Kaya')], cue: [at('said')], content: [at('The harbour is shut')] }
const mali: Roles<Span> = { source: [at('Mali')], cue: [at('denied')], content: [at('it')] }

describe('scoreAttributions()', () => {
  it('gives full counts to what is the same', () => {
    const { counts, found } = scoreAttributions(tokens, [kaya, mali], [mali, kaya])
    expect(counts).toEqual({
      tokens: { right: 9, given: 9, wanted: 9 },
      source: { right: 2, given: 2, wanted: 2 },
      cue: { right: 2, given: 2, wanted: 2 },
      content: { right: 2, given: 2, wanted: 2 },
      whole: { right: 2, given: 2, wanted: 2 },
      overlap: { right: 2, given: 2, wanted: 2 },
    })
    expect(found).toEqual([
      { exact: true, overlap: true },
      { exact: true, overlap: true },
    ])
  })

  it('tells the first token of a role from the others, but not of a cue', () => {
    const { counts } = scoreAttributions(tokens, [kaya], [{ ...kaya, content: [at('harbour is shut')] }])
    expect(counts.tokens).toEqual({ right: 4, given: 5, wanted: 6 })
  })

  it('counts a shorter content as overlap, not as exact', () => {
    const { counts, found } = scoreAttributions(tokens, [kaya], [{ ...kaya, content: [at('shut')] }])
    expect(found).toEqual([{ exact: false, overlap: true }])
    expect(counts.content.right).toBe(0)
    expect(counts.source.right).toBe(1)
  })

  it('does not let a missing source pass for overlap, either way', () => {
    const anonymous = { ...kaya, source: [] }
    expect(scoreAttributions(tokens, [kaya], [anonymous]).found[0]?.overlap).toBe(false)
    expect(scoreAttributions(tokens, [anonymous], [kaya]).found[0]?.overlap).toBe(false)
    expect(scoreAttributions(tokens, [anonymous], [anonymous]).found[0]?.exact).toBe(true)
  })

  it('counts roles that several attributions share once, and no empty ones', () => {
    const again = { ...kaya, cue: [at('and')], content: [] }
    const { counts } = scoreAttributions(tokens, [kaya, again], [])
    expect(counts.source).toEqual({ right: 0, given: 0, wanted: 1 })
    expect(counts.content.wanted).toBe(1)
    expect(counts.whole.wanted).toBe(2)
  })

  it('gives a token where roles meet to the first attribution', () => {
    const wide = { ...mali, content: [at('The harbour')] }
    const { counts } = scoreAttributions(tokens, [kaya], [kaya, wide])
    expect(counts.tokens).toEqual({ right: 6, given: 8, wanted: 6 })
  })

  it('takes a span that ends inside a token for the whole token', () => {
    const [begin] = at('Kaya')
    expect(
      scoreAttributions(tokens, [kaya], [{ ...kaya, source: [[begin, begin + 2]] }]).counts.source.right,
    ).toBe(1)
  })

  it('never finds more than is there', () => {
    const spans = fc
      .tuple(fc.nat(text.length), fc.nat(12))
      .map(([begin, length]): Span => [begin, Math.min(text.length, begin + length)])
    const role = fc.array(spans, { maxLength: 2 })
    const attributions = fc.array(fc.record({ source: role, cue: role, content: role }), { maxLength: 4 })
    fc.assert(
      fc.property(attributions, attributions, (gold, given) => {
        const { counts, found } = scoreAttributions(tokens, gold, given)
        for (const { right, given: read, wanted } of [counts.tokens, counts.source, counts.whole]) {
          expect(right).toBeLessThanOrEqual(Math.min(read, wanted))
        }
        expect(found.length).toBe(gold.length)
        const same = scoreAttributions(tokens, gold, gold).counts
        expect(same.tokens.right).toBe(same.tokens.wanted)
      }),
    )
  })
})

describe('addAttributions()', () => {
  it('adds each count, and has zeros for no text', () => {
    const { counts } = scoreAttributions(tokens, [kaya], [kaya])
    expect(addAttributions([counts, counts]).tokens).toEqual({ right: 12, given: 12, wanted: 12 })
    expect(addAttributions([]).whole).toEqual({ right: 0, given: 0, wanted: 0 })
  })
})
