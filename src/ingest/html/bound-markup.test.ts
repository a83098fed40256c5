import { describe, expect, it } from 'vitest'
import { DEPTH_MAX, ELEMENTS_MAX } from '../limits.ts'
import { boundMarkup } from './bound-markup.ts'

const body = (html: string): string => /<body>(.*)<\/body>/s.exec(boundMarkup(html).html)?.[1] ?? ''

describe('boundMarkup()', () => {
  it('takes scripts, styles, comments and frames out', () => {
    expect(
      body('<p>a</p><script>if (a < b) "</p>"</script><style>p{}</style><!-- c --><svg><p>x</p></svg>b'),
    ).toBe('<p>a</p> b')
  })
  it('keeps the head apart and JSON-LD as text', () => {
    const bound = boundMarkup(
      '<head><title>T</title><meta name=a content=b><script type="application/ld+json">{"a":1}</script></head><p>x',
    )
    expect(bound.html).toContain('<head><title>T</title><meta name=a content=b></head>')
    expect(bound.jsonLd).toEqual(['{"a":1}'])
  })
  it('lets a lost closing tag of a drawing not cost the report', () => {
    expect(body('<svg><path><p>words</p>')).toContain('<p>words</p>')
  })
  it('bounds depth and elements but keeps the words', () => {
    const deep = boundMarkup(`${'<div>'.repeat(5000)}words`)
    expect(deep.html.match(/<div>/g)).toHaveLength(DEPTH_MAX)
    expect(deep.html).toContain('words')
    expect(deep.cut).toBe(true)
    expect(boundMarkup('<i>a</i>'.repeat(ELEMENTS_MAX * 2)).html.match(/<i>/g)?.length).toBeLessThanOrEqual(
      ELEMENTS_MAX + 1,
    )
  })
  it('does not let a quote that is never closed swallow the page', () => {
    expect(body('<a href="x>one</a><p>two</p>')).toContain('two')
  })
  it('shortens a tag with endless attributes to those that tell something', () => {
    expect(body(`<div data-x="${'y'.repeat(50_000)}" class="related">a</div>`)).toBe('<div>a</div>')
    expect(body(`<div class="related" data-x="${'y'.repeat(20_000)}">a</div>`)).toBe(
      '<div class="related">a</div>',
    )
  })
})
